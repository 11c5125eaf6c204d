import { chartCatalogue } from '../../src/report/catalogue/charts.ts';
import { figureCatalogue } from '../../src/report/catalogue/figures.ts';
import { tableCatalogue } from '../../src/report/catalogue/tables.ts';
import type { Chart, Figure, ReportModel, Table } from '../../src/report/model.ts';

/** A report model with every figure, table and chart of the catalogue, all numbers invented and small. */
export function sampleModel(changes: Partial<ReportModel> = {}): ReportModel {
  return {
    model: 'complaints-report',
    version: 2,
    program: 'complaints-report 0.1.0',
    council: 'Sample Council',
    service: 'Children’s services',
    contact: { email: 'complaints@council.example', telephone: '01632 960000' },
    year: { id: '2023-24', print: '2023/24', from: '1 April 2023', to: '31 March 2024', previous: '2022/23' },
    particulars: {
      title: 'Annual report',
      recommendations: ['Note the report.'],
      backgroundPapers: [],
      otherDocuments: [{ text: 'Guidance', url: 'https://www.gov.uk/guidance' }],
      authors: [],
      contributors: [],
      approvers: [],
    },
    figures: Object.fromEntries(figureCatalogue.map(({ id, label }) => [id, sampleFigure({ label })])),
    tables: Object.fromEntries(tableCatalogue.map(({ id, title }) => [id, sampleTable({ id, title })])),
    charts: Object.fromEntries(
      chartCatalogue.map(({ id, type, table }) => [id, sampleChart({ id, type, table })]),
    ),
    narrative: {},
    rules: [{ id: 'first-day', rule: 'The first day is not counted.', source: 'The council’s setting' }],
    enquiryProcedures: [],
    procedures: [
      {
        id: 'statutory',
        name: 'Children Act procedure',
        covers: 'Social care',
        law: '2006 Regulations',
        acknowledgement: 'within 3 working days',
        stages: [
          { name: 'Stage 1', what: 'The team answers.', timescale: '10 working days', extension: 'none' },
        ],
        escalation: 'Stage 2 on request',
        recording: 'In the log',
        reporting: 'In this report',
      },
      {
        id: 'informal',
        name: 'Informal resolution',
        covers: 'Small concerns',
        law: 'The council’s own practice',
        acknowledgement: 'no limit',
        stages: [],
        escalation: 'A formal complaint at any time',
        recording: 'In the log',
        reporting: 'Counted apart',
      },
    ],
    inputs: [
      {
        file: 'logs/complaints.csv',
        kind: 'complaints',
        years: ['2023/24'],
        bytes: 1234,
        sha256: 'ab'.repeat(32),
      },
    ],
    accounting: { files: [{ file: 'logs/complaints.csv', kind: 'complaints', ...account }], total: account },
    problems: [],
    newestDate: '2024-03-31',
    ...changes,
  };
}

const account = {
  read: 13,
  header: 1,
  used: 12,
  otherYear: 0,
  refused: 0,
  blank: 0,
  footer: 0,
  repeatedHeader: 0,
  preamble: 0,
  notReported: 0,
  duplicate: 0,
};

export function sampleFigure(changes: Partial<Figure> = {}): Figure {
  return {
    label: 'Complaints received',
    unit: 'count',
    value: 12,
    text: '12',
    counts: 'Complaints, by date received',
    rule: 'each record once',
    origin: 'logs',
    year: '2023/24',
    change: { direction: 'up', previousYear: '2022/23', previous: 9, text: 'up from 9 in 2022/23' },
    ...changes,
  };
}

export function sampleTable(changes: Partial<Table> = {}): Table {
  return {
    id: 'team',
    title: 'Complaints by team',
    counts: 'Statutory complaints',
    basis: 'by date received, 1 April 2023 to 31 March 2024',
    rule: 'each record once',
    rowHeadings: ['Team'],
    columns: [{ id: 'number', label: 'Number', unit: 'count' }],
    rows: [
      { key: 'Fostering', label: 'Fostering', labels: ['Fostering'], cells: [{ text: '7', value: 7 }] },
      { key: 'Adoption', label: 'Adoption', labels: ['Adoption'], cells: [{ text: '5', value: 5 }] },
    ],
    total: { key: 'Total', label: 'Total', labels: ['Total'], cells: [{ text: '12', value: 12 }] },
    notes: [],
    ...changes,
  };
}

export function sampleChart(changes: Partial<Chart> = {}): Chart {
  return {
    id: 'team',
    type: 'bars',
    title: 'Fostering had the most complaints: 7 of 12',
    caption: 'Complaints by team, 2023/24',
    unit: 'count',
    categories: ['Fostering', 'Adoption'],
    series: [{ label: 'Number', values: [7, 5], texts: ['7', '5'] }],
    alternative: 'Number: Fostering, 7; Adoption, 5.',
    table: 'team',
    ...changes,
  };
}

import { expect } from 'vitest';
import type { Cell, ReportModel, Row } from '../../src/report/model.ts';
import { type Assertion, assertionsOf, type PublishedReport, type PublishedTable } from './published.ts';

/**
 * How what three councils published stands in our reports. Where a publication contradicts itself, the logs take the
 * reading that can be true, and what the publication got wrong stands here.
 */

/** A published name under the name that the program gives it. */
type Names = Readonly<Record<string, string>>;

/** The rows of a published table, each a label and its numbers, as the model holds them. */
type Rows = readonly (readonly (string | number | null)[])[];

export interface Council {
  readonly name: string;
  readonly year: string;
  readonly figures: Names;
  /** Published figures that follow from nothing, with what is true instead. */
  readonly wrong?: Readonly<
    Record<string, { readonly figure: string; readonly value: number; readonly why: string }>
  >;
  readonly tables: Readonly<Record<string, (model: ReportModel) => Rows>>;
}

export const COUNCILS: readonly Council[] = [
  { name: 'coventry-2020-21', year: '2020-21', figures: {}, tables: {} },
  {
    name: 'redcar-cleveland-2023-24',
    year: '2023-24',
    figures: {
      'stage1.onTime.percent': 'stage1.answeredWithinStandard.percent',
      'stage2.investigations': 'stage2.requested',
      'stage3.requests': 'stage3.requested',
    },
    tables: {
      outcome: (model) =>
        rowsOf(model, 'outcomeDetail', {
          upheld: 'Upheld',
          'partially-upheld': 'Partially upheld',
          'not-upheld': 'Not upheld',
          inconclusive: 'Inconclusive',
          'resolved-before-stage-1': 'Informal resolution before Stage 1',
          'withdrawn-before-stage-1': 'Withdrawn before Stage 1',
          'withdrawn-during-stage-1': 'Withdrawn during Stage 1',
          'not-accepted': 'Unable to proceed',
        }),
      unableToProceed: (model) =>
        rowsOf(model, 'notAccepted', {
          court: 'Court proceedings',
          safeguarding: 'Safeguarding concern passed on',
          anonymous: 'Anonymous',
        }),
      serviceArea: (model) => model.tables.service!.rows.map(({ label, cells }) => [label, cells[0]!.value!]),
      stage1Timescale: (model) => [
        ['Within 10 working days', sum(model, 'stage1ResponseTime', ['within-standard'])],
        ['11 to 20 working days (extended)', sum(model, 'stage1ResponseTime', ['within-extended'])],
        ['Withdrawn before a response', sum(model, 'stage1ResponseTime', ['withdrawn'])],
      ],
      stage2Timescale: (model) => [
        ['Within timescale', sum(model, 'stage2ResponseTime', ['within-standard', 'within-extended'])],
        ['Over 65 working days', sum(model, 'stage2ResponseTime', ['over'])],
        ['Ongoing', sum(model, 'stage2ResponseTime', ['not-concluded'])],
      ],
      // The publication measures the panel against the 65 days of Stage 2; its own limit is 30.
      stage3Timescale: (model) => [
        ['Within timescale', sum(model, 'stage3ResponseTime', ['within-standard'])],
        ['Over timescale', sum(model, 'stage3ResponseTime', ['over'])],
        ['Ongoing', sum(model, 'stage3ResponseTime', ['not-concluded'])],
      ],
      stage2Outcome: (model) => numbersOf(model, 'stage2Outcome', STAGE_OUTCOMES),
      stage3Outcome: (model) => numbersOf(model, 'stage3Outcome', STAGE_OUTCOMES),
    },
  },
  {
    name: 'cyp-directorate-2023-24',
    year: '2023-24',
    figures: {
      'cases.2021-22': 'cases.all.2021-22',
      'cases.2022-23': 'cases.all.2022-23',
      'cases.2023-24': 'cases.all',
      'stage2.requestedPercentOfComplaints': 'stage2.requested.percent',
      'advocacy.supportedComplaints': 'complaints.advocateSupported',
    },
    wrong: {
      'stage2.acceptedPercent': {
        figure: 'stage2.accepted.percent',
        value: 7,
        why: '13 accepted of the 193 Stage 1 complaints are 7%; 6.6% is 13 of 198, the complaints of the year before',
      },
      'complaints.allStages.previousYear': {
        figure: 'complaints.allStages.previousYear',
        value: 200,
        why: '168 at Stage 1, 30 requests for Stage 2 and 2 for Stage 3; the publication leaves Stage 3 out',
      },
    },
    tables: {
      newCasesByYear: (model) => across(model, 'newCasesByYear', CASE_TYPES, (row) => row.key),
      newCasesByQuarter: (model) =>
        across(model, 'newCasesByQuarter', CASE_TYPES, (row) =>
          row.key === 'total' ? 'Total' : `Q${row.key}`,
        ),
      newCasesByMonth: (model) => across(model, 'newCasesByMonth', CASE_TYPES_BY_MONTH, (row) => row.label),
      onTimeByQuarter: (model) =>
        across(model, 'onTimeByQuarter', ON_TIME_TYPES, (row) => `Q${row.key}`, fraction).slice(0, 4),
      onTimeByDivision: (model) =>
        across(model, 'onTimeByDivision', ON_TIME_TYPES, (row) => row.key, fraction).slice(0, 3),
      stage1Outcome: (model) =>
        across(
          model,
          'stage1OutcomeByProcedure',
          ['corporate.number', 'statutory.number', 'number', 'percent'],
          (row) => OUTCOMES[row.key] ?? row.label,
          (cell, row, column) => (row.key === 'total' && column === 'percent' ? null : cell.value!),
        ),
      stage2Requests: (model) => requests(model, 'stage2RequestsByYear', 6),
      stage3Requests: (model) => requests(model, 'stage3RequestsByYear', 5),
      stage2Outcome: (model) =>
        across(
          model,
          'stage2OutcomeByProcedure',
          ['corporate.number', 'statutory.number', 'number'],
          (row) => OUTCOMES[row.key] ?? row.label,
        ),
      stage3Completed: (model) => texts(model, 'stage3Completed'),
      ombudsmanReceived: (model) => {
        // The publication puts equal cases in one row, and calls one in progress a case to be investigated.
        const rows = texts(model, 'ombudsmanReceived');
        expect(new Set(rows.map((row) => row.join())).size).toBe(1);
        const [procedure, service, decision] = rows[0]!;
        expect(decision).toBe('In progress');
        return [[procedure!, rows.length, service!, 'Cases to be investigated']];
      },
      ombudsmanCompleted: (model) => {
        expect(model.tables.ombudsmanCompleted!.rows.map(({ cells }) => cells[2]!.text)).toEqual(
          Array.from({ length: 2 }, () => 'Upheld: fault and injustice'),
        );
        return model.tables.ombudsmanCompleted!.rows.map(({ label, cells }) => [
          label,
          cells[0]!.text,
          cells[1]!.text,
          'Fault causing injustice',
          cells[3]!.value!,
        ]);
      },
      foiByMonth: (model) =>
        across(
          model,
          'informationByMonth',
          [...INFORMATION_TYPES, 'percent'],
          (row) => (row.key === 'total' ? 'Total' : `${row.label} ${Number(row.key) <= 9 ? 2023 : 2024}`),
          (cell, row, column) => (row.key === 'total' && column === 'percent' ? null : cell.value!),
        ),
      // 233 and 8 are 241: the printed 242 counts a case of the Commissioner that has no column there.
      foiByYear: (model) =>
        across(
          model,
          'informationByYear',
          ['information-request.number', 'internal-review.number', 'number'],
          (row) => LONG_YEARS[row.key]!,
        ).filter(([year]) => year !== '2023-2024'),
      foiOnTime: (model) => {
        const rows = across(
          model,
          'informationOnTime',
          ['information-request.onTime', 'internal-review.onTime'],
          (row) => (row.key === 'total' ? 'Year' : `Q${row.key}`),
          fraction,
        );
        return rows;
      },
      // Of the answers given in a year, which need not be as many as were received in it: 234 beside 233, 198 beside 202.
      foiOnTimePastYears: (model) =>
        across(
          model,
          'informationOnTimeByYear',
          ['information-request.onTime'],
          (row) => LONG_YEARS[row.key]!,
          fraction,
        ).filter(([year]) => year !== '2023-2024'),
    },
  },
];

const STAGE_OUTCOMES: Names = {
  'partially-upheld': 'Partially upheld',
  'not-upheld': 'Not upheld',
  inconclusive: 'Unable to prove or disprove',
  withdrawn: 'Withdrawn',
  open: 'Ongoing',
};

const OUTCOMES: Names = {
  'not-upheld': 'Not upheld',
  'partially-upheld': 'Partly upheld',
  upheld: 'Upheld',
  resolved: 'Resolved on receipt',
};

const LONG_YEARS: Names = { '2021-22': '2021-2022', '2022-23': '2022-2023', '2023-24': '2023-2024' };

const ON_TIME_TYPES = [
  'corporate-stage-1',
  'statutory-stage-1',
  'general-enquiry',
  'mayor-enquiry',
  'member-enquiry',
  'mp-enquiry',
  'chief-executive-enquiry',
].map((type) => `${type}.onTime`);

const CASE_TYPES = [...ON_TIME_TYPES.map((id) => id.replace('onTime', 'number')), 'number'];

// By month the publication has members after members of parliament.
const CASE_TYPES_BY_MONTH = CASE_TYPES.with(4, CASE_TYPES[5]!).with(5, CASE_TYPES[4]!);

const INFORMATION_TYPES = [
  ...['information-request', 'internal-review', 'information-commissioner'].map((type) => `${type}.number`),
  'number',
];

/** The numbers that a council published, under our names. */
export function assertionsFor({ figures, year }: Council, reference: PublishedReport): Assertion[] {
  return assertionsOf(reference, year).map((one) => ({
    ...one,
    figure: figures[one.published] ?? one.figure,
  }));
}

/** Throws unless the rows of the model, put as the council put them, are those that it published, in any order. */
export function expectAsPublished(
  { tables }: Council,
  id: string,
  table: PublishedTable,
  model: ReportModel,
): void {
  expect(sorted(tables[id]!(model))).toEqual(sorted(table.rows as Rows));
}

/** The number and the percentage of the rows named; a row that has no name is nothing but zeros. */
function rowsOf(model: ReportModel, table: string, names: Names): Rows {
  return numbered(model, table, names).map(({ name, row }) => [
    name,
    ...row.cells.map(({ value }) => value!),
  ]);
}

function numbersOf(model: ReportModel, table: string, names: Names): Rows {
  return numbered(model, table, names).map(({ name, row }) => [name, row.cells[0]!.value!]);
}

function numbered(model: ReportModel, table: string, names: Names): { name: string; row: Row }[] {
  return model.tables[table]!.rows.flatMap((row) => {
    const name = names[row.key];
    if (name === undefined) {
      expect([row.key, row.cells[0]!.value]).toEqual([row.key, 0]);
    }
    return name === undefined ? [] : [{ name, row }];
  });
}

/** Every other row of the table is one of zeros: what is asked for is all there is. */
function sum(model: ReportModel, table: string, keys: readonly string[]): number {
  return model.tables[table]!.rows.filter(({ key }) => keys.includes(key)).reduce(
    (total, { cells }) => total + cells[0]!.value!,
    0,
  );
}

function across(
  model: ReportModel,
  table: string,
  columns: readonly string[],
  label: (row: Row) => string,
  cellOf: (cell: Cell, row: Row, column: string) => string | number | null = (cell) => cell.value!,
): Rows {
  const { columns: ours, rows, total } = model.tables[table]!;
  return [...rows, ...(total === undefined ? [] : [total])].map((row) => [
    label(row),
    ...columns.map((id) => {
      const index = ours.findIndex((column) => column.id === id);
      expect(index, `${table} has a column ${id}`).toBeGreaterThanOrEqual(0);
      return cellOf(row.cells[index]!, row, id);
    }),
  ]);
}

function fraction({ numerator, denominator }: Cell): string {
  return `${numerator}/${denominator}`;
}

/** Requests by year, with the words of the publication for the procedures, and without what is not accounted for. */
function requests(model: ReportModel, table: string, columns: number): Rows {
  const procedures: Names = { all: 'All', statutory: 'Children Act', corporate: 'Corporate' };
  return model.tables[table]!.rows.map(({ key, cells }) => {
    const [of = '', procedure = ''] = key.split('/');
    const numbers = cells.map(({ value }) => value!);
    const [received, ...results] = numbers;
    expect(
      results.reduce((all, number) => all + number, 0),
      key,
    ).toBe(received);
    return [of, procedures[procedure]!, ...numbers.slice(0, columns - 1)];
  });
}

function texts(model: ReportModel, table: string): string[][] {
  return model.tables[table]!.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
}

function sorted(rows: Rows): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

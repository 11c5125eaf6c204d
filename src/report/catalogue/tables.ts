import type { ColumnDefinition, TableDefinition, TabulatedTable } from '../../statistics/definition.ts';
import { actionTables } from './action-tables.ts';
import { caseTables } from './case-tables.ts';
import { number, numberBefore, percent, percentBefore } from './columns.ts';
import { informationTables } from './information-tables.ts';
import { internalTables } from './internal-tables.ts';
import { ombudsmanTables } from './ombudsman-tables.ts';
import {
  allComplaints,
  comments,
  compliments,
  enquiries,
  ombudsmanCases,
  ombudsmanDecided,
  payments,
  statutoryComplaints,
} from './populations.ts';
import { requestTables } from './request-tables.ts';
import { stageResultTables } from './stage-result-tables.ts';
import { stageTables } from './stage-tables.ts';

/** Every table that there is. An internal one is in no report: it is made only where it is asked for. */
export const tableCatalogue: readonly TableDefinition[] = [
  {
    type: 'tabulated',
    id: 'representations',
    title: 'Representations received',
    population: {
      records: ['complaint', 'compliment', 'comment'],
      basis: 'received',
      counts: 'Complaints, compliments and comments',
    },
    rule: 'record',
    rows: ['representation'],
    columns: [number, numberBefore],
    total: true,
    order: 'given',
  },
  {
    type: 'tabulated',
    id: 'quarter',
    title: 'Complaints received by quarter and procedure',
    population: allComplaints,
    rule: 'record',
    rows: ['quarter'],
    across: 'procedure',
    columns: [number],
    total: true,
    order: 'given',
  },
  byDimension('method', 'Complaints by how they were made', allComplaints, 'channel', [number, percent]),
  byDimension('complainant', 'Complaints by who made them', allComplaints, 'complainant', [number, percent]),
  {
    ...byDimension('advocacy', 'Complaints and the use of an advocate', allComplaints, 'advocate', [
      number,
      percent,
    ]),
    order: 'given',
  },
  {
    type: 'series',
    id: 'advocateByYear',
    title: 'Complaints made with the help of an advocate, by year',
    columns: [{ figure: 'complaints.advocateSupported', label: 'Complaints with an advocate' }],
    years: 5,
  },
  {
    type: 'series',
    id: 'fromChildrenByYear',
    title: 'Complaints from children, young people, care leavers or their advocates, by year',
    columns: [
      {
        figure: 'complaints.fromChildrenOrAdvocates',
        label: 'Complaints from children, young people, care leavers or their advocates',
      },
    ],
    years: 3,
  },
  {
    type: 'series',
    id: 'history',
    title: 'Compliments and statutory complaints by year',
    columns: [
      { figure: 'compliments', label: 'Compliments recorded' },
      { figure: 'complaints.statutory', label: 'Statutory complaints received' },
    ],
    years: 8,
  },
  {
    type: 'series',
    id: 'statutoryByYear',
    title: 'Statutory complaints by year',
    columns: [{ figure: 'complaints.statutory', label: 'Statutory complaints received' }],
    years: 5,
  },
  {
    type: 'series',
    id: 'complimentsByYear',
    title: 'Compliments by year',
    columns: [{ figure: 'compliments', label: 'Compliments recorded' }],
    years: 3,
  },
  {
    type: 'tabulated',
    id: 'outcome',
    title: 'Statutory complaints by outcome',
    population: statutoryComplaints,
    rule: 'last-stage',
    rows: ['outcome'],
    columns: [number, percent, numberBefore, percentBefore],
    total: true,
    order: 'given',
  },
  byDimension('team', 'Statutory complaints by team', statutoryComplaints, 'team', [number, numberBefore]),
  ...stageTables,
  {
    ...byDimension(
      'complaintCategory',
      'Statutory complaints by category',
      statutoryComplaints,
      'complaintCategory',
      [number, { ...percent, label: 'Percent of complaints' }],
    ),
    rule: 'mention',
    notes: ['A complaint can have several categories, so the percentages can add up to more than 100.'],
  },
  byDimension('complimentFrom', 'Compliments by who gave them', compliments, 'complainant', [
    number,
    percent,
  ]),
  byDimension('complimentTeam', 'Compliments by team', compliments, 'team', [number]),
  {
    ...byDimension('complimentCategory', 'Compliments by category', compliments, 'complimentCategory', [
      number,
      { ...percent, label: 'Percent of compliments' },
    ]),
    rule: 'mention',
  },
  {
    type: 'listing',
    id: 'complimentQuotes',
    title: 'In their own words',
    population: {
      ...compliments,
      where: { quoted: ['yes'] },
      counts: 'Compliments whose words may be published',
    },
    columns: [
      { id: 'from', label: 'From', field: 'complainant' },
      { id: 'quote', label: 'What was said', field: 'quote' },
    ],
  },
  byDimension('commentTeam', 'Comments by team', comments, 'team', [number]),
  byDimension('enquiryType', 'Enquiries by type', enquiries, 'enquiryType', [number]),
  {
    ...byDimension(
      'resolution',
      'Statutory complaints by kind of resolution',
      statutoryComplaints,
      'resolution',
      [number],
    ),
    rule: 'mention',
    notes: ['A complaint can have several resolutions.'],
  },
  {
    type: 'listing',
    id: 'remedy',
    title: 'Payments made',
    population: payments,
    columns: [
      { id: 'description', label: 'Payment', field: 'description' },
      { id: 'amount', label: 'Amount', field: 'amount' },
    ],
    total: 'amount',
  },
  byDimension('ombudsmanService', 'Cases put to the ombudsman by service', ombudsmanCases, 'service', [
    number,
  ]),
  {
    ...byDimension(
      'ombudsmanDecision',
      'Cases decided by the ombudsman, by decision',
      ombudsmanDecided,
      'ombudsmanDecision',
      [number],
    ),
    order: 'given',
  },
  { ...ofChildren('ageBand', 'Complaints by age of the child'), order: 'given' },
  ofChildren('sex', 'Complaints by sex of the child'),
  ofChildren('ethnicity', 'Complaints by ethnicity of the child'),
  ofChildren('disability', 'Complaints and disability of the child'),
  ...actionTables,
  ...caseTables,
  ...requestTables,
  ...stageResultTables,
  ...informationTables,
  ...ombudsmanTables,
  ...internalTables,
];

/** The tables that a report may name. */
export const publishedTables = tableCatalogue.filter(
  (table) => table.type !== 'tabulated' || table.internal !== true,
);

function byDimension(
  id: string,
  title: string,
  population: typeof allComplaints,
  dimension: string,
  columns: readonly ColumnDefinition[],
): TabulatedTable {
  return {
    type: 'tabulated',
    id,
    title,
    population,
    rule: 'record',
    rows: [dimension],
    columns,
    total: true,
    order: 'count',
  };
}

/** A table of what children are, in which no small number is printed. */
function ofChildren(dimension: string, title: string): TabulatedTable {
  return { ...byDimension(dimension, title, allComplaints, dimension, [number]), sensitive: true };
}

import type { ColumnDefinition, TableDefinition, TabulatedTable } from '../../statistics/definition.ts';
import {
  allComplaints,
  comments,
  compliments,
  enquiries,
  ombudsmanCases,
  ombudsmanDecided,
  payments,
  statutoryComplaints,
  statutoryResponses,
  statutoryStages,
} from './populations.ts';

const number: ColumnDefinition = { id: 'number', label: 'Number', measure: { kind: 'count' } };
const percent: ColumnDefinition = { id: 'percent', label: 'Percent', measure: { kind: 'share' } };
const numberBefore: ColumnDefinition = { ...number, id: 'number.previous', year: 'previous' };
const percentBefore: ColumnDefinition = { ...percent, id: 'percent.previous', year: 'previous' };

const average: ColumnDefinition = {
  id: 'average',
  label: 'Average working days',
  measure: { kind: 'mean', of: 'workingDays' },
};

const concludedNotes = [
  'Working days run to the response or, where the complaint was withdrawn without one, to the withdrawal.',
  'At Stage 3 they run from the request to the day the panel met.',
];

/** Every table that the reports may name. */
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
  {
    type: 'tabulated',
    id: 'stageReached',
    title: 'Stages reached by statutory complaints',
    population: statutoryStages,
    rule: 'stage',
    rows: ['stage'],
    columns: [number, numberBefore],
    total: false,
    order: 'given',
    notes: [
      'A complaint is counted at every stage that it reached, so the stages cannot be added up to a number of complaints.',
    ],
  },
  {
    type: 'tabulated',
    id: 'lastStageReached',
    title: 'Statutory complaints by the last stage reached',
    population: statutoryComplaints,
    rule: 'last-stage',
    rows: ['lastStage'],
    columns: [number, percent, numberBefore, percentBefore],
    total: true,
    order: 'given',
    notes: ['That a complaint went no further than a stage says nothing about the finding.'],
  },
  {
    type: 'tabulated',
    id: 'stageTimescale',
    title: 'Statutory complaints by stage and timescale',
    population: statutoryComplaints,
    rule: 'last-stage',
    rows: ['lastStage', 'standardTimescale'],
    columns: [number],
    total: true,
    order: 'given',
    notes: concludedNotes,
  },
  {
    type: 'tabulated',
    id: 'stageAverage',
    title: 'Working days by stage',
    population: statutoryComplaints,
    rule: 'last-stage',
    rows: ['lastStage'],
    columns: [
      number,
      average,
      { id: 'median', label: 'Median', measure: { kind: 'median', of: 'workingDays' } },
      { id: 'shortest', label: 'Shortest', measure: { kind: 'shortest', of: 'workingDays' } },
      { id: 'longest', label: 'Longest', measure: { kind: 'longest', of: 'workingDays' } },
      {
        ...average,
        id: 'average.q1toQ3',
        label: 'Average, received in the first three quarters',
        where: { partOfYear: ['q1toQ3'] },
      },
      {
        ...average,
        id: 'average.q4',
        label: 'Average, received in the fourth quarter',
        where: { partOfYear: ['q4'] },
      },
      {
        ...average,
        id: 'average.previous',
        label: 'Average',
        year: 'previous',
        published: 'stage{row}.averageWorkingDays',
      },
    ],
    total: false,
    order: 'given',
    notes: [
      ...concludedNotes,
      'The number includes complaints not yet concluded; their working days are not known yet and not counted.',
    ],
  },
  {
    type: 'tabulated',
    id: 'onTime',
    title: 'Responses to statutory complaints on time, in both meanings',
    population: statutoryResponses,
    rule: 'record',
    rows: ['stage'],
    columns: [
      { id: 'responses', label: 'Responses', measure: { kind: 'count' } },
      {
        id: 'standard',
        label: 'Within the standard limit',
        measure: { kind: 'count' },
        where: { withinStandardLimit: ['within'] },
      },
      {
        id: 'standard.percent',
        label: 'Percent within the standard limit',
        measure: { kind: 'rate', where: { withinStandardLimit: ['within'] } },
      },
      {
        id: 'applicable',
        label: 'Within the limit that applied',
        measure: { kind: 'count' },
        where: { withinApplicableLimit: ['within'] },
      },
      {
        id: 'applicable.percent',
        label: 'Percent within the limit that applied',
        measure: { kind: 'rate', where: { withinApplicableLimit: ['within'] } },
      },
    ],
    total: false,
    order: 'given',
    notes: [
      'The limit that applied is the extended limit where an extension was agreed, else the standard limit.',
      'A withdrawn complaint without a response is not counted.',
      'A response without the dates to measure it by is counted, and not as on time.',
      'Stage 3 counts the panels that met in the year, and whether each met in time.',
    ],
  },
  {
    type: 'tabulated',
    id: 'stage2Requests',
    title: 'Requests for Stage 2 by result',
    population: {
      records: ['stage'],
      basis: 'requested',
      where: { procedure: ['statutory'], stage: ['2'] },
      counts: 'Requests for a Stage 2 investigation',
    },
    rule: 'record',
    rows: ['requestResult'],
    columns: [number],
    total: true,
    order: 'given',
  },
  {
    type: 'series',
    id: 'stage3Withdrawn',
    title: 'Statutory complaints withdrawn at Stage 3',
    columns: [{ figure: 'stage3.withdrawn', label: 'Withdrawn at Stage 3' }],
    years: 2,
  },
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
  {
    type: 'listing',
    id: 'actionsLastYear',
    title: "Progress on last year's actions",
    population: { records: ['action'], basis: 'raised', counts: 'Actions raised in the year before' },
    year: 'previous',
    columns: [
      { id: 'service', label: 'Service', field: 'service' },
      { id: 'action', label: 'Action', field: 'action' },
      { id: 'progress', label: 'Progress', field: 'progress' },
    ],
  },
  {
    type: 'listing',
    id: 'improvementsMade',
    title: 'Improvements made',
    population: {
      records: ['action'],
      basis: 'raised',
      where: { actionState: ['done'] },
      counts: 'Actions raised in the year and done',
    },
    columns: [
      { id: 'service', label: 'Service', field: 'service' },
      { id: 'learning', label: 'What was learnt', field: 'learning' },
      { id: 'action', label: 'What was done', field: 'action' },
    ],
  },
  {
    type: 'listing',
    id: 'improvementsPlanned',
    title: 'Improvements planned',
    population: {
      records: ['action'],
      basis: 'raised',
      where: { actionState: ['to-do'] },
      counts: 'Actions raised in the year and not yet done',
    },
    columns: [
      { id: 'service', label: 'Service', field: 'service' },
      { id: 'learning', label: 'What was learnt', field: 'learning' },
      { id: 'action', label: 'What will be done', field: 'action' },
      { id: 'due', label: 'By', field: 'due' },
    ],
  },
];

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

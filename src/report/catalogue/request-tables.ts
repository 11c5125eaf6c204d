import type { ColumnDefinition, TableDefinition } from '../../statistics/definition.ts';
import { number } from './columns.ts';
import { requestsFor, responsesAt } from './populations.ts';

const results: readonly ColumnDefinition[] = [
  { ...number, id: 'requests', label: 'Requests received' },
  withResult('accepted', 'Accepted'),
  withResult('withdrawn', 'Withdrawn'),
  withResult('rejected', 'Rejected'),
  withResult('resolved-by-adr', 'Resolved by alternative dispute resolution'),
  withResult('not-recorded', 'Not accounted for'),
];

const COMPLETED = [
  'upheld',
  'partially-upheld',
  'not-upheld',
  'inconclusive',
  'resolved',
  'not-recorded',
] as const;

const notes = [
  'A request is not accounted for where the log does not say what became of it: it is not lost, and it is not counted as accepted.',
];

/** The tables of requests for a further stage, and of what came of each stage under either procedure. */
export const requestTables: readonly TableDefinition[] = [
  ...(['2', '3'] as const).map(
    (stage): TableDefinition => ({
      type: 'tabulated',
      id: `stage${stage}RequestsByYear`,
      title: `Requests for Stage ${stage} by result, procedure and year`,
      population: requestsFor(stage),
      rule: 'record',
      rows: ['procedure'],
      years: 3,
      yearTotal: 'All procedures',
      columns: results,
      total: false,
      order: 'given',
      notes,
    }),
  ),
  ...(['1', '2', '3'] as const).map(
    (stage): TableDefinition => ({
      type: 'tabulated',
      id: `stage${stage}OutcomeByProcedure`,
      title: `Outcomes at Stage ${stage} by procedure`,
      population: responsesAt(stage),
      rule: 'record',
      rows: ['stageOutcome'],
      across: 'procedure',
      columns: [number, { id: 'percent', label: 'Percent', measure: { kind: 'share' }, only: 'total' }],
      total: true,
      order: 'given',
    }),
  ),
  {
    type: 'tabulated',
    id: 'outcomeByProcedure',
    title: 'Complaints by outcome and procedure',
    population: {
      records: ['complaint'],
      basis: 'received',
      counts: 'All complaints, informal ones included',
    },
    rule: 'last-stage',
    rows: ['outcome'],
    across: 'procedure',
    columns: [number],
    total: true,
    order: 'given',
  },
  {
    type: 'tabulated',
    id: 'outcomeByStage',
    title: 'Outcomes of statutory complaints by stage',
    population: {
      records: ['stage'],
      basis: 'received',
      where: { procedure: ['statutory'], reached: ['yes'] },
      counts: 'Stages of statutory complaints received in the year',
    },
    rule: 'stage',
    rows: ['stageOutcome'],
    across: 'stage',
    columns: [number],
    total: true,
    order: 'given',
  },
  {
    type: 'listing',
    id: 'stage3Completed',
    title: 'Cases completed at Stage 3',
    population: {
      ...responsesAt('3'),
      // One that was withdrawn after the panel had met was not completed.
      where: { ...responsesAt('3').where, stageOutcome: [...COMPLETED] },
    },
    columns: [
      { id: 'procedure', label: 'Procedure', field: 'procedure' },
      { id: 'service', label: 'Service', field: 'services' },
      { id: 'outcome', label: 'Outcome', field: 'outcome' },
    ],
  },
];

function withResult(result: string, label: string): ColumnDefinition {
  return { id: result, label, measure: { kind: 'count' }, where: { requestResult: [result] } };
}

import type { ColumnDefinition, TableDefinition } from '../../statistics/definition.ts';
import { number, numberBefore, percent, percentBefore } from './columns.ts';
import { statutoryComplaints, statutoryResponses, statutoryStages } from './populations.ts';

const average: ColumnDefinition = {
  id: 'average',
  label: 'Average working days',
  measure: { kind: 'mean', of: 'workingDays' },
};

const concludedNotes = [
  'Working days run to the response or, where the complaint was withdrawn without one, to the withdrawal.',
  'At Stage 3 they run from the request to the day the panel met.',
];

/** The tables of stages and timescales. */
export const stageTables: readonly TableDefinition[] = [
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
];

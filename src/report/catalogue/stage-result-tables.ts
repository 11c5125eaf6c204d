import type { Population, TableDefinition } from '../../statistics/definition.ts';
import { number, percent } from './columns.ts';
import { compliments, stagesBegun, stagesConcluded, statutoryComplaints } from './populations.ts';

/** The tables of how each stage was answered and what came of it, and of outcomes in detail. */
export const stageResultTables: readonly TableDefinition[] = [
  {
    type: 'tabulated',
    id: 'outcomeDetail',
    title: 'Statutory complaints by outcome, in detail',
    population: statutoryComplaints,
    rule: 'last-stage',
    rows: ['outcomeDetail'],
    columns: [number, percent],
    total: true,
    order: 'given',
  },
  {
    type: 'tabulated',
    id: 'notAccepted',
    title: 'Statutory complaints that were not accepted, by reason',
    population: {
      ...statutoryComplaints,
      where: { ...statutoryComplaints.where, outcome: ['not-accepted'] },
      counts: 'Statutory complaints that were not accepted',
    },
    rule: 'record',
    rows: ['notAcceptedReason'],
    columns: [number],
    total: true,
    order: 'count',
  },
  {
    type: 'tabulated',
    id: 'service',
    title: 'Statutory complaints by service',
    population: statutoryComplaints,
    rule: 'mention',
    rows: ['service'],
    columns: [number],
    total: true,
    order: 'count',
    notes: ['A joint complaint counts under each service that it concerns.'],
  },
  responseTimes('1', stagesConcluded('1')),
  ...(['2', '3'] as const).flatMap((stage) => [
    responseTimes(stage, stagesBegun(stage)),
    outcomes(stage, stagesBegun(stage)),
  ]),
  {
    type: 'tabulated',
    id: 'complimentService',
    title: 'Compliments by service',
    population: compliments,
    rule: 'record',
    rows: ['service'],
    columns: [number],
    total: true,
    order: 'count',
  },
];

function responseTimes(stage: '1' | '2' | '3', population: Population): TableDefinition {
  return {
    type: 'tabulated',
    id: `stage${stage}ResponseTime`,
    title:
      stage === '3'
        ? 'Stage 3: how quickly review panels met'
        : `Stage ${stage}: how quickly statutory complaints were answered`,
    population,
    rule: 'record',
    rows: ['responseTime'],
    columns: [number, percent],
    total: true,
    order: 'given',
    ...(stage === '3' ? { notes: ['The limit at Stage 3 is that within which the panel must meet.'] } : {}),
  };
}

function outcomes(stage: '2' | '3', population: Population): TableDefinition {
  return {
    type: 'tabulated',
    id: `stage${stage}Outcome`,
    title: `Stage ${stage}: outcomes of statutory complaints`,
    population,
    rule: 'record',
    rows: ['stageOutcome'],
    columns: [number, percent],
    total: true,
    order: 'given',
  };
}

import type { TableDefinition } from '../../statistics/definition.ts';

/** The tables of what was learnt and what was, or will be, done about it. */
export const actionTables: readonly TableDefinition[] = [
  {
    type: 'tabulated',
    id: 'learningService',
    title: 'Learning actions by service',
    population: { records: ['action'], basis: 'raised', counts: 'Learning actions raised in the year' },
    rule: 'record',
    rows: ['service'],
    columns: [
      { id: 'raised', label: 'Raised', measure: { kind: 'count' } },
      { id: 'done', label: 'Done', measure: { kind: 'count' }, where: { actionState: ['done'] } },
      { id: 'toDo', label: 'Still to do', measure: { kind: 'count' }, where: { actionState: ['to-do'] } },
    ],
    total: true,
    order: 'count',
  },
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

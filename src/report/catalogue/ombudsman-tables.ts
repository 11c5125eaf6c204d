import type { TableDefinition } from '../../statistics/definition.ts';
import { number } from './columns.ts';
import { ombudsmanCases, ombudsmanDecided, payments } from './populations.ts';

/** The listings of cases of the ombudsman, and the table of what was done to put things right. */
export const ombudsmanTables: readonly TableDefinition[] = [
  {
    type: 'listing',
    id: 'ombudsmanReceived',
    title: 'Cases received by the ombudsman',
    population: ombudsmanCases,
    columns: [
      { id: 'procedure', label: 'Procedure', field: 'procedure' },
      { id: 'service', label: 'Service', field: 'service' },
      { id: 'decision', label: 'Decision', field: 'decision' },
    ],
  },
  {
    type: 'listing',
    id: 'ombudsmanCompleted',
    title: 'Cases decided by the ombudsman, one by one',
    population: ombudsmanDecided,
    columns: [
      { id: 'procedure', label: 'Procedure', field: 'procedure' },
      { id: 'service', label: 'Service', field: 'service' },
      { id: 'subject', label: 'Subject', field: 'subject' },
      { id: 'decision', label: 'Decision', field: 'decision' },
      { id: 'payment', label: 'Payment recommended', field: 'payment' },
    ],
    total: 'payment',
  },
  {
    type: 'tabulated',
    id: 'remedyKind',
    title: 'Payments by kind',
    population: payments,
    rule: 'record',
    rows: ['remedyKind'],
    columns: [number, { id: 'amount', label: 'Amount', measure: { kind: 'sum', of: 'amount' } }],
    total: true,
    order: 'given',
  },
];

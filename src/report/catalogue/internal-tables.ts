import type { TabulatedTable } from '../../statistics/definition.ts';
import { number } from './columns.ts';
import { allComplaints } from './populations.ts';

/** From so many complaints on somebody stands in a row of their own: fewer say little, and say it of a person. */
const THREE = 3;

/**
 * Tables for those who manage the service, never for a report: they tell members of staff and complainants apart.
 * Members of a council asked for such a trigger, and no system gave it to them.
 */
export const internalTables: readonly TabulatedTable[] = [
  {
    type: 'tabulated',
    id: 'staffComplaints',
    title: 'Members of staff whom several complaints concern',
    population: allComplaints,
    rule: 'mention',
    rows: ['staff'],
    columns: [
      number,
      {
        ...number,
        id: 'upheld',
        label: 'Upheld, wholly or in part',
        where: { outcome: ['upheld', 'partially-upheld'] },
      },
    ],
    total: true,
    order: 'count',
    internal: true,
    atLeast: THREE,
    notes: ['For internal use only. A complaint can concern several members of staff.'],
  },
  {
    type: 'tabulated',
    id: 'repeatComplainants',
    title: 'People who complained several times',
    population: allComplaints,
    rule: 'record',
    rows: ['complainantReference'],
    columns: [number],
    total: true,
    order: 'count',
    internal: true,
    atLeast: THREE,
    notes: ['For internal use only. The references are numbers that the log gives to people, and no names.'],
  },
];

import type { ColumnDefinition, TableDefinition } from '../../statistics/definition.ts';
import { number } from './columns.ts';
import { information } from './populations.ts';

const share: ColumnDefinition = {
  id: 'percent',
  label: 'Percent',
  measure: { kind: 'share' },
  only: 'total',
};

const onTime: ColumnDefinition = {
  id: 'onTime',
  label: 'Number',
  measure: { kind: 'rate', where: { answer: ['on-time'] } },
  show: 'fraction',
};

const answerable = { informationType: ['information-request', 'internal-review'] };

const limitNote =
  'The limit is 20 working days, or 40 for a complex internal review. A bank holiday anywhere in the United Kingdom is not a working day.';

/** The tables of requests for information. */
export const informationTables: readonly TableDefinition[] = [
  {
    type: 'tabulated',
    id: 'informationByMonth',
    title: 'Requests for information by month',
    population: information,
    rule: 'record',
    rows: ['month'],
    across: 'informationType',
    columns: [number, share],
    total: true,
    order: 'given',
  },
  {
    type: 'tabulated',
    id: 'informationByYear',
    title: 'Requests for information by year',
    population: information,
    rule: 'record',
    rows: [],
    years: 3,
    across: 'informationType',
    columns: [number],
    total: false,
    order: 'given',
  },
  {
    type: 'tabulated',
    id: 'informationOnTime',
    title: 'Requests for information answered on time by quarter',
    population: {
      ...information,
      where: answerable,
      counts: 'Requests for information and internal reviews',
    },
    rule: 'record',
    rows: ['quarter'],
    across: 'informationType',
    columns: [onTime],
    total: true,
    order: 'given',
    notes: [limitNote, 'The fraction is of the requests received in the quarter.'],
  },
  {
    type: 'tabulated',
    id: 'informationOnTimeByYear',
    title: 'Requests for information answered on time, of those answered in the year',
    population: {
      records: ['information'],
      basis: 'responded',
      where: answerable,
      counts: 'Answers to requests for information and to internal reviews',
    },
    rule: 'record',
    rows: [],
    years: 3,
    across: 'informationType',
    columns: [onTime],
    total: false,
    order: 'given',
    notes: [
      limitNote,
      'The fraction is of the answers given in the year, whenever the request was received: it can be of more or fewer than were received in it.',
    ],
  },
];

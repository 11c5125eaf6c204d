import { BYTE_ORDER_MARK, csvRow } from '../../render/csv-cells.ts';
import type { ExplainedCase, Explanation } from '../../report/explain/explanation.ts';
import { printable } from '../console.ts';
import { SIDES } from './tally.ts';

/** The dates that a case can have, each a column. */
const DATES = [
  'Acknowledged',
  'Requested',
  'Statement agreed',
  'Due',
  'Extended',
  'Panel met',
  'Findings',
  'Responded',
  'Withdrawn',
  'Closed',
  'Decided',
  'Made',
  'Raised',
  'Done',
] as const;

const HEADER = [
  'Reference (internal use only)',
  'Case',
  'File',
  'Row',
  'Further rows',
  'Number',
  'Row of the table',
  'Counted',
  'Why',
  'Counts by',
  'Received',
  'Measured from',
  'Measured to',
  'Working days',
  'Standard limit',
  'Limit that applied',
  'Amount in pounds',
  'What it is',
  ...DATES,
];

/** The cases as a list for Excel, a row each, those of both numbers of a ratio one after the other. */
export function* casesCsv(explanation: Explanation): Generator<string> {
  yield BYTE_ORDER_MARK + csvRow(HEADER);
  yield* rowsOf(explanation);
}

function* rowsOf({ title, cases, parts }: Explanation): Generator<string> {
  for (const one of cases) {
    yield csvRow(cellsOf(one, title).map((cell) => (typeof cell === 'number' ? cell : printable(cell))));
  }
  for (const part of parts) {
    yield* rowsOf(part);
  }
}

function cellsOf(one: ExplainedCase, title: string): (string | number)[] {
  const dates = new Map(one.dates.map(({ name, date }) => [name, date]));
  return [
    one.reference,
    one.what,
    one.file,
    one.row,
    one.further.map(({ file, row }) => `${file}, row ${row}`).join('; '),
    title,
    one.under,
    SIDES[one.side],
    one.why,
    one.countedOn ?? '',
    one.received ?? '',
    one.from ?? '',
    one.to ?? '',
    one.workingDays ?? '',
    one.standardLimit ?? '',
    one.limit ?? '',
    one.amount ?? '',
    one.places.map(({ name, value }) => `${name}: ${value}`).join('; '),
    ...DATES.map((name) => dates.get(name) ?? ''),
  ];
}

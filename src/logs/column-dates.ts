import { formatLong } from '../calendar/calendar-date.ts';
import { columnLetter } from './column-letters.ts';
import type { DateEvidence } from './dates/date-evidence.ts';
import { type DateDecision, type DateOrder, decideDateOrder } from './dates/date-order.ts';
import { dateOrderProblem, suspectedSwap } from './dates/date-order-in-words.ts';
import { isSlip, proofOf } from './dates/proven-order.ts';
import { SUSPECTED, swappedDates } from './dates/swapped-dates.ts';
import { excerpt } from './excerpt.ts';
import type { HeaderProblem } from './header-problems.ts';
import type { LogSource } from './log-source.ts';
import type { Row } from './rows/row-batch.ts';

/** In which order each column of days has day and month, and what cannot be told of that. */
export interface ColumnOrders {
  readonly orders: ReadonlyMap<number, DateOrder>;
  readonly problems: readonly HeaderProblem[];
}

/**
 * Decides for each column of days of a file whether the day or the month stands first.
 * @param chosen what the council says of this log, and of all its logs.
 */
export function columnOrders(
  evidence: ReadonlyMap<number, DateEvidence>,
  header: Row | null,
  { dates: chosen, usualDates: usual }: Pick<LogSource, 'dates' | 'usualDates'>,
): ColumnOrders {
  const orders = new Map<number, DateOrder>();
  const problems: HeaderProblem[] = [];
  for (const [index, own] of evidence) {
    const others = [...evidence.values()].filter((other) => other !== own);
    const found = decideDateOrder(own, { ...(chosen === undefined ? {} : { chosen }), others });
    const decision: DateDecision =
      found.kind === 'undecided' && usual !== undefined
        ? { kind: 'decided', order: usual, by: 'setting' }
        : found;
    const column = { name: excerpt(header?.[index] ?? ''), letter: columnLetter(index) };
    const problem = dateOrderProblem(decision);
    if (problem !== null) {
      const doubted = decision.kind === 'decided';
      problems.push({
        ...problem,
        severity: doubted ? 'warning' : 'error',
        column,
        effect: doubted
          ? 'The dates are read as the setting says.'
          : 'No row of this log can be read, so the report cannot be built.',
      });
    }
    const suspected = chosen === undefined && problem === null ? swappedDates(own, SUSPECTED) : null;
    if (suspected !== null) {
      problems.push({
        ...suspectedSwap(suspected),
        severity: 'warning',
        column,
        effect: 'The dates are read as they stand.',
      });
    }
    problems.push(...contradicted(chosen, own, column), ...yearInDoubt(chosen, own, column));
    if (decision.kind === 'decided') {
      orders.set(index, decision.order);
      if (decision.order === 'month-first' && decision.by !== 'setting') {
        problems.push({
          code: 'COLUMN_DATES_MONTH_FIRST',
          severity: 'note',
          column,
          message: `The dates of this column have the month first${decision.example === undefined ? '' : `, as “${excerpt(decision.example)}” proves`}.`,
          effect: 'They are read so.',
        });
      }
    }
  }
  return { orders, problems };
}

/** Dates such as 23-04-26, in a column that fits better with the year first: only the officer can say what they are. */
function yearInDoubt(
  chosen: DateOrder | undefined,
  { shortYears, count }: DateEvidence,
  column: NonNullable<HeaderProblem['column']>,
): HeaderProblem[] {
  // A few such dates among others are for their own cells to tell.
  const doubt = isSlip(shortYears.count, count - shortYears.count) ? null : shortYears.doubt;
  return chosen !== undefined || doubt === null
    ? []
    : [
        {
          code: 'COLUMN_DATE_YEAR_UNKNOWN',
          severity: 'error',
          column,
          message: `The year of these dates has two digits, and it cannot be told whether it comes first or last: “${excerpt(doubt.example)}” can be ${formatLong(doubt.yearFirst)} or ${formatLong(doubt.yearLast)}.`,
          expected:
            'the dates with the whole year, such as 2024-03-31; or, if the year comes last, `dates: day-first` for this log in complaints-report.yaml',
          effect: 'No row of this log can be read, so the report cannot be built.',
        },
      ];
}

/** The setting of a log has the last word, also where its dates prove the other order: then the officer must know. */
function contradicted(
  chosen: DateOrder | undefined,
  evidence: DateEvidence,
  column: NonNullable<HeaderProblem['column']>,
): HeaderProblem[] {
  const proof = chosen === undefined ? null : proofOf(evidence);
  return proof === null || proof.order === chosen
    ? []
    : [
        {
          code: 'COLUMN_DATE_ORDER_CONTRADICTED',
          severity: 'warning',
          column,
          message: `The setting \`dates: ${chosen}\` does not fit this column: “${excerpt(proof.example)}” ${proof.by === 'own-dates' ? 'is no date by it' : 'and others lie outside the years of the log by it'}.`,
          expected: 'the setting that fits the dates, or none: the dates prove their order',
          effect: 'The dates are read as the setting says, and those that do not exist by it are refused.',
        },
      ];
}

import type { DateEvidence } from './date-evidence.ts';
import type { Tally } from './tally.ts';

/** Which number of 01/04/2023 is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** An order that the dates of a column prove, and a date that proves it. */
export interface Proof {
  readonly order: DateOrder;
  readonly by: 'own-dates' | 'years';
  readonly example: string;
}

/** What a column proves by itself: by dates that are none in the other order, or else by the years that they fall in. */
export function proofOf(evidence: DateEvidence): Proof | null {
  return provenByDates(evidence) ?? (isContradictory(evidence) ? null : provenByYears(evidence));
}

/** Whether a column holds dates such as 25/04/2023 and dates such as 04/25/2023, and not as a mere slip. */
export function isContradictory({ onlyDayFirst, onlyMonthFirst }: DateEvidence): boolean {
  const [fewer, more] = [onlyDayFirst.count, onlyMonthFirst.count].sort((a, b) => a - b);
  return !isSlip(fewer!, more!);
}

/** One slip of the pen in fifty dates, such as 04/13/2023 for 13/04/2023, is a bad cell and not a second order. */
export function isSlip(exceptions: number, others: number): boolean {
  return exceptions * 50 <= others;
}

/** The order in which dates with a number above 12 are days; null where there are none, or they contradict each other. */
export function provenByDates(evidence: DateEvidence): Proof | null {
  if (isContradictory(evidence)) {
    return null;
  }
  const { onlyDayFirst, onlyMonthFirst } = evidence;
  const order = onlyDayFirst.count > onlyMonthFirst.count ? 'day-first' : 'month-first';
  return proof(order, 'own-dates', order === 'day-first' ? onlyDayFirst : onlyMonthFirst);
}

/**
 * The order in which the dates that can be read both ways fall in the years that the log covers: where far more fall in
 * them in this order alone than in the other alone, and most of them do fall in them. Cases carried over from an earlier
 * year can fall in by mistake, the wrong way round, but not so many.
 */
function provenByYears({
  eitherWay,
  insideBothWays,
  insideDayFirst,
  insideMonthFirst,
}: DateEvidence): Proof | null {
  const order = isFarMore(insideDayFirst, insideMonthFirst) ? 'day-first' : 'month-first';
  const [winner, other] =
    order === 'day-first' ? [insideDayFirst, insideMonthFirst] : [insideMonthFirst, insideDayFirst];
  const inside = insideBothWays.count + winner.count;
  return isFarMore(winner, other) && inside > eitherWay.count / 2 ? proof(order, 'years', winner) : null;
}

/** Six different days against nothing; against every one on the other side three more. */
export function isFarMore(winner: Tally, other: Tally): boolean {
  return winner.days >= 6 && winner.count >= 6 + 3 * other.count;
}

function proof(order: DateOrder, by: Proof['by'], { example }: Tally): Proof | null {
  return example === undefined ? null : { order, by, example };
}

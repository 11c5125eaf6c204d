import type { DateEvidence } from './date-evidence.ts';
import { isFarMore, isSlip, provenByDates } from './proven-order.ts';

/** A date that Excel has probably changed, and one that it left as it was. */
export interface SwappedDates {
  readonly swappedExample: string;
  readonly leftExample: string;
}

/**
 * The signature of Excel having opened the file with day and month in the other order than the file: what could be a
 * date in that order (no number above 12) became one, another day than was meant, and the rest stayed text. Null where a
 * column does not show it. What is told must be hardly possible by chance; of a short column it can only be suspected.
 */
export function swappedDates(evidence: DateEvidence, likeness = SURE): SwappedDates | null {
  return swappedByForm(evidence, likeness) ?? swappedByYears(evidence, likeness);
}

/** What is asked of a column before it is said to be swapped. */
export interface Likeness {
  /** One honest column in so many may look swapped by mere chance. */
  readonly columns: number;
  /** The fewest different days that look exchanged: of real dates beside text, and of dates outside the years. */
  readonly real: number;
  readonly outside: number;
}

/** Hardly possible by chance: no row is to be read. */
const SURE: Likeness = { columns: 10_000, real: 4, outside: 5 };

/**
 * Worth a word: the column has too few dates for more. Of random honest logs of up to 40 cases fewer than two in a thousand
 * look so, and those with two forms of date; of swapped ones of 15 cases with real dates beside text nearly all do.
 */
export const SUSPECTED: Likeness = { columns: 200, real: 3, outside: 3 };

/** How many of the days of a year come up to the 12th of a month, and how many after. */
const TO_TWELFTH = (12 * 12) / 365;
const AFTER_TWELFTH = 1 - TO_TWELFTH;

/**
 * A column in two forms: real dates, all up to the 12th, and beside them text that is all above. In the years that the
 * log covers the real dates must not fit far better as they stand: dates on the first of each month are honest.
 */
function swappedByForm(evidence: DateEvidence, likeness: Likeness): SwappedDates | null {
  const { certainToTwelfth: real, certainAfterTwelfth, onlyDayFirst, onlyMonthFirst, eitherWay } = evidence;
  const left = provenByDates(evidence);
  const text = left?.order === 'month-first' ? onlyMonthFirst : onlyDayFirst;
  // One date in fifty may have been put right by hand.
  const exceptions = certainAfterTwelfth.count + eitherWay.count;
  if (left === null || real.example === undefined || !isSlip(exceptions, real.count + text.count)) {
    return null;
  }
  const chance = TO_TWELFTH ** real.days * AFTER_TWELFTH ** text.days;
  // Days exchanged for months lie scattered over the year. Days of one month or two are those on which somebody wrote
  // in another form for a while.
  const scattered = real.days >= likeness.real && real.months >= 3 && text.days >= 2;
  return scattered &&
    chance * likeness.columns < 1 &&
    !isFarMore(evidence.certainInside, evidence.certainInsideExchanged)
    ? { swappedExample: real.example, leftExample: left.example }
    : null;
}

/**
 * A column of text alone: the dates with a number above 12 lie in the years that the log covers, while of the others,
 * which Excel could exchange, many lie outside and would lie inside with day and month exchanged.
 *
 * Honest logs have some such dates as well: cases carried over from the year before. So two stories are compared, that
 * the log is honest and that it is swapped, each with the share of carried-over cases that makes it most likely; the
 * dates with a number above 12, which nobody can exchange, hold that share down. It is swapped where that is by far the
 * likelier story.
 */
function swappedByYears(evidence: DateEvidence, likeness: Likeness): SwappedDates | null {
  const left = provenByDates(evidence);
  if (left === null) {
    return null;
  }
  const { onlyOneWayInside, onlyOneWayOutside, insideBothWays, insideNoWay } = evidence;
  const dayFirst = left.order === 'day-first';
  const fit = dayFirst ? evidence.insideDayFirst : evidence.insideMonthFirst;
  const fitExchanged = dayFirst ? evidence.insideMonthFirst : evidence.insideDayFirst;
  if (fitExchanged.days < likeness.outside) {
    return null;
  }
  const carriedOver = onlyOneWayOutside.days + insideNoWay.days;
  const ofYear = onlyOneWayInside.days + insideBothWays.days;
  const honest = bestLogLikelihood(ofYear + fit.days, carriedOver + fitExchanged.days);
  const swapped = bestLogLikelihood(ofYear + fitExchanged.days, carriedOver + fit.days);
  // A date of January to March just before the year (most cases carried over) falls into it when exchanged if its day is
  // from 4 to 12: three in four. A date of the year falls out of it in three cases of eight, half as often; in a log of
  // several years only in the first and in the last of them.
  const oftener = Math.log(2 * evidence.years) * (fitExchanged.days - fit.days);
  return swapped - honest - oftener > Math.log(likeness.columns)
    ? { swappedExample: fitExchanged.example!, leftExample: left.example }
    : null;
}

/** The logarithm of how likely such counts are where the share of the second kind is the one that suits them best. */
function bestLogLikelihood(first: number, second: number): number {
  const all = first + second;
  const part = (count: number) => (count === 0 ? 0 : count * Math.log(count / all));
  return part(first) + part(second);
}

import { print, type ReportingYear } from '../../calendar/reporting-year.ts';
import { isComputed } from '../../statistics/definition.ts';
import type { Measured } from '../../statistics/measure.ts';
import { roundedRatio } from '../../statistics/rounding.ts';
import type { Calculation } from '../calculation.ts';
import { inSentence } from '../format.ts';
import type { Change, Figure } from '../model.ts';
import { between } from './breaks.ts';

/** What stands between two years of a figure, so that they are not like for like. */
export interface Apart {
  readonly earlier: ReportingYear;
  /** Why, a clause each; none where they are like for like. */
  readonly why: readonly string[];
  /** The later year by the rules of the earlier one; `null` where no limit changed, or it cannot be measured. */
  readonly again: Measured | null;
}

/** What stands between an earlier and a later year of a figure. */
export function apart(
  id: string,
  earlier: ReportingYear,
  later: ReportingYear,
  calculation: Calculation,
): Apart {
  const breaks = between(calculation.breaks.ofFigure(id), earlier, later);
  const definition = calculation.figures.get(id);
  const measurable = breaks.some((each) => each.measurable);
  return {
    earlier,
    why: breaks.map(({ why }) => why),
    again:
      measurable && definition !== undefined && isComputed(definition)
        ? calculation.measuredAgain(definition.from, later, earlier)
        : null,
  };
}

/** How a figure moved from an earlier year; `null` where one of the two is not known. */
export function changeBetween(
  now: Figure,
  earlier: Figure,
  { earlier: year, why, again }: Apart,
): Change | null {
  if (now.value === null || earlier.value === null) {
    return null;
  }
  const direction = now.value > earlier.value ? 'up' : now.value < earlier.value ? 'down' : 'same';
  const also = earlier.asPublished?.map((other) => other.text).join(' and ');
  const elsewhere = earlier.origin === 'published' ? ' elsewhere' : '';
  const doubt = also === undefined ? '' : ` (published${elsewhere} as ${also})`;
  const moved =
    direction === 'same'
      ? `the same as in ${print(year)}${doubt}`
      : `${direction} from ${earlier.text} in ${print(year)}${doubt}`;
  const likeForLike = again === null || now.origin === 'published' ? null : readingOf(again);
  const reading = likeForLike === null ? [] : [`by the rules of ${print(year)} it is ${likeForLike.text}`];
  return {
    direction,
    previousYear: print(year),
    previous: earlier.value,
    text: why.length === 0 ? moved : `${moved}, not like for like: ${[...why, ...reading].join('; ')}`,
    ...(why.length === 0 ? {} : { notLikeForLike: why }),
    ...(likeForLike === null ? {} : { likeForLike }),
  };
}

function readingOf({ value, unit, numerator, denominator }: Measured): NonNullable<Change['likeForLike']> {
  return {
    value,
    text: inSentence(value, unit),
    ...(denominator === undefined ? {} : { numerator: numerator!, denominator }),
  };
}

/**
 * The change on the year before in percent of that year, a fall with a minus sign. `null` for a percentage, for a year
 * before that is 0 or not known, and for one that was published with several values: it has several changes.
 */
export function changePercent(now: Figure, earlier: Figure): Figure | null {
  const inDoubt = earlier.origin === 'published' && earlier.asPublished !== undefined;
  if (now.value === null || !earlier.value || now.unit === 'percent' || now.unit === 'rate' || inDoubt) {
    return null;
  }
  // Pounds have pence: both sides are made whole numbers first.
  const numerator = Math.round((now.value - earlier.value) * 100);
  const denominator = Math.round(earlier.value * 100);
  const value = roundedRatio(100 * numerator, denominator);
  const { asPublished: _ofNow, ...rest } = now;
  return {
    ...rest,
    label: `${now.label}: change on the year before`,
    unit: 'percent',
    value,
    text: inSentence(value, 'percent'),
    numerator: numerator / 100,
    denominator: earlier.value,
  };
}

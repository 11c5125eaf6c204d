import { addCalendarMonths, type CalendarDate, isCalendarDate } from '../../calendar/calendar-date.ts';
import type { CoveredPeriod } from './covered-period.ts';

/** A date that may have its year first, and the two days that it can be. */
export interface YearDoubt {
  readonly example: string;
  readonly yearLast: CalendarDate;
  readonly yearFirst: CalendarDate;
}

const SHORT = /^\s*(\d\d)([-/.])(\d\d)\2(\d\d)(?![-/.\d])/;

/**
 * The dates of a column whose year has two digits, such as 23-04-26: nothing in one of them says whether its year comes
 * last (26 April 2023 or 23 April 2026). Where the whole column fits better with the year first, no order of day and month
 * reads it rightly.
 */
export class ShortYears {
  /** How many dates have a year of two digits. */
  count = 0;
  #onlyYearLast = 0;
  /** How many more lie in the years of the log with the year first than with the year last, and about those years. */
  #insideYearFirst = 0;
  #nearYearFirst = 0;
  #near = 0;
  readonly #first = new Set<string>();
  readonly #last = new Set<string>();
  #slashes = false;
  #doubtful: YearDoubt | null = null;
  readonly #years: CoveredPeriod | null;
  readonly #about: CoveredPeriod | null;

  /** @param years those that the log covers. */
  constructor(years: CoveredPeriod | undefined) {
    this.#years = years ?? null;
    this.#about =
      years === undefined
        ? null
        : { from: addCalendarMonths(years.from, -12), to: addCalendarMonths(years.to, 24) };
  }

  /** Takes a date of the column into account. @param yearLast the day that it is with its year last. */
  note(text: string, yearLast: CalendarDate): void {
    const match = SHORT.exec(text);
    if (match === null) {
      return;
    }
    this.count += 1;
    const [, first, mark, middle, last] = match;
    const yearFirst = `20${first}-${middle}-${last}`;
    if (!isCalendarDate(yearFirst)) {
      this.#onlyYearLast += 1;
      return;
    }
    this.#first.add(first!);
    this.#last.add(last!);
    this.#slashes ||= mark === '/';
    this.#insideYearFirst += liesIn(this.#years, yearFirst) - liesIn(this.#years, yearLast);
    this.#nearYearFirst += liesIn(this.#about, yearFirst) - liesIn(this.#about, yearLast);
    this.#near += liesIn(this.#about, yearFirst) + liesIn(this.#about, yearLast);
    if (yearFirst !== yearLast) {
      this.#doubtful ??= { example: text.trim(), yearLast, yearFirst };
    }
  }

  /**
   * A date that says that the year may come first; `null` where it comes last for sure, or by far more likely. Years come in
   * few different numbers, and days of the month in many; and most dates lie in the years of the log, or about them. Where
   * both fit as well, only slashes are in no doubt: nobody here writes 23/04/26 for a day of 2023.
   */
  get doubt(): YearDoubt | null {
    const [years, days] = [this.#first.size, this.#last.size];
    const fits = this.#insideYearFirst !== 0 ? this.#insideYearFirst : this.#nearYearFirst;
    if (this.#onlyYearLast > 0 || fits < 0 || years > days) {
      return null;
    }
    const doubtful = fits > 0 || days >= years + MANY || (this.#near > 0 && !this.#slashes);
    return doubtful ? this.#doubtful : null;
  }
}

/** So many more numbers in the last place than in the first: those are no years by chance. */
const MANY = 4;

function liesIn(period: CoveredPeriod | null, day: CalendarDate): 0 | 1 {
  return period !== null && day >= period.from && day <= period.to ? 1 : 0;
}

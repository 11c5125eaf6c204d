import { type CalendarDate, calendarDate, toDayNumber } from '../../calendar/calendar-date.ts';
import type { CoveredPeriod } from './covered-period.ts';
import { ShortYears } from './short-years.ts';
import { Tally } from './tally.ts';
import type { WrittenDate } from './written-date.ts';

/** What the dates of one column say about the order of day and month in them. */
export class DateEvidence {
  /** Three numbers that are a day only in one order. */
  readonly onlyDayFirst = new Tally();
  readonly onlyMonthFirst = new Tally();
  /** Three numbers that are two different days. */
  readonly eitherWay = new Tally();
  /** Dates that leave nothing open (2023-04-01, 1 April 2023, a number of Excel), by whether the day could be a month. */
  readonly certainToTwelfth = new Tally();
  readonly certainAfterTwelfth = new Tally();

  /** Of the dates in `onlyDayFirst` and `onlyMonthFirst`: those in the period, and the others. */
  readonly onlyOneWayInside = new Tally();
  readonly onlyOneWayOutside = new Tally();
  /** Of those in `eitherWay`: in the period in both orders, in one alone, in none. */
  readonly insideBothWays = new Tally();
  readonly insideDayFirst = new Tally();
  readonly insideMonthFirst = new Tally();
  readonly insideNoWay = new Tally();
  /** Of those in `certainToTwelfth`: in the period only as they stand, or only with day and month exchanged. */
  readonly certainInside = new Tally();
  readonly certainInsideExchanged = new Tally();

  /** How many dates there are. */
  count = 0;
  readonly shortYears: ShortYears;

  readonly #period: CoveredPeriod | undefined;

  /**
   * @param period the years that the log covers, for the column of the day of receipt: that day lies in them.
   * @param years the same, for any column: most of its dates lie about them.
   */
  constructor(period?: CoveredPeriod, years = period) {
    this.#period = period;
    this.shortYears = new ShortYears(years);
  }

  /** How many years the log covers, not fewer than 1; 1 as well where that is not known. */
  get years(): number {
    const days =
      this.#period === undefined ? 0 : toDayNumber(this.#period.to) - toDayNumber(this.#period.from);
    return Math.max(1, days / 365);
  }

  /** Takes one value of the column into account. Each distinct value is to be noted once. */
  note({ form, dayFirst, monthFirst }: WrittenDate, text: string): void {
    this.count += 1;
    if (form === 'slashes') {
      this.shortYears.note(text, (dayFirst ?? monthFirst)!);
    }
    if (form !== 'slashes') {
      this.#noteCertain(dayFirst!, text);
    } else if (dayFirst === null || monthFirst === null) {
      const day = (dayFirst ?? monthFirst)!;
      (dayFirst ? this.onlyDayFirst : this.onlyMonthFirst).add(text, day);
      (this.#covers(day) ? this.onlyOneWayInside : this.onlyOneWayOutside).add(text, day);
    } else if (dayFirst !== monthFirst) {
      this.#noteEitherWay(dayFirst, monthFirst, text);
    }
  }

  #noteCertain(day: CalendarDate, text: string): void {
    const [year, month, ofMonth] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)];
    if (ofMonth > '12') {
      this.certainAfterTwelfth.add(text, day);
      return;
    }
    this.certainToTwelfth.add(text, day);
    const asItStands = this.#covers(day);
    const exchanged = this.#covers(calendarDate(`${year}-${ofMonth}-${month}`));
    if (asItStands !== exchanged) {
      (asItStands ? this.certainInside : this.certainInsideExchanged).add(text, day);
    }
  }

  #noteEitherWay(dayFirst: CalendarDate, monthFirst: CalendarDate, text: string): void {
    this.eitherWay.add(text, dayFirst);
    const tally = this.#covers(dayFirst)
      ? this.#covers(monthFirst)
        ? this.insideBothWays
        : this.insideDayFirst
      : this.#covers(monthFirst)
        ? this.insideMonthFirst
        : this.insideNoWay;
    tally.add(text, dayFirst);
  }

  #covers(day: CalendarDate): boolean {
    return this.#period !== undefined && day >= this.#period.from && day <= this.#period.to;
  }
}

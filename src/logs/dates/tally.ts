import type { CalendarDate } from '../../calendar/calendar-date.ts';

/** More different days than a leap year has make no proof any stronger. */
const DAYS_KEPT = 366;

/** Dates of one kind in a column: how many, and an example. Its memory does not grow with the column. */
export class Tally {
  count = 0;
  /** As it stands in the file, blanks made single: the first that was added. */
  example: string | undefined;
  readonly #days = new Set<CalendarDate>();

  add(text: string, day: CalendarDate): void {
    this.count += 1;
    this.example ??= text.trim().replace(/\s+/g, ' ');
    if (this.#days.size < DAYS_KEPT) {
      this.#days.add(day);
    }
  }

  /** How many different days, up to 366: a column with times of day has many texts for one day, which prove it once. */
  get days(): number {
    return this.#days.size;
  }

  /** How many different months of the year those days are in. */
  get months(): number {
    return new Set([...this.#days].map((day) => day.slice(5, 7))).size;
  }
}

import { addCalendarMonths, type CalendarDate } from '../../calendar/calendar-date.ts';
import type { Remark } from '../log-definition.ts';
import type { CoveredPeriod } from './covered-period.ts';

/** What is told of days that lie years after those of the log: 2032 for 2023. */
export interface LateDays {
  /** The last day of which nothing is told. */
  readonly after: CalendarDate;
  readonly remarkOn: (day: CalendarDate) => Remark | null;
}

/**
 * The days of a column that are hardly those that were meant. A log of a year can hold cases received after it, and answers
 * given long after; but not a case received more than a year later, nor anything more than two years later.
 * @param name of the field that the column holds.
 * @returns `null` where the years of the log are not known.
 */
export function lateDays(name: string, period: CoveredPeriod | undefined): LateDays | null {
  if (period === undefined) {
    return null;
  }
  const begins = BEGINNINGS.has(name);
  const after = addCalendarMonths(period.to, begins ? 12 : 24);
  const remark: Remark = {
    code: 'CELL_DATE_AFTER_YEARS',
    severity: 'warning',
    message: `lies more than ${begins ? 'a year' : 'two years'} after the years of this log`,
    effect: begins ? 'The row counts in the year of that date.' : 'The date is taken as it stands.',
  };
  return { after, remarkOn: (day) => (day > after ? remark : null) };
}

/** The days by which a row belongs to a year. */
const BEGINNINGS = new Set(['received', 'made', 'raised']);

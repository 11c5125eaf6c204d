import type { CalendarDate } from '../../calendar/calendar-date.ts';

/** The years that a log covers, first and last day included. */
export interface CoveredPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Origin } from './origin.ts';

/** Praise recorded in the log of compliments. */
export interface Compliment {
  readonly kind: 'compliment';
  readonly origin: Origin;
  readonly reference: string;
  readonly received: CalendarDate;
  /** Who gave it. */
  readonly complainant: string | null;
  readonly team: string | null;
  readonly service: string | null;
  readonly categories: readonly string[];
  /** Words that may be published, as the officer has cleared them. */
  readonly quote: string | null;
}

/** A comment or suggestion. */
export interface Comment {
  readonly kind: 'comment';
  readonly origin: Origin;
  readonly reference: string;
  readonly received: CalendarDate;
  readonly channel: string | null;
  readonly team: string | null;
}

/** An enquiry by an elected member or officer, or a general one. */
export interface Enquiry {
  readonly kind: 'enquiry';
  readonly origin: Origin;
  readonly reference: string;
  readonly type: string;
  readonly received: CalendarDate;
  readonly due: CalendarDate | null;
  readonly responded: CalendarDate | null;
  readonly team: string | null;
  readonly division: string | null;
}

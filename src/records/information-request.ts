import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Origin } from './origin.ts';

/** The types of information case that the log can hold: a request, a review of its answer, a case of the Commissioner. */
export const informationTypes = [
  'information-request',
  'internal-review',
  'information-commissioner',
] as const;

/** A request under the Freedom of Information Act 2000, an internal review of one, or a case of the Information Commissioner. */
export interface InformationRequest {
  readonly kind: 'information';
  readonly origin: Origin;
  readonly reference: string;
  readonly type: string;
  readonly received: CalendarDate;
  /** The day on which more time was taken, where it was. */
  readonly extended: CalendarDate | null;
  readonly due: CalendarDate | null;
  readonly responded: CalendarDate | null;
  readonly team: string | null;
  readonly division: string | null;
}

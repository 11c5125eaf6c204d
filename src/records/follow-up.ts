import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Origin } from './origin.ts';

/** A case put to, or decided by, the Local Government and Social Care Ombudsman. */
export interface OmbudsmanCase {
  readonly kind: 'ombudsman';
  readonly origin: Origin;
  readonly reference: string;
  readonly complaint: string | null;
  readonly received: CalendarDate;
  /** The procedure that the complaint was handled under. */
  readonly procedure: string | null;
  readonly division: string | null;
  readonly service: string | null;
  readonly subject: string | null;
  readonly decision: string | null;
  readonly decided: CalendarDate | null;
  /** In pence, what the ombudsman recommended; `null` where nothing is recorded. */
  readonly payment: number | null;
}

/** Something done to put things right; a payment is one kind. */
export interface Remedy {
  readonly kind: 'remedy';
  readonly origin: Origin;
  readonly reference: string;
  readonly complaint: string | null;
  readonly made: CalendarDate;
  readonly remedyKind: string | null;
  readonly description: string;
  /** In pence, so that sums are exact; `null` where no money was paid. */
  readonly amount: number | null;
}

/** A learning action: what is to change, who sees to it, by when. */
export interface Action {
  readonly kind: 'action';
  readonly origin: Origin;
  readonly reference: string;
  readonly raised: CalendarDate;
  readonly service: string | null;
  readonly learning: string | null;
  readonly action: string;
  readonly owner: string | null;
  readonly due: CalendarDate | null;
  readonly done: CalendarDate | null;
  readonly progress: string | null;
}

/** A published or external number: what a figure was in a year, and who says so. */
export interface PublishedFigure {
  readonly kind: 'figure';
  readonly origin: Origin;
  readonly year: string;
  readonly measure: string;
  readonly value: number;
  /** The team, service or division that the number belongs to; `null`: the whole of the council's service. */
  readonly of: string | null;
  readonly source: string;
}

import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Origin } from './origin.ts';

/** A stage of a procedure; `0` is the informal step. */
export type StageNumber = '1' | '2' | '3';

/**
 * One stage of one complaint. Timescales, stage outcomes and escalation are counted on these. Whether the log had one
 * row a complaint or one row a stage is forgotten here.
 */
export interface StageRecord {
  readonly stage: StageNumber;
  /** The day the stage was asked for; at the stage the complaint entered by, the day it was received. */
  readonly requested: CalendarDate | null;
  /** What became of the request: `accepted`, `withdrawn`, `rejected`, `resolved-by-adr`; `null` where not recorded. */
  readonly requestResult: string | null;
  readonly requestReason: string | null;
  /** Stage 2: the day the statement of complaint was agreed. */
  readonly statementAgreed: CalendarDate | null;
  readonly due: CalendarDate | null;
  /** The day on which an extension was agreed. */
  readonly extended: CalendarDate | null;
  readonly extensionReason: string | null;
  /** Stage 3: the day the review panel met, and the day of its findings. */
  readonly panelMet: CalendarDate | null;
  readonly findings: CalendarDate | null;
  readonly responded: CalendarDate | null;
  readonly withdrawn: CalendarDate | null;
  readonly outcome: string | null;
}

/** A complaint with the stages for which there is something in the log, first to last. */
export interface Complaint {
  readonly kind: 'complaint';
  readonly origin: Origin;
  readonly reference: string;
  readonly procedure: string;
  readonly received: CalendarDate;
  readonly acknowledged: CalendarDate | null;
  readonly channel: string | null;
  readonly complainant: string | null;
  /** The same for every complaint of one person, and nobody's name: it tells who complained again, and is never printed. */
  readonly complainantReference: string | null;
  readonly advocate: 'yes' | 'no' | 'not-known' | null;
  readonly advocacyProvider: string | null;
  readonly services: readonly string[];
  readonly team: string | null;
  readonly division: string | null;
  readonly categories: readonly string[];
  /** Empty for a procedure without stages. */
  readonly stages: readonly StageRecord[];
  /** Where it was withdrawn: before a stage began, or during it. */
  readonly withdrawal: { readonly date: CalendarDate | null; readonly when: string | null } | null;
  readonly notAccepted: string | null;
  /** The outcome that the log gives for the complaint as a whole: of one without stages (informal), the only one. */
  readonly outcome: string | null;
  readonly closed: CalendarDate | null;
  /** Members of staff whom it concerns, by initials or number. In no published table. */
  readonly staff: readonly string[];
  readonly ethnicity: string | null;
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly disability: 'yes' | 'no' | 'not-known' | null;
  readonly resolutions: readonly string[];
}

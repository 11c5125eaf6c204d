import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Complaint, StageRecord } from '../records/complaint.ts';
import { type Clock, type ClockPoint, type Procedure, versionOn } from './procedure.ts';

/**
 * From which day the Stage 2 limit runs. The ombudsman counts from the request; many councils count from the day the
 * statement of complaint was agreed. The report prints which was used.
 */
export type Stage2Start = 'requested' | 'statement-agreed';

/** What timescales are measured by. */
export interface TimingRules {
  readonly calendar: WorkingCalendar;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly stage2Start: Stage2Start;
}

/** What everything that can be late is measured by. */
export interface MeasuringRules extends TimingRules {
  /**
   * The calendar for requests for information: a bank holiday in any part of the United Kingdom is not a working day
   * (Freedom of Information Act 2000, section 10(6)), and a day on which the council is closed is one.
   */
  readonly informationCalendar: WorkingCalendar;
}

/** How long one stage of one complaint, or the answer to an enquiry or a request, took against its limits. */
export interface Timing {
  readonly clock: Clock;
  readonly start: CalendarDate | null;
  /** How it ended: with what the clock runs to, by withdrawal without it, or not yet. */
  readonly ended: 'response' | 'withdrawal' | null;
  readonly end: CalendarDate | null;
  /** Working days from start to end; the day of the start is day 0. */
  readonly workingDays: number | null;
  /** Working days allowed: the extended limit where an extension was agreed, else the standard limit. */
  readonly limit: number;
}

/**
 * Measures a stage by the first clock of its procedure's stage.
 * @returns `null` where the procedure has no such stage or no rules on the day of the start.
 * @throws DateOutsideCalendarError where a date lies outside the bank holiday data.
 */
export function stageTiming(complaint: Complaint, stage: StageRecord, rules: TimingRules): Timing | null {
  const version = versionOn(rules.procedures.get(complaint.procedure), stage.requested ?? complaint.received);
  const clock = version?.stages.find((candidate) => candidate.stage === stage.stage)?.clocks[0];
  if (clock === undefined) {
    return null;
  }
  const start = dateAt(clock.from, complaint, stage, rules);
  const response = dateAt(clock.to, complaint, stage, rules);
  const end = response ?? stage.withdrawn;
  const measurable = start !== null && end !== null && start <= end;
  return {
    clock,
    start,
    ended: response !== null ? 'response' : stage.withdrawn !== null ? 'withdrawal' : null,
    end,
    workingDays: measurable ? rules.calendar.workingDaysBetween(start, end) : null,
    limit: limitOf(clock, stage.extended),
  };
}

/** What is answered once, within one limit. */
interface Answerable {
  readonly received: CalendarDate;
  readonly responded: CalendarDate | null;
  /** The day on which more time was taken, where it was. */
  readonly extended?: CalendarDate | null;
}

/** Measures an enquiry by the limit of enquiries, on the calendar of complaints. As `stageTiming`. */
export function enquiryTiming(enquiry: Answerable, rules: TimingRules): Timing | null {
  return answerTiming(enquiry, rules.procedures.get('enquiry'), rules.calendar);
}

/** Measures a request for information, or an internal review, by its own limit and calendar. As `stageTiming`. */
export function informationTiming(
  request: Answerable & { readonly type: string },
  rules: MeasuringRules,
): Timing | null {
  return answerTiming(request, rules.procedures.get(request.type), rules.informationCalendar);
}

function answerTiming(
  { received, responded, extended = null }: Answerable,
  procedure: Procedure | undefined,
  calendar: WorkingCalendar,
): Timing | null {
  const clock = versionOn(procedure, received)?.stages[0]?.clocks[0];
  if (clock === undefined) {
    return null;
  }
  return {
    clock,
    start: received,
    ended: responded === null ? null : 'response',
    end: responded,
    workingDays:
      responded !== null && received <= responded ? calendar.workingDaysBetween(received, responded) : null,
    limit: limitOf(clock, extended),
  };
}

/** Working days allowed: the extended limit only where one exists and an extension was agreed. */
function limitOf({ standard, extended: longer }: Clock, agreed: CalendarDate | null): number {
  return agreed !== null && longer !== undefined ? longer : standard;
}

function dateAt(
  point: ClockPoint,
  complaint: Complaint,
  stage: StageRecord,
  rules: TimingRules,
): CalendarDate | null {
  switch (point) {
    case 'received':
    case 'acknowledged':
      return complaint[point];
    case 'stage2Start':
      return rules.stage2Start === 'requested' ? stage.requested : stage.statementAgreed;
    default:
      return stage[point];
  }
}

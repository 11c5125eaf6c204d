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

/** How long one stage of one complaint took, against its limits. */
export interface StageTiming {
  readonly clock: Clock;
  readonly start: CalendarDate | null;
  /** How the stage ended: with what the clock runs to, by withdrawal without it, or not yet. */
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
export function stageTiming(
  complaint: Complaint,
  stage: StageRecord,
  rules: TimingRules,
): StageTiming | null {
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
    limit: stage.extended !== null && clock.extended !== undefined ? clock.extended : clock.standard,
  };
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

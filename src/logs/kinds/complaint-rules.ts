import { type CalendarDate, formatShort } from '../../calendar/calendar-date.ts';
import type { ProblemCode } from '../../problems/catalogue.ts';
import { type ProcedureVersion, versionOn } from '../../procedures/procedure.ts';
import { stageTiming, type TimingRules } from '../../procedures/timing.ts';
import type { Complaint, StageRecord } from '../../records/complaint.ts';
import type { Conflict, RowRule } from '../log-definition.ts';

/**
 * What must hold between the dates and outcomes of one complaint. Each finds one kind of contradiction: an error where a
 * figure would be wrong with it, a warning where the log is odd.
 */
export function complaintRules(timing: TimingRules): readonly RowRule<Complaint>[] {
  return [
    stageEndsBeforeItBegins,
    stageBeforeTheOneBelow,
    withdrawnBeforeReceived,
    closedBeforeReceived,
    acknowledgedBeforeReceived,
    stageWithoutRequest,
    outcomeWithoutEnd,
    dueBeforeStart,
    extendedBeforeStart,
    withdrawnAndAnswered,
    notAcceptedButAnswered,
    closedBeforeAnswered,
    stageNotInProcedure(timing),
    extendedPastMaximum(timing),
  ];
}

const SAID = {
  requested: 'it began',
  statementAgreed: 'its statement was agreed',
  panelMet: 'the panel met',
  findings: 'the panel gave its findings',
  responded: 'it was answered',
  withdrawn: 'it was withdrawn',
} as const satisfies Partial<Record<keyof StageRecord, string>>;

/** The dates of a stage that cannot come the other way round: the working days between them would be negative. */
function stageEndsBeforeItBegins({ stages, received }: Complaint): Conflict | null {
  for (const stage of stages) {
    const { requested, statementAgreed, panelMet, findings, responded, withdrawn } = stage;
    const conflict =
      inOrder(stage, requested, 'requested', responded, 'responded') ??
      inOrder(stage, statementAgreed, 'statementAgreed', responded, 'responded') ??
      inOrder(stage, requested, 'requested', panelMet, 'panelMet') ??
      inOrder(stage, panelMet, 'panelMet', findings, 'findings') ??
      inOrder(stage, findings, 'findings', responded, 'responded') ??
      // A withdrawal before the complaint was even received is told by its own rule.
      (withdrawn === null || withdrawn < received
        ? null
        : inOrder(stage, requested, 'requested', withdrawn, 'withdrawn'));
    if (conflict !== null) {
      return conflict;
    }
  }
  return null;
}

function inOrder(
  { stage }: StageRecord,
  start: CalendarDate | null,
  first: keyof typeof SAID,
  end: CalendarDate | null,
  second: keyof typeof SAID,
): Conflict | null {
  return start === null || end === null || end >= start
    ? null
    : error('CASE_RESPONDED_BEFORE_START', `Stage ${stage}: ${on(second, end)}, before ${on(first, start)}.`);
}

function on(point: keyof typeof SAID, date: CalendarDate): string {
  return `${SAID[point]} on ${formatShort(date)}`;
}

function stageBeforeTheOneBelow({ stages, received }: Complaint): Conflict | null {
  let below: { readonly what: string; readonly date: CalendarDate } = {
    what: 'the complaint was received',
    date: received,
  };
  for (const { stage, requested } of stages) {
    if (requested !== null && requested < below.date) {
      return error(
        'CASE_STAGE_TOO_EARLY',
        `Stage ${stage} was requested on ${formatShort(requested)}, before ${below.what} on ${formatShort(below.date)}.`,
      );
    }
    if (requested !== null && requested > below.date) {
      below = { what: `Stage ${stage} was requested`, date: requested };
    }
  }
  return null;
}

function stageWithoutRequest({ stages }: Complaint): Conflict | null {
  const odd = stages.find(({ requested }) => requested === null);
  return odd === undefined
    ? null
    : warning(
        'CASE_STAGE_WITHOUT_REQUEST',
        `There is something under Stage ${odd.stage}, and no date on which it was requested.`,
        `Stage ${odd.stage} is counted, but not how long it took.`,
      );
}

function outcomeWithoutEnd({ stages }: Complaint): Conflict | null {
  const odd = stages.find(
    ({ outcome, responded, withdrawn, findings, panelMet }) =>
      outcome !== null &&
      !['open', 'withdrawn', 'not-accepted', 'not-known'].includes(outcome) &&
      (responded ?? withdrawn ?? findings ?? panelMet) === null,
  );
  return odd === undefined
    ? null
    : warning(
        'CASE_OUTCOME_WITHOUT_RESPONSE',
        `Stage ${odd.stage} has an outcome and no date of a response.`,
        'The outcome is counted, but not how long the stage took.',
      );
}

function acknowledgedBeforeReceived({ acknowledged, received }: Complaint): Conflict | null {
  return acknowledged !== null && acknowledged < received
    ? warning('CASE_ACKNOWLEDGED_BEFORE_RECEIVED', 'The complaint was acknowledged before it was received.')
    : null;
}

function withdrawnBeforeReceived({ withdrawal, received }: Complaint): Conflict | null {
  const date = withdrawal?.date ?? null;
  return date !== null && date < received
    ? error('CASE_WITHDRAWN_BEFORE_RECEIVED', 'The complaint was withdrawn before it was received.')
    : null;
}

function closedBeforeReceived({ closed, received }: Complaint): Conflict | null {
  return closed !== null && closed < received
    ? error('CASE_CLOSED_BEFORE_RECEIVED', 'The complaint was closed before it was received.')
    : null;
}

function dueBeforeStart({ stages }: Complaint): Conflict | null {
  const odd = stages.find(({ due, requested }) => due !== null && requested !== null && due < requested);
  return odd === undefined
    ? null
    : warning(
        'CASE_DUE_BEFORE_START',
        `Stage ${odd.stage} was due on ${formatShort(odd.due!)}, before it began on ${formatShort(odd.requested!)}.`,
        'Timescales are counted by the limits of the procedure, not by this date.',
      );
}

function extendedBeforeStart({ stages }: Complaint): Conflict | null {
  const odd = stages.find(
    ({ extended, requested }) => extended !== null && requested !== null && extended < requested,
  );
  return odd === undefined
    ? null
    : warning(
        'CASE_EXTENDED_BEFORE_START',
        `The extension of Stage ${odd.stage} was agreed on ${formatShort(odd.extended!)}, before the stage began on ${formatShort(odd.requested!)}.`,
        'Whether it was on time is counted by the longer limit all the same.',
      );
}

function withdrawnAndAnswered({ stages }: Complaint): Conflict | null {
  const odd = stages.find(
    ({ withdrawn, responded }) => withdrawn !== null && responded !== null && responded > withdrawn,
  );
  return odd === undefined
    ? null
    : warning(
        'CASE_WITHDRAWN_AND_RESPONDED',
        `Stage ${odd.stage} was withdrawn on ${formatShort(odd.withdrawn!)} and answered after that, on ${formatShort(odd.responded!)}.`,
        'It is counted as answered, and as withdrawn.',
      );
}

function notAcceptedButAnswered({ notAccepted, stages }: Complaint): Conflict | null {
  return notAccepted !== null && stages.some(({ responded }) => responded !== null)
    ? warning(
        'CASE_NOT_ACCEPTED_BUT_ANSWERED',
        'There is a reason why the complaint was not accepted, and a date on which it was answered.',
        'It is counted as not accepted, and its response as a response.',
      )
    : null;
}

function closedBeforeAnswered({ closed, stages }: Complaint): Conflict | null {
  const first = stages[0]?.responded ?? null;
  return closed !== null && first !== null && closed < first
    ? warning(
        'CASE_CLOSED_BEFORE_RESPONSE',
        `The complaint was closed on ${formatShort(closed)}, before its first response on ${formatShort(first)}.`,
      )
    : null;
}

/** A stage that the procedure of the complaint has not: its timescale cannot be measured, so there must be a mistake in one of the two. */
function stageNotInProcedure({ procedures }: TimingRules): RowRule<Complaint> {
  return ({ procedure, stages, received }) => {
    const version = versionOn(procedures.get(procedure), received);
    const odd = version === null ? undefined : stages.find(({ stage }) => !hasStage(version, stage));
    return odd === undefined
      ? null
      : warning(
          'CASE_STAGE_NOT_IN_PROCEDURE',
          `The complaint has a Stage ${odd.stage}, and its procedure has none.`,
          `Stage ${odd.stage} is counted, but not whether it was on time.`,
        );
  };
}

function hasStage({ stages }: ProcedureVersion, number: string): boolean {
  return stages.some(({ stage }) => stage === number);
}

/** An extension cannot go beyond what the procedure allows, so the date by which the answer was due then is wrong. */
function extendedPastMaximum(timing: TimingRules): RowRule<Complaint> {
  return (complaint) => {
    for (const stage of complaint.stages) {
      if (stage.extended === null || stage.due === null) {
        continue;
      }
      const measured = stageTiming(complaint, stage, timing);
      const most = measured?.clock.extended;
      const start = measured?.start ?? null;
      if (most !== undefined && start !== null && stage.due >= start) {
        const allowed = timing.calendar.workingDaysBetween(start, stage.due);
        if (allowed > most) {
          return warning(
            'CASE_EXTENDED_PAST_MAXIMUM',
            `Stage ${stage.stage} was extended to ${allowed} working days, and the procedure allows ${most} at most.`,
            `Whether it was on time is counted by the ${most} working days.`,
          );
        }
      }
    }
    return null;
  };
}

function error(code: ProblemCode, message: string): Conflict {
  return { code, severity: 'error', message };
}

function warning(code: ProblemCode, message: string, effect?: string): Conflict {
  return { code, severity: 'warning', message, ...(effect === undefined ? {} : { effect }) };
}

import { type CalendarDate, formatShort } from '../../calendar/calendar-date.ts';
import type { Complaint, StageRecord } from '../../records/complaint.ts';
import type { Conflict, RowRule } from '../log-definition.ts';

/** What must hold between the dates and outcomes of one complaint. Each finds one kind of contradiction. */
export const complaintRules: readonly RowRule<Complaint>[] = [
  stageEndsBeforeItBegins,
  stageBeforeTheOneBelow,
  stageWithoutRequest,
  outcomeWithoutEnd,
  acknowledgedBeforeReceived,
  withdrawnBeforeReceived,
  closedBeforeReceived,
];

const SAID = {
  requested: 'it began',
  statementAgreed: 'its statement was agreed',
  panelMet: 'the panel met',
  findings: 'the panel gave its findings',
  responded: 'it was answered',
  withdrawn: 'it was withdrawn',
} as const satisfies Partial<Record<keyof StageRecord, string>>;

/** The dates of a stage that cannot come the other way round: the working days between them would be negative. */
const ORDER: readonly (readonly [keyof typeof SAID, keyof typeof SAID])[] = [
  ['requested', 'responded'],
  ['statementAgreed', 'responded'],
  ['requested', 'panelMet'],
  ['panelMet', 'findings'],
  ['findings', 'responded'],
  ['requested', 'withdrawn'],
];

function stageEndsBeforeItBegins({ stages, received }: Complaint): Conflict | null {
  for (const stage of stages) {
    for (const [first, second] of ORDER) {
      const [start, end] = [stage[first], stage[second]];
      // A withdrawal before the complaint was even received is told by its own rule.
      if (start !== null && end !== null && end < start && !(second === 'withdrawn' && end < received)) {
        return error(
          'CASE_RESPONDED_BEFORE_START',
          `Stage ${stage.stage}: ${on(second, end)}, before ${on(first, start)}.`,
        );
      }
    }
  }
  return null;
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

function error(code: string, message: string): Conflict {
  return { code, severity: 'error', message };
}

function warning(code: string, message: string, effect?: string): Conflict {
  return { code, severity: 'warning', message, ...(effect === undefined ? {} : { effect }) };
}

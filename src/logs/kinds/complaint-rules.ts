import { formatShort } from '../../calendar/calendar-date.ts';
import type { Complaint } from '../../records/complaint.ts';
import type { Conflict, RowRule } from '../log-definition.ts';

/** What must hold between the dates and outcomes of one complaint. Each finds one kind of contradiction. */
export const complaintRules: readonly RowRule<Complaint>[] = [
  respondedBeforeStart,
  stageBeforeTheOneBelow,
  outcomeWithoutEnd,
  withdrawnBeforeReceived,
  closedBeforeReceived,
];

/** A stage cannot end before it began: its working days would be negative. */
function respondedBeforeStart({ stages }: Complaint): Conflict | null {
  for (const { stage, requested, responded } of stages) {
    if (requested !== null && responded !== null && responded < requested) {
      return error(
        'CASE_RESPONDED_BEFORE_START',
        `Stage ${stage} is answered on ${formatShort(responded)}, before it began on ${formatShort(requested)}.`,
      );
    }
  }
  return null;
}

function stageBeforeTheOneBelow({ stages, received }: Complaint): Conflict | null {
  const early = stages.find(({ requested }) => requested !== null && requested < received);
  return early === undefined
    ? null
    : error(
        'CASE_STAGE_BEFORE_RECEIVED',
        `Stage ${early.stage} is requested before the complaint was received.`,
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
      );
}

function withdrawnBeforeReceived({ withdrawal, received }: Complaint): Conflict | null {
  const date = withdrawal?.date ?? null;
  return date !== null && date < received
    ? error('CASE_WITHDRAWN_BEFORE_RECEIVED', 'The complaint is withdrawn before it was received.')
    : null;
}

function closedBeforeReceived({ closed, received }: Complaint): Conflict | null {
  return closed !== null && closed < received
    ? error('CASE_CLOSED_BEFORE_RECEIVED', 'The complaint is closed before it was received.')
    : null;
}

function error(code: string, message: string): Conflict {
  return { code, severity: 'error', message };
}

function warning(code: string, message: string): Conflict {
  return { code, severity: 'warning', message };
}

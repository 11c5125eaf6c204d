import { formatLong } from '../../calendar/calendar-date.ts';
import type { Timing } from '../../procedures/timing.ts';
import { whyNotMeasured, standing as within } from '../../statistics/dimensions/timescales.ts';
import { type Fact, stageOf, timingOf } from '../../statistics/facts.ts';
import type { Limit, Standing } from './explanation.ts';

/** What a number calls late. */
export interface Judgement {
  readonly limit: Limit;
  /** Whether working days run to a withdrawal as well; else what was withdrawn is neither late nor on time. */
  readonly withdrawals: boolean;
}

/** How a fact stands against its limit; `null` of what has none by its nature, a compliment. */
export function standingOf(fact: Fact, { limit, withdrawals }: Judgement): Standing | null {
  const timing = timingOf(fact);
  if (!CAN_BE_LATE.includes(fact.kind)) {
    return null;
  }
  if (timing?.ended === 'withdrawal' && !withdrawals) {
    return 'withdrawn';
  }
  switch (within(timing, limit)) {
    case 'within':
      return 'on-time';
    case 'over':
      return 'late';
    case null:
      return unmeasured(fact, timing);
  }
}

const CAN_BE_LATE: readonly Fact['kind'][] = ['complaint', 'stage', 'enquiry', 'information'];

function unmeasured(fact: Fact, timing: Timing | null): Standing {
  const stage = stageOf(fact);
  if (stage !== null) {
    return whyNotMeasured(stage);
  }
  return timing === null ? 'no-limit' : timing.ended === null ? 'not-concluded' : 'date-missing';
}

/** `Late: 14 working days, 4 over the limit of 10; no extension is recorded` */
export function standingInWords(fact: Fact, judgement: Judgement): string {
  const timing = timingOf(fact);
  switch (standingOf(fact, judgement)) {
    case null:
      return '';
    case 'late':
      return lateInWords(timing!, judgement, extendedOn(fact));
    case 'on-time':
      return onTimeInWords(timing!, judgement, extendedOn(fact));
    case 'withdrawn':
      return timing?.end === null || timing === null
        ? 'Withdrawn before a response'
        : `Withdrawn on ${formatLong(timing.end)}, before a response`;
    case 'not-concluded':
      return 'Not concluded yet';
    case 'date-missing':
      return 'Concluded, but a date to measure it by is missing';
    case 'no-limit':
      return 'No limit applies';
  }
}

function lateInWords(timing: Timing, { limit }: Judgement, extended: string | null): string {
  const { clock, workingDays } = timing;
  const days = workingDays!;
  if (limit === 'standard' && timing.limit > clock.standard) {
    const over = `Over the standard limit: ${inDays(days)}, ${days - clock.standard} over ${clock.standard}`;
    const rest = days - timing.limit;
    return `${over}; ${rest > 0 ? `${rest} over the limit of ${timing.limit} as well, to` : `within the limit of ${timing.limit}, to`} which it was extended${extended === null ? '' : ` on ${extended}`}`;
  }
  const allowed = limit === 'standard' ? clock.standard : timing.limit;
  const over = `Late: ${inDays(days)}, ${days - allowed} over the limit of ${allowed}`;
  if (timing.limit > clock.standard) {
    return `${over}, to which it was extended${extended === null ? '' : ` on ${extended}`}`;
  }
  return clock.extended === undefined ? over : `${over}; no extension is recorded`;
}

function onTimeInWords(timing: Timing, { limit }: Judgement, extended: string | null): string {
  const { clock } = timing;
  const days = timing.workingDays!;
  const byExtension = limit === 'applicable' && days > clock.standard;
  const allowed = limit === 'standard' || !byExtension ? clock.standard : timing.limit;
  return `On time: ${inDays(days)} of ${allowed}${byExtension ? `, to which it was extended${extended === null ? '' : ` on ${extended}`}` : ''}`;
}

function extendedOn(fact: Fact): string | null {
  const date = fact.kind === 'information' ? fact.record.extended : (stageOf(fact)?.record.extended ?? null);
  return date === null ? null : formatLong(date);
}

function inDays(days: number): string {
  return `${days} working day${days === 1 ? '' : 's'}`;
}

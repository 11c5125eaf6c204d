import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type ReportingYear, reportingYearOf } from '../calendar/reporting-year.ts';
import {
  enquiryTiming,
  informationTiming,
  type MeasuringRules,
  stageTiming,
  type Timing,
  type TimingRules,
} from '../procedures/timing.ts';
import type { Complaint, StageRecord } from '../records/complaint.ts';
import type { Action, OmbudsmanCase, Remedy } from '../records/follow-up.ts';
import type { InformationRequest } from '../records/information-request.ts';
import type { Comment, Compliment, Enquiry } from '../records/representation.ts';
import type { Basis, Quantity } from './definition.ts';

/** One stage of one complaint, with how long it took. */
export interface StageFact {
  readonly kind: 'stage';
  readonly complaint: ComplaintFact;
  readonly record: StageRecord;
  /** Whether the complaint was dealt with at this stage: a request that was withdrawn or rejected does not reach it. */
  readonly reached: boolean;
  readonly timing: Timing | null;
}

/** A complaint, its stages, the last stage that it reached and what came of it there. */
export interface ComplaintFact {
  readonly kind: 'complaint';
  readonly record: Complaint;
  readonly stages: readonly StageFact[];
  readonly last: StageFact | null;
  /** `null`: the complaint was answered and the log gives no outcome. */
  readonly outcome: string | null;
}

/** A record as the statistics see it. */
export type Fact =
  | ComplaintFact
  | StageFact
  | { readonly kind: 'compliment'; readonly record: Compliment }
  | { readonly kind: 'comment'; readonly record: Comment }
  | { readonly kind: 'enquiry'; readonly record: Enquiry; readonly timing: Timing | null }
  | { readonly kind: 'information'; readonly record: InformationRequest; readonly timing: Timing | null }
  | { readonly kind: 'ombudsman'; readonly record: OmbudsmanCase }
  | { readonly kind: 'remedy'; readonly record: Remedy }
  | { readonly kind: 'action'; readonly record: Action };

export type CountableRecord =
  | Complaint
  | Compliment
  | Comment
  | Enquiry
  | InformationRequest
  | OmbudsmanCase
  | Remedy
  | Action;

/** The facts that one record gives: a complaint gives itself and each of its stages. */
export function factsOf(record: CountableRecord, rules: MeasuringRules): readonly Fact[] {
  switch (record.kind) {
    case 'complaint': {
      const fact = complaintFact(record, rules);
      return [fact, ...fact.stages];
    }
    case 'enquiry':
      return [{ kind: 'enquiry', record, timing: enquiryTiming(record, rules) }];
    case 'information':
      return [{ kind: 'information', record, timing: informationTiming(record, rules) }];
    default:
      return [{ kind: record.kind, record } as Fact];
  }
}

/** A complaint with its stages measured. */
export function complaintFact(record: Complaint, rules: TimingRules): ComplaintFact {
  const stages: StageFact[] = [];
  const fact = {
    kind: 'complaint' as const,
    record,
    stages,
    last: null as StageFact | null,
    outcome: null as string | null,
  };
  for (const stage of record.stages) {
    stages.push({
      kind: 'stage',
      complaint: fact,
      record: stage,
      reached: isReached(record, stage),
      timing: stageTiming(record, stage, rules),
    });
  }
  fact.last = stages.findLast(({ reached }) => reached) ?? null;
  fact.outcome = outcomeOf(record, fact.last);
  return fact;
}

const NOT_REACHED = new Set(['withdrawn', 'rejected', 'resolved-by-adr']);

function isReached(complaint: Complaint, { stage, requestResult }: StageRecord): boolean {
  if (complaint.withdrawal?.when === `before-stage-${stage}`) {
    return false;
  }
  return stage === '1'
    ? complaint.notAccepted === null
    : requestResult === null || !NOT_REACHED.has(requestResult);
}

/** What came of a complaint at the last stage that it reached. Going no further says nothing about the finding. */
function outcomeOf(record: Complaint, last: StageFact | null): string | null {
  if (record.withdrawal !== null && !isOfRequestOnly(record, last)) {
    return 'withdrawn';
  }
  if (record.notAccepted !== null) {
    return 'not-accepted';
  }
  const over = record.closed !== null || (last !== null && last.record.responded !== null);
  return last?.record.outcome ?? record.outcome ?? (over ? null : 'open');
}

/** Whether what was withdrawn is the request for a further stage: the finding at the stage below stands. */
function isOfRequestOnly({ stages, withdrawal }: Complaint, last: StageFact | null): boolean {
  const further = last === null ? [] : stages.filter(({ stage }) => stage > last.record.stage);
  return further.some(({ stage, requestResult }) =>
    withdrawal?.when == null ? requestResult === 'withdrawn' : withdrawal.when === `before-stage-${stage}`,
  );
}

/** The date that puts a fact into a year; `null` where it has no such date and is in no year. */
export function dateOn(basis: Basis, fact: Fact): CalendarDate | null {
  switch (fact.kind) {
    case 'stage':
      return stageDate(basis, fact);
    case 'complaint':
      return basis === 'received' ? fact.record.received : basis === 'closed' ? closedOn(fact) : null;
    case 'ombudsman':
      return basis === 'received' ? fact.record.received : basis === 'decided' ? fact.record.decided : null;
    case 'remedy':
      return basis === 'made' ? fact.record.made : null;
    case 'action':
      return basis === 'raised' ? fact.record.raised : null;
    case 'enquiry':
    case 'information':
      return basis === 'received'
        ? fact.record.received
        : basis === 'responded'
          ? fact.record.responded
          : null;
    default:
      return basis === 'received' ? fact.record.received : null;
  }
}

/** The day on which a complaint was closed: as the log says it, else the day on which the last stage it reached ended. */
function closedOn({ record, last }: ComplaintFact): CalendarDate | null {
  return record.closed ?? (last === null ? (record.withdrawal?.date ?? null) : concludedOn(last));
}

/** The day on which a stage ended, by a response or by withdrawal during it. */
function concludedOn({ record, timing }: StageFact): CalendarDate | null {
  return timing?.end ?? record.responded ?? record.withdrawn;
}

function stageDate(basis: Basis, fact: StageFact): CalendarDate | null {
  const { complaint, record, timing } = fact;
  switch (basis) {
    case 'received':
      return complaint.record.received;
    case 'requested':
      return record.requested;
    case 'responded':
      return timing?.ended === 'response' ? timing.end : null;
    case 'concluded':
      return concludedOn(fact);
    case 'closed':
      return complaint.record.closed;
    default:
      return null;
  }
}

const bases: readonly Basis[] = [
  'received',
  'requested',
  'responded',
  'concluded',
  'closed',
  'decided',
  'made',
  'raised',
];

/** The dates by which a fact counts on one basis or another. */
export function datesOf(fact: Fact): readonly CalendarDate[] {
  return bases.flatMap((basis) => dateOn(basis, fact) ?? []);
}

/** The reporting years in which a fact counts on one basis or another. */
export function yearsOf(fact: Fact): readonly ReportingYear[] {
  return datesOf(fact).map(reportingYearOf);
}

/** The complaint that a fact is, or that it is a stage of. */
export function complaintOf(fact: Fact): Complaint | null {
  return fact.kind === 'complaint' ? fact.record : fact.kind === 'stage' ? fact.complaint.record : null;
}

/** The stage that a fact is measured by: of a complaint the last that it reached. */
export function stageOf(fact: Fact): StageFact | null {
  return fact.kind === 'stage' ? fact : fact.kind === 'complaint' ? fact.last : null;
}

/** How long a fact took, against its limits; of a complaint, the last stage that it reached. */
export function timingOf(fact: Fact): Timing | null {
  return fact.kind === 'enquiry' || fact.kind === 'information'
    ? fact.timing
    : (stageOf(fact)?.timing ?? null);
}

/** The working days or the pence of a fact; of a complaint, the working days of the last stage it reached. */
export function quantityOf(quantity: Quantity, fact: Fact): number | null {
  if (quantity === 'amount') {
    return fact.kind === 'remedy'
      ? fact.record.amount
      : fact.kind === 'ombudsman'
        ? fact.record.payment
        : null;
  }
  return timingOf(fact)?.workingDays ?? null;
}

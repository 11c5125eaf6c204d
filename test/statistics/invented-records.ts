import { type CalendarDate, calendarDate } from '../../src/calendar/calendar-date.ts';
import { createWorkingCalendar, ENGLAND, UNITED_KINGDOM } from '../../src/calendar/working-days.ts';
import { builtInProcedures } from '../../src/procedures/procedure.ts';
import type { MeasuringRules } from '../../src/procedures/timing.ts';
import type { Complaint, StageRecord } from '../../src/records/complaint.ts';
import type { Action, OmbudsmanCase, Remedy } from '../../src/records/follow-up.ts';
import type { InformationRequest } from '../../src/records/information-request.ts';
import type { Comment, Compliment, Enquiry } from '../../src/records/representation.ts';

/** Records for tests: everything blank but what a test says. Dates are written as plain text. */

type Loose<T> = { readonly [K in keyof T]?: T[K] extends CalendarDate | null ? string | null : T[K] };

export const rules: MeasuringRules = {
  calendar: createWorkingCalendar({ divisions: ENGLAND }),
  informationCalendar: createWorkingCalendar({ divisions: UNITED_KINGDOM }),
  procedures: new Map(builtInProcedures.map((procedure) => [procedure.id, procedure])),
  stage2Start: 'requested',
};

let row = 1;
const origin = (file: string) => ({ file, row: ++row });

export const day = calendarDate;

const noStage: StageRecord = {
  stage: '1',
  requested: null,
  requestResult: null,
  requestReason: null,
  statementAgreed: null,
  due: null,
  extended: null,
  extensionReason: null,
  panelMet: null,
  findings: null,
  responded: null,
  withdrawn: null,
  outcome: null,
};

export function stage(number: '1' | '2' | '3', given: Loose<Omit<StageRecord, 'stage'>> = {}): StageRecord {
  return { ...noStage, ...given, stage: number } as StageRecord;
}

/** A statutory complaint at Stage 1, requested on the day it was received, unless its stages are given. */
export function complaint(given: Loose<Complaint> = {}): Complaint {
  const received = given.received ?? '2023-06-01';
  return {
    kind: 'complaint',
    origin: origin('complaints.csv'),
    reference: `C${row}`,
    procedure: 'statutory',
    acknowledged: null,
    channel: null,
    complainant: null,
    complainantReference: null,
    advocate: null,
    advocacyProvider: null,
    services: [],
    team: null,
    division: null,
    categories: [],
    stages: [stage('1', { requested: received })],
    withdrawal: null,
    notAccepted: null,
    outcome: null,
    closed: null,
    staff: [],
    ethnicity: null,
    sex: null,
    ageBand: null,
    disability: null,
    resolutions: [],
    ...given,
    received: day(received),
  } as Complaint;
}

/** A complaint answered at Stage 1. */
export function answered(received: string, responded: string, given: Loose<Complaint> = {}): Complaint {
  return complaint({ received, stages: [stage('1', { requested: received, responded })], ...given });
}

export function compliment(given: Loose<Compliment> = {}): Compliment {
  return {
    kind: 'compliment',
    origin: origin('compliments.csv'),
    reference: `P${row}`,
    received: '2023-06-01',
    complainant: null,
    team: null,
    service: null,
    categories: [],
    quote: null,
    ...given,
  } as Compliment;
}

export function comment(given: Loose<Comment> = {}): Comment {
  return {
    kind: 'comment',
    origin: origin('comments.csv'),
    reference: `M${row}`,
    received: '2023-06-01',
    channel: null,
    team: null,
    ...given,
  } as Comment;
}

export function enquiry(given: Loose<Enquiry> = {}): Enquiry {
  return {
    kind: 'enquiry',
    origin: origin('enquiries.csv'),
    reference: `E${row}`,
    type: 'mp-enquiry',
    received: '2023-06-01',
    due: null,
    responded: null,
    team: null,
    division: null,
    ...given,
  } as Enquiry;
}

export function informationRequest(given: Loose<InformationRequest> = {}): InformationRequest {
  return {
    kind: 'information',
    origin: origin('information.csv'),
    reference: `I${row}`,
    type: 'information-request',
    received: '2023-06-01',
    extended: null,
    due: null,
    responded: null,
    team: null,
    division: null,
    ...given,
  } as InformationRequest;
}

export function ombudsmanCase(given: Loose<OmbudsmanCase> = {}): OmbudsmanCase {
  return {
    kind: 'ombudsman',
    origin: origin('ombudsman.csv'),
    reference: `O${row}`,
    complaint: null,
    received: '2023-06-01',
    procedure: null,
    division: null,
    service: null,
    subject: null,
    decision: null,
    decided: null,
    payment: null,
    ...given,
  } as OmbudsmanCase;
}

/** `amount` in pence. */
export function remedy(given: Loose<Remedy> = {}): Remedy {
  return {
    kind: 'remedy',
    origin: origin('remedies.csv'),
    reference: `R${row}`,
    complaint: null,
    made: '2023-06-01',
    remedyKind: null,
    description: 'A payment',
    amount: null,
    ...given,
  } as Remedy;
}

export function action(given: Loose<Action> = {}): Action {
  return {
    kind: 'action',
    origin: origin('actions.csv'),
    reference: `A${row}`,
    raised: '2023-06-01',
    service: null,
    learning: null,
    action: 'Something is changed',
    owner: null,
    due: null,
    done: null,
    progress: null,
    ...given,
  } as Action;
}

/** So many of the same kind: `many(3, (index) => complaint(...))`. */
export function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

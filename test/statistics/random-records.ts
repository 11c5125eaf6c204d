import fc from 'fast-check';
import {
  addCalendarDays,
  type CalendarDate,
  fromDayNumber,
  toDayNumber,
} from '../../src/calendar/calendar-date.ts';
import type { Complaint, StageRecord } from '../../src/records/complaint.ts';
import { answered, complaint, day, stage } from './invented-records.ts';

/** Complaints of any shape that a log can hold, of the years 2021/22 to 2023/24. */

const received = fc
  .integer({ min: toDayNumber(day('2021-04-01')), max: toDayNumber(day('2024-03-31')) })
  .map(fromDayNumber);

const blankOr = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const daysLater = fc.option(fc.integer({ min: 0, max: 90 }), { nil: null });

const outcome = blankOr('upheld', 'partially-upheld', 'not-upheld', 'inconclusive', 'resolved');

const stageShape = fc.record({
  wait: fc.integer({ min: 0, max: 60 }),
  response: daysLater,
  statement: daysLater,
  panel: daysLater,
  withdrawn: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 5 }),
  extended: fc.boolean(),
  outcome,
  requestResult: blankOr('accepted', 'accepted', 'withdrawn', 'rejected', 'resolved-by-adr', 'not-known'),
});

const shape = fc.record({
  received,
  procedure: fc.constantFrom('statutory', 'statutory', 'statutory', 'corporate', 'informal', 'joint'),
  stages: fc.array(stageShape, { maxLength: 3 }),
  withdrawnWhen: blankOr('before-stage-1', 'during-stage-1', 'before-stage-2', 'during-stage-2'),
  withdrawn: fc.option(fc.constant(true), { nil: false, freq: 6 }),
  notAccepted: fc.option(fc.constantFrom('court', 'out-of-time'), { nil: null, freq: 8 }),
  channel: blankOr('email', 'letter', 'telephone', 'not-known'),
  complainant: blankOr('parent', 'child', 'advocate', 'other', 'not-known'),
  advocate: blankOr('yes' as const, 'no' as const, 'not-known' as const),
  team: blankOr('North', 'South', 'Fostering', 'Other'),
  services: fc.uniqueArray(fc.constantFrom('Fostering', 'Adoption', 'Front door'), { maxLength: 3 }),
  categories: fc.uniqueArray(fc.constantFrom('communication', 'delay', 'finance', 'other', 'not-known'), {
    maxLength: 3,
  }),
  resolutions: fc.uniqueArray(fc.constantFrom('apology', 'explanation', 'none'), { maxLength: 2 }),
  ageBand: blankOr('0 to 4', '5 to 10', '11 to 15'),
  closed: daysLater,
});

export const randomComplaint: fc.Arbitrary<Complaint> = shape.map((given) =>
  complaint({
    received: given.received,
    procedure: given.procedure,
    stages: given.procedure === 'informal' ? [] : stagesOf(given.received, given.stages),
    withdrawal: given.withdrawn ? { date: null, when: given.withdrawnWhen } : null,
    notAccepted: given.notAccepted,
    channel: given.channel,
    complainant: given.complainant,
    advocate: given.advocate,
    team: given.team,
    services: given.services,
    categories: given.categories,
    resolutions: given.resolutions,
    ageBand: given.ageBand,
    closed: later(given.received, given.closed),
  }),
);

/** Only complaints answered at Stage 1, so that each has working days. */
export const randomAnswered: fc.Arbitrary<Complaint> = fc
  .record({ received, days: fc.integer({ min: 0, max: 120 }) })
  .map(({ received: from, days }) => answered(from, addCalendarDays(from, days)));

type StageShape = typeof stageShape extends fc.Arbitrary<infer T> ? T : never;

function stagesOf(from: CalendarDate, shapes: readonly StageShape[]): StageRecord[] {
  let start = from;
  return shapes.map((given, index) => {
    start = index === 0 ? from : addCalendarDays(start, given.wait);
    return stage((['1', '2', '3'] as const)[index]!, {
      requested: start,
      requestResult: index === 0 ? null : given.requestResult,
      statementAgreed: index === 1 ? later(start, given.statement) : null,
      extended: given.extended ? start : null,
      panelMet: index === 2 ? later(start, given.panel) : null,
      responded: later(start, given.response),
      withdrawn: later(start, given.withdrawn),
      outcome: given.outcome,
    });
  });
}

function later(from: CalendarDate, days: number | null): CalendarDate | null {
  return days === null ? null : addCalendarDays(from, days);
}

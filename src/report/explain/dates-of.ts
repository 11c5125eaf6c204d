import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { type Fact, stageOf } from '../../statistics/facts.ts';

export interface NamedDate {
  readonly name: string;
  readonly date: CalendarDate;
}

/** Every date of a fact that can count, in the order of the procedure; of a complaint, those of its last stage. */
export function datesWithNames(fact: Fact): NamedDate[] {
  return datesOfKind(fact).flatMap(([name, date]) => (date === null ? [] : [{ name, date }]));
}

function datesOfKind(fact: Fact): (readonly [name: string, date: CalendarDate | null])[] {
  switch (fact.kind) {
    case 'complaint':
    case 'stage': {
      const complaint = fact.kind === 'complaint' ? fact.record : fact.complaint.record;
      const stage = stageOf(fact)?.record ?? null;
      return [
        ['Received', complaint.received],
        ['Acknowledged', complaint.acknowledged],
        ['Requested', stage?.requested ?? null],
        ['Statement agreed', stage?.statementAgreed ?? null],
        ['Due', stage?.due ?? null],
        ['Extended', stage?.extended ?? null],
        ['Panel met', stage?.panelMet ?? null],
        ['Findings', stage?.findings ?? null],
        ['Responded', stage?.responded ?? null],
        ['Withdrawn', stage?.withdrawn ?? complaint.withdrawal?.date ?? null],
        ['Closed', complaint.closed],
      ];
    }
    case 'enquiry':
      return [
        ['Received', fact.record.received],
        ['Due', fact.record.due],
        ['Responded', fact.record.responded],
      ];
    case 'information':
      return [
        ['Received', fact.record.received],
        ['Due', fact.record.due],
        ['Extended', fact.record.extended],
        ['Responded', fact.record.responded],
      ];
    case 'ombudsman':
      return [
        ['Received', fact.record.received],
        ['Decided', fact.record.decided],
      ];
    case 'remedy':
      return [['Made', fact.record.made]];
    case 'action':
      return [
        ['Raised', fact.record.raised],
        ['Due', fact.record.due],
        ['Done', fact.record.done],
      ];
    default:
      return [['Received', fact.record.received]];
  }
}

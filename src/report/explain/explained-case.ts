import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Basis } from '../../statistics/definition.ts';
import { dimension, keysOf } from '../../statistics/dimensions/all-dimensions.ts';
import {
  type CountableRecord,
  complaintOf,
  dateOn,
  type Fact,
  quantityOf,
  timingOf,
} from '../../statistics/facts.ts';
import { SUPPRESSED } from '../format.ts';
import { type Naming, nameOf, valueName } from './conditions.ts';
import { datesWithNames } from './dates-of.ts';
import type { ExplainedCase, Side } from './explanation.ts';
import { type Judgement, standingInWords, standingOf } from './standing-of.ts';

/** A fact behind a number, and what the number takes of it. */
export interface SidedFact {
  readonly fact: Fact;
  readonly side: Side;
  readonly under: string;
  /** In a row that the report suppresses: what it is by these dimensions is not said. */
  readonly hidden: readonly string[];
}

/** By what cases are told. */
export interface Telling {
  readonly naming: Naming;
  readonly basis: Basis;
  /** The dimensions that the number depends on. */
  readonly dimensions: readonly string[];
  readonly judgement: Judgement;
}

/** A case as an officer looks it up: where it stands in the log, its dates, and why it counts as it does. */
export function explainedCase({ fact, side, under, hidden }: SidedFact, telling: Telling): ExplainedCase {
  const { naming, basis, judgement } = telling;
  const timing = timingOf(fact);
  const { origin } = recordOf(fact);
  return {
    reference: referenceOf(fact),
    what: whatItIs(fact, naming),
    file: origin.file,
    row: origin.row,
    further: (origin.further ?? []).map(({ file, row }) => ({ file, row })),
    side,
    under,
    countedOn: dateOn(basis, fact),
    received: receivedOn(fact),
    dates: datesWithNames(fact),
    from: timing?.start ?? null,
    to: timing?.end ?? null,
    workingDays: timing?.workingDays ?? null,
    standardLimit: timing?.clock.standard ?? null,
    limit: timing?.limit ?? null,
    standing: standingOf(fact, judgement),
    why: standingInWords(fact, judgement),
    places: telling.dimensions.map((id) => ({
      name: nameOf(id),
      value: hidden.includes(id)
        ? SUPPRESSED
        : keysOf(dimension(id), fact, basis)
            .map((key) => valueName(id, key, naming))
            .join('; '),
    })),
    amount: amountOf(fact),
  };
}

/** The reference by which the case is looked up in its log; of a stage, that of its complaint. */
function referenceOf(fact: Fact): string {
  return (complaintOf(fact) ?? recordOf(fact)).reference;
}

function recordOf(fact: Fact): CountableRecord {
  return fact.kind === 'stage' ? fact.complaint.record : fact.record;
}

function whatItIs(fact: Fact, { project: { words } }: Naming): string {
  switch (fact.kind) {
    case 'complaint':
      return `${words.procedure.labelOf(fact.record.procedure)} complaint`;
    case 'stage':
      return `${words.procedure.labelOf(fact.complaint.record.procedure)}, Stage ${fact.record.stage}`;
    case 'enquiry':
    case 'information':
      return words.recordType.labelOf(fact.record.type);
    case 'remedy':
      return fact.record.complaint === null ? 'Remedy' : `Remedy for ${fact.record.complaint}`;
    default:
      return KINDS[fact.kind];
  }
}

const KINDS = {
  compliment: 'Compliment',
  comment: 'Comment',
  ombudsman: 'Case of the ombudsman',
  action: 'Learning action',
} as const;

function receivedOn(fact: Fact): CalendarDate | null {
  const complaint = complaintOf(fact);
  if (complaint !== null) {
    return complaint.received;
  }
  return 'received' in fact.record ? fact.record.received : null;
}

function amountOf(fact: Fact): number | null {
  const pence = quantityOf('amount', fact);
  return pence === null ? null : pence / 100;
}

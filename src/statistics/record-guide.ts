import type { Basis, Measure, RecordKind } from './definition.ts';

/** What a table can count, as an officer chooses it. */
export interface RecordGuide {
  readonly what: string;
  /** The dates by which it can be put into a year. */
  readonly bases: readonly Basis[];
  /** Whether it has working days, and pounds. */
  readonly quantities: readonly ('workingDays' | 'amount')[];
}

/** Every kind of record that can be counted. */
export const recordGuide: Readonly<Record<RecordKind, RecordGuide>> = {
  complaint: {
    what: 'a complaint, once, whatever stages it reached; it is measured by the last of them',
    bases: ['received', 'closed'],
    quantities: ['workingDays'],
  },
  stage: {
    what: 'a stage of a complaint, once for each, also one that was requested and not reached',
    bases: ['received', 'requested', 'responded', 'concluded', 'closed'],
    quantities: ['workingDays'],
  },
  compliment: { what: 'a compliment', bases: ['received'], quantities: [] },
  comment: { what: 'a comment', bases: ['received'], quantities: [] },
  enquiry: { what: 'an enquiry', bases: ['received', 'responded'], quantities: ['workingDays'] },
  information: {
    what: 'a request for information',
    bases: ['received', 'responded'],
    quantities: ['workingDays'],
  },
  ombudsman: { what: 'a case of the ombudsman', bases: ['received', 'decided'], quantities: ['amount'] },
  remedy: { what: 'a payment or another remedy', bases: ['made'], quantities: ['amount'] },
  action: { what: 'a learning action', bases: ['raised'], quantities: [] },
};

/** The date that puts a record into a year. */
export const basisGuide: Readonly<Record<Basis, string>> = {
  received: 'the day it was received; of a stage, the day its complaint was',
  requested: 'the day on which the stage was requested',
  responded: 'the day of the response; at Stage 3 the day the panel met',
  concluded: 'the day the stage ended, by a response or by withdrawal during it',
  closed: 'the day the complaint was closed',
  decided: 'the day of the decision',
  made: 'the day it was made',
  raised: 'the day it was raised',
};

/** What can be computed of the records in a cell. */
export const measureGuide: Readonly<Record<Measure['kind'], string>> = {
  count: 'how many',
  share: 'what percentage they are of all records of the table',
  rate: 'what percentage of them also meet a condition of their own (where)',
  mean: 'their average working days',
  median: 'the working days that half of them took no longer than',
  shortest: 'the fewest working days that one took',
  longest: 'the most working days that one took',
  sum: 'their pounds together',
  external: 'what the figures file gives for the row under the name of a figure',
};

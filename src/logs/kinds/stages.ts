import type { TimingRules } from '../../procedures/timing.ts';
import type { Origin } from '../../records/origin.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import { coded, type DateRange, day, optional, required, several, text } from '../fields.ts';
import { defineLog, type LogDefinition, type Values } from '../log-definition.ts';
import { CASE_REFERENCE, CATEGORY, DUE, RESPONDED } from './column-names.ts';
import { caseFields } from './complaints.ts';

/** One row of a log that has a row a stage: what it says of its stage, and of the complaint that the stage is of. */
export interface StageRow extends Values<ReturnType<typeof stageFields>> {
  readonly kind: 'stage-row';
  readonly origin: Origin;
}

/** The log of complaints of systems that make a case of every stage: one row a stage, linked by the reference of the case. */
export function stagesLog(words: Vocabularies, { calendar }: TimingRules): LogDefinition<StageRow> {
  return defineLog({
    kind: 'stages',
    row: 'stage',
    fields: stageFields(words, calendar),
    key: ({ reference, stage }) => `${reference}, Stage ${stage}`,
    began: ({ received }) => received,
    toRecord: (values, origin): StageRow => ({ kind: 'stage-row', origin, ...values }),
    rules: [],
  });
}

function stageFields(words: Vocabularies, range: DateRange) {
  const date = day(range);
  return {
    ...caseFields(words, range),
    stage: required('Stage', coded(words.stage, 'refused'), 'Complaint stage', 'Case stage', 'Level'),
    previousCase: optional(
      'Previous case',
      text,
      'Previous case reference',
      'Previous reference',
      'Linked case',
      'Parent case',
      'Original case',
      'Escalated from',
    ),
    due: optional('Due', date, ...DUE),
    extended: optional('Extended', date, 'Extension agreed', 'Date extended'),
    extensionReason: optional('Extension reason', text, 'Reason for extension'),
    responded: optional('Responded', date, ...RESPONDED),
    outcome: optional('Outcome', coded(words.outcome), 'Finding', 'Decision'),
    requestResult: optional('Request result', coded(words.requestResult)),
    requestReason: optional('Request reason', text),
    statementAgreed: optional('Statement agreed', date, 'Statement of complaint agreed'),
    panelMet: optional('Panel met', date, 'Panel date'),
    // Not “Findings”: that is as good as “Finding”, which is the outcome.
    findings: optional('Findings date', date, 'Date of findings', 'Panel findings date'),
  };
}

/** What a further file says of a complaint: what it is about, one row for each thing. */
export interface Classification {
  readonly kind: 'classification';
  readonly origin: Origin;
  readonly reference: string;
  readonly categories: readonly string[];
  readonly services: readonly string[];
}

/** The file of classifications of systems that keep them apart from the cases: several rows a case. */
export function classificationsLog(words: Vocabularies): LogDefinition<Classification> {
  return defineLog({
    kind: 'classifications',
    row: 'classification',
    fields: {
      reference: required('Reference', text, ...CASE_REFERENCE),
      categories: several('Categories', coded(words.complaintCategory), ...CATEGORY),
      services: several('Services', text, 'Service', 'Service area'),
    },
    // The same thing said twice of one case is one thing.
    key: ({ reference, categories, services }) => [reference, ...categories, ...services].join('\n'),
    began: () => '',
    toRecord: (values, origin): Classification => ({ kind: 'classification', origin, ...values }),
    rules: [],
  });
}

import type { Action, OmbudsmanCase, PublishedFigure, Remedy } from '../../records/follow-up.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import {
  coded,
  type DateRange,
  day,
  number,
  oneOf,
  optional,
  pounds,
  reportingYear,
  required,
  text,
} from '../fields.ts';
import { defineLog, type LogDefinition } from '../log-definition.ts';
import { closedInstead } from './closed-instead.ts';
import { CLOSED, RECEIVED, RESPONDED } from './column-names.ts';

/** Names for the reference that the ombudsman gives a case. */
const OMBUDSMAN_REFERENCE = ['Ombudsman reference', 'LGSCO reference', 'Ombudsman ref', 'LGSCO ref'];

/** The log of cases put to, or decided by, the ombudsman. */
export function ombudsmanLog(words: Vocabularies, range: DateRange): LogDefinition<OmbudsmanCase> {
  const date = day(range);
  return defineLog({
    kind: 'ombudsman',
    row: 'ombudsman case',
    fields: {
      // Beside the ombudsman's own reference, that of a case is the complaint's.
      reference: {
        ...required('Reference', text, ...OMBUDSMAN_REFERENCE),
        lastResort: ['Case ID', 'Case Ref', 'Case Reference', 'Case Number'],
      },
      complaint: optional('Complaint reference', text, 'Previous case', 'Linked case'),
      received: required('Received', date, ...RECEIVED),
      procedure: optional('Complaint procedure', coded(words.procedure), 'Procedure of the complaint'),
      division: optional('Division', text, 'Directorate'),
      service: optional('Service', text, 'Services', 'Service area'),
      subject: optional('Subject', text),
      decision: optional(
        'Decision',
        coded(words.ombudsmanDecision),
        'Ombudsman decision',
        'Outcome',
        'Finding',
      ),
      decided: optional('Decided', date, 'Decision date', 'Date decided', 'Responded', ...RESPONDED),
      closed: optional('Closed', date, ...CLOSED),
      payment: optional('Payment recommended', pounds),
    },
    key: (record) => record.reference,
    began: (record) => record.received,
    toRecord: ({ closed, ...values }, origin): OmbudsmanCase => ({
      kind: 'ombudsman',
      origin,
      ...values,
      decided: values.decided ?? closed,
    }),
    check: ({ decided, closed }) =>
      closedInstead('ombudsman case', 'the day of the decision', decided, closed),
    rules: [
      ({ received, decided }) =>
        decided !== null && decided < received
          ? {
              code: 'CASE_DECIDED_BEFORE_RECEIVED',
              severity: 'error',
              message: 'The case was decided before it was received.',
            }
          : null,
    ],
  });
}

/** The log of remedies: one row a payment or other remedy. */
export function remediesLog(words: Vocabularies, range: DateRange): LogDefinition<Remedy> {
  return defineLog({
    kind: 'remedies',
    row: 'remedy',
    fields: {
      reference: optional('Reference', text, 'Remedy reference', 'Payment reference'),
      complaint: optional(
        'Complaint reference',
        text,
        'Case Ref',
        'Case Reference',
        'Case Number',
        'Case ID',
        'Case',
      ),
      made: required('Made', day(range), 'Date made', 'Date paid', 'Payment date', 'Redress date'),
      remedyKind: optional('Kind', coded(words.remedyKind), 'Remedy', 'Redress', 'Redress type', 'Type'),
      description: required('Description', text, 'Details', 'Redress details'),
      amount: optional('Amount', pounds, 'Amount paid', 'Redress amount', 'Payment'),
    },
    key: (remedy) => remedy.reference,
    began: (remedy) => remedy.made,
    // Systems that keep payments with their cases number the case, not the payment: then every row is one.
    toRecord: ({ reference, ...values }, origin): Remedy => ({
      kind: 'remedy',
      origin,
      reference: reference ?? `${origin.file}, row ${origin.row}`,
      ...values,
    }),
    rules: [],
  });
}

/** The log of learning actions: one row an action. */
export function actionsLog(_words: Vocabularies, range: DateRange): LogDefinition<Action> {
  const date = day(range);
  return defineLog({
    kind: 'actions',
    row: 'action',
    fields: {
      reference: required('Reference', text),
      raised: required('Raised', date, 'Date raised', 'Created'),
      service: optional('Service', text),
      learning: optional('Learning', text),
      action: required('Action', text, 'What', 'Recommendation'),
      owner: optional('Owner', text, 'Responsible officer'),
      source: optional('Source', text),
      due: optional('Due', date, 'Due date', 'Target date'),
      done: optional('Done', date, 'Date done', 'Completed', 'Date completed'),
      progress: optional('Progress', text),
    },
    key: (action) => action.reference,
    began: (action) => action.raised,
    toRecord: ({ source: _, ...values }, origin): Action => ({ kind: 'action', origin, ...values }),
    rules: [],
  });
}

/** The file of figures as published, and of figures that no log holds; `measures` are the names of all figures. */
export function figuresLog(measures: readonly string[]): LogDefinition<PublishedFigure> {
  return defineLog({
    kind: 'figures',
    row: 'figure',
    fields: {
      year: required('Year', reportingYear),
      measure: required('Measure', oneOf(measures)),
      value: required('Value', number),
      of: optional('Of', text, 'Team', 'Service', 'Division'),
      source: required('Source', text),
    },
    key: ({ year, measure, of, value, source }) => [year, measure, of, value, source].join('\n'),
    began: ({ year }) => year,
    toRecord: (values, origin): PublishedFigure => ({ kind: 'figure', origin, ...values }),
    rules: [],
  });
}

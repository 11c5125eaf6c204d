import type { Comment, Compliment, Enquiry } from '../../records/representation.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import { coded, type DateRange, day, optional, required, several, text } from '../fields.ts';
import { defineLog, type LogDefinition } from '../log-definition.ts';
import { closedInstead } from './closed-instead.ts';
import { CASE_REFERENCE, CATEGORY, CLOSED, DUE, RECEIVED, RESPONDED } from './column-names.ts';

/** The log of compliments: one row a compliment. */
export function complimentsLog(words: Vocabularies, range: DateRange): LogDefinition<Compliment> {
  return defineLog({
    kind: 'compliments',
    row: 'compliment',
    fields: {
      reference: required('Reference', text, ...CASE_REFERENCE),
      received: required('Received', day(range), ...RECEIVED),
      from: optional('From', coded(words.complainant), 'Given by', 'Complainant', 'Customer type'),
      team: optional('Team', text),
      service: optional('Service', text, 'Services', 'Service area'),
      categories: several('Categories', coded(words.complimentCategory), ...CATEGORY),
      summary: optional('Summary', text),
      quote: optional('Quote', text),
    },
    key: (compliment) => compliment.reference,
    began: (compliment) => compliment.received,
    toRecord: ({ from, summary: _, ...values }, origin): Compliment => ({
      kind: 'compliment',
      origin,
      ...values,
      complainant: from,
    }),
    rules: [],
  });
}

/** The log of comments: one row a comment. */
export function commentsLog(words: Vocabularies, range: DateRange): LogDefinition<Comment> {
  return defineLog({
    kind: 'comments',
    row: 'comment',
    fields: {
      reference: required('Reference', text, ...CASE_REFERENCE),
      received: required('Received', day(range), ...RECEIVED),
      channel: optional(
        'Channel',
        coded(words.channel),
        'Method',
        'How received',
        'Contact method',
        'Source',
      ),
      team: optional('Team', text),
      subject: optional('Subject', text),
    },
    key: (comment) => comment.reference,
    began: (comment) => comment.received,
    toRecord: ({ subject: _, ...values }, origin): Comment => ({ kind: 'comment', origin, ...values }),
    rules: [],
  });
}

/** The log of enquiries by elected members and officers: one row an enquiry. */
export function enquiriesLog(words: Vocabularies, range: DateRange): LogDefinition<Enquiry> {
  const date = day(range);
  return defineLog({
    kind: 'enquiries',
    row: 'enquiry',
    fields: {
      reference: required('Reference', text, ...CASE_REFERENCE),
      type: required('Type', coded(words.recordType), 'Enquiry type'),
      received: required('Received', date, ...RECEIVED),
      due: optional('Due', date, ...DUE),
      responded: optional('Responded', date, ...RESPONDED),
      closed: optional('Closed', date, ...CLOSED),
      team: optional('Team', text),
      division: optional('Division', text),
      subject: optional('Subject', text),
    },
    key: (enquiry) => enquiry.reference,
    began: (enquiry) => enquiry.received,
    toRecord: ({ subject: _, closed, ...values }, origin): Enquiry => ({
      kind: 'enquiry',
      origin,
      ...values,
      responded: values.responded ?? closed,
    }),
    check: ({ responded, closed }) => closedInstead('enquiry', 'the day of its answer', responded, closed),
    rules: [
      ({ received, responded }) =>
        responded !== null && responded < received
          ? {
              code: 'CASE_RESPONDED_BEFORE_START',
              severity: 'error',
              message: 'The enquiry was answered before it was received.',
            }
          : null,
    ],
  });
}

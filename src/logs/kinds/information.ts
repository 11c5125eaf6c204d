import { type InformationRequest, informationTypes } from '../../records/information-request.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import { coded, type DateRange, day, optional, required, text } from '../fields.ts';
import { defineLog, type LogDefinition } from '../log-definition.ts';
import { closedInstead } from './closed-instead.ts';
import { CASE_REFERENCE, CLOSED, DUE, RECEIVED, RESPONDED } from './column-names.ts';

/** The log of requests for information: one row a request, an internal review or a case of the Commissioner. */
export function informationLog(words: Vocabularies, range: DateRange): LogDefinition<InformationRequest> {
  const date = day(range);
  return defineLog({
    kind: 'information',
    row: 'request for information',
    fields: {
      reference: required('Reference', text, ...CASE_REFERENCE),
      type: required('Type', coded(words.recordType), 'Request type'),
      received: required('Received', date, ...RECEIVED),
      extended: optional('Extended', date, 'Extension agreed', 'Date extended'),
      due: optional('Due', date, ...DUE),
      responded: optional('Responded', date, ...RESPONDED),
      closed: optional('Closed', date, ...CLOSED),
      team: optional('Team', text),
      division: optional('Division', text, 'Directorate'),
      subject: optional('Subject', text),
    },
    key: (request) => request.reference,
    // A review keeps the reference of its request in some systems: it is a case of its own.
    sort: ({ type }) => type,
    began: (request) => request.received,
    toRecord: ({ subject: _, closed, ...values }, origin): InformationRequest => ({
      kind: 'information',
      origin,
      ...values,
      responded: values.responded ?? closed,
    }),
    check: ({ responded, closed }) => closedInstead('request', 'the day of its answer', responded, closed),
    rules: [
      ({ received, responded }) =>
        responded !== null && responded < received
          ? {
              code: 'CASE_RESPONDED_BEFORE_START',
              severity: 'error',
              message: 'The request was answered before it was received.',
            }
          : null,
      ({ type }) =>
        (informationTypes as readonly string[]).includes(type)
          ? null
          : {
              code: 'CASE_TYPE_NOT_OF_LOG',
              severity: 'error',
              message:
                'The log of requests for information holds requests, internal reviews and cases of the Commissioner only.',
            },
    ],
  });
}

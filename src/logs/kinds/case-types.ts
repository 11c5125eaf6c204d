import type { Vocabularies } from '../../records/vocabularies.ts';
import { coded, required } from '../fields.ts';
import type { CaseMeaning, LogShape, RecordKind } from '../log-definition.ts';

/** The column of a log of everything that tells what a row is. */
export function caseTypes(words: Vocabularies): NonNullable<LogShape['caseType']> {
  return {
    field: required(
      'Case type',
      coded(words.caseType, 'refused'),
      'Type',
      'Type of case',
      'Record type',
      'Case category',
      'Contact type',
      'Feedback type',
      'Request type',
      'Form type',
    ),
    meaningOf: (caseType) => (Object.hasOwn(MEANINGS, caseType) ? MEANINGS[caseType]! : NOT_REPORTED),
  };
}

/** Requests for somebody's own data and what is no complaint at all: no table of a complaints report counts them. */
const NOT_REPORTED: CaseMeaning = { part: null, given: {} };

const MEANINGS: Readonly<Record<string, CaseMeaning>> = {
  complaint: stage({}),
  statutory: stage({ procedure: 'statutory' }),
  corporate: stage({ procedure: 'corporate' }),
  'stage-1': stage({ stage: '1' }),
  'stage-2': stage({ stage: '2' }),
  'stage-3': stage({ stage: '3' }),
  'statutory-stage-1': stage({ procedure: 'statutory', stage: '1' }),
  'statutory-stage-2': stage({ procedure: 'statutory', stage: '2' }),
  'statutory-stage-3': stage({ procedure: 'statutory', stage: '3' }),
  'corporate-stage-1': stage({ procedure: 'corporate', stage: '1' }),
  'corporate-stage-2': stage({ procedure: 'corporate', stage: '2' }),
  informal: stage({ procedure: 'informal', stage: '0' }),
  'alternative-dispute-resolution': stage({ procedure: 'alternative-dispute-resolution', stage: '0' }),
  compliment: meaning('compliments'),
  comment: meaning('comments'),
  'mp-enquiry': enquiry('mp-enquiry'),
  'member-enquiry': enquiry('member-enquiry'),
  'mayor-enquiry': enquiry('mayor-enquiry'),
  'chief-executive-enquiry': enquiry('chief-executive-enquiry'),
  'general-enquiry': enquiry('general-enquiry'),
  'professional-complaint': enquiry('professional-complaint'),
  'information-request': information('information-request'),
  'internal-review': information('internal-review'),
  'information-commissioner': information('information-commissioner'),
  ombudsman: meaning('ombudsman'),
};

function stage(given: CaseMeaning['given']): CaseMeaning {
  return meaning('stages', given);
}

function enquiry(type: string): CaseMeaning {
  return meaning('enquiries', { type });
}

function information(type: string): CaseMeaning {
  return meaning('information', { type });
}

function meaning(part: RecordKind, given: CaseMeaning['given'] = {}): CaseMeaning {
  return { part, given };
}

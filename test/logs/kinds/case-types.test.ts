import { describe, expect, test } from 'vitest';
import { caseTypes } from '../../../src/logs/kinds/case-types.ts';
import { recordKinds } from '../../../src/logs/log-definition.ts';
import { VOCABULARIES } from '../../../src/records/vocabulary.ts';
import { definitions, words } from '../reading.ts';

const { meaningOf } = caseTypes(words);

describe('the type of a case', () => {
  test.each([
    ['complaint', 'stages', {}],
    ['statutory', 'stages', { procedure: 'statutory' }],
    ['corporate', 'stages', { procedure: 'corporate' }],
    ['stage-2', 'stages', { stage: '2' }],
    ['statutory-stage-3', 'stages', { procedure: 'statutory', stage: '3' }],
    ['corporate-stage-1', 'stages', { procedure: 'corporate', stage: '1' }],
    ['informal', 'stages', { procedure: 'informal', stage: '0' }],
    ['compliment', 'compliments', {}],
    ['comment', 'comments', {}],
    ['mp-enquiry', 'enquiries', { type: 'mp-enquiry' }],
    ['professional-complaint', 'enquiries', { type: 'professional-complaint' }],
    ['information-request', 'information', { type: 'information-request' }],
    ['internal-review', 'information', { type: 'internal-review' }],
    ['information-commissioner', 'information', { type: 'information-commissioner' }],
    ['ombudsman', 'ombudsman', {}],
  ])('%s is a row of %s, and says of it %o', (type, part, given) => {
    expect(meaningOf(type)).toEqual({ part, given });
  });

  // A request for somebody's own data has a law and a limit of its own, one calendar month.
  test.each(['subject-access-request', 'not-a-complaint'])(
    '%s is nothing that this report counts',
    (type) => {
      expect(meaningOf(type).part).toBeNull();
    },
  );

  test('means something for every value of the vocabulary, and says only what its row has a column for', () => {
    const counted = VOCABULARIES.caseType.filter(({ id }) => meaningOf(id).part !== null);
    expect(VOCABULARIES.caseType.length - counted.length).toBe(2);
    for (const { id } of counted) {
      const { part, given } = meaningOf(id);
      expect(recordKinds).toContain(part);
      expect(Object.keys(definitions[part!].fields)).toEqual(expect.arrayContaining(Object.keys(given)));
    }
  });

  test('gives values that the vocabularies of their columns have', () => {
    const vocabularies = { procedure: words.procedure, stage: words.stage, type: words.recordType } as const;
    for (const { id } of VOCABULARIES.caseType) {
      for (const [name, value] of Object.entries(meaningOf(id).given)) {
        expect(vocabularies[name as keyof typeof vocabularies].ids).toContain(value);
      }
    }
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    '%s is none, though JavaScript knows the name',
    (name) => {
      expect(meaningOf(name)).toEqual({ part: null, given: {} });
    },
  );
});

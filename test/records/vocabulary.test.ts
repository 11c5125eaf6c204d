import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CouncilSpellingError,
  type CouncilSpellings,
  createVocabulary,
  foldSpelling,
  VOCABULARIES,
  type VocabularyName,
} from '../../src/records/vocabulary.ts';

const names = Object.keys(VOCABULARIES) as VocabularyName[];

function lookUp(name: VocabularyName, text: string, council?: CouncilSpellings) {
  return createVocabulary(VOCABULARIES[name], council).lookUp(text);
}

describe('the vocabularies', () => {
  // The rest of the program names these values, so they cannot be renamed in the data alone.
  test('hold the values that figures and tables are made of, in printing order', () => {
    const ids = (name: VocabularyName) => VOCABULARIES[name].map(({ id }) => id).join(' ');
    expect(ids('procedure')).toBe(
      'statutory corporate informal adult-social-care joint alternative-dispute-resolution',
    );
    expect(ids('stage')).toBe('0 1 2 3');
    expect(ids('outcome')).toBe(
      'upheld partially-upheld not-upheld inconclusive resolved withdrawn not-accepted open',
    );
    expect(ids('channel')).toBe('email online-form telephone letter in-person elected-member ombudsman');
    expect(ids('complainant')).toBe(
      'child care-leaver advocate parent relative connected-carer foster-carer special-guardian adopter professional ' +
        'elected-member other',
    );
    expect(ids('complaintCategory')).toBe(
      'communication quality-of-service level-of-support lack-of-action delay staff-conduct decision-or-assessment ' +
        'inaccurate-information confidentiality policy-or-procedure finance child-protection contact-arrangements ' +
        'placement worker-availability care-plan send transport complaint-handling equality other',
    );
    expect(ids('complimentCategory')).toBe(
      'standard-of-practice standards-of-service partnership-working child-focus communication',
    );
    expect(ids('ombudsmanDecision')).toBe(
      'upheld-fault-and-injustice upheld-fault-no-injustice upheld-already-remedied not-upheld closed-after-enquiries ' +
        'referred-back not-for-us in-progress',
    );
    expect(ids('remedyKind')).toBe(
      'apology explanation payment-distress payment-reimbursement payment-ombudsman service-provided change-of-worker ' +
        'record-corrected monitoring advocacy staff-training policy-change information-published none',
    );
    expect(ids('requestResult')).toBe('accepted withdrawn rejected resolved-by-adr');
    expect(ids('notAcceptedReason')).toBe('court safeguarding anonymous out-of-time other-route');
    expect(ids('withdrawnWhen')).toBe(
      'before-stage-1 during-stage-1 before-stage-2 during-stage-2 before-stage-3 during-stage-3',
    );
    expect(ids('yesNo')).toBe('yes no');
  });

  describe.each(names)('%s', (name) => {
    const entries = VOCABULARIES[name];

    test('has no value and no label twice', () => {
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      expect(new Set(entries.map(({ label }) => foldSpelling(label))).size).toBe(entries.length);
      for (const { id } of entries) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    });

    test('has no spelling under two values, unless it is ambiguous in both', () => {
      const sure = new Map<string, string>();
      for (const { id, label, spellings } of entries) {
        for (const spelling of [label, ...spellings].map(foldSpelling)) {
          expect(sure.get(spelling) ?? id, `“${spelling}” under ${id}`).toBe(id);
          sure.set(spelling, id);
        }
      }
      for (const { id, ambiguous = [] } of entries) {
        for (const spelling of ambiguous) {
          expect(sure.get(foldSpelling(spelling)), `“${spelling}”, ambiguous under ${id}`).toBeUndefined();
        }
      }
    });

    test('finds every value by its label and by each of its spellings, and by no ambiguous one', () => {
      const vocabulary = createVocabulary(entries);
      expect(vocabulary.ids).toEqual(entries.map(({ id }) => id));
      for (const { id, label, spellings, ambiguous = [] } of entries) {
        expect(vocabulary.labelOf(id)).toBe(label);
        for (const text of [label, ...spellings])
          expect(vocabulary.lookUp(text)).toEqual({ kind: 'value', id });
        for (const text of ambiguous) {
          expect(vocabulary.lookUp(text)).toEqual({
            kind: 'ambiguous',
            candidates: expect.arrayContaining([id]),
          });
        }
      }
    });

    test('has no spelling twice in one list, and none that is empty', () => {
      for (const { spellings, ambiguous = [] } of entries) {
        for (const list of [spellings, ambiguous]) {
          expect(new Set(list).size).toBe(list.length);
          for (const text of list) expect(foldSpelling(text)).not.toBe('');
        }
      }
    });
  });
});

describe('words of published reports', () => {
  test.each<[VocabularyName, string, string]>([
    ['outcome', 'Part Upheld', 'partially-upheld'],
    ['outcome', 'partly upheld', 'partially-upheld'],
    ['outcome', 'Unable to prove or disprove', 'inconclusive'],
    ['outcome', 'Resolved on receipt', 'resolved'],
    ['outcome', 'Complaint withdrawn by complainant', 'withdrawn'],
    ['outcome', 'Unable to proceed', 'not-accepted'],
    ['outcome', 'Ongoing', 'open'],
    ['procedure', 'Statutory Childrens Complaints Procedure', 'statutory'],
    ['procedure', 'Children Act Stage 1', 'statutory'],
    ['procedure', 'Corporate Stage 1', 'corporate'],
    ['stage', 'Local resolution (Stage 1)', '1'],
    ['stage', 'Complaint Review Panel', '3'],
    ['stage', '2', '2'],
    ['channel', 'E-mail', 'email'],
    ['channel', 'Form', 'online-form'],
    ['complainant', 'Parents / guardians', 'parent'],
    ['complainant', 'SGO', 'special-guardian'],
    ['complaintCategory', 'Standards of service', 'quality-of-service'],
    ['complaintCategory', 'Standard of environment', 'placement'],
    ['complaintCategory', 'Breach of confidentiality', 'confidentiality'],
    ['complaintCategory', 'Child protection issues', 'child-protection'],
    ['complimentCategory', 'Standards of service', 'standards-of-service'],
    ['ombudsmanDecision', 'Cases to be investigated', 'in-progress'],
    ['ombudsmanDecision', 'Fault causing injustice', 'upheld-fault-and-injustice'],
    ['ombudsmanDecision', 'Premature complaint', 'referred-back'],
    ['remedyKind', 'ISA savings', 'payment-reimbursement'],
    ['requestResult', 'Resolved by ADR', 'resolved-by-adr'],
    ['notAcceptedReason', 'Safeguarding concern passed on', 'safeguarding'],
    ['withdrawnWhen', 'Withdrawn before Stage 1', 'before-stage-1'],
    ['recordType', 'Members’ enquiries', 'member-enquiry'],
    ['yesNo', 'TRUE', 'yes'],
  ])('%s: “%s” is %s', (name, text, id) => {
    expect(lookUp(name, text)).toEqual({ kind: 'value', id });
  });

  // Each of these has been seen with two meanings, so that only the council can say which it is.
  test.each<[VocabularyName, string, string[]]>([
    ['stage', 'Informal', ['0', '1']],
    ['stage', 'Early resolution', ['0', '1']],
    ['stage', 'Independent adjudicator', ['2', '3']],
    ['procedure', 'Stage 1', ['statutory', 'corporate']],
    ['procedure', 'Local resolution', ['statutory', 'informal']],
    ['outcome', 'Some degree of fault', ['upheld', 'partially-upheld']],
    ['outcome', 'No outcome', ['inconclusive', 'open']],
    ['outcome', 'Not progressed', ['withdrawn', 'not-accepted']],
    // It means that the complaint went no further, and says nothing about the finding.
    ['outcome', 'Resolved at Stage 1', ['resolved']],
    ['channel', 'Contact centre', ['online-form', 'telephone', 'in-person']],
    ['complainant', 'Carer', ['parent', 'connected-carer', 'foster-carer']],
    ['complaintCategory', 'Service failure', ['quality-of-service', 'lack-of-action']],
    // A misprint one letter away from both.
    ['recordType', 'Compliants', ['complaint', 'compliment']],
  ])('%s: “%s” could be %j', (name, text, candidates) => {
    expect(lookUp(name, text)).toEqual({ kind: 'ambiguous', candidates });
  });
});

describe('two spellings are the same but for', () => {
  test.each([
    ['capitals', 'Partly Upheld', 'partly upheld'],
    ['blanks around and between, a non-breaking one too', '\u00a0 partly \u00a0 upheld\t', 'partly upheld'],
    ['a line break', 'partly\r\nupheld', 'partly upheld'],
    ['an ampersand', 'attitude & behaviour', 'attitude and behaviour'],
    ['an ampersand without blanks', 'attitude&behaviour', 'attitude and behaviour'],
    ['an apostrophe', 'childrens', 'children’s'],
    ['the kind of apostrophe', "children's", 'children’s'],
    ['a hyphen', 'face-to-face', 'face to face'],
    ['punctuation', 'Decision: upheld.', 'decision upheld'],
    ['a slash', 'parent/carer', 'parent / carer'],
    ['the plural', 'standards of services', 'standard of service'],
    ['a plural in -ies', 'enquiries', 'enquiry'],
    ['a plural in -es', 'breaches', 'breach'],
    ['the plural of an abbreviation', 'MPs', 'MP'],
    ['the word complaint at the end', 'Corporate complaints', 'corporate'],
    ['the way an accent is encoded', 'cafe\u0301', 'caf\u00e9'],
  ])('%s', (_, one, other) => {
    expect(foldSpelling(one)).toBe(foldSpelling(other));
  });

  test.each([
    ['complaint', ''],
    ['upheld', 'not upheld'],
    ['process', 'proce'],
    ['Stage 1', 'Stage 2'],
  ])('but “%s” and “%s” stay apart', (one, other) => {
    expect(foldSpelling(one)).not.toBe(foldSpelling(other));
  });

  test('whatever the text: its capitals are folded, its encoding and the blanks around it make no difference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldSpelling(text);
        expect(folded).toBe(folded.toLowerCase().trim().replace(/\s+/g, ' '));
        expect(foldSpelling(`\u00a0${text.normalize('NFD')} `)).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a cell that names no value', () => {
  test.each(['Unknown', 'not known', 'Not recorded', 'Not applicable', 'not categorised'])(
    '“%s” is an answer, counted as not recorded',
    (text) => {
      expect(lookUp('complainant', text)).toEqual({ kind: 'not-known', answered: true });
    },
  );

  test.each(['', '  ', '-', '.', 'N/A', 'n/a', '#N/A', '#VALUE!', 'TBC'])('“%s” is a blank', (text) => {
    expect(lookUp('complainant', text)).toEqual({ kind: 'not-known', answered: false });
  });

  test('but “0” as a remedy says that there was none', () => {
    expect(lookUp('remedyKind', '0')).toEqual({ kind: 'value', id: 'none' });
  });

  test.each<[VocabularyName, string, string]>([
    ['outcome', 'Partialy uphled', 'Partially upheld'],
    ['outcome', 'Witdrawn', 'Withdrawn'],
    ['status', 'Closd', 'Closed'],
    ['channel', 'Telehpone', 'Telephone'],
    ['complaintCategory', 'Comunication', 'Communication'],
    ['complainant', 'Unkown', 'Not known'],
  ])('%s: “%s” is not recognised; did you mean %s?', (name, text, suggestion) => {
    expect(lookUp(name, text)).toEqual({ kind: 'unrecognised', suggestion });
  });

  test.each<[VocabularyName, string, string]>([
    ['stage', 'Stage 4', 'as near to one stage as to another'],
    ['yesNo', 'Q', 'too short to tell'],
    ['outcome', 'See letter', 'near to nothing'],
    ['outcome', 'The complaint about the delay was looked at again and then it was upheld', 'a sentence'],
  ])('%s: “%s” is not recognised and nothing is suggested: %s', (name, text) => {
    expect(lookUp(name, text)).toEqual({ kind: 'unrecognised' });
  });

  test('is answered the same when it is asked for again', () => {
    const vocabulary = createVocabulary(VOCABULARIES.outcome);
    for (const text of ['Upheld', 'Partialy upheld', 'No outcome', '-']) {
      expect(vocabulary.lookUp(text)).toEqual(vocabulary.lookUp(text));
    }
  });
});

describe('the spellings of a council', () => {
  test('settle what is ambiguous, and add words of its own', () => {
    const council = { 'not-accepted': ['Not progressed', 'Screened out'] };
    expect(lookUp('outcome', 'not progressed', council)).toEqual({ kind: 'value', id: 'not-accepted' });
    expect(lookUp('outcome', 'SCREENED OUT', council)).toEqual({ kind: 'value', id: 'not-accepted' });
    expect(lookUp('outcome', 'No outcome', council).kind).toBe('ambiguous');
  });

  test('go before the built-in ones, and before the words for a blank', () => {
    const council = { open: ['Discontinued'], withdrawn: ['N/A'] };
    expect(lookUp('outcome', 'discontinued', council)).toEqual({ kind: 'value', id: 'open' });
    expect(lookUp('outcome', 'n/a', council)).toEqual({ kind: 'value', id: 'withdrawn' });
  });

  test.each<[CouncilSpellings, string]>([
    [
      { 'part-upheld': ['PU'] },
      'Spellings are given for “part-upheld”, which is not one of the values. Write one of: upheld, partially-upheld, ' +
        'not-upheld, inconclusive, resolved, withdrawn, not-accepted, open.',
    ],
    [
      { 'partialy-upheld': ['PU'] },
      'Spellings are given for “partialy-upheld”, which is not one of the values. Did you mean “partially-upheld”?',
    ],
    [
      { upheld: ['Agreed'], resolved: ['agreed '] },
      'The spelling “agreed ” stands under both upheld and resolved. Keep one.',
    ],
    [
      { open: ['-'] },
      'The spelling “-” of open has no letter or digit: every blank cell would be counted as open.',
    ],
  ])('%j are refused', (council, message) => {
    expect(() => createVocabulary(VOCABULARIES.outcome, council)).toThrow(CouncilSpellingError);
    expect(() => createVocabulary(VOCABULARIES.outcome, council)).toThrow(message);
  });
});

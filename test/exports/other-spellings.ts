import { createVocabularies } from '../../src/records/vocabularies.ts';

/**
 * What a coded value is called in another council's system. Nowhere is it the label, nor what the fixtures write most.
 * Each spelling is one that published reports or exports have.
 */
const SPELLINGS = {
  procedure: {
    statutory: 'Children’s Act complaint',
    corporate: 'Non-statutory',
    informal: 'Early Resolution',
  },
  channel: {
    email: 'E-mail',
    'online-form': 'Web form',
    telephone: 'Phone call',
    letter: 'By post',
    'in-person': 'Face-to-face',
    'elected-member': 'Via MP',
  },
  complainant: {
    child: 'CYP',
    'care-leaver': 'Former looked after child',
    advocate: 'Advocate for a young person',
    parent: 'Parent or carer',
    relative: 'Extended family',
    'connected-carer': 'Kinship carer',
    'foster-carer': 'IFA carer',
    'special-guardian': 'SGO',
    adopter: 'Adoptive parent',
    professional: 'Partner agency',
    'elected-member': 'Cllr',
    other: 'Member of the Public',
  },
  complaintCategory: {
    communication: 'Calls not returned',
    'quality-of-service': 'Service Quality',
    'level-of-support': 'Quality or lack of support',
    'lack-of-action': 'Failure to act',
    delay: 'Drift & delay',
    'staff-conduct': 'Attitude/behaviour of staff',
    'decision-or-assessment': 'Disagreement with professional decisions',
    'inaccurate-information': 'Accuracy of recorded information',
    confidentiality: 'Data Protection',
    finance: 'FINANCES',
    'child-protection': 'Safeguarding issues',
    'contact-arrangements': 'Family time',
    placement: 'Accommodation',
    'worker-availability': 'Staff turnover',
    'care-plan': 'Pathway plan',
  },
  complimentCategory: {
    'standard-of-practice': 'Good practice',
    'standards-of-service': 'Quality of service',
    'partnership-working': 'Partnership',
    'child-focus': 'Child-centred',
    communication: 'Quality of communication',
  },
  outcome: {
    upheld: 'Wholly upheld',
    'partially-upheld': 'Part Upheld',
    'not-upheld': 'Unsubstantiated',
    inconclusive: 'Not proven',
    resolved: 'Informally resolved',
    withdrawn: 'Complaint withdrawn by complainant',
    'not-accepted': 'Unable to investigate',
  },
  requestResult: {
    accepted: 'Progressed',
    withdrawn: 'Request withdrawn',
    rejected: 'Declined',
    'resolved-by-adr': 'ADR',
  },
  remedyKind: {
    apology: 'Written apology',
    explanation: 'Further information',
    'service-provided': 'New application considered',
    'change-of-worker': 'New social worker',
    'record-corrected': 'Records amended',
    monitoring: 'Dip sampling',
    'staff-training': 'Reminder to managers',
    'policy-change': 'Policy review',
    none: 'None required',
  },
  ombudsmanDecision: {
    'upheld-fault-and-injustice': 'MI reps',
    'upheld-fault-no-injustice': 'Fault but no injustice',
    'upheld-already-remedied': 'Satisfactory remedy',
    'not-upheld': 'No maladministration',
    'closed-after-enquiries': 'Assessed and closed',
    'referred-back': 'Not ready for us',
    'not-for-us': 'Advice given',
    'in-progress': 'Awaiting decision',
  },
  withdrawnWhen: {
    'before-stage-1': 'Withdrawn before Stage 1',
    'during-stage-1': 'Withdrawn at Stage 1',
    'before-stage-2': 'Withdrawn before Stage 2',
    'during-stage-2': 'Withdrawn at Stage 2',
  },
  yesNo: { yes: 'TRUE', no: 'FALSE' },
} as const;

export type SpelledVocabulary = keyof typeof SPELLINGS;

const words = createVocabularies();

/** The same value in the words of another system; several values of a cell each. Throws for a word without another. */
export function spelledOtherwise(vocabulary: SpelledVocabulary, cell: string): string {
  return cell
    .split('; ')
    .map((value) => (value === '' ? '' : otherSpelling(vocabulary, value)))
    .join(' | ');
}

function otherSpelling(vocabulary: SpelledVocabulary, value: string): string {
  const found = words[vocabulary].lookUp(value);
  if (found.kind === 'not-known') {
    return 'Not recorded';
  }
  const spelling =
    found.kind === 'value'
      ? (SPELLINGS[vocabulary] as Readonly<Record<string, string>>)[found.id]
      : undefined;
  if (spelling === undefined) {
    throw new RangeError(`There is no other spelling of “${value}” (${vocabulary}).`);
  }
  return spelling;
}

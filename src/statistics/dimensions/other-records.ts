import { informationTypes } from '../../records/information-request.ts';
import { type Dimension, one } from './dimension.ts';
import { coded, condition } from './sorts.ts';

/** Where records that are no complaints fall. */
export function otherDimensions(): Dimension[] {
  return [
    coded('complimentCategory', 'Category', 'complimentCategory', 'found', (fact) =>
      fact.kind === 'compliment' ? fact.record.categories : [],
    ),
    condition('quoted', 'Quoted', (fact) =>
      fact.kind === 'compliment' ? [fact.record.quote === null ? 'no' : 'yes'] : [],
    ),
    coded('enquiryType', 'Type', 'recordType', 'found', (fact) =>
      fact.kind === 'enquiry' ? [fact.record.type] : [],
    ),
    coded('informationType', 'Type', 'recordType', informationTypes, (fact) =>
      fact.kind === 'information' ? [fact.record.type] : [],
    ),
    ombudsmanDecision(),
    condition('ombudsmanResult', 'Result', (fact) =>
      fact.kind === 'ombudsman' ? one(fact.record.decision, investigationResult) : [],
    ),
    coded('remedyKind', 'Kind', 'remedyKind', 'found', (fact) =>
      fact.kind === 'remedy' ? one(fact.record.remedyKind) : [],
    ),
    condition('payment', 'Payment', (fact) =>
      fact.kind === 'remedy' ? [fact.record.amount === null ? 'no' : 'yes'] : [],
    ),
    condition('actionState', 'State', (fact) =>
      fact.kind === 'action' ? [fact.record.done === null ? 'to-do' : 'done'] : [],
    ),
  ];
}

/** A case in progress is in no table of decisions, where a zero would read as though there were none. */
function ombudsmanDecision(): Dimension {
  const decision = coded('ombudsmanDecision', 'Decision', 'ombudsmanDecision', 'always', (fact) =>
    fact.kind === 'ombudsman' ? one(fact.record.decision) : [],
  );
  return {
    ...decision,
    values: (context) =>
      decision.values(context).map((value) => ({ ...value, always: value.key !== 'in-progress' })),
  };
}

/** The ombudsman upholds, or does not, only what it has investigated; every other decision ends a case without. */
function investigationResult(decision: string): string {
  return decision.startsWith('upheld')
    ? 'upheld'
    : decision === 'not-upheld'
      ? 'not-upheld'
      : 'not-investigated';
}

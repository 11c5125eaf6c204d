import type { StageFact } from '../facts.ts';
import { FINDINGS } from './complaints.ts';
import { type Dimension, type DimensionValue, type LabelContext, one } from './dimension.ts';
import { stageValues } from './procedures.ts';
import { coded, condition } from './sorts.ts';

/** Where a stage falls; and, among cases of all types, an enquiry or a request for information beside it. */
export function stageDimensions(): Dimension[] {
  return [
    {
      id: 'stage',
      label: 'Stage',
      keysOf: (fact) => (fact.kind === 'stage' ? [fact.record.stage] : []),
      values: stageValues,
    },
    condition('reached', 'Reached', (fact) => (fact.kind === 'stage' ? [fact.reached ? 'yes' : 'no'] : [])),
    coded('requestResult', 'Result', 'requestResult', 'always', (fact) =>
      fact.kind === 'stage' ? one(fact.record.requestResult) : [],
    ),
    coded('stageOutcome', 'Outcome', 'outcome', FINDINGS, (fact) =>
      fact.kind === 'stage' ? one(outcomeAt(fact)) : [],
    ),
    {
      id: 'caseType',
      label: 'Type of case',
      keysOf: (fact) => {
        switch (fact.kind) {
          case 'stage':
            return [`${fact.complaint.record.procedure}-stage-${fact.record.stage}`];
          case 'enquiry':
          case 'information':
            return [fact.record.type];
          default:
            return [fact.kind === 'complaint' ? fact.record.procedure : fact.kind];
        }
      },
      values: caseTypes,
    },
  ];
}

/** What came of a stage itself; `null` where it is over and the log gives no outcome. */
function outcomeAt({ record, complaint }: StageFact): string | null {
  if (record.withdrawn !== null) {
    return 'withdrawn';
  }
  const isLast = complaint.last?.record === record;
  // A panel that has met has still to be answered: the clock has ended, the stage has not.
  const over = record.responded !== null || (isLast && complaint.record.closed !== null);
  return record.outcome ?? (over ? null : 'open');
}

const STAGES = ['1', '2', '3'] as const;

function caseTypes({ words }: LabelContext): DimensionValue[] {
  const found = (key: string, label: string): DimensionValue => ({ key, label, always: false });
  return [
    ...words.procedure.ids.flatMap((id) => {
      const name = id === 'statutory' ? 'Children Act' : words.procedure.labelOf(id);
      return [
        ...STAGES.map((stage) => found(`${id}-stage-${stage}`, `${name} Stage ${stage}`)),
        found(id, name),
      ];
    }),
    ...words.recordType.ids.map((id) => found(id, words.recordType.labelOf(id))),
  ];
}

import {
  type Dimension,
  type DimensionValue,
  type LabelContext,
  one,
  stageOf,
  versionsOf,
} from './dimension.ts';
import type { StageFact } from './facts.ts';

/** Where a stage, or a complaint by its last stage, stands against its limits. */
export function timescaleDimensions(): Dimension[] {
  return [
    {
      id: 'standardTimescale',
      label: 'Timescale',
      keysOf: (fact) => {
        const stage = stageOf(fact);
        return [stage === null ? 'no-limit' : (standing(stage, 'standard') ?? whyNotMeasured(stage))];
      },
      values: timescaleValues,
    },
    within('withinStandardLimit', 'Standard limit', 'standard'),
    within('withinApplicableLimit', 'Limit that applied', 'applicable'),
  ];
}

/** Without working days: no limit applies, or it is not over yet, or it is over and a date to count from or to is missing. */
function whyNotMeasured({ timing, record, complaint, reached }: StageFact): string {
  if (timing === null) {
    return 'no-limit';
  }
  const isLast = reached && complaint.last?.record === record;
  const over =
    timing.ended !== null || record.responded !== null || (isLast && complaint.record.closed !== null);
  return over ? 'date-missing' : 'not-concluded';
}

function within(id: string, label: string, limit: 'standard' | 'applicable'): Dimension {
  return {
    id,
    label,
    keysOf: (fact) => {
      const stage = stageOf(fact);
      return one(stage === null ? null : standing(stage, limit));
    },
    values: () => [
      { key: 'within', label: 'Within the limit', always: true },
      { key: 'over', label: 'Over the limit', always: true },
    ],
  };
}

function standing({ timing }: StageFact, limit: 'standard' | 'applicable'): 'within' | 'over' | null {
  if (timing === null || timing.workingDays === null) {
    return null;
  }
  return timing.workingDays <= (limit === 'standard' ? timing.clock.standard : timing.limit)
    ? 'within'
    : 'over';
}

function timescaleValues(context: LabelContext): DimensionValue[] {
  const clocks = versionsOf(context).flatMap(
    ({ stages }) => stages.find(({ stage }) => stage === context.parent)?.clocks[0] ?? [],
  );
  const limits = new Set(clocks.map(({ standard }) => standard));
  // Where the limit changed during the year no one number is that of every case.
  const limit = limits.size === 1 ? `${[...limits][0]} working days` : 'the standard limit';
  const always = clocks.length > 0;
  return [
    { key: 'within', label: `Within ${limit}`, always },
    { key: 'over', label: `Over ${limit}`, always },
    { key: 'not-concluded', label: 'Not yet concluded', always },
    { key: 'date-missing', label: 'Concluded, a date is missing', always: false },
    { key: 'no-limit', label: 'No limit applies', always: false },
  ];
}

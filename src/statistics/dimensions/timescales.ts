import type { Timing } from '../../procedures/timing.ts';
import { type Fact, type StageFact, stageOf, timingOf } from '../facts.ts';
import { type Dimension, type DimensionValue, type LabelContext, one, versionsOf } from './dimension.ts';
import { condition } from './sorts.ts';

/** Where a stage, a complaint by its last stage, an enquiry or a request for information stands against its limits. */
export function timescaleDimensions(): Dimension[] {
  return [
    {
      id: 'standardTimescale',
      label: 'Timescale',
      keysOf: (fact) => {
        const stage = stageOf(fact);
        return [stage === null ? 'no-limit' : (standing(stage.timing, 'standard') ?? whyNotMeasured(stage))];
      },
      values: timescaleValues,
    },
    {
      id: 'responseTime',
      label: 'Response',
      keysOf: (fact) => {
        const stage = stageOf(fact);
        return stage === null ? [] : [responseTime(stage)];
      },
      values: responseTimeValues,
    },
    within('withinStandardLimit', 'Standard limit', 'standard'),
    within('withinApplicableLimit', 'Limit that applied', 'applicable'),
    condition('answer', 'Answer', (fact) => one(answer(fact))),
  ];
}

export type NotMeasured = 'no-limit' | 'date-missing' | 'not-concluded';

/** Without working days: no limit applies, or it is not over yet, or it is over and a date to count from or to is missing. */
export function whyNotMeasured({ timing, record, complaint, reached }: StageFact): NotMeasured {
  if (timing === null) {
    return 'no-limit';
  }
  const isLast = reached && complaint.last?.record === record;
  const over =
    timing.ended !== null || record.responded !== null || (isLast && complaint.record.closed !== null);
  return over ? 'date-missing' : 'not-concluded';
}

/** How a stage was answered: within the standard limit, within an extension that was agreed, over, or not at all. */
function responseTime(stage: StageFact): string {
  const { timing } = stage;
  if (timing?.ended === 'withdrawal') {
    return 'withdrawn';
  }
  if (standing(timing, 'standard') === 'within') {
    return 'within-standard';
  }
  const applied = standing(timing, 'applicable');
  return applied === null ? whyNotMeasured(stage) : applied === 'within' ? 'within-extended' : 'over';
}

/** Whether there was an answer, and whether it came within the limit that applied; a withdrawn case has none. */
function answer(fact: Fact): string | null {
  const timing = timingOf(fact);
  if (timing === null) {
    return null;
  }
  if (timing.ended !== 'response') {
    return timing.ended === 'withdrawal' ? 'withdrawn' : 'none';
  }
  const stands = standing(timing, 'applicable');
  return stands === null ? 'date-missing' : stands === 'within' ? 'on-time' : 'late';
}

function within(id: string, label: string, limit: 'standard' | 'applicable'): Dimension {
  return {
    id,
    label,
    keysOf: (fact) => one(standing(timingOf(fact), limit)),
    values: () => [
      { key: 'within', label: 'Within the limit', always: true },
      { key: 'over', label: 'Over the limit', always: true },
    ],
  };
}

/** Whether it was concluded within the limit; `null` where it is not over, or a date to measure by is missing. */
export function standing(timing: Timing | null, limit: 'standard' | 'applicable'): 'within' | 'over' | null {
  if (timing === null || timing.workingDays === null) {
    return null;
  }
  return timing.workingDays <= (limit === 'standard' ? timing.clock.standard : timing.limit)
    ? 'within'
    : 'over';
}

function timescaleValues(context: LabelContext): DimensionValue[] {
  const clocks = clocksOf(context);
  const limit = only(clocks.map(({ standard }) => standard));
  const words = limit === null ? 'the standard limit' : `${limit} working days`;
  const always = clocks.length > 0;
  return [
    { key: 'within', label: `Within ${words}`, always },
    { key: 'over', label: `Over ${words}`, always },
    { key: 'not-concluded', label: 'Not yet concluded', always },
    { key: 'date-missing', label: 'Concluded, a date is missing', always: false },
    { key: 'no-limit', label: 'No limit applies', always: false },
  ];
}

function responseTimeValues(context: LabelContext): DimensionValue[] {
  const clocks = clocksOf(context);
  const standard = only(clocks.map((clock) => clock.standard));
  const extended = only(clocks.map((clock) => clock.extended ?? null));
  return [
    {
      key: 'within-standard',
      label: standard === null ? 'Within the standard limit' : `Within ${standard} working days`,
      always: true,
    },
    {
      key: 'within-extended',
      label:
        standard === null || extended === null
          ? 'Within the limit, extended'
          : `${standard + 1} to ${extended} working days, extended`,
      always: extended !== null,
    },
    { key: 'over', label: 'Over the limit that applied', always: true },
    { key: 'withdrawn', label: 'Withdrawn before a response', always: false },
    { key: 'not-concluded', label: 'Not yet concluded', always: !context.concluded },
    { key: 'date-missing', label: 'Concluded, a date is missing', always: false },
    { key: 'no-limit', label: 'No limit applies', always: false },
  ];
}

/** The clocks by which the stage of the row, or of the table, is measured in the year. */
function clocksOf(context: LabelContext) {
  return versionsOf(context).flatMap(
    ({ stages }) => stages.find(({ stage }) => stage === context.stage)?.clocks[0] ?? [],
  );
}

/** The one limit of all; `null` where the limit changed during the year, and no one number is that of every case. */
function only(limits: readonly (number | null)[]): number | null {
  return new Set(limits).size === 1 ? limits[0]! : null;
}

import type { CalendarDate } from '../calendar/calendar-date.ts';
import { quarterLabel, quarterOf } from '../calendar/reporting-year.ts';
import { builtInProcedures, type Procedure, versionOn } from '../procedures/procedure.ts';
import type { Vocabularies } from '../records/vocabularies.ts';
import type { Fact, StageFact } from './facts.ts';

/** One value of a dimension, as a row or column of a table. */
export interface DimensionValue {
  readonly key: string;
  readonly label: string;
  /** Printed even where nothing falls in it: a zero is an answer. */
  readonly always: boolean;
}

/** What the labels of a dimension's values depend on. */
export interface LabelContext {
  readonly words: Vocabularies;
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** The first day of the year of the report. */
  readonly day: CalendarDate;
  /** The procedure that the population is limited to, where it is limited to one. */
  readonly procedure: string | null;
  /** For a nested dimension: the value of the row above it. */
  readonly parent: string | null;
}

/** A way of telling facts apart: where each falls, and what the places are called. */
export interface Dimension {
  readonly id: string;
  /** The heading of its column. */
  readonly label: string;
  /** Where a fact falls: in several places, or in none, which is printed as not recorded. */
  keysOf(fact: Fact): readonly string[];
  /** The values known beforehand, in the order in which they are printed; others that are found follow. */
  values(context: LabelContext): readonly DimensionValue[];
}

/** Falls in no place: printed as a row of its own, never left out. */
export const NOT_RECORDED = 'not-recorded';

/** The log says that it is not known. */
export const NOT_KNOWN = 'not-known';

/** Every dimension by its id. */
export const dimensions: ReadonlyMap<string, Dimension> = new Map(
  [...complaintDimensions(), ...stageDimensions(), ...otherDimensions()].map((dimension) => [
    dimension.id,
    dimension,
  ]),
);

/** A dimension by its id. Throws a RangeError for one that does not exist. */
export function dimension(id: string): Dimension {
  const found = dimensions.get(id);
  if (found === undefined) {
    throw new RangeError(`There is no dimension “${id}”. There are: ${[...dimensions.keys()].join(', ')}.`);
  }
  return found;
}

/** Where a fact falls, `NOT_RECORDED` where the log says nothing. */
export function keysOf(of: Dimension, fact: Fact): readonly string[] {
  const keys = of.keysOf(fact);
  return keys.length === 0 ? [NOT_RECORDED] : keys;
}

function complaintDimensions(): Dimension[] {
  return [
    {
      id: 'representation',
      label: 'Representation',
      keysOf: (fact) => (fact.kind === 'complaint' ? [fact.record.procedure] : [fact.kind]),
      values: (context) => [
        ...procedureValues(context).map((value) => ({ ...value, label: `${value.label} complaints` })),
        { key: 'compliment', label: 'Compliments', always: true },
        { key: 'comment', label: 'Comments', always: true },
      ],
    },
    {
      id: 'procedure',
      label: 'Procedure',
      keysOf: (fact) => one(complaintOf(fact)?.procedure),
      values: procedureValues,
    },
    coded('channel', 'How', 'channel', 'found', (fact) =>
      one('channel' in fact.record ? fact.record.channel : null),
    ),
    coded('complainant', 'Who', 'complainant', 'found', (fact) =>
      one('complainant' in fact.record ? fact.record.complainant : null),
    ),
    coded('complaintCategory', 'Category', 'complaintCategory', 'found', (fact) =>
      fact.kind === 'complaint' ? fact.record.categories : [],
    ),
    coded('outcome', 'Outcome', 'outcome', 'always', (fact) =>
      fact.kind === 'complaint' ? one(fact.outcome) : [],
    ),
    coded('resolution', 'Resolution', 'remedyKind', 'found', (fact) =>
      fact.kind === 'complaint' ? fact.record.resolutions : [],
    ),
    yesNo('advocate', 'Advocate', ['With an advocate', 'Without an advocate'], (fact) =>
      fact.kind === 'complaint' ? one(fact.record.advocate) : [],
    ),
    yesNo('disability', 'Disability', ['Disabled', 'Not disabled'], (fact) =>
      fact.kind === 'complaint' ? one(fact.record.disability) : [],
    ),
    named('ageBand', 'Age', (fact) => (fact.kind === 'complaint' ? one(fact.record.ageBand) : [])),
    named('sex', 'Sex', (fact) => (fact.kind === 'complaint' ? one(fact.record.sex) : [])),
    named('ethnicity', 'Ethnicity', (fact) => (fact.kind === 'complaint' ? one(fact.record.ethnicity) : [])),
    named('team', 'Team', (fact) => one('team' in fact.record ? fact.record.team : null)),
    named('service', 'Service', (fact) =>
      fact.kind === 'complaint'
        ? fact.record.services
        : one('service' in fact.record ? fact.record.service : null),
    ),
    {
      id: 'quarter',
      label: 'Quarter',
      keysOf: (fact) => one(receivedOf(fact), (date) => String(quarterOf(date))),
      values: () =>
        ([1, 2, 3, 4] as const).map((quarter) => ({
          key: String(quarter),
          label: quarterLabel(quarter),
          always: true,
        })),
    },
    {
      id: 'partOfYear',
      label: 'Part of the year',
      keysOf: (fact) => one(receivedOf(fact), (date) => (quarterOf(date) === 4 ? 'q4' : 'q1toQ3')),
      values: () => [
        { key: 'q1toQ3', label: 'First three quarters', always: true },
        { key: 'q4', label: 'Fourth quarter', always: true },
      ],
    },
    {
      id: 'lastStage',
      label: 'Stage',
      keysOf: (fact) => (fact.kind === 'complaint' ? [fact.last?.record.stage ?? 'none'] : []),
      values: (context) => [
        ...stageValues(context),
        { key: 'none', label: 'Not taken as far as Stage 1', always: false },
      ],
    },
  ];
}

function stageDimensions(): Dimension[] {
  return [
    {
      id: 'stage',
      label: 'Stage',
      keysOf: (fact) => (fact.kind === 'stage' ? [fact.record.stage] : []),
      values: stageValues,
    },
    {
      id: 'reached',
      label: 'Reached',
      keysOf: (fact) => (fact.kind === 'stage' ? [fact.reached ? 'yes' : 'no'] : []),
      values: () => [],
    },
    coded('requestResult', 'Result', 'requestResult', 'always', (fact) =>
      fact.kind === 'stage' ? one(fact.record.requestResult) : [],
    ),
    {
      id: 'standardTimescale',
      label: 'Timescale',
      keysOf: (fact) => {
        const stage = stageOf(fact);
        return stage === null ? ['not-measured'] : [standing(stage, 'standard') ?? 'not-concluded'];
      },
      values: timescaleValues,
    },
    within('withinStandardLimit', 'Standard limit', 'standard'),
    within('withinApplicableLimit', 'Limit that applied', 'applicable'),
  ];
}

function otherDimensions(): Dimension[] {
  return [
    coded('complimentCategory', 'Category', 'complimentCategory', 'found', (fact) =>
      fact.kind === 'compliment' ? fact.record.categories : [],
    ),
    {
      id: 'quoted',
      label: 'Quoted',
      keysOf: (fact) => (fact.kind === 'compliment' ? [fact.record.quote === null ? 'no' : 'yes'] : []),
      values: () => [],
    },
    coded('enquiryType', 'Type', 'recordType', 'found', (fact) =>
      fact.kind === 'enquiry' ? [fact.record.type] : [],
    ),
    coded('ombudsmanDecision', 'Decision', 'ombudsmanDecision', 'always', (fact) =>
      fact.kind === 'ombudsman' ? one(fact.record.decision) : [],
    ),
    {
      id: 'ombudsmanResult',
      label: 'Result',
      keysOf: (fact) => (fact.kind === 'ombudsman' ? one(fact.record.decision, investigationResult) : []),
      values: () => [],
    },
    {
      id: 'payment',
      label: 'Payment',
      keysOf: (fact) => (fact.kind === 'remedy' ? [fact.record.amount === null ? 'no' : 'yes'] : []),
      values: () => [],
    },
    {
      id: 'actionState',
      label: 'State',
      keysOf: (fact) => (fact.kind === 'action' ? [fact.record.done === null ? 'to-do' : 'done'] : []),
      values: () => [],
    },
  ];
}

/** The ombudsman upholds, or does not, only what it has investigated; every other decision ends a case without. */
function investigationResult(decision: string): string {
  return decision.startsWith('upheld')
    ? 'upheld'
    : decision === 'not-upheld'
      ? 'not-upheld'
      : 'not-investigated';
}

function coded(
  id: string,
  label: string,
  vocabulary: keyof Vocabularies,
  zeros: 'always' | 'found',
  keysOf: Dimension['keysOf'],
): Dimension {
  return {
    id,
    label,
    keysOf,
    values: ({ words }) =>
      words[vocabulary].ids.map((key) => ({
        key,
        label: words[vocabulary].labelOf(key),
        always: zeros === 'always',
      })),
  };
}

function named(id: string, label: string, keysOf: Dimension['keysOf']): Dimension {
  return { id, label, keysOf, values: () => [] };
}

function yesNo(
  id: string,
  label: string,
  [yes, no]: [string, string],
  keysOf: Dimension['keysOf'],
): Dimension {
  return {
    id,
    label,
    keysOf,
    values: () => [
      { key: 'yes', label: yes, always: true },
      { key: 'no', label: no, always: true },
    ],
  };
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

function procedureValues({ words, procedures }: LabelContext): DimensionValue[] {
  return words.procedure.ids.map((id) => ({
    key: id,
    label: procedures.get(id)?.label ?? words.procedure.labelOf(id),
    always: id === 'statutory',
  }));
}

function stageValues(context: LabelContext): DimensionValue[] {
  const stages = procedureOf(context)?.stages ?? builtInProcedures[0]!.versions[0]!.stages;
  return stages.map(({ stage }) => ({ key: stage, label: `Stage ${stage}`, always: true }));
}

function timescaleValues(context: LabelContext): DimensionValue[] {
  const clock = procedureOf(context)?.stages.find(({ stage }) => stage === context.parent)?.clocks[0];
  const limit = clock === undefined ? 'the standard limit' : `${clock.standard} working days`;
  return [
    { key: 'within', label: `Within ${limit}`, always: clock !== undefined },
    { key: 'over', label: `Over ${limit}`, always: clock !== undefined },
    { key: 'not-concluded', label: 'Not yet concluded', always: clock !== undefined },
    { key: 'not-measured', label: 'No timescale applies', always: false },
  ];
}

function procedureOf({ procedures, procedure, day }: LabelContext) {
  return procedure === null ? null : versionOn(procedures.get(procedure), day);
}

function stageOf(fact: Fact): StageFact | null {
  return fact.kind === 'stage' ? fact : fact.kind === 'complaint' ? fact.last : null;
}

function complaintOf(fact: Fact) {
  return fact.kind === 'complaint' ? fact.record : fact.kind === 'stage' ? fact.complaint.record : null;
}

function receivedOf(fact: Fact): CalendarDate | null {
  const complaint = complaintOf(fact);
  return complaint !== null ? complaint.received : 'received' in fact.record ? fact.record.received : null;
}

function one<T extends string>(value: T | null | undefined, map?: (value: T) => string): readonly string[] {
  return value === null || value === undefined ? [] : [map === undefined ? value : map(value)];
}

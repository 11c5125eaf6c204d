import { quarterLabel, quarterOf } from '../calendar/reporting-year.ts';
import { builtInProcedures } from '../procedures/procedure.ts';
import type { Vocabularies } from '../records/vocabularies.ts';
import { createVocabulary } from '../records/vocabulary.ts';
import type { Basis } from './definition.ts';
import { type Dimension, type DimensionValue, type LabelContext, one, versionsOf } from './dimension.ts';
import { dateOn, type Fact } from './facts.ts';
import { timescaleDimensions } from './timescale-dimensions.ts';

/** Falls in no place: printed as a row of its own, never left out. */
export const NOT_RECORDED = 'not-recorded';

/** The log says that it is not known. */
export const NOT_KNOWN = 'not-known';

/** What is printed of records whose place is not known: it stands last, and leads nothing. */
export const UNKNOWN: ReadonlySet<string> = new Set(['Not known', 'Not recorded']);

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
export function keysOf(of: Dimension, fact: Fact, basis: Basis): readonly string[] {
  const keys = of.keysOf(fact, basis);
  // “Delay; not known” names one category, not two.
  const named = keys.length > 1 ? keys.filter((key) => key !== NOT_KNOWN) : keys;
  return named.length === 0 ? [NOT_RECORDED] : named;
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
    coded('channel', 'How', 'channel', 'found', (fact) => one(recorded(fact, 'channel'))),
    coded('complainant', 'Who', 'complainant', 'found', (fact) => one(recorded(fact, 'complainant'))),
    coded(
      'complaintCategory',
      'Category',
      'complaintCategory',
      'found',
      (fact) => complaintOf(fact)?.categories ?? [],
    ),
    coded('outcome', 'Outcome', 'outcome', 'always', (fact) =>
      fact.kind === 'complaint' ? one(fact.outcome) : [],
    ),
    coded('resolution', 'Resolution', 'remedyKind', 'found', (fact) => complaintOf(fact)?.resolutions ?? []),
    yesNo('advocate', 'Advocate', ['With an advocate', 'Without an advocate'], (fact) =>
      one(complaintOf(fact)?.advocate),
    ),
    yesNo('disability', 'Disability', ['Disabled', 'Not disabled'], (fact) =>
      one(complaintOf(fact)?.disability),
    ),
    named('ageBand', 'Age', (fact) => one(complaintOf(fact)?.ageBand)),
    named('sex', 'Sex', (fact) => one(complaintOf(fact)?.sex)),
    named('ethnicity', 'Ethnicity', (fact) => one(complaintOf(fact)?.ethnicity)),
    named('team', 'Team', (fact) => one(recorded(fact, 'team'))),
    named(
      'service',
      'Service',
      (fact) => complaintOf(fact)?.services ?? one('service' in fact.record ? fact.record.service : null),
    ),
    {
      id: 'quarter',
      label: 'Quarter',
      keysOf: (fact, basis) => one(dateOn(basis, fact), (date) => String(quarterOf(date))),
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
      keysOf: (fact, basis) => one(dateOn(basis, fact), (date) => (quarterOf(date) === 4 ? 'q4' : 'q1toQ3')),
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
    ...timescaleDimensions(),
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
    ombudsmanDecision(),
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

/** Values in the log's own words. “Unknown” is an answer, and the name of no team. */
function named(id: string, label: string, namesOf: (fact: Fact) => readonly string[]): Dimension {
  return {
    id,
    label,
    keysOf: (fact) =>
      namesOf(fact).flatMap((name) => {
        const found = wordsForNothing.lookUp(name);
        return found.kind !== 'not-known' ? [name] : found.answered ? [NOT_KNOWN] : [];
      }),
    values: () => [],
  };
}

const wordsForNothing = createVocabulary([]);

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

function procedureValues({ words, procedures }: LabelContext): DimensionValue[] {
  return words.procedure.ids.map((id) => ({
    key: id,
    label: procedures.get(id)?.label ?? words.procedure.labelOf(id),
    always: id === 'statutory',
  }));
}

function stageValues(context: LabelContext): DimensionValue[] {
  const stages = versionsOf(context).at(-1)?.stages ?? builtInProcedures[0]!.versions[0]!.stages;
  return stages.map(({ stage }) => ({ key: stage, label: `Stage ${stage}`, always: true }));
}

function complaintOf(fact: Fact) {
  return fact.kind === 'complaint' ? fact.record : fact.kind === 'stage' ? fact.complaint.record : null;
}

/** What the record says, of a stage what its complaint says. */
function recorded(fact: Fact, field: 'channel' | 'complainant' | 'team'): string | null {
  const record: object & { readonly [K in typeof field]?: string | null } = complaintOf(fact) ?? fact.record;
  return record[field] ?? null;
}

import { type ComplaintFact, complaintOf, type Fact } from '../facts.ts';
import { type Dimension, one } from './dimension.ts';
import { procedureValues, stageValues } from './procedures.ts';
import { coded, condition, fixed, named } from './sorts.ts';

/** Where a complaint falls, or the complaint that a stage is one of; some of them other records as well. */
export function complaintDimensions(): Dimension[] {
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
      keysOf: (fact) => one(fact.kind === 'ombudsman' ? fact.record.procedure : complaintOf(fact)?.procedure),
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
    outcomeDetail(),
    coded('notAcceptedReason', 'Reason', 'notAcceptedReason', 'found', (fact) =>
      one(complaintOf(fact)?.notAccepted),
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
    named('division', 'Division', (fact) => one(recorded(fact, 'division'))),
    named(
      'service',
      'Service',
      (fact) => complaintOf(fact)?.services ?? one('service' in fact.record ? fact.record.service : null),
    ),
    {
      id: 'lastStage',
      label: 'Stage',
      keysOf: (fact) => (fact.kind === 'complaint' ? [fact.last?.record.stage ?? 'none'] : []),
      values: (context) => [
        ...stageValues(context),
        { key: 'none', label: 'Not taken as far as Stage 1', always: false },
      ],
    },
    condition('escalated', 'Escalated', (fact) => {
      const complaint = fact.kind === 'stage' ? fact.complaint : fact;
      return complaint.kind === 'complaint' ? [hasGoneOn(complaint) ? 'yes' : 'no'] : [];
    }),
    { ...named('staff', 'Member of staff', (fact) => complaintOf(fact)?.staff ?? []), internal: true },
    {
      ...named('complainantReference', 'Complainant', (fact) => one(complaintOf(fact)?.complainantReference)),
      internal: true,
    },
  ];
}

/** Whether a complaint that was dealt with at Stage 1 reached a further stage. */
function hasGoneOn({ stages }: ComplaintFact): boolean {
  const reached = stages.filter((stage) => stage.reached).map(({ record }) => record.stage);
  return reached.includes('1') && reached.some((stage) => stage > '1');
}

/** The outcome, and where it came about: withdrawn before or during which stage, settled before the first one. */
function outcomeDetail(): Dimension {
  const withdrawn = (['1', '2', '3'] as const).flatMap((stage) =>
    (['before', 'during'] as const).map((when) => ({
      key: `withdrawn-${when}-stage-${stage}`,
      label: `Withdrawn ${when} Stage ${stage}`,
    })),
  );
  return {
    id: 'outcomeDetail',
    label: 'Outcome',
    keysOf: (fact) =>
      fact.kind === 'complaint' ? one(fact.outcome, (outcome) => inDetail(outcome, fact)) : [],
    values: ({ words }) =>
      words.outcome.ids.flatMap((id) => {
        const value = { key: id, label: words.outcome.labelOf(id), always: FINDINGS.includes(id) };
        switch (id) {
          case 'resolved':
            return [value, { key: SETTLED, label: 'Informal resolution before Stage 1', always: false }];
          case 'withdrawn':
            return [...withdrawn.map((detail) => ({ ...detail, always: false })), value];
          default:
            return [value];
        }
      }),
  };
}

/** What a complaint is found to be. The other outcomes say that there was no finding. */
export const FINDINGS: readonly string[] = ['upheld', 'partially-upheld', 'not-upheld'];

const SETTLED = 'resolved-before-stage-1';

function inDetail(outcome: string, { record, last }: ComplaintFact): string {
  if (outcome === 'resolved' && last === null) {
    return SETTLED;
  }
  if (outcome !== 'withdrawn') {
    return outcome;
  }
  const when =
    record.withdrawal?.when ?? (last === null ? 'before-stage-1' : `during-stage-${last.record.stage}`);
  return `withdrawn-${when}`;
}

function yesNo(
  id: string,
  label: string,
  [yes, no]: readonly [string, string],
  keysOf: Dimension['keysOf'],
): Dimension {
  return fixed(
    id,
    label,
    [
      ['yes', yes],
      ['no', no],
    ],
    keysOf,
  );
}

/** What the record says, of a stage what its complaint says. */
function recorded(fact: Fact, field: 'channel' | 'complainant' | 'team' | 'division'): string | null {
  const record: object & { readonly [K in typeof field]?: string | null } = complaintOf(fact) ?? fact.record;
  return record[field] ?? null;
}

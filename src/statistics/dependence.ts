import type { ProcedureChange } from '../procedures/changes.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { RecordKind, Where } from './definition.ts';

/** A condition on a dimension; without values the number is cut up by all of them. */
export type Condition = readonly [dimension: string, values: readonly string[] | null];

/** What a number is made of, as far as a change of rules can touch it. */
export interface Subject {
  readonly records: readonly RecordKind[];
  readonly conditions: readonly Condition[];
  /** Whether working days are measured: a mean of them. */
  readonly days: boolean;
}

/** The conditions that a `where` sets. */
export function conditionsOf(where: Where = {}): readonly Condition[] {
  return Object.entries(where);
}

/** Whether a procedure measures the number, by a limit or by the days that it counts from and to. */
export function isMeasured(subject: Subject): boolean {
  return limitsOf(subject).size > 0 || subject.days;
}

/**
 * Whether a change of a procedure makes the number of the years before another kind of number than that of the years
 * after: a limit touches what is counted against it, a stage what is counted by stages, the end of a procedure what
 * counts its cases. The number of complaints received is the same under any limit.
 */
export function isTouchedBy(
  subject: Subject,
  change: ProcedureChange,
  procedures: ReadonlyMap<string, Procedure>,
): boolean {
  if (!isOfProcedure(subject, change.procedure, procedures) || !isOfStage(subject, change.stage)) {
    return false;
  }
  const limits = limitsOf(subject);
  switch (change.kind) {
    case 'standard':
    case 'extended':
      return limits.has(change.kind);
    case 'clock':
      return isMeasured(subject);
    case 'stages':
      return subject.records.includes('stage') || subject.conditions.some(([id]) => OF_STAGES.has(id));
    default:
      return true;
  }
}

type Limit = 'standard' | 'extended';

const OF_LIMITS: Readonly<Record<string, readonly Limit[]>> = {
  standardTimescale: ['standard'],
  withinStandardLimit: ['standard'],
  withinApplicableLimit: ['standard', 'extended'],
  responseTime: ['standard', 'extended'],
  answer: ['standard', 'extended'],
};

/** A response within the standard limit is one whatever the extended limit is. */
const STANDARD_ONLY = 'within-standard';

const OF_STAGES = new Set(['stage', 'lastStage', 'reached', 'escalated', 'requestResult', 'stageOutcome']);

function limitsOf({ conditions }: Subject): ReadonlySet<Limit> {
  return new Set(
    conditions.flatMap(([id, values]) =>
      values?.every((value) => value === STANDARD_ONLY) ? (['standard'] as const) : (OF_LIMITS[id] ?? []),
    ),
  );
}

const CASE_TYPE = /^(.+)-stage-(\d)$/;

function isOfProcedure(
  { records, conditions }: Subject,
  id: string,
  procedures: ReadonlyMap<string, Procedure>,
): boolean {
  const named = namesIn(conditions, 'procedure');
  const types = namesIn(conditions, 'caseType');
  switch (procedures.get(id)?.handles) {
    case 'enquiries':
      return records.includes('enquiry') && (types?.some((type) => !CASE_TYPE.test(type)) ?? true);
    case 'information':
      return (
        records.includes('information') && (namesIn(conditions, 'informationType')?.includes(id) ?? true)
      );
    default:
      return (
        (records.includes('complaint') || records.includes('stage')) &&
        (named?.includes(id) ?? true) &&
        (types?.some((type) => CASE_TYPE.exec(type)?.[1] === id) ?? true)
      );
  }
}

/** A limit at Stage 2 does not touch what is counted at Stage 1. */
function isOfStage({ conditions }: Subject, stage: string | null): boolean {
  const types = namesIn(conditions, 'caseType');
  const stages =
    namesIn(conditions, 'stage') ??
    namesIn(conditions, 'lastStage') ??
    types?.map((type) => CASE_TYPE.exec(type)?.[2] ?? '1');
  return stage === null || (stages?.includes(stage) ?? true);
}

/** The values that a dimension is limited to; nothing where it is not limited. */
function namesIn(conditions: readonly Condition[], dimension: string): readonly string[] | undefined {
  return conditions.find(([id, values]) => id === dimension && values !== null)?.[1] ?? undefined;
}

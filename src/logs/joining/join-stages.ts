import { formatShort } from '../../calendar/calendar-date.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Complaint } from '../../records/complaint.ts';
import type { Origin } from '../../records/origin.ts';
import { excerpt } from '../excerpt.ts';
import { complaintOf } from '../kinds/complaints.ts';
import type { StageRow } from '../kinds/stages.ts';
import type { RowRule } from '../log-definition.ts';
import { type JoinedCases, placeOf, withFurther } from './joined-cases.ts';
import { linkedRows } from './linked-rows.ts';
import { isSaid, valuesOf } from './stage-values.ts';
import { NearStages, stagesAlone } from './stages-alone.ts';

/**
 * Puts the stages of each complaint together: those of one reference, and those that name each other as the previous case.
 * From here on nobody knows that the log had a row a stage. What a row says of the case as a whole is taken from its first
 * stage, or from the first that says it.
 */
export function joinStages(rows: readonly StageRow[], rules: readonly RowRule<Complaint>[]): JoinedCases {
  const joining = new Joining(rules);
  const missing: StageRow[] = [];
  const groups = linkedRows(rows, (row) => missing.push(row));
  const near = new NearStages(missing.length === 0 ? [] : rows);
  for (const row of missing) {
    joining.previousMissing(row, near.like(row.previousCase!));
  }
  for (const group of groups) {
    joining.join(group);
  }
  joining.problems.push(...stagesAlone(groups));
  return joining;
}

/** What of a case its first stage must not contradict. */
const OF_THE_CASE = ['procedure', 'ethnicity', 'sex', 'ageBand', 'disability'] as const;

class Joining implements JoinedCases {
  readonly complaints: Complaint[] = [];
  readonly refused = new Map<string, number>();
  readonly problems: Problem[] = [];
  readonly #rules: readonly RowRule<Complaint>[];

  constructor(rules: readonly RowRule<Complaint>[]) {
    this.#rules = rules;
  }

  join(group: readonly StageRow[]): void {
    const rows = this.#eachStageOnce(group.toSorted(byStage));
    const [first] = rows;
    if (first === undefined) {
      return;
    }
    for (const row of rows.slice(1)) {
      this.#compare(first, row);
    }
    const { file, row } = first.origin;
    const complaint = complaintOf(valuesOf(rows), withFurther({ file, row }, rows.slice(1)));
    if (this.#breaksRule(complaint)) {
      for (const { origin } of rows) {
        this.#refuse(origin);
      }
    } else {
      this.complaints.push(complaint);
    }
  }

  /** @param near a row of a reference that is spelt nearly so. */
  previousMissing(row: StageRow, near: StageRow | null): void {
    this.#warn(row, {
      code: 'CASE_PREVIOUS_NOT_FOUND',
      message: 'The previous case that this row names was not read: it is in no log, or its row was refused.',
      ...(near === null
        ? {}
        : {
            // Not the reference itself: suggestions are told where values of the log are withheld.
            suggestion: `is it the case in row ${near.origin.row} of ${near.origin.file}? Its reference is nearly the same`,
          }),
      effect: `The complaint is counted as one that came in at Stage ${row.stage}, on the day of this row.`,
    });
  }

  #warn(row: StageRow, problem: Pick<Problem, 'code' | 'message' | 'suggestion' | 'effect'>): void {
    this.problems.push({
      ...problem,
      severity: 'warning',
      scope: 'case',
      ...placeOf(row.origin),
      reference: excerpt(row.reference),
    });
  }

  #eachStageOnce(rows: readonly StageRow[]): StageRow[] {
    const byNumber = new Map<string, StageRow>();
    for (const row of rows) {
      const other = byNumber.get(row.stage);
      if (other === undefined) {
        byNumber.set(row.stage, row);
        continue;
      }
      this.#refuse(row.origin);
      this.problems.push({
        code: 'CASE_STAGE_TWICE',
        severity: 'error',
        scope: 'case',
        ...placeOf(row.origin),
        reference: excerpt(row.reference),
        message: `The complaint has another Stage ${row.stage}, in row ${other.origin.row} of ${other.origin.file}.`,
        expected: 'one row for each stage of a complaint',
        effect: 'This row is not in the report.',
      });
    }
    return [...byNumber.values()];
  }

  #compare(first: StageRow, row: StageRow): void {
    const differing = OF_THE_CASE.filter(
      (name) => isSaid(first[name]) && isSaid(row[name]) && first[name] !== row[name],
    );
    if (differing.length > 0) {
      this.#warn(row, {
        code: 'CASE_STAGES_DIFFER',
        message: `The rows of the stages of this complaint differ in ${differing.map((name) => CALLED[name]).join(' and ')}.`,
        effect: `The report has what the row of Stage ${first.stage} says, from ${formatShort(first.received)}.`,
      });
    }
  }

  #breaksRule(complaint: Complaint): boolean {
    const conflicts = this.#rules.flatMap((rule) => rule(complaint) ?? []);
    // Of a complaint that is not in the report it is no news what else is odd in it.
    const errors = conflicts.filter(({ severity }) => severity === 'error');
    for (const conflict of errors.length > 0 ? errors : conflicts) {
      this.problems.push({
        code: conflict.code,
        severity: conflict.severity,
        scope: 'case',
        ...placeOf(complaint.origin),
        reference: excerpt(complaint.reference),
        message: conflict.message,
        effect:
          conflict.severity === 'error'
            ? 'This complaint is not in the report.'
            : (conflict.effect ?? 'It is in the report as it stands.'),
      });
    }
    return errors.length > 0;
  }

  #refuse({ file }: Origin): void {
    this.refused.set(file, (this.refused.get(file) ?? 0) + 1);
  }
}

const CALLED: Readonly<Record<(typeof OF_THE_CASE)[number], string>> = {
  procedure: 'the procedure',
  ethnicity: 'the ethnicity',
  sex: 'the sex',
  ageBand: 'the age',
  disability: 'the disability',
};

function byStage(a: StageRow, b: StageRow): number {
  return a.stage === b.stage ? (a.received < b.received ? -1 : 1) : a.stage < b.stage ? -1 : 1;
}

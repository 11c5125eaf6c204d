import type { Problem } from '../../problems/problem.ts';
import { looseReference, referenceKey } from '../../records/reference.ts';
import { excerpt } from '../excerpt.ts';
import type { StageRow } from '../kinds/stages.ts';
import { placeOf } from './joined-cases.ts';
import { isInformal } from './linked-rows.ts';

/**
 * What is odd about complaints whose first row is of a later stage. A complaint can come in at Stage 2, so such a row is used;
 * but the stage before it may stand under another spelling of its reference, or the log may have a row a complaint and a
 * column with the stage that it has reached.
 */
export function stagesAlone(groups: readonly (readonly StageRow[])[]): Problem[] {
  const later = groups.map(firstOf).filter(isLater);
  const near = new NearStages(later.length === 0 ? [] : groups.flat());
  const alike = later.flatMap((row) => {
    const other = near.before(row);
    return other === null ? [] : [nearlyTheSame(row, other)];
  });
  return [...neverJoined(groups), ...alike];
}

function firstOf(group: readonly StageRow[]): StageRow {
  return group.reduce((first, row) => (row.stage < first.stage ? row : first));
}

function isLater(row: StageRow): boolean {
  return row.stage > '1' && !isInformal(row);
}

/** The logs in which stages above the first come, and none has a row of an earlier stage or names an earlier case. */
function neverJoined(groups: readonly (readonly StageRow[])[]): Problem[] {
  const linked = new Set<string>();
  const alone = new Map<string, number>();
  for (const group of groups) {
    for (const row of group) {
      if (group.length > 1 || row.previousCase !== null) {
        linked.add(row.origin.file);
      } else if (isLater(row)) {
        alone.set(row.origin.file, (alone.get(row.origin.file) ?? 0) + 1);
      }
    }
  }
  return [...alone]
    .filter(([file]) => !linked.has(file))
    .map(
      ([file, count]): Problem => ({
        code: 'FILE_STAGES_NEVER_JOINED',
        severity: 'warning',
        scope: 'file',
        file,
        message: `Each row was read as one stage of a complaint, and no complaint has two of them: ${count === 1 ? 'a row of Stage 2 or 3 stands alone' : `${count} rows of Stage 2 or 3 stand alone`}.`,
        expected:
          'a row for each stage, of one reference or with its previous case; or, if a row is a whole complaint and “Stage” the stage that it has reached, another name for that column, such as “Stage reached”',
        effect: `${count === 1 ? 'It is counted as a complaint' : 'They are counted as complaints'} that came in at that stage, without a Stage 1.`,
      }),
    );
}

function nearlyTheSame(row: StageRow, other: StageRow): Problem {
  return {
    code: 'CASE_REFERENCE_NEARLY_THE_SAME',
    severity: 'warning',
    scope: 'case',
    ...placeOf(row.origin),
    reference: excerpt(row.reference),
    message: `No stage before Stage ${row.stage} was read under this reference, and “${excerpt(other.reference)}”, of Stage ${other.stage} in row ${other.origin.row} of ${other.origin.file}, is nearly the same.`,
    expected: 'if it is one complaint, one spelling of its reference in all its rows',
    effect: `They are counted as two complaints, this one as one that came in at Stage ${row.stage}.`,
  };
}

/** The rows of stages by what is left of their reference when a spreadsheet has made a number of it. */
export class NearStages {
  readonly #rows: ReadonlyMap<string, readonly StageRow[]>;

  constructor(rows: readonly StageRow[]) {
    this.#rows = Map.groupBy(
      rows.filter((row) => !isInformal(row)),
      ({ reference }) => looseReference(reference),
    );
  }

  /** A row of an earlier stage whose reference is spelt nearly so, and not so. */
  before({ stage, reference }: StageRow): StageRow | null {
    const key = referenceKey(reference);
    return (
      this.#rows
        .get(looseReference(reference))
        ?.find((other) => other.stage < stage && referenceKey(other.reference) !== key) ?? null
    );
  }

  /** The row of a reference that is spelt nearly so. */
  like(reference: string): StageRow | null {
    return this.#rows.get(looseReference(reference))?.[0] ?? null;
  }
}

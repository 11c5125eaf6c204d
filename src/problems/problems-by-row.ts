import type { ProblemGroup } from './problem-log.ts';

/** A problem in one of its rows. */
export interface ProblemInRow {
  readonly group: ProblemGroup;
  /** The place of the row among those of the group. */
  readonly at: number;
}

/** The problems of one file by their rows. */
export interface ProblemsByRow {
  /** The rows that have a problem, from the top. */
  rows(): Iterable<number>;
  /** What is wrong with a row; nothing for most. */
  of(row: number): readonly ProblemInRow[];
}

/**
 * Turns groups of problems, each with its rows, into rows, each with its problems. For every problem two numbers are
 * held and no object.
 */
export function problemsByRow(groups: readonly ProblemGroup[]): ProblemsByRow {
  const last = groups.reduce((highest, { rows }) => Math.max(highest, highestOf(rows)), 0);
  const starts = startsOf(groups, last);
  const groupOf = new Int32Array(starts[last + 1]!);
  const placeIn = new Int32Array(groupOf.length);
  const next = starts.slice();
  groups.forEach(({ rows }, index) => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows.rowAt(at);
      const place = next[row]!;
      next[row] = place + 1;
      groupOf[place] = index;
      placeIn[place] = at;
    }
  });
  return {
    *rows() {
      for (let row = 0; row <= last; row++) {
        if (starts[row + 1]! > starts[row]!) {
          yield row;
        }
      }
    },
    of(row) {
      const found: ProblemInRow[] = [];
      for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
        found.push({ group: groups[groupOf[place]!]!, at: placeIn[place]! });
      }
      return found;
    },
  };
}

function highestOf(rows: Iterable<number>): number {
  let highest = 0;
  for (const row of rows) {
    highest = Math.max(highest, row);
  }
  return highest;
}

/** Where the problems of each row begin, when all are laid out row by row; the last is their number. */
function startsOf(groups: readonly ProblemGroup[], last: number): Int32Array {
  const starts = new Int32Array(last + 2);
  for (const { rows } of groups) {
    for (const row of rows) {
      starts[row + 1]! += 1;
    }
  }
  for (let row = 0; row <= last; row++) {
    starts[row + 1]! += starts[row]!;
  }
  return starts;
}

import { catalogueEntry } from './catalogue.ts';
import type { Problem } from './problem.ts';
import { ProblemRows } from './problem-rows.ts';
import type { Severity } from './severity.ts';

/** The same problem with the same value in the same column: in 5,000 rows it is one. */
export interface ProblemGroup {
  /** The first of them, as an example. */
  readonly problem: Problem;
  readonly count: number;
  readonly rows: ProblemRows;
  /** This group gathers all values that came after as many different ones as are kept apart. */
  readonly otherValues: boolean;
}

/** What is wrong in one way in one column of a file, or with its rows as such, whatever the value. */
export interface ProblemKind {
  readonly file: string;
  readonly code: Problem['code'];
  /** The worst of its groups. */
  readonly severity: Severity;
  readonly scope: Problem['scope'];
  readonly column?: NonNullable<Problem['column']>;
  /** How many different rows are touched; none where it is a problem of the file. */
  readonly rowsAffected: number;
  /** The values or messages, those of the most rows first, and last what was not kept apart. */
  readonly groups: readonly ProblemGroup[];
}

/** What a log of problems keeps. */
export interface ProblemLogOptions {
  /** How many different values of one kind of problem are kept apart. */
  readonly valuesPerKind?: number;
  /** Whether the reference of every case is kept, and not only of the first of each group. */
  readonly references?: boolean;
}

/**
 * Collects problems as they are found, grouped at once: what it holds depends on how many different ones there are, and
 * on the rows only by a few bytes each. A log of a million rows in which every one is wrong must still be told.
 */
export class ProblemLog implements Iterable<Problem> {
  readonly #kinds = new Map<string, Collected>();
  readonly #valuesPerKind: number;
  readonly #references: boolean;
  #size = 0;

  constructor({ valuesPerKind = 1000, references = false }: ProblemLogOptions = {}) {
    this.#valuesPerKind = valuesPerKind;
    this.#references = references;
  }

  /** A log of these problems. */
  static of(problems: Iterable<Problem>, options?: ProblemLogOptions): ProblemLog {
    const log = new ProblemLog(options);
    log.addAll(problems);
    return log;
  }

  addAll(problems: Iterable<Problem>): void {
    for (const problem of problems) {
      this.add(problem);
    }
  }

  add(problem: Problem): void {
    const { file, code, severity, column, message, value, row, line, reference } = problem;
    const kindKey = `${file}\0${code}\0${column?.letter ?? ''}`;
    let kind = this.#kinds.get(kindKey);
    if (kind === undefined) {
      kind = { groups: new Map(), others: undefined };
      this.#kinds.set(kindKey, kind);
    }
    const key = `${severity}\0${message}\0${value ?? ''}`;
    let group = kind.groups.get(key);
    if (group === undefined) {
      if (kind.groups.size < this.#valuesPerKind) {
        group = { problem, count: 0, rows: new ProblemRows(), otherValues: false };
        kind.groups.set(key, group);
      } else {
        kind.others ??= {
          problem: ofManyValues(problem),
          count: 0,
          rows: new ProblemRows(),
          otherValues: true,
        };
        group = kind.others;
      }
    }
    group.count += 1;
    this.#size += 1;
    if (row !== undefined) {
      group.rows.add(row, line, this.#references ? reference : undefined);
    }
  }

  /** Takes over what another log has collected, of other files: it is not to be used any more. */
  absorb(other: ProblemLog): void {
    for (const [key, kind] of other.#kinds) {
      if (this.#kinds.has(key)) {
        throw new Error(`Problems of this kind have been collected in both logs: ${key}`);
      }
      this.#kinds.set(key, kind);
    }
    this.#size += other.#size;
  }

  /** Every problem, those of one group together: with its own row and line, and its reference where those are kept. */
  *[Symbol.iterator](): Iterator<Problem> {
    for (const { problem, count, rows } of this.groups()) {
      yield problem;
      for (let index = 1; index < count; index++) {
        const { reference: _, row: __, line: ___, ...rest } = problem;
        const reference = rows.referenceAt(index);
        yield index < rows.length
          ? {
              ...rest,
              row: rows.rowAt(index),
              line: rows.lineAt(index),
              ...(reference === undefined ? {} : { reference }),
            }
          : rest;
      }
    }
  }

  /** How many problems were added. */
  get size(): number {
    return this.#size;
  }

  /**
   * The kinds of problem: errors first, those of a whole file before those of rows, then by how many rows each touches,
   * then in the order in which they were found.
   */
  kinds(): readonly ProblemKind[] {
    return [...this.#kinds.values()]
      .map(kindOf)
      .sort((a, b) => rankOf(a) - rankOf(b) || b.rowsAffected - a.rowsAffected);
  }

  /** The groups of all kinds, in the order of the kinds. */
  groups(): readonly ProblemGroup[] {
    return this.kinds().flatMap(({ groups }) => groups);
  }
}

interface Collected {
  readonly groups: Map<string, Growing>;
  others: Growing | undefined;
}

type Growing = { -readonly [K in keyof ProblemGroup]: ProblemGroup[K] };

/** The example of a group of many values says nothing that holds for one of them only. */
function ofManyValues({ value: _, reference: __, suggestion: ___, ...problem }: Problem): Problem {
  const { quotesLog, title } = catalogueEntry(problem.code);
  return quotesLog ? { ...problem, message: `${title}.` } : problem;
}

const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

function kindOf({ groups: collected, others }: Collected): ProblemKind {
  const groups: ProblemGroup[] = [...collected.values()].sort((a, b) => b.count - a.count);
  if (others !== undefined) {
    groups.push(others);
  }
  const { file, code, scope, column } = groups[0]!.problem;
  return {
    file,
    code,
    scope,
    severity: SEVERITIES.find((severity) => groups.some(({ problem }) => problem.severity === severity))!,
    ...(column === undefined ? {} : { column }),
    rowsAffected: differentRows(groups),
    groups,
  };
}

function differentRows(groups: readonly ProblemGroup[]): number {
  const rows = new Int32Array(groups.reduce((sum, group) => sum + group.rows.length, 0));
  let at = 0;
  for (const group of groups) {
    for (const row of group.rows) {
      rows[at++] = row;
    }
  }
  rows.sort();
  return rows.reduce((count, row, index) => count + (index > 0 && rows[index - 1] === row ? 0 : 1), 0);
}

/** Among a dozen bad cells nobody must overlook that a whole log could not be read. */
function rankOf({ severity, scope }: ProblemKind): number {
  return SEVERITIES.indexOf(severity) * 2 + (scope === 'file' || scope === 'header' ? 0 : 1);
}

import { foldHeader } from './header.ts';
import type { Fields, LogShape } from './log-definition.ts';
import type { Row } from './rows/row-batch.ts';
import { namesOfTwoRows } from './two-row-header.ts';

/** How well a row of a file can be its header. */
export interface HeaderCandidate {
  /** In the rows looked at, from 0; the lower one of a header of two rows. */
  readonly index: number;
  /** The names of the columns. */
  readonly names: Row;
  /** Whether the names stand in this row and the one above it. */
  readonly twoRows: boolean;
  /** How many of its cells are names of columns that the log knows. */
  readonly known: number;
  /** Whether it names every column that one kind of row must have. */
  readonly complete: boolean;
}

/** So far down a header is looked for: above it stand titles and notes. */
export const DEEPEST_HEADER = 50;

/** Finds the header of a log among the first rows of a file by the names of its columns. */
export class HeaderFinder {
  readonly #known: ReadonlySet<string>;
  readonly #needed: readonly (readonly ReadonlySet<string>[])[];

  /** @param chosen the council's own headers by the log's. */
  constructor({ parts, caseType }: LogShape, chosen: Readonly<Record<string, string>> = {}) {
    const names = (fields: Fields): Set<string>[] =>
      Object.values(fields).map(
        ({ header, aliases, lastResort = [] }) =>
          new Set(
            (Object.hasOwn(chosen, header) ? [chosen[header]!] : [header, ...aliases, ...lastResort]).map(
              foldHeader,
            ),
          ),
      );
    const always = caseType === undefined ? [] : names({ caseType: caseType.field });
    this.#known = new Set(
      [...always, ...parts.flatMap(({ fields }) => names(fields))].flatMap((set) => [...set]),
    );
    this.#needed = parts.map(({ fields }) => [
      ...always,
      ...names(Object.fromEntries(Object.entries(fields).filter(([, { required }]) => required))),
    ]);
  }

  /** The row that is most likely the header: one that names all it must before one that names more; the first of equals. */
  best(rows: readonly Row[]): HeaderCandidate | null {
    let best: HeaderCandidate | null = null;
    const deepest = Math.min(rows.length, DEEPEST_HEADER);
    for (let index = 0; index < deepest; index++) {
      const candidate = this.at(rows, index);
      if (candidate.known > 0 && (best === null || isBetter(candidate, best))) {
        best = candidate;
      }
    }
    return best;
  }

  /** A row as the header: by itself, or with the row above where both together name more than each of them. */
  at(rows: readonly Row[], index: number): HeaderCandidate {
    const alone = this.judge(rows[index] ?? [], index);
    const above = rows[index - 1];
    const names =
      above === undefined ? null : namesOfTwoRows(above, rows[index] ?? [], (name) => this.#known.has(name));
    if (names === null) {
      return alone;
    }
    const together = this.judge(names, index);
    return together.known > alone.known && together.known > this.judge(above!, index).known
      ? { ...together, twoRows: true }
      : alone;
  }

  judge(cells: Row, index: number): HeaderCandidate {
    const keys = new Set(cells.map(foldHeader));
    return {
      index,
      names: cells,
      twoRows: false,
      known: [...keys].filter((key) => this.#known.has(key)).length,
      complete: this.#needed.some((part) => part.every((names) => [...names].some((name) => keys.has(name)))),
    };
  }
}

/** Whether a row can better be the header than another, of the same file or of the same file cut otherwise. */
export function isBetter(one: HeaderCandidate, other: HeaderCandidate): boolean {
  return one.complete === other.complete ? one.known > other.known : one.complete;
}

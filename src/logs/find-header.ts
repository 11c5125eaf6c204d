import { foldHeader } from './header.ts';
import type { Fields, LogShape } from './log-definition.ts';
import type { Row } from './rows/row-batch.ts';

/** How well a row of a file can be its header. */
export interface HeaderCandidate {
  /** In the rows looked at, from 0. */
  readonly index: number;
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
        ({ header, aliases }) =>
          new Set((Object.hasOwn(chosen, header) ? [chosen[header]!] : [header, ...aliases]).map(foldHeader)),
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
    for (const [index, cells] of rows.slice(0, DEEPEST_HEADER).entries()) {
      const candidate = this.judge(cells, index);
      if (candidate.known > 0 && (best === null || isBetter(candidate, best))) {
        best = candidate;
      }
    }
    return best;
  }

  judge(cells: Row, index: number): HeaderCandidate {
    const keys = new Set(cells.map(foldHeader));
    return {
      index,
      known: [...keys].filter((key) => this.#known.has(key)).length,
      complete: this.#needed.some((part) => part.every((names) => [...names].some((name) => keys.has(name)))),
    };
  }
}

/** Whether a row can better be the header than another, of the same file or of the same file cut otherwise. */
export function isBetter(one: HeaderCandidate, other: HeaderCandidate): boolean {
  return one.complete === other.complete ? one.known > other.known : one.complete;
}

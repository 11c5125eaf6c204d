import entries from './catalogue.json' with { type: 'json' };
import type { Severity } from './severity.ts';

/** Every code that a problem can have. One that is not in the catalogue does not compile. */
export type ProblemCode = keyof typeof entries;

/** What stands in the catalogue for a code, in an officer's words. */
export interface CatalogueEntry {
  /** What a problem of this code can be, the worst first. */
  readonly severities: readonly Severity[];
  /**
   * Whether the message of a problem of this code quotes what the log says of a case, such as its dates. Then it is
   * withheld wherever values are.
   */
  readonly quotesLog: boolean;
  /** A heading, without a full stop. */
  readonly title: string;
  readonly meaning: string;
  readonly effect: string;
  readonly remedy: string;
}

const catalogue = entries as Readonly<Record<ProblemCode, CatalogueEntry>>;

/** What the catalogue says of a code; of one that is not in it no more than that, and never what may quote a log. */
export function catalogueEntry(code: string): CatalogueEntry {
  return Object.hasOwn(catalogue, code) ? catalogue[code as ProblemCode] : UNKNOWN;
}

const UNKNOWN: CatalogueEntry = {
  severities: ['error'],
  quotesLog: true,
  title: 'Something is wrong',
  meaning: 'Something is wrong that this list does not describe.',
  effect: 'See the message.',
  remedy: 'See the message.',
};

/** Every code with its entry, in the order in which the logs are read: files, column names, rows, cells, cases. */
export function catalogueEntries(): readonly (readonly [ProblemCode, CatalogueEntry])[] {
  return Object.entries(catalogue) as [ProblemCode, CatalogueEntry][];
}

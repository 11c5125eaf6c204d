import { foldSpelling } from '../records/vocabulary.ts';
import type { Fields } from './log-definition.ts';

/** Which column of a file holds which field. */
export interface HeaderMatch {
  /** Field to column index; a field that the file has not is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that stand for no field: they are not read. */
  readonly unused: readonly number[];
  readonly missing: readonly string[];
  /** Fields for which more than one column fits. */
  readonly twice: readonly { readonly header: string; readonly columns: readonly number[] }[];
}

/**
 * Finds the columns of a log by their headers, compared without regard to case, punctuation and padding.
 * @param chosen the council's own headers by the log's header: `{ "Received": "Date opened" }`.
 */
export function matchHeader(
  header: readonly string[],
  fields: Fields,
  chosen: Readonly<Record<string, string>> = {},
): HeaderMatch {
  const folded = header.map(foldSpelling);
  const columns = new Map<string, number>();
  const missing: string[] = [];
  const twice: { header: string; columns: number[] }[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const own = chosen[field.header];
    const candidates = (own === undefined ? [field.header, ...field.aliases] : [own]).map(foldSpelling);
    const fitting = folded.flatMap((cell, index) => (candidates.includes(cell) ? [index] : []));
    if (fitting.length > 1) {
      twice.push({ header: field.header, columns: fitting });
    } else if (fitting.length === 1) {
      columns.set(name, fitting[0]!);
    } else if (field.required || own !== undefined) {
      missing.push(own ?? field.header);
    }
  }
  const used = new Set(columns.values());
  const unused = header.flatMap((cell, index) => (used.has(index) || cell.trim() === '' ? [] : [index]));
  return { columns, unused, missing, twice };
}

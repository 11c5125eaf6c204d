import { nearestSpellings } from '../records/nearest-spelling.ts';
import { foldSpelling } from '../records/vocabulary.ts';
import type { Fields } from './log-definition.ts';

/** Which column of a file holds which field. */
export interface HeaderMatch {
  /** Field to column index; a field that the file has not is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that stand for no field: they are not read. */
  readonly unused: readonly UnusedColumn[];
  /** Required columns that are not there, and the council's own that are not. */
  readonly missing: readonly string[];
  /** Fields for which more than one column fits. */
  readonly twice: readonly { readonly header: string; readonly columns: readonly number[] }[];
}

interface UnusedColumn {
  readonly index: number;
  /** The column of the log, nowhere else in the file, that was probably meant by this one's header. */
  readonly meant?: string;
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
  const absent = new Map<string, string>();
  for (const [name, field] of Object.entries(fields)) {
    const own = Object.hasOwn(chosen, field.header) ? chosen[field.header] : undefined;
    const candidates = (own === undefined ? [field.header, ...field.aliases] : [own]).map(foldSpelling);
    const fitting = folded.flatMap((cell, index) => (candidates.includes(cell) ? [index] : []));
    if (fitting.length > 1) {
      twice.push({ header: field.header, columns: fitting });
    } else if (fitting.length === 1) {
      columns.set(name, fitting[0]!);
    } else {
      for (const candidate of candidates) {
        absent.set(candidate, own ?? field.header);
      }
      if (field.required || own !== undefined) {
        missing.push(own ?? field.header);
      }
    }
  }
  const taken = new Set([...columns.values(), ...twice.flatMap(({ columns }) => columns)]);
  const unused = folded.flatMap((cell, index) =>
    taken.has(index) || header[index]!.trim() === '' ? [] : [{ index, ...meantBy(cell, absent) }],
  );
  return { columns, unused, missing, twice };
}

/** Two columns equally near would be a guess: then none is named. */
function meantBy(cell: string, absent: ReadonlyMap<string, string>): { meant?: string } {
  const [meant, ...others] = new Set(nearestSpellings(cell, absent.keys()).map((near) => absent.get(near)!));
  return meant === undefined || others.length > 0 ? {} : { meant };
}

import { nearestSpellings } from '../records/nearest-spelling.ts';
import { foldSpelling } from '../records/vocabulary.ts';
import { columnIndex } from './column-letters.ts';
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
 * Finds the columns of a log by their headers, compared without regard to case, punctuation, blanks and padding. The log's
 * own name for a column goes before the other names that systems have for it; two columns of other names are a question.
 * @param chosen the council's own headers by the log's header: `{ "Received": "Date opened" }`.
 */
export function matchHeader(
  header: readonly string[],
  fields: Fields,
  chosen: Readonly<Record<string, string>> = {},
): HeaderMatch {
  const folded = header.map(foldHeader);
  const columns = new Map<string, number>();
  const missing: string[] = [];
  const twice: { header: string; columns: number[] }[] = [];
  const absent = new Map<string, string>();
  const known = new Set<string>();
  const claimed = new Set(Object.values(chosen).flatMap((own) => chosenColumns(own, folded)));
  for (const [name, field] of Object.entries(fields)) {
    const own = Object.hasOwn(chosen, field.header) ? chosen[field.header] : undefined;
    const names = [field.header, ...field.aliases].map(foldHeader);
    const lastResort = (field.lastResort ?? []).map(foldHeader);
    const candidates = own === undefined ? names : [foldHeader(own)];
    for (const other of [...names, ...lastResort]) {
      known.add(other);
    }
    const fitting =
      own === undefined
        ? // What the council says that a column holds, it holds nothing else.
          usualColumns(names, lastResort, folded).filter((index) => !claimed.has(index))
        : chosenColumns(own, folded);
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
    taken.has(index) || header[index]!.trim() === ''
      ? []
      : // “Date received” beside “Received” is no slip for “Date resolved”.
        [{ index, ...(known.has(cell) ? {} : meantBy(cell, absent)) }],
  );
  return { columns, unused, missing, twice };
}

/** The columns of the log's own name or, where there is none, of the other names that systems have for it; or of the last. */
function usualColumns(
  names: readonly string[],
  lastResort: readonly string[],
  folded: readonly string[],
): number[] {
  return (
    [names.slice(0, 1), names, lastResort]
      .map((some) => indexesOf(some, folded))
      .find((named) => named.length > 0) ?? []
  );
}

/** The columns of the council's name, or the one of the letter in `column C`: two can have one name. */
function chosenColumns(own: string, folded: readonly string[]): number[] {
  const named = indexesOf([foldHeader(own)], folded);
  const letter = /^column ([a-z]{1,3})$/i.exec(own.trim())?.[1];
  const index = letter === undefined ? null : columnIndex(letter);
  return named.length > 0 || index === null || index >= folded.length ? named : [index];
}

function indexesOf(names: readonly string[], folded: readonly string[]): number[] {
  return folded.flatMap((cell, index) => (names.includes(cell) ? [index] : []));
}

/**
 * The columns of a file without a header: those that the council names by their letters.
 * @param chosen `{ "Received": "C" }`.
 * @param width how many columns the file has: a letter beyond is a column that is missing.
 */
export function matchPositions(
  fields: Fields,
  chosen: Readonly<Record<string, string>>,
  width: number,
): HeaderMatch {
  const columns = new Map<string, number>();
  const missing: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(chosen, field.header)) {
      const index = columnIndex(chosen[field.header]!)!;
      if (index < width) {
        columns.set(name, index);
      } else {
        missing.push(`${field.header}, column ${chosen[field.header]!}`);
      }
    } else if (field.required) {
      missing.push(field.header);
    }
  }
  return { columns, missing, unused: [], twice: [] };
}

/** What two headers that mean the same column have in common. Some web forms head their columns `ff_received`. */
export function foldHeader(header: string): string {
  let key = foldedHeaders.get(header);
  if (key === undefined) {
    key = foldSpelling(header)
      .replace(/^ff (?=.)/, '')
      .replaceAll(' ', '');
    if (foldedHeaders.size < MOST_FOLDED) {
      foldedHeaders.set(header, key);
    }
  }
  return key;
}

/** The names of columns are the same for every log of a project. */
const foldedHeaders = new Map<string, string>();
const MOST_FOLDED = 2000;

/** Two columns equally near would be a guess: then none is named. “Customer name” is no slip for “Customer type”. */
function meantBy(cell: string, absent: ReadonlyMap<string, string>): { meant?: string } {
  const [meant, ...others] = new Set(
    nearestSpellings(cell, absent.keys(), 2).map((near) => absent.get(near)!),
  );
  return meant === undefined || others.length > 0 ? {} : { meant };
}

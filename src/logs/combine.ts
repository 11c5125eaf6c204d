import type { ReportingYear } from '../calendar/reporting-year.ts';
import type { Problem } from '../problems/problem.ts';
import type { Origin } from '../records/origin.ts';
import { referenceKey } from '../records/reference.ts';
import { excerpt } from './excerpt.ts';
import type { LogDefinition } from './log-definition.ts';

/** The records of one log of several of their kind, with the years that it covers. */
export interface DatedLog<R> {
  readonly years: readonly ReportingYear[];
  readonly records: readonly R[];
}

/** The records of all logs of a kind, each once, and the rows that say again what another row says. */
export interface CombinedLogs<R> {
  readonly records: readonly R[];
  /** By file. */
  readonly duplicates: ReadonlyMap<string, number>;
  readonly contradicting: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/**
 * Puts the logs of one kind together. A case carried over from one year to the next stands in both years' logs: the
 * row of the later log is the newer state and is used. Within one file, and in two files of the same year, a reference
 * can stand twice only with the same content. Where references begin anew every year, one reference is two cases: what
 * tells them apart is the day on which they began.
 */
export function combineLogs<R extends { readonly origin: Origin }>(
  logs: readonly DatedLog<R>[],
  definition: LogDefinition<R>,
): CombinedLogs<R> {
  const held = new Map<string, Held<R>[]>();
  const duplicates = new Map<string, number>();
  const contradicting = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { records, until } of inOrder(logs)) {
    for (const record of records) {
      const key = definition.key(record);
      const heldKey = `${referenceKey(key)}\n${definition.sort?.(record) ?? ''}`;
      const others = held.get(heldKey) ?? [];
      const same =
        others.find((other) => other.record.origin.file === record.origin.file) ??
        others.find((other) => definition.began(other.record) === definition.began(record));
      if (same === undefined) {
        const [other] = others;
        if (other !== undefined) {
          problems.push(twoCases(record, other.record, key, definition.row));
        }
        held.set(heldKey, [...others, { record, until }]);
      } else if (sameContent(same.record, record) || same.until < until) {
        const older = same.until < until ? same.record : record;
        addRows(duplicates, older.origin);
        same.record = older === record ? same.record : record;
        same.until = until;
      } else {
        addRows(contradicting, record.origin);
        problems.push(contradiction(record, same.record, key, definition.row));
      }
    }
  }
  const records = [...held.values()].flatMap((cases) => cases.map(({ record }) => record));
  return { records, duplicates, contradicting, problems };
}

/** The row of a case that is used, and the last year of the log that it stands in. */
interface Held<R> {
  record: R;
  until: string;
}

function inOrder<R>(
  logs: readonly DatedLog<R>[],
): { readonly records: readonly R[]; readonly until: string }[] {
  return logs
    .map((dated) => ({ records: dated.records, until: lastYear(dated) }))
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

function lastYear({ years }: DatedLog<unknown>): string {
  return [...years].sort().at(-1) ?? '';
}

function addRows(counts: Map<string, number>, { file, further = [] }: Origin): void {
  for (const name of [file, ...further.map((origin) => origin.file)]) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
}

function sameContent<R extends { readonly origin: Origin }>(a: R, b: R): boolean {
  return contentOf(a) === contentOf(b);
}

function contradiction<R extends { readonly origin: Origin }>(
  record: R,
  earlier: R,
  key: string,
  row: string,
): Problem {
  const place =
    earlier.origin.file === record.origin.file
      ? `row ${earlier.origin.row}`
      : `row ${earlier.origin.row} of ${earlier.origin.file}`;
  return {
    code: 'CASE_REFERENCE_TWICE',
    severity: 'error',
    scope: 'case',
    file: record.origin.file,
    row: record.origin.row,
    reference: excerpt(key),
    message: `The reference of this ${row} stands in ${place} already, with other content.`,
    expected: `a reference of its own for every ${row}, and one row for each`,
    effect: `The report has the ${row} of ${place}, not this one.`,
  };
}

function twoCases<R extends { readonly origin: Origin }>(
  record: R,
  other: R,
  key: string,
  row: string,
): Problem {
  return {
    code: 'CASE_REFERENCE_OF_TWO_CASES',
    severity: 'warning',
    scope: 'case',
    file: record.origin.file,
    row: record.origin.row,
    reference: excerpt(key),
    message: `The reference stands in ${other.origin.file} too, for a case that began on another day.`,
    expected: `if it is the same ${row}, the same date in both logs`,
    effect: 'Both are in the report, as two cases.',
  };
}

/** What a record says, but for where it stands; its reference as references are compared. */
function contentOf(record: { readonly origin: Origin }): string {
  return JSON.stringify(record, (name, value) =>
    name === 'origin'
      ? null
      : name === 'reference' && typeof value === 'string'
        ? referenceKey(value)
        : value,
  );
}

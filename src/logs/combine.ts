import type { ReportingYear } from '../calendar/reporting-year.ts';
import type { Problem } from '../problems/problem.ts';
import type { Origin } from '../records/origin.ts';
import type { LogDefinition } from './log-definition.ts';
import type { ReadLog } from './read-log.ts';

/** One log of several of its kind, with the years that it covers. */
export interface DatedLog<R> {
  readonly years: readonly ReportingYear[];
  readonly log: ReadLog<R>;
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
 * row of the later log is the newer state and is used. Within one file a reference can stand twice only with the same
 * content.
 */
export function combineLogs<R extends { readonly origin: Origin }>(
  logs: readonly DatedLog<R>[],
  definition: LogDefinition<R>,
): CombinedLogs<R> {
  const byKey = new Map<string, R>();
  const duplicates = new Map<string, number>();
  const contradicting = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { log } of [...logs].sort((a, b) => lastYear(a).localeCompare(lastYear(b)))) {
    for (const record of log.records) {
      const key = definition.key(record);
      const earlier = byKey.get(key);
      if (earlier === undefined) {
        byKey.set(key, record);
      } else if (earlier.origin.file !== record.origin.file) {
        add(duplicates, earlier.origin.file);
        byKey.set(key, record);
      } else if (sameContent(earlier, record)) {
        add(duplicates, record.origin.file);
      } else {
        add(contradicting, record.origin.file);
        problems.push(contradiction(record, earlier, key, definition.row));
      }
    }
  }
  return { records: [...byKey.values()], duplicates, contradicting, problems };
}

function lastYear({ years }: DatedLog<unknown>): string {
  return [...years].sort().at(-1) ?? '';
}

function add(counts: Map<string, number>, file: string): void {
  counts.set(file, (counts.get(file) ?? 0) + 1);
}

function sameContent<R extends { readonly origin: Origin }>(a: R, b: R): boolean {
  return JSON.stringify({ ...a, origin: null }) === JSON.stringify({ ...b, origin: null });
}

function contradiction<R extends { readonly origin: Origin }>(
  record: R,
  earlier: R,
  key: string,
  row: string,
): Problem {
  return {
    code: 'CASE_REFERENCE_TWICE',
    severity: 'error',
    scope: 'case',
    file: record.origin.file,
    row: record.origin.row,
    reference: key,
    message: `The reference stands in row ${earlier.origin.row} already, with other content.`,
    expected: 'a reference of its own for every row',
    effect: `Row ${earlier.origin.row} is in the figures, this ${row} is not.`,
  };
}

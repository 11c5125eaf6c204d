import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPublished } from '../../src/published/check-published.ts';
import type { Finding } from '../../src/published/findings.ts';
import type { PublishedReport } from '../../src/published/published-report.ts';
import { readPublished } from '../../src/published/read-published.ts';

/** What may be entered for a published report; see the README. */
export interface Given {
  readonly report?: string;
  readonly period?: readonly [string, string];
  readonly figures?: object;
  readonly tables?: Readonly<Record<string, object>>;
  readonly relations?: readonly object[];
}

/** The published figures of a reference report, entered as they were printed. */
export function publishedText(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8');
}

/** A report of a council on 2023/24, unless it says otherwise. */
export function reportOf(given: Given, file = 'a.json'): PublishedReport {
  const whole = { report: 'A council, annual report', period: ['2023-04-01', '2024-03-31'], ...given };
  return readPublished(file, JSON.stringify(whole));
}

/** What is found in one report. */
export function foundIn(given: Given): readonly Finding[] {
  return checkPublished([reportOf(given)]).findings;
}

/** A finding in short: `TOTAL_ACROSS newCasesByMonth > July > Total: 18, not 19`. */
export function inShort({ code, figure, table, row, column, printed, computed }: Finding): string {
  const place = [figure, table, row, column].filter((part) => part !== undefined).join(' > ');
  return `${code} ${place}: ${printed}, not ${computed}`;
}

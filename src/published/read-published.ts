import type { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date.ts';
import { reportingYearOf } from '../calendar/reporting-year.ts';
import { Failure } from '../problems/failure.ts';
import type { PublishedReport, Relation } from './published-report.ts';
import { type GivenReport, publishedSchema } from './published-schema.ts';
import { readFigures } from './read-figures.ts';
import { readTables } from './read-table.ts';

/**
 * Reads a file of published figures.
 * @throws Failure (`PUBLISHED_FILE`) that says what cannot be used in it, and where.
 */
export function readPublished(file: string, text: string): PublishedReport {
  const result = publishedSchema.safeParse(parsed(file, text), { reportInput: true });
  if (!result.success) {
    throw failure(file, result.error.issues.flatMap(issuesInWords));
  }
  const given = result.data;
  const year = yearOf(given);
  const refuse = (mistake: string) => {
    throw failure(file, [mistake]);
  };
  const tables = readTables(given.tables, refuse);
  return {
    file,
    council: given.council ?? given.report.split(',')[0]!.trim(),
    year,
    figures: readFigures(given.figures, year, tables, refuse),
    tables,
    relations: given.relations.map(relation),
  };
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw failure(file, [`It is no JSON: ${(error as Error).message}.`]);
  }
}

function yearOf({ period }: GivenReport) {
  const from = period?.[0];
  return from !== undefined && isCalendarDate(from) ? reportingYearOf(from as CalendarDate) : null;
}

function relation(given: GivenReport['relations'][number]): Relation {
  const list = (refs: string | readonly string[]) => (typeof refs === 'string' ? [refs] : refs);
  if ('sum' in given) {
    return { says: given.says, sum: list(given.sum), parts: list(given.parts) };
  }
  const { of } = given;
  const nested = Array.isArray(of) && of.every((each) => Array.isArray(each));
  return {
    says: given.says,
    percent: given.percent,
    part: list(given.part),
    of: nested ? (of as string[][]) : [list(of as string | string[])],
  };
}

/** `tables > team > rows > entry 3: …` */
function issuesInWords(issue: z.core.$ZodIssue): string[] {
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `entry ${part + 1}` : String(part)))
    .join(' > ');
  const what =
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `“${key}” is not known here.`).join(' ')
      : 'This cannot be read. The README shows how figures, tables and relations are written.';
  return [path === '' ? what : `${path}: ${what}`];
}

/** More mistakes than these are of one file that is something else, a report.json perhaps: nobody reads them. */
const SHOWN = 20;

function failure(file: string, mistakes: readonly string[]): Failure {
  const more = mistakes.length - SHOWN;
  const shown = more > 0 ? [...mistakes.slice(0, SHOWN), `... and ${more} more.`] : mistakes;
  return new Failure(
    'usage',
    'PUBLISHED_FILE',
    `${file} cannot be used:\n${shown.map((mistake) => `  ${mistake}`).join('\n')}`,
    'Correct it and run the command again.',
  );
}

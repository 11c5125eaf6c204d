import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { pollutionLogs } from '../../fixtures/generate/pollution.ts';
import type { Problem } from '../../src/problems/problem.ts';
import {
  type CheckedProject,
  checkProject,
  type LoadedLog,
  loadProject,
  type Project,
} from '../../src/project/load.ts';
import { folderOf } from '../project/folder.ts';
import { namesOf } from '../project/report-names.ts';

// One folder for each way in which exports are known to be polluted. `log.*` is the log, `settings.yaml` what the council
// says of it (a log of complaints where there is none); or the folder is a small project. `expected.json` is what must
// come out, judged by what an officer needs, not copied from what came out.
const FIXTURES = join(import.meta.dirname, '../../fixtures/pollution');
const MEASURES = ['complaints.total'];

describe('each kind of pollution gives the records, the problems and the accounting that it must', () => {
  test.each(readdirSync(FIXTURES))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8')) as Expected;
    const folder = projectFolder(join(FIXTURES, name));
    const project = await loadProject(folder, namesOf(...MEASURES));
    const found: Expected = {
      shows: expected.shows,
      records: recordsOf(project, expected),
      ...toldOf(project, expected),
    };
    const review = `${expected.shows}\nWhat comes out now, to be reviewed before it goes into expected.json:\n${JSON.stringify(found, null, 2)}\n`;
    expect(found, review).toEqual(expected);
    project.logs.forEach(expectToAddUp);
    // Checking forgets each case as soon as it is judged, and must tell the same of the log.
    const { problems, accounting } = expected;
    expect(toldOf(await checkProject(folder, namesOf(...MEASURES), false), expected)).toEqual({
      problems,
      accounting,
    });
  });
});

test.each([...pollutionLogs()])('%s is as the script writes it', (path, bytes) => {
  expect(readFileSync(join(FIXTURES, '..', path)).equals(bytes)).toBe(true);
});

test('tens of thousands of blank rows, as Excel saves them, are counted and harm nothing', async () => {
  const row = (reference: string) => `${reference},Statutory,13/04/2023,\r\n`;
  const log = `Reference,Procedure,Received,Team\r\n${row('C1')}${',,,\r\n'.repeat(40_000)}${row('C2')}${'\r\n'.repeat(30_000)}`;
  const settings = { kind: 'complaints', file: 'log.csv', years: '2023-24' };
  const folder = folderOf({ 'log.csv': log, 'complaints-report.yaml': configurationOf(settings) });
  const project = await loadProject(folder, namesOf(...MEASURES));
  expect(project.records.complaints.map(({ reference }) => reference)).toEqual(['C1', 'C2']);
  expect([...project.problems]).toEqual([]);
  expect(accountOf(project.logs[0]!)).toEqual({ read: 70_003, header: 1, blank: 70_000, records: 2 });
});

/** What a fixture must give. Of a record, and of a problem, only what is named here is compared. */
interface Expected {
  /** What the fixture shows, for the reader. */
  readonly shows: string;
  /** By kind; of the kinds not named there is none. */
  readonly records: Readonly<Record<string, readonly unknown[]>>;
  readonly problems: readonly Readonly<Record<string, unknown>>[];
  /** By file: the records (duplicates of others not counted), and the rows under each other heading; none is left out. */
  readonly accounting: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A folder that can be loaded: that of the fixture, or one with its log and a configuration for that. */
function projectFolder(folder: string): string {
  if (existsSync(join(folder, 'complaints-report.yaml'))) {
    return folder;
  }
  const file = readdirSync(folder).find((name) => name.startsWith('log.'))!;
  const settings = existsSync(join(folder, 'settings.yaml'))
    ? (parse(readFileSync(join(folder, 'settings.yaml'), 'utf8')) as object)
    : {};
  return folderOf({
    [file]: readFileSync(join(folder, file)),
    'complaints-report.yaml': configurationOf({ kind: 'complaints', file, years: '2023-24', ...settings }),
  });
}

function configurationOf(log: object): string {
  return stringify({ council: 'A council', logs: [log] });
}

function recordsOf(project: Project, { records }: Expected): Expected['records'] {
  return Object.fromEntries(
    Object.entries(project.records).flatMap(([kind, found]) =>
      found.length === 0 ? [] : [[kind, found.map((record, at) => named(record, records[kind]?.[at]))]],
    ),
  );
}

/** Of what was found the parts that are named in what is expected, however deep; all of it where nothing is expected. */
function named(found: unknown, expected: unknown): unknown {
  if (Array.isArray(found) && Array.isArray(expected)) {
    return found.map((part, at) => named(part, expected[at]));
  }
  if (!isObject(found)) {
    return found;
  }
  const entries = Object.entries(found);
  return Object.fromEntries(
    isObject(expected)
      ? entries.flatMap(([name, part]) => (name in expected ? [[name, named(part, expected[name])]] : []))
      : entries.filter(([, part]) => part !== null),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toldOf(project: CheckedProject, expected: Expected): Pick<Expected, 'problems' | 'accounting'> {
  return {
    problems: problemsOf(project, expected),
    accounting: Object.fromEntries(project.logs.map((log) => [log.configured.file, accountOf(log)])),
  };
}

/** From the first log to the last, each from the top. */
function problemsOf(project: CheckedProject, expected: Expected): Expected['problems'] {
  const files = project.logs.map(({ configured }) => configured.file);
  const place = ({ file, row, column }: Problem) => [files.indexOf(file), row ?? 0, column?.letter ?? ''];
  return [...project.problems]
    .sort((a, b) => inOrder(place(a), place(b)) || inOrder([a.code], [b.code]))
    .map((problem, at) => problemOf(problem, expected.problems[at]));
}

function inOrder(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : one[at]! < other[at]! ? -1 : 1;
}

/** Code, severity, row, column and value are compared always: what is not named must not be there. */
function problemOf(problem: Problem, expected: Expected['problems'][number] | undefined) {
  const { code, severity, row, column, value } = problem;
  const always = { code, severity, row, column: column?.letter, value };
  const others = Object.entries(problem).filter(
    ([name]) => !(name in always) && expected !== undefined && name in expected,
  );
  return Object.fromEntries([...Object.entries(always), ...others].filter(([, part]) => part !== undefined));
}

function accountOf(log: LoadedLog): Record<string, number> {
  const { read, duplicates, contradicting } = log;
  const account = {
    read: read.read,
    ...read.disposed,
    refused: read.disposed.refused + contradicting,
    duplicate: duplicates,
    records: read.count - duplicates - contradicting,
  };
  return Object.fromEntries(
    Object.entries(account).filter(([name, count]) => count !== 0 || name === 'read'),
  );
}

function expectToAddUp(log: LoadedLog): void {
  const { read, ...parts } = accountOf(log);
  const sum = Object.values(parts).reduce((total, count) => total + count, 0);
  expect(sum, `the rows of ${log.configured.file} under every heading`).toBe(read);
}

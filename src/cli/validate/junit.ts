import { catalogueEntry } from '../../problems/catalogue.ts';
import type { ProblemKind } from '../../problems/problem-log.ts';
import { printable } from '../console.ts';
import { columnInWords, counted, rowsInWords, whatInstead } from '../words-of-problem.ts';
import type { Account } from './accounts.ts';
import type { Findings, Showing } from './findings.ts';
import { shown, shownColumn } from './withheld.ts';

/**
 * The findings as JUnit XML, which most job runners can show: a suite for each file, a test for each code of a problem
 * in it. Errors are failures; warnings and notes are what a test that passed has written.
 */
export function* junit({ kinds, accounts }: Findings, { values }: Showing): Generator<string> {
  const byFile = Map.groupBy(kinds, ({ file }) => file);
  const files = new Set([...accounts.map(({ file }) => file), ...byFile.keys()]);
  const suites = [...files].map((file) => ({
    file,
    tests: [...Map.groupBy(byFile.get(file) ?? [], ({ code }) => code).values()],
    account: accounts.find((account) => account.file === file),
  }));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="complaints-report validate"${counts(
    suites.flatMap(({ tests }) => tests),
    suites.filter(({ tests }) => tests.length === 0).length,
  )}>\n`;
  for (const { file, tests, account } of suites) {
    yield* suite(file, tests, account, values);
  }
  yield '</testsuites>\n';
}

type Test = readonly ProblemKind[];

function* suite(
  file: string,
  tests: readonly Test[],
  account: Account | undefined,
  values: boolean,
): Generator<string> {
  yield `  <testsuite name="${attribute(file)}"${counts(tests, tests.length === 0 ? 1 : 0)}>\n`;
  if (tests.length === 0) {
    yield `    <testcase classname="${attribute(file)}" name="Nothing is wrong"/>\n`;
  }
  for (const test of tests) {
    yield testCase(file, test, values);
  }
  if (account !== undefined) {
    yield `    <system-out>${content(account.inWords)}</system-out>\n`;
  }
  yield '  </testsuite>\n';
}

function counts(tests: readonly Test[], passed: number): string {
  return ` tests="${tests.length + passed}" failures="${tests.filter(hasFailed).length}" errors="0" skipped="0"`;
}

function hasFailed(test: Test): boolean {
  return test.some(({ severity }) => severity === 'error');
}

function testCase(file: string, test: Test, values: boolean): string {
  const { code } = test[0]!;
  const { title, remedy } = catalogueEntry(code);
  const text = [...test.flatMap((kind) => kindInWords(kind, values)), remedy].join('\n');
  const rows = test.reduce((sum, { rowsAffected }) => sum + rowsAffected, 0);
  const message = rows === 0 ? title : `${title}: ${counted(rows, 'row')}`;
  const result = hasFailed(test)
    ? `<failure type="${attribute(code)}" message="${attribute(message)}">${content(text)}</failure>`
    : `<system-out>${content(`${message}\n${text}`)}</system-out>`;
  return `    <testcase classname="${attribute(file)}" name="${attribute(`${code}: ${title}`)}">${result}</testcase>\n`;
}

const GROUPS_TOLD = 20;

/** The groups of a kind of problem, a line each; those that must not be told apart by their values on one line. */
function kindInWords(kind: ProblemKind, values: boolean): string[] {
  const { groups } = kind;
  const column = shownColumn(kind, values);
  const place = column === undefined ? '' : `Column ${columnInWords(column)}: `;
  const lines = Map.groupBy(groups, ({ problem }) => {
    const { value, message } = shown(problem, values);
    return value === undefined ? message : `“${value}”: ${message}`;
  });
  const told = [...lines].slice(0, GROUPS_TOLD).map(([what, alike]) => {
    const rows = alike.reduce((sum, group) => sum + group.rows.length, 0);
    const where =
      alike.length === 1 ? rowsInWords(alike[0]!) : rows === 0 ? '' : `In ${counted(rows, 'row')}.`;
    return [`${place}${what}`, where].filter(Boolean).join(' ');
  });
  const more = lines.size - told.length;
  const { expected } = shown(groups[0]!.problem, values);
  return [
    ...told,
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(expected === undefined ? [] : [whatInstead({ expected })]),
  ];
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

// What XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets
const NO_XML = /[^\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function content(text: string): string {
  return printable(text)
    .replace(NO_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

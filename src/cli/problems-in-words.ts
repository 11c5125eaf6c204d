import { catalogueEntry } from '../problems/catalogue.ts';
import type { ProblemGroup, ProblemKind } from '../problems/problem-log.ts';
import { inTable } from '../report/format.ts';
import { printable } from './console.ts';
import {
  columnInWords,
  counted,
  rowsInWords,
  sentence,
  stop,
  whatInstead,
  whatIsWrong,
} from './words-of-problem.ts';
import { wrapText } from './wrap-text.ts';

/** How problems are told to a person. */
export interface Telling {
  /** `full` says of each kind of problem what to do; `short` no more than must be known. */
  readonly length: 'full' | 'short';
  /** The characters of a line; `null` where lines are not broken. */
  readonly columns: number | null;
  /** Where the kinds of problem can be found that are not told. */
  readonly more: string;
  /** Whether a problem was not there the last time. */
  readonly isNew?: (group: ProblemGroup) => boolean;
}

/** More kinds of problem at once are no help to anybody, nor more values of one kind. */
const KINDS_TOLD = 12;
const VALUES_TOLD = { full: 5, short: 3 } as const;
const WIDEST = 100;

/**
 * The problems as lines for a person: by file, in each the worst kinds first, under each its commonest values with their
 * rows and, once, what it does to the report and what to do.
 */
export function problemsInWords(kinds: readonly ProblemKind[], telling: Telling): string[] {
  const headings = headingsOf(kinds);
  const told = headings.slice(0, KINDS_TOLD);
  const files = [...Map.groupBy(told, ({ file }) => file)].map(([file, ofFile]) => [
    onOneLine(file),
    ...ofFile.flatMap((heading, index) => [
      ...(index > 0 && telling.length === 'full' ? [''] : []),
      ...headingInWords(heading, telling),
    ]),
  ]);
  const more = headings.length - told.length;
  const rest = more > 0 ? [[`... and ${counted(more, 'more kind')} of problem. ${telling.more}`]] : [];
  return [...files, ...rest].flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** The kinds of problem as they are told: thirty columns that are not read are one thing to say. */
export function headingsOf(kinds: readonly ProblemKind[]): ProblemKind[] {
  const headings = new Map<string, ProblemKind>();
  for (const kind of kinds) {
    const { file, code, severity, scope, column } = kind;
    const key = JSON.stringify([file, code, severity, scope === 'header' ? '' : column?.letter]);
    const others = headings.get(key);
    if (others === undefined) {
      headings.set(key, kind);
    } else {
      const { column: _, ...rest } = others;
      headings.set(key, { ...rest, groups: [...others.groups, ...kind.groups] });
    }
  }
  return [...headings.values()];
}

const CALLED = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

function headingInWords(heading: ProblemKind, telling: Telling): string[] {
  const { groups, severity, column } = heading;
  const [first] = groups;
  const what = groups.length === 1 ? onlyInWords(first!, telling) : manyInWords(heading);
  const place = column === undefined ? '' : `column ${columnInWords(column)}: `;
  const columns = telling.columns === null ? null : Math.min(telling.columns, WIDEST);
  const broken = (text: string, start: string, indent: string) =>
    wrapText(onOneLine(text), columns, start, indent);
  return [
    ...broken(`${CALLED[severity]}: ${place}${what}`, '  ', '    '),
    ...(groups.length === 1 ? [] : valuesInWords(heading, telling)).flatMap((text) =>
      broken(text, '    - ', '      '),
    ),
    ...adviceOf(heading, telling).flatMap((text) => broken(text, '    ', '    ')),
  ];
}

/** `“31/02/2024” is not a date. Rows 12, 15 and 16.` */
function onlyInWords(group: ProblemGroup, telling: Telling): string {
  return together(whatIsWrong(group.problem), rowsInWords(group), newMark(group, telling));
}

/** `not a date, in 214 rows.` */
function manyInWords({ code, column, rowsAffected, groups, scope }: ProblemKind): string {
  const { title } = catalogueEntry(code);
  const where =
    scope === 'header'
      ? counted(groups.length, 'column')
      : rowsAffected > 0
        ? counted(rowsAffected, scope === 'project' ? 'line' : 'row')
        : counted(groups.length, 'place');
  return `${column === undefined ? title : title.charAt(0).toLowerCase() + title.slice(1)}, in ${where}.`;
}

/** The values of a kind of problem with their rows, those of the most rows first. */
function valuesInWords({ groups, scope }: ProblemKind, telling: Telling): string[] {
  const told = groups.filter(({ otherValues }) => !otherValues).slice(0, VALUES_TOLD[telling.length]);
  const alike = groups.every(({ problem }) => problem.message === groups[0]!.problem.message);
  const lines = told.map((group) => {
    const { suggestion } = group.problem;
    const hint = suggestion === undefined ? '' : sentence(suggestion);
    return together(nameOf(group, alike, scope), hint, newMark(group, telling));
  });
  const more = groups.length - told.length;
  const what = scope === 'header' ? 'column' : told[0]?.problem.value === undefined ? '' : 'value';
  if (more === 0) {
    return lines;
  }
  const uncounted = groups.some(({ otherValues }) => otherValues);
  const number = uncounted ? `more than ${counted(more - 1, 'other')}` : `${inTable(more, 'count')} more`;
  return [...lines, together('and', number, what === '' || uncounted ? '' : more === 1 ? what : `${what}s`)];
}

/** `“Uphled”: 39 rows, first 4, 22, 25, 26 and 50.` Where one sentence fits all it is the heading; else each has its own. */
function nameOf(group: ProblemGroup, alike: boolean, scope: ProblemKind['scope']): string {
  const { problem } = group;
  const rows = rowsInWords(group);
  const column = scope === 'header' && problem.column !== undefined ? columnInWords(problem.column) : '';
  if (!alike) {
    return together(column === '' ? '' : `${column}:`, whatIsWrong(problem), rows);
  }
  const name = together(column, problem.value === undefined ? '' : `“${problem.value}”`);
  return name === '' || rows === '' ? together(stop(name), rows) : `${name}: ${rows.replace(/^R/, 'r')}`;
}

/** What it does to the report and what to do, each once. */
function adviceOf({ code, groups }: ProblemKind, { length }: Telling): string[] {
  const [first] = groups;
  const { effect, expected } = first!.problem;
  const alike = groups.every(({ problem }) => problem.expected === expected);
  const instead =
    groups.length === 1
      ? whatInstead(first!.problem)
      : alike
        ? whatInstead(expected === undefined ? {} : { expected })
        : '';
  const advice = together(effect, instead);
  return length === 'short' ? [advice] : [advice, `What to do: ${catalogueEntry(code).remedy}`];
}

function newMark(group: ProblemGroup, { isNew }: Telling): string {
  return isNew?.(group) === true ? '(new)' : '';
}

function together(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** A line break in a cell must not begin a line that could be taken for one of this program's own. */
function onOneLine(text: string): string {
  return printable(text.replace(/[\r\n\t\u2028\u2029]+/g, ' '));
}

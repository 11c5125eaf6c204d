import { groupProblems, type Problem, type ProblemGroup } from '../problems/problem.ts';
import { inTable } from '../report/format.ts';
import type { ReportModel } from '../report/model.ts';
import { type Console, printable } from './console.ts';

/** How many kinds of problem are told: more at once are no help to anybody. */
const TOLD = 12;

/**
 * Tells the problems on the error output, grouped, the worst first, each with what it does and what to do.
 * @param rest where the problems stand that are not told: in the `report` that is written, or `nowhere`. Then the notes
 * are told as well.
 */
export function tellProblems(
  problems: readonly Problem[],
  console: Console,
  rest: 'report' | 'nowhere' = 'nowhere',
): void {
  const groups = groupProblems(problems);
  const worth = groups.filter(({ problem }) => rest === 'nowhere' || problem.severity !== 'note');
  for (const group of worth.slice(0, TOLD)) {
    console.err(inWords(group));
  }
  const more = worth.length - TOLD;
  const place = rest === 'report' ? 'They are in report.json, under problems.' : 'Correct these first.';
  if (more > 0) {
    console.err(`... and ${more} more kind${more === 1 ? '' : 's'} of problem. ${place}`);
  }
  const notes = groups.length - worth.length;
  if (notes > 0) {
    console.err(`${notes} note${notes === 1 ? '' : 's'} in report.json, under problems.`);
  }
}

const CALLED = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** `Error: logs/complaints.csv, column Received (C): “31/02/2024” is not a date. Rows 12, 15 and 16.` and what it does. */
function inWords({ problem, count, rows }: ProblemGroup): string {
  const column =
    problem.column === undefined
      ? ''
      : `, column ${[problem.column.name, `(${problem.column.letter})`].filter(Boolean).join(' ')}`;
  const value = problem.value === undefined ? '' : `“${problem.value}” `;
  const where = rows.length === 0 ? '' : ` ${rowsInWords(count, rows, problem.scope)}`;
  const hint = problem.suggestion ?? (problem.expected === undefined ? '' : `Expected: ${problem.expected}`);
  return [
    `${CALLED[problem.severity]}: ${problem.file}${column}: ${value}${stop(problem.message)}${where}`,
    `  ${problem.effect}${hint === '' ? '' : ` ${sentence(hint)}`}`,
  ]
    .map(onOneLine)
    .join('\n');
}

/** A line break in a cell must not begin a line that could be taken for one of this program's own. */
function onOneLine(text: string): string {
  return printable(text.replace(/[\r\n\t\u2028\u2029]+/g, ' '));
}

/** `Row 12.`, `Rows 12 and 15.`, `1,205 rows, first 2, 3, 4, 5 and 6.` */
function rowsInWords(count: number, rows: readonly number[], scope: Problem['scope']): string {
  const name = scope === 'project' ? 'line' : 'row';
  const named = `${rows.slice(0, -1).join(', ')}${rows.length > 1 ? ' and ' : ''}${rows.at(-1)}`;
  if (count > rows.length) {
    return `${inTable(count, 'count')} ${name}s, first ${named}.`;
  }
  return sentence(`${name}${count === 1 ? '' : 's'} ${named}`);
}

function stop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/.test(capital) ? capital : `${capital}.`;
}

/** `1,205 rows read from 2 files: 612 used for this year, 591 of other years, 2 headers.` */
export function accountingInWords({ total, files }: ReportModel['accounting']): string {
  const parts = [
    [total.used, 'used for this year', 'used for this year'],
    [total.otherYear, 'of other years', 'of other years'],
    [total.refused, 'refused', 'refused'],
    [total.duplicate, 'duplicate', 'duplicates'],
    [total.header + total.repeatedHeader, 'header', 'headers'],
    [total.footer, 'total or footer', 'totals and footers'],
    [total.blank, 'blank', 'blank'],
  ] as const;
  const shown = parts
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, one, many]) => counted(count, one, many));
  return `${counted(total.read, 'row', 'rows')} read from ${counted(files.length, 'file', 'files')}: ${shown.join(', ')}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${inTable(count, 'count')} ${count === 1 ? one : many}`;
}

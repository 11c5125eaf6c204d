import { groupProblems, type Problem, type ProblemGroup } from '../problems/problem.ts';
import type { ReportModel } from '../report/model.ts';
import { type Console, printable } from './console.ts';

const SHOWN = 12;

/** Tells the problems on the error output, grouped, the worst first, each with what it does and what to do. */
export function tellProblems(problems: readonly Problem[], console: Console): void {
  const groups = groupProblems(problems);
  const told = groups.filter(({ problem }) => problem.severity !== 'note');
  for (const group of told.slice(0, SHOWN)) {
    console.err(printable(inWords(group)));
  }
  if (told.length > SHOWN) {
    console.err(`... and ${told.length - SHOWN} more kinds of problem.`);
  }
  const notes = groups.length - told.length;
  if (notes > 0) {
    console.err(`${notes} note${notes === 1 ? '' : 's'} in report.json, under problems.`);
  }
}

/** `logs/complaints.csv, column Received (C): “31/02/2024” is not a date. 3 rows: 12, 15, 16.` and what it does. */
function inWords({ problem, count, rows }: ProblemGroup): string {
  const column =
    problem.column === undefined ? '' : `, column ${problem.column.name} (${problem.column.letter})`;
  const value = problem.value === undefined ? '' : `“${problem.value}” `;
  const where = rows.length === 0 ? '' : ` ${rowsInWords(count, rows, problem.scope)}`;
  const hint = problem.suggestion ?? (problem.expected === undefined ? '' : `Expected: ${problem.expected}`);
  return [
    `${problem.severity === 'error' ? 'Error' : 'Warning'}: ${problem.file}${column}: ${value}${stop(problem.message)}${where}`,
    `  ${problem.effect}${hint === '' ? '' : ` ${sentence(hint)}`}`,
  ].join('\n');
}

function rowsInWords(count: number, rows: readonly number[], scope: Problem['scope']): string {
  const name = scope === 'project' ? 'line' : 'row';
  const more = count > rows.length ? ', ...' : '';
  return `${count} ${name}${count === 1 ? '' : 's'}: ${rows.join(', ')}${more}.`;
}

function stop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/.test(capital) ? capital : `${capital}.`;
}

/** `1,205 rows read: 612 used, 593 of other years.` */
export function accountingInWords({ total, files }: ReportModel['accounting']): string {
  const parts = [
    [total.used, 'used for this year'],
    [total.otherYear, 'of other years'],
    [total.refused, 'refused'],
    [total.duplicate, 'duplicate'],
    [total.header + total.repeatedHeader, 'headers'],
    [total.footer, 'totals and footers'],
    [total.blank, 'blank'],
  ] as const;
  const shown = parts
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, what]) => `${count} ${what}`);
  return `${total.read} rows read from ${files.length} files: ${shown.join(', ')}.`;
}

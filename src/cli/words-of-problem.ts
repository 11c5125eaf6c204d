import type { Problem } from '../problems/problem.ts';
import type { ProblemGroup } from '../problems/problem-log.ts';
import { inTable } from '../report/format.ts';

/** How many rows are named. */
export const FIRST_ROWS = 5;

/**
 * What is wrong, a sentence: `“31/02/2024” is not a date.` A message that is the rest of a sentence begins with the
 * value; one that is a sentence of its own ends with it: `Row 1 holds none of the column names: “C1, Statutory”.`
 */
export function whatIsWrong({ value, message }: Pick<Problem, 'value' | 'message'>): string {
  const isRest = /^\p{Ll}/u.test(message);
  if (value === undefined) {
    return stop(isRest ? `The value ${message}` : message);
  }
  return isRest ? stop(`“${value}” ${message}`) : `${message.replace(/\.$/, '')}: “${value}”.`;
}

/** `Received (C)`; the letter alone where the column has no name. */
export function columnInWords({ name, letter }: NonNullable<Problem['column']>): string {
  return [name, `(${letter})`].filter(Boolean).join(' ');
}

/** `Row 12.`, `Rows 12 and 15.`, `1,205 rows, first 2, 3, 4, 5 and 6.`; nothing for a problem of a whole file. */
export function rowsInWords({ problem, count, rows }: ProblemGroup): string {
  const first = rows.first(FIRST_ROWS);
  if (first.length === 0) {
    return '';
  }
  const name = problem.scope === 'project' ? 'line' : 'row';
  const named = listed(first);
  return count > first.length
    ? `${inTable(count, 'count')} ${name}s, first ${named}.`
    : sentence(`${name}${count === 1 ? '' : 's'} ${named}`);
}

/** `2, 3 and 4` */
export function listed(numbers: readonly number[]): string {
  return `${numbers.slice(0, -1).join(', ')}${numbers.length > 1 ? ' and ' : ''}${numbers.at(-1)}`;
}

/** What is expected in place of what is there: what was meant, where that is near, else all that could stand there. */
export function whatInstead({ suggestion, expected }: Pick<Problem, 'suggestion' | 'expected'>): string {
  const hint = suggestion ?? (expected === undefined ? '' : `expected: ${expected}`);
  return hint === '' ? '' : sentence(hint);
}

/** `1 row`, `1,205 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inTable(count, 'count')} ${count === 1 ? one : many}`;
}

/** The text with a full stop, if it has none. */
export function stop(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}

/** The text with a capital and a full stop. */
export function sentence(text: string): string {
  return stop(text.charAt(0).toUpperCase() + text.slice(1));
}

import type { ProblemKind } from '../../problems/problem-log.ts';
import type { Severity } from '../../problems/severity.ts';
import { printable } from '../console.ts';
import { headingsOf, problemsInWords } from '../problems-in-words.ts';
import { counted } from '../words-of-problem.ts';
import type { Findings } from './findings.ts';
import { type Change, changeInWords, type LastCheck } from './last-check.ts';

/**
 * The findings for a person: the problems, how many kinds there are, what has changed, and last what became of the rows.
 * @param columns the characters of a line; `null` where lines are not broken.
 * @param copies the paths of the copies that were written.
 */
export function* textLines(
  { kinds, accounts }: Findings,
  since: { readonly change: Change; readonly last: LastCheck } | null,
  columns: number | null,
  copies: readonly string[],
): Generator<string> {
  const problems = problemsInWords(kinds, {
    length: 'full',
    columns,
    more: '“--format csv --out fix-list.csv” writes all that is to be fixed.',
    ...(since === null ? {} : { isNew: since.change.isNew }),
  });
  yield* problems.map((line) => `${line}\n`);
  yield `${problems.length === 0 ? '' : '\n'}${kindsInWords(kinds)}\n`;
  if (since !== null) {
    yield `${changeInWords(since.change, since.last)}\n`;
  }
  if (copies.length > 0) {
    yield printable(
      `Copies of the logs with a column Problems:\n${copies.map((path) => `  ${path}\n`).join('')}`,
    );
  }
  yield '\n';
  for (const { file, inWords } of accounts) {
    yield printable(`${file}: ${inWords}\n`);
  }
}

const KINDS: readonly (readonly [Severity, string, string])[] = [
  ['error', 'kind of error', 'kinds of error'],
  ['warning', 'kind of warning', 'kinds of warning'],
  ['note', 'note', 'notes'],
];

/** `3 kinds of error, 1 kind of warning, 2 notes.` */
function kindsInWords(kinds: readonly ProblemKind[]): string {
  if (kinds.length === 0) {
    return 'Nothing is wrong with the logs.';
  }
  const headings = headingsOf(kinds);
  const counts = KINDS.map(([severity, one, many]) => {
    const count = headings.filter((heading) => heading.severity === severity).length;
    return count === 0 ? '' : counted(count, one, many);
  });
  return `${counts.filter(Boolean).join(', ')}.`;
}

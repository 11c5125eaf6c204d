import { catalogueEntry } from '../../problems/catalogue.ts';
import type { ProblemGroup, ProblemKind } from '../../problems/problem-log.ts';
import { printableJson } from '../console.ts';
import type { Findings, Showing } from './findings.ts';
import type { AccountingLine, ProblemLine } from './json-lines-schema.ts';
import { shown, shownColumn } from './withheld.ts';

/** The findings for a program: an object a line, one for each problem and value, and the account of the rows last. */
export function* jsonLines({ kinds, accounts }: Findings, showing: Showing): Generator<string> {
  for (const kind of kinds) {
    for (const group of kind.groups) {
      yield line(problemLine(group, showing));
    }
  }
  yield line({
    version: 1,
    type: 'accounting',
    rows: accounts.reduce((sum, { rows }) => sum + rows, 0),
    problems: countsOf(kinds),
    files: accounts.map(({ file, kind, rows, parts }) => ({ file, kind, rows, parts: { ...parts } })),
  });
}

function problemLine({ problem, count, rows, otherValues }: ProblemGroup, { values }: Showing): ProblemLine {
  const { code, severity, scope, file, suggestion, effect } = problem;
  const { title, remedy } = catalogueEntry(code);
  const { message, value, reference, expected } = shown(problem, values);
  const column = shownColumn(problem, values);
  const references = Array.from(rows, (_, at) => rows.referenceAt(at) ?? (at === 0 ? reference : undefined));
  return {
    version: 1,
    type: 'problem',
    code,
    severity,
    scope,
    file,
    ...(column === undefined ? {} : { column: { ...column } }),
    title,
    message,
    ...(value === undefined ? {} : { value }),
    ...(expected === undefined ? {} : { expected }),
    ...(suggestion === undefined ? {} : { suggestion }),
    effect,
    remedy,
    otherValues,
    count,
    rows: [...rows],
    ...(values && references.some(Boolean) ? { references: references.map((text) => text ?? null) } : {}),
  };
}

function countsOf(kinds: readonly ProblemKind[]): AccountingLine['problems'] {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { problem, count } of kinds.flatMap(({ groups }) => groups)) {
    counts[problem.severity] += count;
  }
  return counts;
}

function line(content: ProblemLine | AccountingLine): string {
  return `${printableJson(JSON.stringify(content))}\n`;
}

import { catalogueEntry } from '../../problems/catalogue.ts';
import type { ProblemGroup, ProblemKind } from '../../problems/problem-log.ts';
import { problemsByRow } from '../../problems/problems-by-row.ts';
import { BYTE_ORDER_MARK, csvRow } from '../../render/csv-cells.ts';
import { printable } from '../console.ts';
import { sentence } from '../words-of-problem.ts';
import type { Findings, Showing } from './findings.ts';
import { shown, shownColumn } from './withheld.ts';

const HEADER = [
  'File',
  'Row',
  'Line',
  'Column',
  'Column name',
  'Severity',
  'Problem',
  'Expected',
  'Suggestion',
  'Effect on the report',
  'What to do',
  'Code',
] as const;

const HEADER_OF_VALUES = ['Reference', 'Value'] as const;

/**
 * The findings as a list for Excel, to be worked off: a line for each problem in each row, from the top of each file to
 * its end. Notes are left out: there is nothing to fix.
 */
export function* fixList({ kinds }: Findings, { values }: Showing): Generator<string> {
  yield BYTE_ORDER_MARK + csvRow([...HEADER, ...(values ? HEADER_OF_VALUES : [])]);
  for (const ofFile of Map.groupBy(kinds, ({ file }) => file).values()) {
    const groups = toFix(ofFile);
    for (const group of groups.filter(({ rows }) => rows.length === 0)) {
      yield fix(group, null, values);
    }
    const byRow = problemsByRow(groups);
    for (const row of byRow.rows()) {
      for (const { group, at } of byRow.of(row)) {
        yield fix(group, at, values);
      }
    }
  }
}

function toFix(kinds: readonly ProblemKind[]): ProblemGroup[] {
  return kinds.flatMap(({ groups }) => groups).filter(({ problem }) => problem.severity !== 'note');
}

/** @param at the place among the rows of the group; `null` for a problem of a whole file. */
function fix({ problem, rows }: ProblemGroup, at: number | null, values: boolean): string {
  const { file, severity, suggestion, effect, code } = problem;
  const { message, value, reference, expected } = shown(problem, values);
  const column = shownColumn(problem, values);
  const ofRow = at === null ? reference : (rows.referenceAt(at) ?? (at === 0 ? reference : undefined));
  return csvRow(
    [
      file,
      at === null ? '' : String(rows.rowAt(at)),
      at === null ? '' : String(rows.lineAt(at)),
      column?.letter ?? '',
      column?.name ?? '',
      severity,
      message,
      expected === undefined ? '' : sentence(expected),
      suggestion === undefined ? '' : sentence(suggestion),
      effect,
      catalogueEntry(code).remedy,
      code,
      ...(values ? [ofRow ?? '', value ?? ''] : []),
    ].map(printable),
  );
}

import type { ProblemLog } from '../problems/problem-log.ts';
import type { ReportModel } from '../report/model.ts';
import type { Console } from './console.ts';
import { problemsInWords } from './problems-in-words.ts';
import { counted } from './words-of-problem.ts';

/**
 * Tells the problems on the error output in short, the worst first, each with what it does and what to do.
 * @param rest where the problems stand that are not told: in the `report` that is written, or `nowhere`. Then the notes
 * are told as well.
 */
export function tellProblems(
  problems: ProblemLog,
  console: Console,
  rest: 'report' | 'nowhere' = 'nowhere',
): void {
  const kinds = problems.kinds();
  const worth = kinds.filter(({ severity }) => rest === 'nowhere' || severity !== 'note');
  const lines = problemsInWords(worth, {
    length: 'short',
    columns: null,
    more: rest === 'report' ? 'They are in report.json, under problems.' : 'Correct these first.',
  });
  if (lines.length > 0) {
    console.err(lines.join('\n'));
  }
  const notes = kinds
    .filter(({ severity }) => severity === 'note')
    .reduce((sum, { groups }) => sum + groups.length, 0);
  if (rest === 'report' && notes > 0) {
    console.err(`${counted(notes, 'note')} in report.json, under problems.`);
  }
}

/** `1,205 rows read from 2 files: 612 used for this year, 591 of other years, 2 headers.` */
export function accountingInWords({ total, files }: ReportModel['accounting']): string {
  const parts = [
    [total.used, 'used for this year', 'used for this year'],
    [total.otherYear, 'of other years', 'of other years'],
    [total.refused, 'refused', 'refused'],
    [total.duplicate, 'duplicate', 'duplicates'],
    [total.header + total.repeatedHeader, 'header', 'headers'],
    [total.preamble, 'title above the header', 'titles above the header'],
    [total.footer, 'total or footer', 'totals and footers'],
    [total.notReported, 'of a type that no report counts', 'of types that no report counts'],
    [total.blank, 'blank', 'blank'],
  ] as const;
  const shown = parts
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, one, many]) => counted(count, one, many));
  return `${counted(total.read, 'row')} read from ${counted(files.length, 'file')}: ${shown.join(', ')}.`;
}

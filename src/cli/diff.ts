import { resolve } from 'node:path';
import { Failure } from '../problems/failure.ts';
import { differenceOf, reportsDiffer } from '../report/diff/difference-of.ts';
import { INTERNAL } from '../report/internal-notice.ts';
import { type Console, printable, printableJson } from './console.ts';
import type { DiffOptions } from './declare/diff.ts';
import { differenceLines } from './diff/difference-lines.ts';
import { type ReadReport, readReport } from './diff/read-report.ts';
import { EXIT } from './exit-codes.ts';

/**
 * Says which figures and cells differ between two runs of the report of one year, which inputs and rules, and which cases
 * moved the numbers.
 * @returns 4 where a number or a rule differs.
 */
export async function diff(
  { old: first, now: second, format }: DiffOptions,
  console: Console,
): Promise<number> {
  const [old, now] = [first, second].map((path) => readReport(resolve(console.directory, path))) as [
    ReadReport,
    ReadReport,
  ];
  refuseOtherYears(old, now);
  const difference = differenceOf(old, now);
  for (const { withoutCases } of [old, now]) {
    if (withoutCases !== null) {
      console.err(printable(`${withoutCases} Which cases moved the numbers cannot be told.`));
    }
  }
  await console.write(
    format === 'json'
      ? [
          `${printableJson(JSON.stringify({ ...(difference.cases === null ? {} : { notice: INTERNAL }), ...difference }, null, 2))}\n`,
        ]
      : differenceLines(difference, { old: old.path, now: now.path }),
  );
  return reportsDiffer(difference) ? EXIT.quality : EXIT.done;
}

function refuseOtherYears(old: ReadReport, now: ReadReport): void {
  const [first, second] = [old.model.year, now.model.year];
  if (first.id !== second.id) {
    throw new Failure(
      'usage',
      'REPORTS_OF_OTHER_YEARS',
      `The two reports are of different years, ${first.print} and ${second.print}: nearly every number differs.`,
      'Name two runs of the report of one year.',
    );
  }
}

import { basename, dirname, resolve } from 'node:path';
import type { Project } from '../project/load.ts';
import { logAccounting } from '../report/accounting.ts';
import { type Comparison, compareYears } from '../report/years/compare-years.ts';
import { comparisonCsv } from './compare/csv.ts';
import { comparisonMarkdown } from './compare/markdown.ts';
import { comparisonText } from './compare/text.ts';
import { type Console, printable, printableJson } from './console.ts';
import type { CompareFormat, CompareOptions } from './declare/compare.ts';
import { EXIT } from './exit-codes.ts';
import { loadReadable } from './load-for-year.ts';
import { tellRefused } from './tell-refused.ts';
import { refuseOverProject } from './validate/refuse-overwriting.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Sets every figure of some years side by side, on the main output or in a file. Of a year of which nothing is known, and of
 * rows that are counted nowhere, the error output says so.
 */
export async function compare(options: CompareOptions, console: Console): Promise<number> {
  const directory = resolve(console.directory, options.project);
  const project = await loadReadable(directory, console);
  const comparison = compareYears(project, options.years);
  const chunks = inFormat[options.format](comparison, options.out === undefined ? console.columns : null);
  tellWhatIsMissing(comparison, project, console);
  if (options.out === undefined) {
    await console.write(chunks);
  } else {
    const path = resolve(console.directory, options.out);
    refuseOverProject([path], project, directory);
    console.out(writeWhole(dirname(path), basename(path), chunks));
  }
  return EXIT.done;
}

const inFormat: Readonly<
  Record<CompareFormat, (comparison: Comparison, columns: number | null) => Iterable<string>>
> = {
  text: (comparison, columns) => comparisonText(comparison, columns).map((line) => `${printable(line)}\n`),
  json: (comparison) => [`${printableJson(JSON.stringify(comparison, null, 2))}\n`],
  csv: comparisonCsv,
  md: (comparison) => [printable(comparisonMarkdown(comparison))],
};

function tellWhatIsMissing({ years }: Comparison, { logs }: Project, console: Console): void {
  const refused = logs.reduce((sum, log) => sum + logAccounting(log).refused, 0);
  tellRefused(refused, 'counted nowhere', console);
  for (const { print: year, known } of years) {
    if (known === 'nothing') {
      console.err(
        `Nothing is known of ${year}: no log covers it, and the figures file has no number of it. Add a log of the year, or its published figures.`,
      );
    } else if (known === 'published') {
      console.err(
        `No log covers ${year}: its numbers are as published, and there are only those that the figures file has.`,
      );
    }
  }
}

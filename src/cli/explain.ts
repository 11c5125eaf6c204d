import { basename, dirname, resolve } from 'node:path';
import { logAccounting } from '../report/accounting.ts';
import { explain as explainNumber } from '../report/explain/explain.ts';
import type { Explanation } from '../report/explain/explanation.ts';
import { onlyCases } from '../report/explain/only-cases.ts';
import { INTERNAL } from '../report/internal-notice.ts';
import { type Console, printable, printableJson } from './console.ts';
import type { ExplainOptions } from './declare/explain.ts';
import { EXIT } from './exit-codes.ts';
import { casesCsv } from './explain/cases-csv.ts';
import { explanationLines } from './explain/explanation-lines.ts';
import { loadForYear } from './load-for-year.ts';
import { tellRefused } from './tell-refused.ts';
import { refuseOverProject } from './validate/refuse-overwriting.ts';
import { counted } from './words-of-problem.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Says how a number of the report comes about, and names the cases behind it. Of a cell that the report suppresses it is
 * said that it is, and no more, unless that is asked for.
 */
export async function explain(options: ExplainOptions, console: Console): Promise<number> {
  const { id, row, column, year, only, showSuppressed, format, out } = options;
  const directory = resolve(console.directory, options.project);
  const project = await loadForYear(directory, year, console);
  const explanation = explainNumber(
    {
      id,
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
      showSuppressed,
    },
    project,
    year,
  );
  const refused = project.logs.reduce((sum, log) => sum + logAccounting(log).refused, 0);
  tellRefused(refused, 'in no number', console);
  const told = only === undefined ? explanation : onlyCases(explanation, only);
  if (only !== undefined && casesIn(told) === 0 && casesIn(explanation) > 0) {
    console.err(
      `None of the ${counted(casesIn(explanation), 'case')} behind this number is ${only.replaceAll('-', ' ')}. Of a percentage, the cases below the line are listed as well.`,
    );
  }
  const chunks = inFormat[format](told, only);
  if (out === undefined) {
    if (format === 'csv') {
      console.err(printable([INTERNAL, headlineOf(explanation)].join('\n')));
    }
    await console.write(chunks);
    return EXIT.done;
  }
  const path = resolve(console.directory, out);
  refuseOverProject([path], project, directory);
  console.out(writeWhole(dirname(path), basename(path), chunks));
  return EXIT.done;
}

const inFormat: Readonly<
  Record<ExplainOptions['format'], (told: Explanation, only: ExplainOptions['only']) => Iterable<string>>
> = {
  text: explanationLines,
  csv: casesCsv,
  json: (told) => [`${printableJson(JSON.stringify({ notice: INTERNAL, ...told }, null, 2))}\n`],
};

function casesIn({ cases, parts }: Explanation): number {
  return cases.length + parts.reduce((sum, part) => sum + casesIn(part), 0);
}

function headlineOf({ title, year, printed }: Explanation): string {
  return `${title.includes(year) ? title : `${title}, ${year}`}${printed === '' ? '' : `: ${printed}`}.`;
}

import { INTERNAL } from '../internal-notice.ts';
import type { CasesBehind } from './cases-behind.ts';
import { setText } from './set-text.ts';

/** The name of the file in the folder of a report: it says at once that it is no part of it. */
export const CASES_FILE = 'internal-cases.json';

/** Raised where what stands in the file changes its meaning. */
export const CASES_VERSION = 1;

/**
 * The cases of a report as the text of a file beside `report.json`: JSON, a line for each case and each set.
 * @param report the SHA-256 of the `report.json` that it belongs to.
 */
export function casesText({ cases, sets, numbers }: CasesBehind, report: string): string {
  const files = [...new Set(cases.map(({ file }) => file))];
  const lines = (items: readonly string[]) => (items.length === 0 ? '' : `\n${items.join(',\n')}\n`);
  return `{
"notice": ${JSON.stringify(INTERNAL)},
"model": "complaints-report cases",
"version": ${CASES_VERSION},
"report": ${JSON.stringify(report)},
"files": ${JSON.stringify(files)},
"cases": [${lines(
    cases.map(({ kind, reference, file, row, digest, stages }) =>
      JSON.stringify([kind, reference, files.indexOf(file), row, digest, stages.join('')]),
    ),
  )}],
"sets": [${lines(sets.map((set) => JSON.stringify(setText(set))))}],
"numbers": {${lines(
    [...numbers].map(([name, { above, below }]) => `${JSON.stringify(name)}:[${above},${below}]`),
  )}}
}
`;
}

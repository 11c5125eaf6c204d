import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../problems/failure.ts';
import { checkPublished, type PublishedCheck } from '../published/check-published.ts';
import type { Finding } from '../published/findings.ts';
import type { PublishedReport } from '../published/published-report.ts';
import { readPublished } from '../published/read-published.ts';
import { type Console, printable, printableJson } from './console.ts';
import type { CheckOptions } from './declare/check.ts';
import { EXIT } from './exit-codes.ts';
import { counted } from './words-of-problem.ts';

/**
 * Tells the contradictions in published figures on the main output, and how much was compared on the other.
 * @returns the exit code: a gate for the next report, which is not passed where there is a contradiction.
 */
export async function check({ files, format }: CheckOptions, console: Console): Promise<number> {
  const reports = files.map((file) => readPublished(file, textOf(file, console)));
  const result = checkPublished(reports);
  if (format === 'json') {
    console.out(printableJson(JSON.stringify(inJson(reports, result), null, 2)));
  } else if (result.findings.length > 0) {
    console.out(printable(inWords(result.findings).join('\n')));
  }
  console.err(summary(result, files.length));
  return result.findings.length === 0 ? EXIT.done : EXIT.quality;
}

function textOf(file: string, { directory }: Console): string {
  try {
    return readFileSync(resolve(directory, file), 'utf8');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Failure(
      'usage',
      'PUBLISHED_FILE',
      `${file} cannot be read: ${WHY[code] ?? message}.`,
      'Name a file of published figures, as the README describes it.',
    );
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
};

function inJson(reports: readonly PublishedReport[], { findings, compared }: PublishedCheck): unknown {
  return {
    reports: reports.map(({ file, council, year }) => ({ file, council, year })),
    compared,
    findings,
  };
}

function inWords(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding, index) => [
    ...(finding.file === findings[index - 1]?.file ? [] : [...(index === 0 ? [] : ['']), finding.file]),
    `  ${placeOf(finding)}${finding.message}`,
  ]);
}

/** `Table team, row South, column Number: ` */
function placeOf({ figure, table, row, column }: Finding): string {
  const parts = [
    figure === undefined ? '' : `figure ${figure}`,
    table === undefined ? '' : `table ${table}`,
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `column ${column}`,
  ].filter(Boolean);
  const text = parts.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}

function summary({ findings, compared }: PublishedCheck, files: number): string {
  const done = `${counted(compared, 'comparison')} in ${counted(files, 'file')}`;
  return compared === 0
    ? 'Nothing could be compared: there are no totals, percentages or repeated figures to check.'
    : `${findings.length === 0 ? 'No contradiction was found' : `${counted(findings.length, 'contradiction')} found`}: ${done}.`;
}

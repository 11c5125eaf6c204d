/**
 * How long a report takes, as a ratio within one run, so that the noise of the machine falls on both sides:
 * - `build` in HTML against a bare start of the same Node: at most 3;
 * - `build` in PDF against a program that starts the same browser, prints the same page once and ends: at most 2.
 * - `validate` of a million rows against csv-parse alone on the same file, as a stream of arrays: at most 1.4, in at most
 *   300 MB; and, without a goal, against the quickest way to use csv-parse.
 * `npm run bench`, with the number of runs after `--` (15 if nothing is said).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from './compare.ts';
import { writeBigLog } from './write-big-log.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROWS = 1_000_000;
const runs = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'complaints-report-bench-'));

function build(fixture: string, year: string, format: string): string[] {
  const project = join(ROOT, 'fixtures', fixture);
  return [
    join(ROOT, 'bin/complaints-report.js'),
    'build',
    ...['--project', project, '--year', year, '--format', format, '--out', join(folder, fixture)],
  ];
}

try {
  for (const [fixture, year] of [
    ['coventry-2016-17', '2016-17'],
    ['coventry-2023-24', '2023-24'],
  ] as const) {
    compare(`HTML, ${fixture}`, build(fixture, year, 'html'), ['-e', '0'], runs, 3);
    const page = join(folder, fixture, `cabinet-report-${year}.html`);
    const once = [join(import.meta.dirname, 'print-once.ts'), page];
    compare(`PDF, ${fixture}`, build(fixture, year, 'pdf'), once, runs, 2);
  }
  const big = join(folder, 'big');
  mkdirSync(big);
  writeBigLog(join(big, 'complaints.csv'), ROWS);
  writeFileSync(
    join(big, 'complaints-report.yaml'),
    'council: Example\nlogs:\n  - { kind: complaints, file: complaints.csv, years: [2022-23, 2023-24] }\n',
  );
  const check = [join(ROOT, 'bin/complaints-report.js'), 'validate', '--project', big];
  const alone = (way: string): string[] => [
    join(import.meta.dirname, 'parse-log.ts'),
    way,
    join(big, 'complaints.csv'),
  ];
  // Each takes as long as a hundred reports.
  const times = Math.ceil(runs / 5);
  compare(`Checking ${ROWS} rows, against the parser`, check, alone('stream'), times, 1.4);
  compare(`Checking ${ROWS} rows, against the quickest parsing`, check, alone('pieces'), times, null);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReportingYear } from '../../src/calendar/reporting-year.ts';
import { loadProject } from '../../src/project/load.ts';
import { assemble } from '../../src/report/assemble.ts';
import { reportNames } from '../../src/report/catalogue/names.ts';
import { rowsOf } from '../fixtures/counting.ts';

const projects = [
  ['coventry-2016-17', '2016-17'],
  ['coventry-2023-24', '2023-24'],
] as const;

describe.each(projects)('every row of %s is accounted for', async (folder, year) => {
  const project = await loadProject(join(import.meta.dirname, '../../fixtures', folder), reportNames);
  const { accounting } = assemble(project, parseReportingYear(year), [], 'complaints-report').model;

  test.each(accounting.files.map((file) => [file.file, file] as const))(
    '%s: the parts are the whole',
    (file, account) => {
      const { file: _, kind: __, read, ...parts } = account;
      expect(Object.values(parts).reduce((sum, rows) => sum + rows, 0)).toBe(read);
      // Counted again by a plain CSV reader: every row is there once, and the header.
      expect(read).toBe(rowsOf(`${folder}/${file}`).length + 1);
    },
  );

  test('and the files are the total', () => {
    const { files, total } = accounting;
    for (const [part, sum] of Object.entries(total)) {
      expect([part, sum]).toEqual([
        part,
        files.reduce((all, file) => all + file[part as keyof typeof total], 0),
      ]);
    }
  });

  test('and nothing is lost: no row is refused, none counts twice', () => {
    expect(accounting.total).toMatchObject({ refused: 0, duplicate: 0, blank: 0, footer: 0 });
  });

  test('and a row is used where one of its dates lies in the year: received, asked for, answered', () => {
    const complaints = accounting.files.filter(({ kind }) => kind === 'complaints');
    const next = `${Number(year.slice(0, 4)) + 1}`;
    const inYear = (date: string) => date >= `${year.slice(0, 4)}-04-01` && date <= `${next}-03-31`;
    for (const { file, used } of complaints) {
      const rows = rowsOf(`${folder}/${file}`).filter((row) =>
        DATES.some((column) => inYear(row[column] ?? '')),
      );
      expect([file, used]).toEqual([file, rows.length]);
    }
  });
});

/** The dates by which a complaint or one of its stages can count. */
const DATES = [
  'Received',
  'Stage 1 responded',
  'Stage 2 requested',
  'Stage 2 responded',
  'Stage 3 requested',
  'Stage 3 panel met',
  'Closed',
];

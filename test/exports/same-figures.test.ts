import { describe, expect, test } from 'vitest';
import type { Assembly } from '../../src/report/assemble.ts';
import { tableCatalogue } from '../../src/report/catalogue/tables.ts';
import { utf16Export, windows1252Export } from './dialect-exports.ts';
import { everythingExport } from './everything-export.ts';
import { type ExportedLog, originalReport, projectOf, reportOf } from './exported-project.ts';
import { oneFileForAllYears, twoFilesForEachYear } from './files-by-year.ts';
import { COVENTRY, type Fixture, type FixtureLog, fixtureLogs } from './fixture-logs.ts';
import { stageExport } from './stage-export.ts';
import { workbookExport } from './workbook-export.ts';
import { withClockTime, withShortMonth } from './written-days.ts';

const EXPORTS: readonly (readonly [string, (logs: readonly FixtureLog[]) => ExportedLog[]])[] = [
  ['Windows-1252 with semicolons', windows1252Export],
  ['UTF-16 with tabs', utf16Export],
  [
    'one row a stage, with one reference for each complaint and days such as 01-Apr-23',
    (logs) =>
      stageExport(logs, {
        link: 'same-reference',
        classifications: false,
        day: withShortMonth,
        nothing: '-',
      }),
  ],
  [
    'one row a stage that names the case before, with what it is about in a further file',
    (logs) =>
      stageExport(logs, { link: 'previous-case', classifications: true, day: withClockTime, nothing: 'N/A' }),
  ],
  ['one export for everything, linked by reference', (logs) => everythingExport(logs, 'same-reference')],
  ['one export for everything, linked by the case before', (logs) => everythingExport(logs, 'previous-case')],
  ['workbooks', workbookExport],
  ['one file for several years', oneFileForAllYears],
  ['several files for one year', twoFilesForEachYear],
];

// What a council counts does not depend on the system that exported its logs, nor on how Excel saved them.
describe.each(COVENTRY)('the figures and tables of $folder', (fixture) => {
  test.each(EXPORTS)('are the same from %s', async (_, exported) => {
    await expectSameReport(fixture, exported(fixtureLogs(fixture)));
  });
});

/** Nothing of the exported logs is refused, every row of them is accounted for, and they give what the fixture's own give. */
async function expectSameReport(fixture: Fixture, logs: readonly ExportedLog[]): Promise<void> {
  const [original, exported] = [
    await originalReport(fixture),
    await reportOf(projectOf(fixture, logs), fixture),
  ];
  expect(told(exported), 'what was wrong with the exported logs').toEqual(told(original));
  for (const { settings, rows } of logs) {
    const account = exported.model.accounting.files.find(({ file }) => file === settings.file)!;
    const { read, file: _, kind: __, ...parts } = account;
    expect(read, `the rows of ${settings.file}`).toBe(rows);
    expect(sum(Object.values(parts)), `what became of the rows of ${settings.file}`).toBe(rows);
    expect(account.refused, `the refused rows of ${settings.file}`).toBe(0);
  }
  expect(exported.model.figures).toEqual(original.model.figures);
  expect(inNoOrder(exported.model.tables)).toEqual(inNoOrder(original.model.tables));
  expect(exported.model.charts).toEqual(original.model.charts);
}

/** The tables, the rows of listings sorted: they stand in the order of the log, which a system can write in any order. */
function inNoOrder(tables: Assembly['model']['tables']) {
  const listings = new Set(tableCatalogue.filter(({ type }) => type === 'listing').map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(tables).map(([id, table]) => [
      id,
      listings.has(id)
        ? { ...table, rows: table.rows.map(({ key: _, ...row }) => JSON.stringify(row)).sort() }
        : table,
    ]),
  );
}

/** The errors and warnings, a line for each group: short enough to be read where the test fails. */
function told({ problems }: Assembly): string[] {
  return problems
    .groups()
    .filter(({ problem }) => problem.severity !== 'note')
    .map(({ problem: { code, file, row, column, value, message }, count }) =>
      [`${count}×`, code, file, `row ${row}`, column?.name, value, message]
        .filter((part) => part !== undefined)
        .join(' '),
    );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

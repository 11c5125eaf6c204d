import { expect, test } from 'vitest';
import { checkPublished } from '../../src/published/check-published.ts';
import { readPublished } from '../../src/published/read-published.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { assembleFixture } from '../reference/build-fixture.ts';

/** Whoever enters one of our own reports as it is printed finds nothing: no rule sees a contradiction where none is. */
test.each([
  ['coventry-2016-17', '2016-17'],
  ['coventry-2023-24', '2023-24'],
])('nothing is found in the report of %s', async (folder, year) => {
  const { model } = await assembleFixture(folder, year);
  const result = checkPublished([readPublished(folder, JSON.stringify(entered(model)))]);
  expect(result.findings).toEqual([]);
  expect(result.compared).toBeGreaterThan(100);
});

function entered({ figures, tables, year }: ReportModel) {
  const first = Number(year.id.slice(0, 4));
  return {
    report: 'A council, annual report',
    period: [`${first}-04-01`, `${first + 1}-03-31`],
    figures: Object.fromEntries(Object.entries(figures).map(([name, { text }]) => [name, text])),
    tables: Object.fromEntries(
      Object.values(tables)
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, counts, rule, rowHeadings, columns, rows, total }) => [
          id,
          {
            unit: `${counts}; ${rule}`.replace('once for each value named', 'mentions'),
            columns: [...rowHeadings, ...columns.map(({ label }) => label)],
            rows: [...rows, ...(total === undefined ? [] : [total])].map(({ labels, cells }) => [
              ...labels,
              ...cells.map(({ text }) => text),
            ]),
          },
        ]),
    ),
  };
}

import { expect, test } from 'vitest';
import { tableBlock } from '../../../src/render/html/table-block.ts';
import { shapeOf } from '../../../src/render/html/table-shape.ts';
import type { Table } from '../../../src/report/model.ts';
import { sampleTable } from '../sample-model.ts';

// WCAG 2.2, 1.3.1, and the government's guidance on tables: one header row, row headers, no merged and no empty cells.

const nested = sampleTable({
  rowHeadings: ['Stage', 'Timescale'],
  rows: [
    {
      key: 'row',
      label: 'Stage 1, within 10',
      labels: ['Stage 1', 'Within 10'],
      cells: [{ text: '73', value: 73 }],
    },
  ],
  total: { key: 'row', label: 'Total', labels: ['Total', ''], cells: [{ text: '73', value: 73 }] },
});

test('every heading has its scope, every row of nested rows both its labels', () => {
  const { html } = tableBlock(nested, 4);
  expect(html).toContain(
    '<th scope="col">Stage</th><th scope="col">Timescale</th><th scope="col" class="number">Number</th>',
  );
  expect(html).toContain(
    '<tr><th scope="row">Stage 1</th><th scope="row">Within 10</th><td class="number">73</td></tr>',
  );
});

test('no cell is merged or empty', () => {
  const blank: Table = sampleTable({
    columns: [
      { id: 'a', label: 'Service', unit: 'text' },
      { id: 'b', label: 'Percent', unit: 'percent' },
    ],
    rows: [{ key: 'row', label: 'x', labels: ['x'], cells: [{ text: '' }, { text: '', value: null }] }],
  });
  const html = tableBlock(blank, 1).html + tableBlock(nested, 2).html;
  expect(html).not.toMatch(/<t[dh][^>]*>\s*<\/t[dh]>|(col|row)span/);
  expect(html).toContain('<td>not recorded</td><td class="number">not applicable</td>');
  expect(html).toContain('<th scope="row">Total</th><th scope="row">All</th>');
});

test('under the table stands what is counted, on which date, and how often', () => {
  expect(tableBlock(sampleTable(), 1).html).toContain(
    'Counted: statutory complaints, by date received, 1 April 2023 to 31 March 2024; each record once.',
  );
});

test('a note that stands beside no row is marked in the caption', () => {
  const notes = ['Of the whole table.', 'Of one row.'];
  const rows = [
    {
      key: 'row',
      label: 'Adoption [note 2]',
      labels: ['Adoption [note 2]'],
      cells: [{ text: '5', value: 5 }],
    },
  ];
  const { html } = tableBlock(sampleTable({ notes, rows }), 1);
  expect(html).toContain('Complaints by team [note 1]</span></caption>');
  expect(html).toContain('[note 2]</span> Of one row.');
});

/** A table with a column of numbers for each of so many months. */
function monthly(count: number, label = 'Fostering'): Table {
  const months = Array.from(
    { length: count },
    (_, month) => ({ id: `m${month}`, label: 'September', unit: 'count' }) as const,
  );
  const cells = months.map(() => ({ text: '12', value: 12 }));
  return sampleTable({
    columns: months,
    rows: [{ key: 'row', label, labels: [label], cells }],
    total: { key: 'total', label: 'Total', labels: ['Total'], cells },
  });
}

test('a table that may be wider than a telephone can be scrolled by keyboard; a narrow one is no stop on the way', () => {
  expect(tableBlock(monthly(12), 1).html).toContain(
    'role="region" aria-labelledby="table-team-caption" tabindex="0"',
  );
  expect(tableBlock(sampleTable(), 1).html).not.toContain('tabindex');
});

// A browser that prints a page with something too wide on it makes the letters of all pages smaller.
test('a wide table has smaller letters on paper, a page on its side, or both', () => {
  const paperOf = (months: number) => shapeOf(monthly(months), false).paper;
  expect([6, 7, 10, 11].map((months) => paperOf(months))).toEqual([
    'portrait',
    'dense',
    'landscape',
    'landscape-dense',
  ]);
  expect(tableBlock(monthly(11), 1).html).toContain('table-landscape table-dense');
});

test('beside numbered paragraphs there is less room', () => {
  const table = monthly(6, 'Family placements');
  expect(shapeOf(table, false).paper).toBe('portrait');
  expect(shapeOf(table, true).paper).toBe('dense');
});

test('the longest number of all can be the total', () => {
  const cells = Array.from({ length: 6 }, () => ({ text: '100% (222/368)', value: 100 }));
  const table = { ...monthly(6), total: { key: 'total', label: 'Total', labels: ['Total'], cells } };
  expect(shapeOf(table, false).paper).toBe('landscape');
});

import { expect, test } from 'vitest';
import { htmlTable } from '../../../src/render/tables/html-table.ts';
import { sampleTable } from '../sample-model.ts';

test('a table as a page has its caption, its headers, its notes, and needs nothing but itself', () => {
  const page = htmlTable({ table: sampleTable({ notes: ['A note.'] }), number: 7 });
  expect(page).toContain('<html lang="en-GB">');
  expect(page).toContain('<title>Table 7: Complaints by team [note 1]</title>');
  expect(page).toContain('<span class="label">Table 7:</span> Complaints by team [note 1]');
  expect(page).toContain('<th scope="col">Team</th><th scope="col" class="number">Number</th>');
  expect(page).toContain('<th scope="row">Fostering</th><td class="number">7</td>');
  expect(page).toContain('[note 1]</span> A note.');
  expect(page).not.toMatch(/<script|src=|href=|url\(|@import/);
});

test('a table that the report does not print has no number', () => {
  const page = htmlTable({ table: sampleTable(), number: null });
  expect(page).toContain('<span class="caption-text">Complaints by team</span>');
  expect(page).not.toContain('Table ');
});

test('a table without rows says why, under its number', () => {
  const page = htmlTable({ table: sampleTable({ rows: [], notes: [] }), number: 7 });
  expect(page).toContain('<span class="label">Table 7:</span> Complaints by team</p>');
  expect(page).toContain('None in this period. Counted: statutory complaints');
});

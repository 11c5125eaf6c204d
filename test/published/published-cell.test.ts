import { expect, test } from 'vitest';
import { readCell } from '../../src/published/published-cell.ts';

const eight = { numerator: 8, denominator: 15 };

test.each([
  [12, { value: 12 }],
  ['1,234', { value: 1234 }],
  ['£1,875.50', { value: 1875.5 }],
  ['15 working days', { value: 15 }],
  ['-', { value: 0 }],
  ['53%', { value: null, percent: { value: 53, decimals: 0 } }],
  ['6.6 per cent', { value: null, percent: { value: 6.6, decimals: 1 } }],
  ['8/15', { value: null, fraction: eight }],
  ['8 out of 15', { value: null, fraction: eight }],
  ['53% (8/15)', { value: null, percent: { value: 53, decimals: 0 }, fraction: eight }],
  ['8/15 (53%)', { value: null, percent: { value: 53, decimals: 0 }, fraction: eight }],
  ['10 (6%)', { value: 10, percent: { value: 6, decimals: 0 } }],
  ['suppressed', { value: null, words: true }],
  ['Within 10 working days', { value: null, words: true }],
  ['30 or 19', { value: null, words: true }],
  [null, { value: null }],
  ['', { value: null }],
])('%j is read', (given, read) => {
  const { text: _, ...cell } = readCell(given);
  expect(cell).toEqual(read);
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRow, formulaSafe } from '../../src/render/csv-cells.ts';

// https://owasp.org/www-community/attacks/CSV_Injection
describe('a cell that a spreadsheet would take for a formula', () => {
  test.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '＝1', '＠a'])(
    'has an apostrophe before it: %j',
    (text) => {
      expect(formulaSafe(text)).toBe(`'${text}`);
    },
  );

  test.each(['', 'Upheld', "'quoted", 'a=b', '3-4', '£1,000', ' - ', '-', 'Siân'])(
    'is not one of these, which stay as they are: %j',
    (text) => {
      expect(formulaSafe(text)).toBe(text);
    },
  );
});

describe('a row of CSV', () => {
  test('ends as Excel wants it', () => {
    expect(csvRow(['a', 'b'])).toBe('a,b\r\n');
  });

  test('is read again with the same cells, whatever is in them', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', ' ', '\t', ';', 'a') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const read = parse(rows.map(csvRow).join(''), {
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n', '\r'],
        });
        expect(read).toEqual(rows.map((cells) => cells.map(formulaSafe)));
      }),
    );
  });

  test('has no cell that begins as a formula does', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', 'A', '1'),
    });
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2 }), (cells) => {
        const [read] = parse(csvRow(cells), { record_delimiter: ['\r\n', '\n', '\r'] }) as string[][];
        for (const cell of read!) {
          expect(cell).not.toMatch(/^(?:[\t\r\n]|\s*[=+@-].*[^\s])/s);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_RECORD } from '../../../src/logs/rows/csv-rows.ts';
import { quoted } from '../reading.ts';
import { cellsOf, cut, cutChunks } from './cutting.ts';

describe('the rows of a file', () => {
  test('are those of the spreadsheet, blank lines among them', () => {
    expect(cellsOf('a,b\r\n\r\n1,2\r\n')).toEqual([['a', 'b'], [''], ['1', '2']]);
  });

  // A log put together from two exports: of Excel, and of a system that ends lines otherwise.
  test.each(['\r\n', '\n', '\r'])('end wherever a line ends, when the first line ends with %j', (first) => {
    expect(cellsOf(`a,b${first}1,2\n3,4\r\n5,6\r7,8`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ]);
  });

  test('have as many cells as they have, whatever the first one has', () => {
    expect(cellsOf('a,b\n1\n1,2,3\n').map(({ length }) => length)).toEqual([2, 1, 3]);
  });

  test('of an empty file are none', () => {
    expect(cellsOf('')).toEqual([]);
  });

  test.each([',', ';', '\t', '|'])('are parted by %j alone where that is the delimiter', (delimiter) => {
    const cells = [',', ';', '\t', '|'].map((sign) =>
      sign === delimiter ? quoted(`a${sign}b`) : `a${sign}b`,
    );
    expect(cellsOf(cells.join(delimiter), { delimiter })).toEqual([['a,b', 'a;b', 'a\tb', 'a|b']]);
  });

  test('keep their number after a cell of several lines, while the lines of the file run ahead', () => {
    const rows = cut('a,b\r\n"first\r\nsecond\nthird\rfourth",2\r\n3,4\r\n5,6');
    expect(rows[1]?.cells).toEqual(['first\r\nsecond\nthird\rfourth', '2']);
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 1],
      [2, 2],
      [3, 6],
      [4, 7],
    ]);
  });
});

describe('a quotation mark', () => {
  test('doubled inside a quoted cell is one', () => {
    expect(cellsOf('a\n"the ""best"" team"')).toEqual([['a'], ['the "best" team']]);
  });

  test.each([
    ['within a cell that is not quoted', '3,the "best" team', ['3', 'the "best" team']],
    ['after the end of a quoted cell', '"the best" team,4', ['"the best" team', '4']],
    ['not doubled in a quoted cell', '"the "best" team",4', ['the "best" team', '4']],
    ['opened and not closed before the end of the line', '3,"the best team', ['3', '"the best team']],
  ])('%s is text, where the row has the width of the file then', (_, line, cells) => {
    const rows = cut(`a,b\n1,2\n${line}\n5,6\n`, { width: 2 });
    expect(rows.map((row) => [row.line, row.cells, row.fault])).toEqual([
      [1, ['a', 'b'], undefined],
      [2, ['1', '2'], undefined],
      [3, cells, 'repaired'],
      [4, ['5', '6'], undefined],
    ]);
  });

  test('is not taken as text where the row would have another width: its cells cannot be told apart', () => {
    const rows = cut('a,b\n3,"the best, and only" team\n5,6\n', { width: 2 });
    expect(rows.map(({ fault }) => fault)).toEqual([undefined, 'quotes', undefined]);
  });

  // Read to the next quotation mark, it would take every row up to there with it.
  test('that is never closed costs its own row, and not those under it', () => {
    const rows = cut('a,b\n1,"2\n3,4\n"five\nsix",6\n7,"8', { width: 2 });
    expect(rows.map(({ line, cells, fault }) => [line, cells, fault])).toEqual([
      [1, ['a', 'b'], undefined],
      [2, ['1', '"2'], 'repaired'],
      [3, ['3', '4'], undefined],
      [4, ['five\nsix', '6'], undefined],
      [6, ['7', '"8'], 'repaired'],
    ]);
  });
});

describe('a row longer than any record of a case', () => {
  const long = 'x'.repeat(2 * LONGEST_RECORD);

  test('is told, and its cells are not looked at', () => {
    const rows = cut(`a,b\n1,${long}\n3,4\n`, { width: 2, pieces: [64 * 1024] });
    expect(rows.map(({ row, line, fault }) => [row, line, fault])).toEqual([
      [1, 1, undefined],
      [2, 2, 'too-long'],
      [3, 3, undefined],
    ]);
  });

  test('is one row, however long it is', () => {
    const piece = Buffer.from('x,'.repeat(32 * 1024));
    function* chunks() {
      for (let taken = 0; taken < 20 * LONGEST_RECORD; taken += piece.length) {
        yield piece;
      }
      yield Buffer.from('\n1,2\n');
    }
    expect(cutChunks(chunks(), { delimiter: ',', width: 2 }).map(({ fault }) => fault)).toEqual([
      'too-long',
      undefined,
    ]);
  });
});

describe('where a file is cut into pieces', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'x', '"', '""', '\n', '\r', '\r\n', ',', 'é', '😀', 'two\r\nlines'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  const lineBreak = fc.constantFrom('\r\n', '\n', '\r');
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

  test('makes no difference, and what is written as CSV is read back cell for cell', () => {
    fc.assert(
      fc.property(rows, lineBreak, sizes, (rows, lineBreak, pieces) => {
        const text = rows.map((cells) => cells.map(quoted).join(',')).join(lineBreak);
        // Lone surrogates cannot be written in UTF-8.
        const written = rows.map((cells) => cells.map((cell) => cell.toWellFormed()));
        expect(cellsOf(text, { pieces })).toEqual(written);
        expect(cut(text, { pieces })).toEqual(cut(text));
      }),
    );
  });

  test('makes no difference at any byte of a file with stray quotation marks, blank lines and long cells', () => {
    const text = 'a,b\r\n\r\n"é\r\n""x""",2\r\nthe "best",4\r"5"x,6\r\n7,"8\r\n9,10\r\n';
    const bytes = Buffer.from(text);
    const whole = cut(bytes, { width: 2 });
    expect(whole).toHaveLength(7);
    for (let at = 1; at < bytes.length; at++) {
      expect([at, cut(bytes, { width: 2, pieces: [at, bytes.length] })]).toEqual([at, whole]);
    }
    expect(cut(bytes, { width: 2, pieces: [1] })).toEqual(whole);
  });

  // After a stray mark the ends of records cannot be told by counting marks any more.
  test('makes no difference at any byte of a cell of several lines under a stray quotation mark', () => {
    const bytes = Buffer.from('a,b\nthe "best,2\n"a long cell\nof several lines\nto its end",4\n5,6\n');
    const whole = cut(bytes, { width: 2 });
    expect(whole.map(({ cells, fault }) => [cells, fault])).toEqual([
      [['a', 'b'], undefined],
      [['the "best', '2'], 'repaired'],
      [['a long cell\nof several lines\nto its end', '4'], undefined],
      [['5', '6'], undefined],
    ]);
    for (let at = 1; at < bytes.length; at++) {
      expect([at, cut(bytes, { width: 2, pieces: [at, bytes.length] })]).toEqual([at, whole]);
    }
  });

  // Any bytes: then there is nothing to compare with but the same file in one piece.
  test('makes no difference to a file of any signs', () => {
    const sign = fc.constantFrom('a', '"', '"', ',', '\n', '\r', '\r\n', ' ');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), sizes, (signs, pieces) => {
        const text = signs.join('');
        const dialect = { width: 2 };
        expect(cut(text, { ...dialect, pieces })).toEqual(cut(text, dialect));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the numbers of rows and lines', () => {
  test('go on without a gap, and every line of the file lies in one row', () => {
    const sign = fc.constantFrom('a', 'b,', '"', '"x"', '\n', '\n', '\r\n', '\r', '"two\nlines"\n');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const rows = cut(signs.join(''));
        expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
        const lines = rows.map(({ line }) => line!);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        expect(lines[0] ?? 1).toBe(1);
      }),
    );
  });
});

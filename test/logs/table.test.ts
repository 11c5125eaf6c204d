import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/logs/table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function rowsOf(text: string) {
  const table = readTable(bytes(text));
  if ('unreadable' in table) {
    throw new Error(table.unreadable);
  }
  return table;
}

describe('the rows of a file', () => {
  test('are those of the spreadsheet, blank lines among them', () => {
    expect(rowsOf('a,b\r\n\r\n1,2\r\n').rows).toEqual([['a', 'b'], [''], ['1', '2']]);
  });

  // A log put together from two exports: of Excel, and of a system that ends lines otherwise.
  test.each(['\r\n', '\n', '\r'])('end wherever a line ends, when the first line ends with %j', (first) => {
    expect(rowsOf(`a,b${first}1,2\n3,4\r\n5,6\r7,8`).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ]);
  });

  test('keep their number after a cell of several lines, while the lines of the file run ahead', () => {
    const table = rowsOf('a,b\r\n"first\r\nsecond\nthird",2\r\n3,4\r\n');
    expect(table.rows[1]).toEqual(['first\r\nsecond\nthird', '2']);
    expect([1, 2, 3].map((row) => table.lineOf(row))).toEqual([1, 2, 5]);
  });

  test('of an empty file are none', () => {
    expect(rowsOf('').rows).toEqual([]);
  });
});

describe('a quotation mark', () => {
  test('that is never closed is told with the row that it stands in, not with the end of the file', () => {
    expect(readTable(bytes('a,b\n"x\ny",2\n3,"4\n5,6\n7,8\n'))).toMatchObject({
      unreadable: 'A quotation mark is opened in this row and never closed.',
      row: 3,
    });
  });

  test.each([
    ['within a cell that is not quoted', 'a,b\n1,2\n3,the "best" team\n'],
    ['after the end of a quoted cell', 'a,b\n1,2\n"the best" team,4\n'],
  ])('%s is told with its row', (_, text) => {
    expect(readTable(bytes(text))).toMatchObject({
      unreadable: 'A quotation mark in this row stands where none can.',
      row: 3,
    });
  });

  test('doubled inside a quoted cell is one', () => {
    expect(rowsOf('a\n"the ""best"" team"').rows[1]).toEqual(['the "best" team']);
  });
});

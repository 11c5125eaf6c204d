import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/logs/workbook/read-workbook.ts';
import { DAMAGED } from '../../../src/logs/workbook/unreadable-workbook.ts';
import { inline, makeWorkbook, rowsOf } from './make-workbook.ts';

const read = (rows: string) => rowsOf({ sheets: [{ rows }] });

// An officer looks a problem up by the row number that Excel shows.
describe('the rows of a sheet', () => {
  test('have the numbers that Excel shows: a row that the file leaves out is an empty one', async () => {
    const rows = await read(
      `<row r="3">${inline('Reference')}</row><row r="4"/><row r="6">${inline('P1')}</row>`,
    );
    expect(rows).toEqual([[], [], ['Reference'], [], [], ['P1']]);
  });

  test('have their cells under the right letters: one that the file leaves out is blank', async () => {
    const rows = await read('<row r="1"><c r="B1"><v>1</v></c><c r="D1"/><c r="AA1"><v>2</v></c></row>');
    expect(rows[0]).toHaveLength(27);
    expect(rows[0]).toEqual(['', '1', ...Array(24).fill(''), '2']);
  });

  test('follow one another where the file does not number them', async () => {
    expect(await read('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>')).toEqual([
      ['1', '', '3'],
      ['4'],
    ]);
  });

  test('have nothing blank behind them: neither cells, nor rows, nor a million of them', async () => {
    const formatted = Array.from({ length: 1000 }, (_, row) => `<row r="${row + 3}" s="1"><c s="1"/></row>`);
    const rows = await read(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row><row r="2"/>${formatted.join('')}<row r="1048576"/>`,
    );
    expect(rows).toEqual([['1']]);
  });

  test('may lie as far apart as Excel has room', async () => {
    const rows = await read(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    expect(rows).toHaveLength(1_048_576);
    expect(rows.at(-1)).toHaveLength(16_384);
    expect(rows.at(-1)?.at(-1)).toBe('2');
  });

  test('are those of the data alone: a button on the sheet stands in a row, too', async () => {
    const after =
      '<controls xmlns:xdr="x"><xdr:from><xdr:row r="1">5</xdr:row><c><v>9</v></c></xdr:from></controls>';
    expect(await rowsOf({ sheets: [{ rows: `<row>${inline('P1')}</row>`, after }] })).toEqual([['P1']]);
  });

  test('are read whatever prefix a program gives the names', async () => {
    const sheet =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>P1</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rowsOf({ parts: { 'xl/worksheets/sheet1.xml': sheet } })).toEqual([['P1']]);
  });

  test('may stand in the file on lines of their own', async () => {
    expect(await read('\n <row r="1">\n  <c r="A1">\n   <v>\n45\n</v>\n  </c>\n </row>\n')).toEqual([['45']]);
  });
});

// One would take the other's place without a word.
describe('a workbook is damaged', () => {
  test.each([
    ['that has a row twice', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>'],
    ['with rows out of order', '<row r="2"/><row r="1"/>'],
    ['that has a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['with cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ['with a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['with a row that has no number', '<row r="one"/>'],
    ['with a row below Excel’s last', '<row r="1048577"/>'],
    ['with a column behind Excel’s last', '<row r="1"><c r="XFE1"/></row>'],
    ['with a text that it does not keep', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['with a text that it cannot keep', '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'],
  ])('%s', async (_, rows) => {
    expect(await readWorkbook(makeWorkbook({ sheets: [{ rows }] }))).toEqual(DAMAGED);
  });
});

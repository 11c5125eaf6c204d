import { describe, expect, test } from 'vitest';
import { rowsOf } from './make-workbook.ts';

const FORMATS = ['dd/mm/yyyy hh:mm', 14, '[h]:mm', 'hh:mm', '£#,##0.00', '0000', '"REF-"0'] as const;
const STRINGS = [
  '<si><t>Not upheld</t></si>',
  '<si><t xml:space="preserve"> closed </t></si>',
  '<si><r><t>Partially</t></r><r><rPr><b/></rPr><t xml:space="preserve"> upheld</t></r></si>',
  '<si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh></si>',
  '<si><t>one_x000D_\ntwo _x005F_x0041_ &amp; &lt;three&gt;</t></si>',
  '<si/>',
  '<si><t><![CDATA[<b>]]></t></si>',
].join('');

async function cell(xml: string, from1904 = false): Promise<string | undefined> {
  const rows = await rowsOf({
    sheets: [{ rows: `<row>${xml}</row>` }],
    strings: STRINGS,
    formats: FORMATS,
    from1904,
  });
  return rows[0]?.[0];
}

// ECMA-376 part 1, 18.3.1.4 and 18.18.11: what a cell may hold.
describe('a cell of text', () => {
  test.each([
    ['is found where the workbook keeps it', 0, 'Not upheld'],
    ['keeps its spaces', 1, ' closed '],
    ['is put together from its type faces', 2, 'Partially upheld'],
    ['leaves out how it is read aloud', 3, '課きく'],
    ['has its line breaks and signs', 4, 'one\r\ntwo _x0041_ & <three>'],
    ['may be written as it stands', 6, '<b>'],
  ])('%s', async (_, index, text) => {
    expect(await cell(`<c t="s"><v>${index}</v></c>`)).toBe(text);
  });

  test('may stand in the cell itself', async () => {
    const xml = '<c t="inlineStr"><is><r><t>Child</t></r><r><t>ren</t></r><rPh><t>x</t></rPh></is></c>';
    expect(await cell(xml)).toBe('Children');
  });

  test('that is empty is blank', async () => {
    expect(await cell('<c t="s"><v>5</v></c>')).toBeUndefined();
    expect(await cell('<c t="s"><v/></c>')).toBeUndefined();
    expect(await cell('<c s="1"/>')).toBeUndefined();
  });

  test('that looks like a number stays as it is', async () => {
    expect(await cell('<c t="str"><v>00123</v></c>')).toBe('00123');
    expect(await cell('<c t="inlineStr"><is><t>1E5</t></is></c>')).toBe('1E5');
  });
});

describe('a cell of a number', () => {
  test.each([
    ['a long reference', '123456789012', '123456789012'],
    ['as Excel writes a long one', '1.23456789012345E+17', '123456789012345000'],
    ['with pence', '8.3000000000000007', '8.3'],
    ['below nought', '-5', '-5'],
  ])('is printed in full: %s', async (_, value, text) => {
    expect(await cell(`<c><v>${value}</v></c>`)).toBe(text);
  });

  test('is printed without its currency, but with the noughts of a reference', async () => {
    expect(await cell('<c s="5"><v>1000.5</v></c>')).toBe('1000.5');
    expect(await cell('<c s="6"><v>123</v></c>')).toBe('0123');
    expect(await cell('<c s="7"><v>123</v></c>')).toBe('REF-123');
    expect(await cell('<c s="7"><v>-123</v></c>')).toBe('-123');
  });
});

describe('a cell of a date', () => {
  test.each([
    ['with a time', '<c s="1"><v>45017.396527777775</v></c>', '2023-04-01T09:31:00'],
    ['at midnight', '<c s="1"><v>45017</v></c>', '2023-04-01'],
    ['in a format of Excel’s own', '<c s="2"><v>45017</v></c>', '2023-04-01'],
    ['that a formula came to', '<c s="2"><f>TODAY()</f><v>45017</v></c>', '2023-04-01'],
    ['of which the time alone is shown', '<c s="4"><v>45017.5</v></c>', '2023-04-01T12:00:00'],
    ['that is a time alone', '<c s="4"><v>0.5</v></c>', '12:00:00'],
    ['that is a length of time', '<c s="3"><v>1.5</v></c>', '36:00:00'],
    ['that a formula made of a blank cell', '<c s="2"><f>A9</f><v>0</v></c>', '1900-01-00'],
    ['that the workbook writes as one', '<c t="d"><v>2023-04-01</v></c>', '2023-04-01'],
    ['that it writes with a time', '<c t="d"><v>2023-04-01T09:31:00.000</v></c>', '2023-04-01T09:31:00'],
    ['that it writes with midnight', '<c t="d"><v>2023-04-01T00:00:00</v></c>', '2023-04-01'],
  ])('%s', async (_, xml, text) => {
    expect(await cell(xml)).toBe(text);
  });

  test('that Excel cannot show is the number that it holds', async () => {
    expect(await cell('<c s="2"><v>20230401</v></c>')).toBe('20230401');
    expect(await cell('<c s="2"><v>-1</v></c>')).toBe('-1');
  });

  test('is counted from 1904 where the workbook says so', async () => {
    expect(await cell('<c s="2"><v>43555</v></c>', true)).toBe('2023-04-01');
  });

  // Some programs write their own format under a number that is one of Excel's.
  test('has the format that the workbook writes down under its number', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="1" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="1"/></cellXfs></styleSheet>';
    const rows = await rowsOf({
      sheets: [{ rows: '<row><c><v>45017</v></c></row>' }],
      parts: { 'xl/styles.xml': styles },
    });
    expect(rows).toEqual([['2023-04-01']]);
  });
});

describe('a cell of another kind', () => {
  test.each([
    ['yes', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['no', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c t="e"><f>NA()</f><v>#N/A</v></c>', '#N/A'],
    ['a formula that came to text', '<c t="str"><f>"P"&amp;1</f><v>P1</v></c>', 'P1'],
    ['a formula that came to a number', '<c><f>1+1</f><v>2</v></c>', '2'],
  ])('%s', async (_, xml, text) => {
    expect(await cell(xml)).toBe(text);
  });

  test.each(['<c><f>1+1</f></c>', '<c><f>1+1</f><v/></c>'])(
    'a formula that was never worked out says so: %s',
    async (xml) => {
      expect(await cell(xml)).toBe('#NOT CALCULATED!');
    },
  );

  test('a formula that came to no text is blank', async () => {
    expect(await cell('<c t="str"><f>""</f><v></v></c>')).toBeUndefined();
  });
});

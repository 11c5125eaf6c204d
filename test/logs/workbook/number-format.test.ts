import { describe, expect, test } from 'vitest';
import { builtInFormat, numberFormat } from '../../../src/logs/workbook/number-format.ts';
import { byPattern } from '../../../src/logs/workbook/reference-format.ts';

// ECMA-376 part 1, 18.8.31: the codes of number formats.
describe('the format of a cell makes of its number', () => {
  test.each([
    'dd/mm/yyyy',
    'dd/mm/yyyy hh:mm',
    'dd\\/mm\\/yyyy\\ hh:mm:ss',
    '[$-809]dd mmmm yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'd-mmm-yy',
    'mmm',
    'm/d/yy h:mm AM/PM',
    '[Red]yyyy-mm-dd',
    'YYYY"年"M"月"D"日"',
    '"Received "dd/mm/yy',
  ])('a day: %s', (code) => {
    expect(numberFormat(code)).toEqual({ kind: 'date' });
  });

  test.each(['hh:mm', 'h:mm AM/PM', 'mm:ss', 'hh"h"mm', 'h:mm;@'])('a time of day: %s', (code) => {
    expect(numberFormat(code)).toEqual({ kind: 'time' });
  });

  test.each(['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[s]'])('a length of time: %s', (code) => {
    expect(numberFormat(code)).toEqual({ kind: 'elapsed' });
  });

  test.each([
    'General',
    'GENERAL',
    '0',
    '#,##0.00',
    '0%',
    '0.00E+00',
    '@',
    '£#,##0.00;[Red]-£#,##0.00',
    '_-[$£-809]* #,##0.00_-;\\-[$£-809]* #,##0.00_-',
    '0" days"',
    '0\\d',
    '"Monday"',
    '[Yellow]0',
    '[Magenta]General',
    '0_d',
    '"£"0',
    '"GBP "0',
    '[>99]00',
    '',
  ])('a number: %s', (code) => {
    expect(numberFormat(code)).toEqual({ kind: 'number' });
  });

  test.each([
    ['00000', 123, '00123'],
    ['00000', 1_234_567, '1234567'],
    ['"REF-"0', 7, 'REF-7'],
    ['"REF-"0', 0, 'REF-0'],
    ['"CS/"0000"/23"', 12, 'CS/0012/23'],
    ['\\C\\S0000', 12, 'CS0012'],
    ['"R"00-0000', 170_012, 'R17-0012'],
    ['"REF "#', 7, 'REF 7'],
    ['[Blue]"REF-"0_)', 7, 'REF-7'],
    ['0000;-0000;;@', 12, '0012'],
    ['"a;b"00', 1, 'a;b01'],
    ['"C0"0', 5, 'C05'],
  ])('a reference: %s of %d is %s', (code, number, text) => {
    const format = numberFormat(code);
    expect(format.kind).toBe('reference');
    expect(format.kind === 'reference' && byPattern(number, format.pattern)).toBe(text);
  });

  test.each([-1, 1.5, 1e20])('a reference has whole numbers only, not %d', (number) => {
    expect(byPattern(number, ['0', '0'])).toBeNull();
  });
});

// ECMA-376 part 1, 18.8.30: the formats that have a number and no code.
describe('of the formats that Excel has itself', () => {
  test.each([14, 15, 16, 17, 22, 27, 36, 50, 58])('%d is a day', (id) => {
    expect(builtInFormat(id)).toEqual({ kind: 'date' });
  });

  test.each([18, 19, 20, 21, 45, 47])('%d is a time of day', (id) => {
    expect(builtInFormat(id)).toEqual({ kind: 'time' });
  });

  test('46 is a length of time', () => {
    expect(builtInFormat(46)).toEqual({ kind: 'elapsed' });
  });

  test.each([0, 1, 2, 4, 9, 11, 12, 37, 44, 48, 49, 163])('%d is a number', (id) => {
    expect(builtInFormat(id)).toEqual({ kind: 'number' });
  });
});

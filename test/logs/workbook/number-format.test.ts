import { describe, expect, test } from 'vitest';
import { builtInFormat, numberFormat } from '../../../src/logs/workbook/number-format.ts';

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
    '',
  ])('a number: %s', (code) => {
    expect(numberFormat(code)).toEqual({ kind: 'number' });
  });

  test('a reference with noughts in front', () => {
    expect(numberFormat('00000')).toEqual({ kind: 'padded', digits: 5 });
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

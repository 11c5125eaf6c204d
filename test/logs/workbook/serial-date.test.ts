import { describe, expect, test } from 'vitest';
import { serialDate, serialTime } from '../../../src/logs/workbook/serial-date.ts';

// ECMA-376 part 1, 18.17.4: how a workbook counts days.
describe('a day that Excel counted', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36_526, '2000-01-01'],
    [45_017, '2023-04-01'],
    [45_351, '2024-02-29'],
    [2_958_465, '9999-12-31'],
  ])('%d from 1900 is %s', (serial, text) => {
    expect(serialDate(serial, false)).toBe(text);
  });

  test.each([
    [0, '1904-01-01'],
    [43_555, '2023-04-01'],
    [2_957_003, '9999-12-31'],
  ])('%d from 1904 is %s', (serial, text) => {
    expect(serialDate(serial, true)).toBe(text);
  });

  test('that has never been comes out as Excel shows it, and so as no day', () => {
    expect(serialDate(60, false)).toBe('1900-02-29');
    expect(serialDate(0, false)).toBe('1900-01-00');
  });

  test.each([-1, 2_958_466, 20_230_401, 1e300])('is not what %d is', (serial) => {
    expect(serialDate(serial, false)).toBeNull();
  });
});

describe('the time of a day', () => {
  test.each([
    ['as Excel writes it', 45_017.396527777775, '2023-04-01T09:31:00'],
    ['with fewer digits', 45_017.3965277778, '2023-04-01T09:31:00'],
    ['with fewer still', 45_017.39652778, '2023-04-01T09:31:00'],
    ['with a second', 45_017.396539351852, '2023-04-01T09:31:01'],
    ['a hair short of it', 45_017.39652777777, '2023-04-01T09:31:00'],
    ['none', 45_017, '2023-04-01'],
    ['none, but for a tenth of a second', 45_017.000001, '2023-04-01'],
  ])('is read %s', (_, serial, text) => {
    expect(serialDate(serial, false)).toBe(text);
  });

  test('at the end of a day, as a database writes it, does not make it the next one', () => {
    const milliseconds = 23 * 3_600_000 + 59 * 60_000 + 59_997;
    expect(serialDate(45_017 + milliseconds / 86_400_000, false)).toBe('2023-04-01T23:59:59');
  });

  test('alone has no day, and a length of time may be more than one', () => {
    expect(serialTime(0.396527777777778)).toBe('09:31:00');
    expect(serialTime(1.5)).toBe('36:00:00');
    expect(serialTime(-0.5)).toBeNull();
  });
});

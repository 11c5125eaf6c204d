import { describe, expect, test } from 'vitest';
import { Subtotals } from '../../src/logs/subtotals.ts';
import { read, wrong } from './reading.ts';

describe('a number alone under the reference is a subtotal', () => {
  test('where it is how many cases stand since the last one, since an earlier one, or since the beginning', () => {
    const subtotals = new Subtotals();
    expect(subtotals.takes(2, 2)).toBe(true);
    expect(subtotals.takes(3, 5)).toBe(true);
    expect(subtotals.takes(5, 5)).toBe(true);
    expect(subtotals.takes(4, 6)).toBe(true);
  });

  test.each([
    [3, 2],
    [7, 2],
    [1001, 2],
  ])('and not where it is another: %d after %d cases', (number, cases) => {
    expect(new Subtotals().takes(number, cases)).toBe(false);
  });
});

describe('a row with nothing but a number', () => {
  const log = (row: string) =>
    read(
      'complaints',
      `Reference,Procedure,Received,Team\n1,Statutory,03/04/2023,North\n2,Statutory,04/04/2023,North\n${row}\n`,
    );

  test.each(['3,,,', '1002', '"1,002",,,'])(
    'under the reference is a case that lost its cells: %s',
    (row) => {
      expect(log(row).disposed).toMatchObject({ footer: 0, refused: 1 });
      expect(wrong(log(row))).not.toEqual([]);
    },
  );

  test.each(['2,,,', ',,,188', 'Total,,,188', 'Total,,,#NOT CALCULATED!'])('is a total: %s', (row) => {
    expect(log(row).disposed).toMatchObject({ footer: 1, refused: 0 });
    expect(wrong(log(row))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { dateOrderProblem } from '../../../src/logs/dates/date-order-in-words.ts';

describe('what is wrong with the dates of a column is told', () => {
  test('with both readings, where nothing says which is right', () => {
    const problem = dateOrderProblem({ kind: 'undecided', example: '03/04/2023 09:31' });
    expect(problem).toEqual({
      code: 'COLUMN_DATE_ORDER_UNKNOWN',
      message:
        'Every date in this column can be read in two ways: “03/04/2023 09:31” can be 3 April 2023 or 4 March 2023, and nothing in the file says which.',
      expected:
        '“dates: day-first” or “dates: month-first” for this log in complaints-report.yaml, or the dates written as 2024-03-31',
    });
  });

  test('with a date of each kind, where they contradict each other', () => {
    const problem = dateOrderProblem({
      kind: 'contradictory',
      dayFirstExample: '25/04/2023',
      monthFirstExample: '04/25/2023',
    });
    expect(problem).toMatchObject({
      code: 'COLUMN_DATE_ORDER_MIXED',
      message: expect.stringMatching(/day first \(“25\/04\/2023”\).*the month \(“04\/25\/2023”\)/),
      expected: expect.stringContaining('“dates: day-first” or “dates: month-first”'),
    });
  });

  test('with what to do in place of opening the file in Excel, where dates were swapped', () => {
    const examples = { swappedExample: '2023-05-09', leftExample: '25/09/2023' };
    const problem = dateOrderProblem({ kind: 'swapped', ...examples });
    expect(problem).toMatchObject({
      code: 'COLUMN_DATES_SWAPPED',
      message: expect.stringMatching(/“2023-05-09” is probably another day.*“25\/09\/2023”/),
      expected: expect.stringContaining('not opened in Excel'),
    });
    expect(
      dateOrderProblem({ kind: 'decided', order: 'day-first', by: 'setting', swapped: examples }),
    ).toEqual(problem);
  });

  test('not at all, where the order is decided', () => {
    expect(
      dateOrderProblem({ kind: 'decided', order: 'day-first', by: 'own-dates', example: '25/04/2023' }),
    ).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/calendar/calendar-date.ts';
import { lateDays } from '../../../src/logs/dates/late-days.ts';
import { read } from '../reading.ts';
import { year2023 } from './columns.ts';

describe('a day is told that lies long after the years of the log', () => {
  const told = (name: string, day: string) => lateDays(name, year2023)!.remarkOn(calendarDate(day)) !== null;

  test.each([
    ['received', '2025-03-31', false],
    ['received', '2025-04-01', true],
    ['responded', '2026-03-31', false],
    ['responded', '2026-04-01', true],
  ])('%s on %s: %s', (name, day, expected) => {
    expect(told(name, day)).toBe(expected);
  });

  test('and none where those years are not known', () => {
    expect(lateDays('received', undefined)).toBeNull();
  });

  test('in the column that it stands in, with its row', () => {
    const log =
      'Reference,Procedure,Received,Closed\nC1,Statutory,25/04/2025,25/04/2025\nC2,Statutory,25/04/2023,25/05/2026\n';
    const { records, problems } = read('complaints', log, { period: year2023 });
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([
      {
        code: 'CELL_DATE_AFTER_YEARS',
        severity: 'warning',
        row: 2,
        column: { letter: 'C' },
        value: '25/04/2025',
      },
      {
        code: 'CELL_DATE_AFTER_YEARS',
        severity: 'warning',
        row: 3,
        column: { letter: 'D' },
        value: '25/05/2026',
      },
    ]);
  });
});

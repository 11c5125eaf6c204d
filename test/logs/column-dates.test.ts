import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/calendar/calendar-date.ts';
import { FileJudgements, judge } from '../../src/logs/matched-column.ts';
import { definitions, read, type Settings, told } from './reading.ts';

// How the order is decided is told with the dates; here, what a log does with what was decided.
const rowsOf = (...rows: readonly (readonly [string, string])[]) =>
  [
    'Reference,Type,Received,Responded',
    ...rows.map((dates, index) => `E${index},MP enquiry,${dates.join(',')}`),
  ].join('\n');

const enquiries = (text: string, settings: Settings = {}) =>
  read('enquiries', text, { dates: 'not-said', ...settings });

const daysOf = ({ records }: ReturnType<typeof enquiries>) =>
  records.map(({ received, responded }) => [received, responded]);

describe('the dates of a column', () => {
  test('have the day first where one of them proves it', () => {
    const result = enquiries(rowsOf(['03/04/2023', ''], ['25/04/2023', '']));
    expect(daysOf(result)).toEqual([
      ['2023-04-03', null],
      ['2023-04-25', null],
    ]);
    expect(result.problems).toEqual([]);
  });

  test('have the month first where one of them proves it: all rows are read by it, and a note says so', () => {
    const result = enquiries(rowsOf(['04/03/2023', ''], ['04/25/2023', '']));
    expect(daysOf(result)).toEqual([
      ['2023-04-03', null],
      ['2023-04-25', null],
    ]);
    expect(result.problems).toMatchObject([
      {
        code: 'COLUMN_DATES_MONTH_FIRST',
        severity: 'note',
        column: { name: 'Received', letter: 'C' },
        message: 'The dates of this column have the month first, as “04/25/2023” proves.',
      },
    ]);
    expect(result).toMatchObject({ read: 3, count: 2 });
  });

  test('are proven by another column of the same file, where they prove nothing themselves', () => {
    const result = enquiries(rowsOf(['04/03/2023', '04/25/2023']));
    expect(daysOf(result)).toEqual([['2023-04-03', '2023-04-25']]);
  });

  test('can have one order in one column and another in the next, each proven', () => {
    const result = enquiries(rowsOf(['25/04/2023', '04/26/2023']));
    expect(daysOf(result)).toEqual([['2023-04-25', '2023-04-26']]);
  });

  test('are proven by the years that the log covers', () => {
    const period = { from: calendarDate('2023-04-01'), to: calendarDate('2024-03-31') };
    const rows = [
      '01/04/2023',
      '02/05/2023',
      '03/05/2023',
      '02/06/2023',
      '01/07/2023',
      '03/07/2023',
      '02/04/2023',
    ];
    const text = rowsOf(...rows.map((day) => [day, ''] as const));
    expect(told(enquiries(text))).toContain('COLUMN_DATE_ORDER_UNKNOWN in row 1');
    const result = enquiries(text, { period });
    expect(result.records[0]?.received).toBe('2023-04-01');
    expect(result.problems).toEqual([]);
  });
});

// Guessed wrongly, a third of the cases would lie in the wrong month, and some in the wrong year.
describe('a column that proves nothing', () => {
  const text = rowsOf(['03/04/2023', '']);

  test('is asked about, and no row is read', () => {
    const result = enquiries(text);
    expect(result.problems).toMatchObject([
      {
        code: 'COLUMN_DATE_ORDER_UNKNOWN',
        severity: 'error',
        column: { name: 'Received', letter: 'C' },
        expected: expect.stringContaining('dates: day-first'),
        effect: 'No row of this log can be read, so the report cannot be built.',
      },
    ]);
    expect(result).toMatchObject({
      unreadable: true,
      records: [],
      read: 2,
      disposed: { header: 1, refused: 1 },
    });
  });

  test.each([
    ['day-first', '2023-04-03'],
    ['month-first', '2023-03-04'],
  ] as const)('is read as the council says: %s', (dates, received) => {
    const result = enquiries(text, { dates });
    expect(result.records).toMatchObject([{ received }]);
    expect(result.problems).toEqual([]);
  });

  test('is no question where its dates leave nothing open', () => {
    const result = enquiries(rowsOf(['2023-04-03', '3 May 2023'], ['04/04/2023', '']));
    expect(result.problems).toEqual([]);
    expect(result.records).toHaveLength(2);
  });
});

test('a column in which some dates have the day first and some the month is refused', () => {
  const result = enquiries(rowsOf(['25/04/2023', ''], ['04/25/2023', '']));
  expect(told(result)).toEqual(['COLUMN_DATE_ORDER_MIXED in row 1']);
  expect(result.unreadable).toBe(true);
});

// Excel in another country’s setting makes a date of what can be one there, and leaves the rest as text.
test('a column that Excel has swapped is refused, and read with a warning where the council says how', () => {
  const exchanged = ['01-04', '03-05', '05-06', '07-07', '09-08', '11-09', '02-10', '04-11', '06-12'];
  const left = ['25/04', '26/05', '27/06', '28/07', '29/08', '30/09', '18/10'];
  const days = [...exchanged.map((day) => `2023-${day}`), ...left.map((day) => `${day}/2023`)];
  const text = rowsOf(...days.map((day) => [day, ''] as const));
  expect(told(enquiries(text))).toEqual(['COLUMN_DATES_SWAPPED in row 1']);
  const result = enquiries(text, { dates: 'day-first' });
  expect(result.problems).toMatchObject([
    { code: 'COLUMN_DATES_SWAPPED', severity: 'warning', effect: 'The dates are read as the setting says.' },
  ]);
  expect(result.records).toHaveLength(days.length);
});

test('the dates of a column that several kinds of row have are counted once for the file', () => {
  const judgements = new FileJudgements(new Map());
  for (const kind of ['complaints', 'compliments'] as const) {
    const column = judgements.column('received', 2, definitions[kind].fields.received!);
    judge(column, '25/04/2023');
    judge(column, '26/04/2023');
  }
  expect(judgements.evidence.get(2)).toMatchObject({ count: 2, onlyDayFirst: { count: 2 } });
});

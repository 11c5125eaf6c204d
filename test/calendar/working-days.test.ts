import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CalendarDate,
  calendarDate,
  fromDayNumber,
  toDayNumber,
} from '../../src/calendar/calendar-date.ts';
import {
  createWorkingCalendar,
  DateOutsideCalendarError,
  ENGLAND,
  UNITED_KINGDOM,
} from '../../src/calendar/working-days.ts';

const date = calendarDate;
const england = createWorkingCalendar({ divisions: ENGLAND });
const unitedKingdom = createWorkingCalendar({ divisions: UNITED_KINGDOM });
const fromTriggerDay = createWorkingCalendar({ divisions: ENGLAND, firstDay: 'trigger-day' });

describe('a working day (Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 2)', () => {
  test.each([
    ['2023-04-03', true, 'a Monday'],
    ['2023-04-01', false, 'a Saturday'],
    ['2023-04-02', false, 'a Sunday'],
    ['2023-12-25', false, 'Christmas Day'],
    ['2023-12-26', false, 'Boxing Day'],
    ['2023-12-27', true, 'the day after'],
    ['2023-04-07', false, 'Good Friday'],
    ['2023-04-10', false, 'Easter Monday, a bank holiday'],
    ['2021-12-27', false, 'the substitute for Christmas Day on a Saturday'],
    ['2021-12-28', false, 'the substitute for Boxing Day on a Sunday'],
    ['2011-04-29', false, 'the royal wedding'],
    ['2012-05-28', true, 'the last Monday in May, moved to June in the year of the Diamond Jubilee'],
    ['2012-06-04', false, 'the spring bank holiday of that year'],
    ['2012-06-05', false, 'the Diamond Jubilee'],
    ['2020-05-04', true, 'the first Monday in May, moved to VE Day in that year'],
    ['2020-05-08', false, 'VE Day'],
    ['2022-05-30', true, 'the last Monday in May, moved to June in the year of the Platinum Jubilee'],
    ['2022-06-02', false, 'the spring bank holiday of that year'],
    ['2022-06-03', false, 'the Platinum Jubilee'],
    ['2022-09-19', false, 'the State Funeral'],
    ['2023-05-08', false, 'the Coronation'],
    ['2024-03-18', true, 'a bank holiday in Northern Ireland only'],
    ['2023-08-07', true, 'a bank holiday in Scotland only'],
  ])('%s: %s, %s', (day, working) => {
    expect(england.isWorkingDay(date(day))).toBe(working);
  });
});

describe('counting working days', () => {
  // The Regulations do not say which day is the first; that the day of receipt is not counted is the usual legal reading.
  test('the day of receipt is day 0 and the next working day is day 1', () => {
    expect(england.workingDaysBetween(date('2023-06-05'), date('2023-06-05'))).toBe(0);
    expect(england.workingDaysBetween(date('2023-06-05'), date('2023-06-06'))).toBe(1);
    expect(england.workingDaysBetween(date('2023-06-05'), date('2023-06-19'))).toBe(10);
  });

  test('received on a Saturday: Monday is day 1', () => {
    expect(england.workingDaysBetween(date('2023-06-03'), date('2023-06-05'))).toBe(1);
    expect(england.addWorkingDays(date('2023-06-03'), 1)).toBe('2023-06-05');
  });

  test('responded at the weekend: the days up to Friday', () => {
    expect(england.workingDaysBetween(date('2023-06-05'), date('2023-06-10'))).toBe(4);
  });

  test.each([
    ['2011-04-21', 10, '2011-05-11', 'Easter, the royal wedding and the first Monday in May'],
    ['2012-05-25', 10, '2012-06-12', '28 May counts, 4 and 5 June do not'],
    ['2020-04-30', 10, '2020-05-15', '4 May counts, 8 May does not'],
    ['2022-05-27', 10, '2022-06-14', '30 May counts, 2 and 3 June do not'],
    ['2022-09-12', 10, '2022-09-27', 'the State Funeral, proclaimed a week before'],
    ['2023-04-28', 10, '2023-05-16', 'the first Monday in May and the Coronation'],
    ['2023-04-05', 10, '2023-04-21', 'Good Friday and Easter Monday'],
    ['2023-12-20', 10, '2024-01-08', 'Christmas Day, Boxing Day and New Year’s Day'],
    ['2021-12-20', 10, '2022-01-06', 'three substitute days'],
    ['2022-12-20', 25, '2023-01-27', 'Stage 2 over a Christmas on a Sunday'],
    [
      '2023-04-03',
      65,
      '2023-07-10',
      'the longest limit of Stage 2 over four bank holidays and the Coronation',
    ],
  ])('received on %s, %d working days end on %s: %s', (start, days, end) => {
    expect(england.addWorkingDays(date(start), days)).toBe(end);
    expect(england.workingDaysBetween(date(start), date(end))).toBe(days);
  });

  // Freedom of Information Act 2000, section 10(1) and (6): twenty working days following the day of receipt; a bank
  // holiday in any part of the United Kingdom is not one.
  test.each([
    ['2024-03-11', '2024-04-11', '2024-04-10', 'St Patrick’s Day, kept on 18 March'],
    ['2023-07-10', '2023-08-09', '2023-08-07', '12 July and the first Monday in August'],
    ['2023-11-27', '2023-12-28', '2023-12-27', 'St Andrew’s Day and Christmas'],
    ['2025-12-22', '2026-01-23', '2026-01-22', '2 January'],
    ['2026-06-01', '2026-06-30', '2026-06-29', '15 June 2026, in Scotland only'],
  ])('information asked for on %s is due on %s, not on %s: %s', (received, due, dueInEngland) => {
    expect(unitedKingdom.addWorkingDays(date(received), 20)).toBe(due);
    expect(england.addWorkingDays(date(received), 20)).not.toBe(due);
    expect(england.workingDaysBetween(date(received), date(dueInEngland))).toBe(20);
  });

  test('where the trigger day is day 1, every limit ends a working day earlier', () => {
    expect(fromTriggerDay.addWorkingDays(date('2023-06-05'), 10)).toBe('2023-06-16');
    expect(fromTriggerDay.workingDaysBetween(date('2023-06-05'), date('2023-06-16'))).toBe(10);
    expect(fromTriggerDay.workingDaysBetween(date('2023-06-05'), date('2023-06-05'))).toBe(1);
  });

  test('but a trigger on a day off is not a working day, so it is not day 1 either', () => {
    expect(fromTriggerDay.addWorkingDays(date('2023-06-03'), 1)).toBe('2023-06-05');
    expect(fromTriggerDay.workingDaysBetween(date('2023-06-03'), date('2023-06-05'))).toBe(1);
  });

  test('days on which the council is closed are left out', () => {
    const shutdown = ['2023-12-27', '2023-12-28', '2023-12-29', '2023-12-30'].map(date);
    const closed = createWorkingCalendar({ divisions: ENGLAND, closures: shutdown });
    expect(closed.isWorkingDay(date('2023-12-28'))).toBe(false);
    expect(closed.addWorkingDays(date('2023-12-20'), 10)).toBe('2024-01-11');
    expect(closed.workingDaysBetween(date('2023-12-20'), date('2024-01-08'))).toBe(7);
  });

  test('a response dated before the receipt counts backwards', () => {
    expect(england.workingDaysBetween(date('2023-06-19'), date('2023-06-05'))).toBe(-10);
    expect(england.workingDaysBetween(date('2023-06-05'), date('2023-06-04'))).toBe(-1);
    expect(england.workingDaysBetween(date('2023-06-04'), date('2023-06-03'))).toBe(0);
  });

  test.each([-1, 2.5, Number.NaN])('%d is not a limit', (days) => {
    expect(() => england.addWorkingDays(date('2023-06-05'), days)).toThrow(RangeError);
  });

  test('no list of bank holidays is not a calendar', () => {
    expect(() => createWorkingCalendar({ divisions: [] })).toThrow(RangeError);
  });
});

describe('a date whose bank holidays are not known is refused, never guessed', () => {
  const [before, first, last, after] = ['2008-12-31', '2009-01-01', '2028-12-31', '2029-01-01'].map(date) as [
    CalendarDate,
    CalendarDate,
    CalendarDate,
    CalendarDate,
  ];

  test('the first and the last day are known', () => {
    expect([england.from, england.to]).toEqual([first, last]);
    expect([before, first, last, after].map(england.covers)).toEqual([false, true, true, false]);
    expect(england.workingDaysBetween(first, first)).toBe(0);
    expect(england.isWorkingDay(last)).toBe(false);
  });

  test.each([
    ['a date before', () => england.isWorkingDay(before)],
    ['a date after', () => england.isWorkingDay(after)],
    ['a start before', () => england.workingDaysBetween(before, first)],
    ['an end after', () => england.workingDaysBetween(last, after)],
    ['a limit that ends after', () => england.addWorkingDays(date('2028-12-20'), 20)],
    ['a limit from after', () => england.addWorkingDays(after, 0)],
    ['a closure after', () => createWorkingCalendar({ divisions: ENGLAND, closures: [after] })],
  ])('%s', (_, ask) => {
    expect(ask).toThrow(DateOutsideCalendarError);
    expect(ask).toThrow(expect.objectContaining({ code: 'CALENDAR_RANGE' }));
  });

  test('in words that say which date, which years and what to do', () => {
    expect(() => england.workingDaysBetween(last, after)).toThrow(
      '1 January 2029 is outside the years whose bank holidays are known, 1 January 2009 to 31 December 2028, so ' +
        'working days cannot be counted. Check the date; if it is right, install a newer version of this program.',
    );
    expect(() => england.addWorkingDays(date('2028-12-20'), 20)).toThrow(
      /^20 working days from 20 December 2028 end outside/,
    );
  });
});

describe('whatever the dates', () => {
  const days = fc
    .integer({ min: toDayNumber(date('2009-01-01')), max: toDayNumber(date('2028-03-31')) })
    .map(fromDayNumber);
  const limits = fc.integer({ min: 1, max: 90 });
  const calendars = fc.constantFrom(england, unitedKingdom, fromTriggerDay);
  const fromDayZero = fc.constantFrom(england, unitedKingdom);

  test('a limit ends on a working day, and counting to it gives the limit', () => {
    fc.assert(
      fc.property(calendars, days, limits, (calendar, start, limit) => {
        const end = calendar.addWorkingDays(start, limit);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(calendar.workingDaysBetween(start, end)).toBe(limit);
      }),
    );
  });

  test('a later response never has fewer working days, nor a later start more', () => {
    fc.assert(
      fc.property(calendars, days, days, days, (calendar, ...three) => {
        const [a, b, c] = three.sort() as typeof three;
        expect(calendar.workingDaysBetween(a, b)).toBeLessThanOrEqual(calendar.workingDaysBetween(a, c));
        expect(calendar.workingDaysBetween(b, c)).toBeLessThanOrEqual(calendar.workingDaysBetween(a, c));
      }),
    );
  });

  test('the parts of a time add up to the whole of it, in any order of the dates', () => {
    fc.assert(
      fc.property(fromDayZero, days, days, days, (calendar, a, b, c) => {
        const parts = calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c);
        expect(parts).toBe(calendar.workingDaysBetween(a, c));
      }),
    );
  });

  test('one limit after another is the two together', () => {
    fc.assert(
      fc.property(fromDayZero, days, limits, limits, (calendar, start, a, b) => {
        expect(calendar.addWorkingDays(calendar.addWorkingDays(start, a), b)).toBe(
          calendar.addWorkingDays(start, a + b),
        );
      }),
    );
  });

  test('the count is what one counts on the fingers, day by day', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 0, max: 120 }), (calendar, start, length) => {
        const first = toDayNumber(start) + (calendar === fromTriggerDay ? 0 : 1);
        const end = toDayNumber(start) + length;
        let counted = 0;
        for (let day = first; day <= end; day++) if (calendar.isWorkingDay(fromDayNumber(day))) counted++;
        expect(calendar.workingDaysBetween(start, fromDayNumber(end))).toBe(counted);
      }),
    );
  });
});

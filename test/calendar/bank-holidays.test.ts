import { describe, expect, test } from 'vitest';
import bankHolidays from '../../src/calendar/bank-holidays.json' with { type: 'json' };
import {
  addCalendarDays,
  type CalendarDate,
  calendarDate,
  fromDayNumber,
  toDayNumber,
} from '../../src/calendar/calendar-date.ts';
import type { Division } from '../../src/calendar/working-days.ts';

// The data are compared with the regular holidays, computed here from the rules of schedule 1 of the Banking and
// Financial Dealings Act 1971 and the usual proclamations, and with the exceptions, named here one by one. A holiday
// that is wrong, missing or too many fails, and so does an exception that nobody has named.

const divisions: readonly Division[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const everywhere = divisions;
const years = Array.from({ length: 2028 - 2009 + 1 }, (_, index) => 2009 + index);

/** Where a proclamation or an Act departed from the rule. */
const exceptions: readonly {
  why: string;
  where: readonly Division[];
  not?: string;
  but: readonly string[];
}[] = [
  { why: 'royal wedding', where: everywhere, but: ['2011-04-29'] },
  { why: 'Diamond Jubilee', where: everywhere, not: '2012-05-28', but: ['2012-06-04', '2012-06-05'] },
  { why: '75 years of VE Day', where: everywhere, not: '2020-05-04', but: ['2020-05-08'] },
  { why: 'Platinum Jubilee', where: everywhere, not: '2022-05-30', but: ['2022-06-02', '2022-06-03'] },
  { why: 'State Funeral', where: everywhere, but: ['2022-09-19'] },
  { why: 'Coronation', where: everywhere, but: ['2023-05-08'] },
  { why: 'World Cup', where: ['scotland'], but: ['2026-06-15'] },
];

describe('the bank holidays', () => {
  test('cover 2009 to 2028 and say where they come from', () => {
    expect([bankHolidays.from, bankHolidays.to]).toEqual(['2009-01-01', '2028-12-31']);
    expect(bankHolidays.source).toContain('gov.uk/bank-holidays');
    expect(Object.keys(bankHolidays.divisions)).toEqual(divisions);
  });

  test.each(divisions)(
    'of %s stand in order of date, none twice, none on a weekend, each with a name',
    (division) => {
      const dates = datesOf(division);
      expect(dates).toEqual([...new Set(dates)].sort());
      for (const date of dates) expect(isWeekend(calendarDate(date)), date).toBe(false);
      for (const { name } of bankHolidays.divisions[division]) expect(name).toMatch(/^[A-Z0-9]/);
    },
  );

  describe.each(divisions)('of %s', (division) => {
    test.each(years)('%d: the regular ones and the named exceptions, no other', (year) => {
      const expected = new Set<string>(regular(division, year));
      for (const { where, not, but } of exceptions.filter(({ but }) => but[0]!.startsWith(String(year)))) {
        if (!where.includes(division)) continue;
        if (not !== undefined) expect(expected.delete(not), `${not} follows from the rule`).toBe(true);
        for (const date of but) expect(expected.has(date), `${date} is an exception`).toBe(false);
        for (const date of but) expected.add(date);
      }
      expect(datesOf(division).filter((date) => date.startsWith(String(year)))).toEqual([...expected].sort());
    });
  });

  test('name the substitute days, and no other, as such', () => {
    const fixed: Record<string, string> = {
      'New Year’s Day': '01-01',
      '2 January': '01-02',
      'St Patrick’s Day': '03-17',
      'Battle of the Boyne (Orangemen’s Day)': '07-12',
      'St Andrew’s Day': '11-30',
      'Christmas Day': '12-25',
      'Boxing Day': '12-26',
    };
    for (const { date, name } of divisions.flatMap((division) => bankHolidays.divisions[division])) {
      const day = fixed[name.replace(' (substitute day)', '')];
      const substitute = day !== undefined && date.slice(5) !== day;
      expect(name.endsWith(' (substitute day)'), `${date} ${name}`).toBe(substitute);
    }
  });
});

function datesOf(division: Division): string[] {
  return bankHolidays.divisions[division].map(({ date }) => date);
}

/** The holidays of a year without an exception. */
function regular(division: Division, year: number): CalendarDate[] {
  const easter = easterSunday(year);
  const scotland = division === 'scotland';
  const spring = [
    addCalendarDays(easter, -2),
    ...(scotland ? [] : [addCalendarDays(easter, 1)]),
    firstMonday(year, 5),
    lastMonday(year, 5),
  ];
  const summer = scotland ? firstMonday(year, 8) : lastMonday(year, 8);
  const national = { 'england-and-wales': [], scotland: ['11-30'], 'northern-ireland': ['03-17', '07-12'] }[
    division
  ];
  return [
    ...withSubstitutes(year, scotland ? ['01-01', '01-02'] : ['01-01']),
    ...spring,
    summer,
    ...national.flatMap((day) => withSubstitutes(year, [day])),
    ...withSubstitutes(year, ['12-25', '12-26']),
  ];
}

/** For each day at a weekend the next weekday that is not itself one of the days. */
function withSubstitutes(year: number, days: readonly string[]): CalendarDate[] {
  const dates = days.map((day) => calendarDate(`${year}-${day}`));
  const taken = new Set(dates.filter((date) => !isWeekend(date)));
  for (const date of dates.filter(isWeekend)) {
    let substitute = date;
    while (isWeekend(substitute) || taken.has(substitute)) substitute = addCalendarDays(substitute, 1);
    taken.add(substitute);
  }
  return [...taken];
}

function isWeekend(date: CalendarDate): boolean {
  return [0, 6].includes(weekday(date));
}

/** 0 is Sunday, 1 is Monday. */
function weekday(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function firstMonday(year: number, month: number): CalendarDate {
  let date = calendarDate(`${year}-${String(month).padStart(2, '0')}-01`);
  while (weekday(date) !== 1) date = addCalendarDays(date, 1);
  return date;
}

function lastMonday(year: number, month: number): CalendarDate {
  let date = addCalendarDays(calendarDate(`${year}-${String(month + 1).padStart(2, '0')}-01`), -1);
  while (weekday(date) !== 1) date = addCalendarDays(date, -1);
  return date;
}

/** The Gregorian computus: the Sunday after the full moon on or after 21 March. */
function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapCorrection = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + leapCorrection - moonCorrection + 15) % 30;
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  const afterFullMoon = toDayNumber(calendarDate(`${year}-03-21`)) + fullMoon + 1;
  let sunday = fromDayNumber(afterFullMoon);
  while (weekday(sunday) !== 0) sunday = addCalendarDays(sunday, 1);
  return sunday;
}

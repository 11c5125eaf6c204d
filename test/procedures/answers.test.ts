import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, ENGLAND } from '../../src/calendar/working-days.ts';
import { enquiryTiming, informationTiming } from '../../src/procedures/timing.ts';
import { day, enquiry, informationRequest, rules } from '../statistics/invented-records.ts';

const enquiryFrom = (received: string, responded: string | null) =>
  enquiryTiming(enquiry({ received, responded }), rules);
const requestFrom = (received: string, responded: string | null, given: object = {}) =>
  informationTiming(informationRequest({ received, responded, ...given }), rules);

describe('an enquiry', () => {
  test('has 10 working days from receipt: day 10 is within, day 11 is over', () => {
    expect(enquiryFrom('2023-06-01', '2023-06-15')).toMatchObject({ workingDays: 10, limit: 10 });
    expect(enquiryFrom('2023-06-01', '2023-06-16')?.workingDays).toBe(11);
  });

  test('without an answer has ended with nothing, and has no working days', () => {
    expect(enquiryFrom('2023-06-01', null)).toMatchObject({ ended: null, end: null, workingDays: null });
  });

  test('is measured by the holidays of England, which are not those of Scotland and Northern Ireland', () => {
    // 17 March 2023 was a Friday, 7 August 2023 the first Monday of that month.
    expect(enquiryFrom('2023-03-16', '2023-03-20')?.workingDays).toBe(2);
    expect(enquiryFrom('2023-08-04', '2023-08-08')?.workingDays).toBe(2);
  });

  test('answered before it was received is measured by nothing', () => {
    expect(enquiryFrom('2023-06-15', '2023-06-01')).toMatchObject({ ended: 'response', workingDays: null });
  });
});

// Freedom of Information Act 2000, section 10(6): a bank holiday under the Banking and Financial Dealings Act 1971 in any part of
// the United Kingdom is not a working day.
describe('a request for information', () => {
  test.each([
    ['St Patrick’s Day', '2023-03-16', '2023-03-20', 1],
    ['the Monday after it, where it is a Sunday', '2024-03-15', '2024-03-19', 1],
    ['the Battle of the Boyne', '2023-07-11', '2023-07-13', 1],
    ['the first Monday in August, a holiday in Scotland', '2023-08-04', '2023-08-08', 1],
    ['the last Monday in August, a holiday in England', '2023-08-25', '2023-08-29', 1],
    ['2 January, a holiday in Scotland', '2023-12-29', '2024-01-03', 1],
    ['St Andrew’s Day', '2023-11-29', '2023-12-01', 1],
  ])('does not count %s', (_, received, responded, workingDays) => {
    expect(requestFrom(received, responded)?.workingDays).toBe(workingDays);
  });

  test('on time by the calendar of the United Kingdom would be late by that of England', () => {
    // Received on 8 March 2023: with 17 March, Good Friday and Easter Monday out, 6 April is day 20.
    expect(requestFrom('2023-03-08', '2023-04-06')).toMatchObject({ workingDays: 20, limit: 20 });
    // The naive count gives 21 working days, and late.
    const english = createWorkingCalendar({ divisions: ENGLAND });
    expect(english.workingDaysBetween(day('2023-03-08'), day('2023-04-06'))).toBe(21);
  });

  test('has 20 working days, whatever extension somebody wrote down', () => {
    expect(requestFrom('2023-06-01', '2023-07-20', { extended: '2023-06-20' })?.limit).toBe(20);
  });

  test('for an internal review has 20, or 40 where more time was taken', () => {
    const review = { type: 'internal-review' };
    expect(requestFrom('2023-06-01', '2023-07-20', review)?.limit).toBe(20);
    expect(requestFrom('2023-06-01', '2023-07-20', { ...review, extended: '2023-06-20' })?.limit).toBe(40);
  });

  test('that the Information Commissioner has taken up has no limit of the council', () => {
    expect(requestFrom('2023-06-01', '2023-07-20', { type: 'information-commissioner' })).toBeNull();
  });
});

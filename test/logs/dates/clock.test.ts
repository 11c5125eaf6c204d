import { describe, expect, test } from 'vitest';
import { clockAtEnd } from '../../../src/logs/dates/clock.ts';

describe('the hour of a time of day', () => {
  test.each([
    ['1 April 2023 09:31', 9],
    ['1 April 2023 9:31 AM', 9],
    ['1 April 2023 9:31 PM', 21],
    ['1 April 2023 11 p.m.', 23],
    ['1 April 2023 12:05 AM', 0],
    ['1 April 2023 12:05 PM', 12],
    // Some systems put a half of the day after an hour of the whole day.
    ['1 April 2023 00:05 AM', 0],
    ['1 April 2023 23:05 PM', 23],
  ])('of %s is %d', (text, hour) => {
    expect(clockAtEnd(text)?.hour).toBe(hour);
  });
});

describe('a time zone', () => {
  test.each(['Z', '+0000', '+00:00', '-00:00', '+00', ' UTC', ' GMT'])('%j is universal time', (zone) => {
    expect(clockAtEnd(`2023-04-01T09:31${zone}`)).toEqual({ index: 10, hour: 9, universal: true });
  });

  test.each(['', '+01:00', '-0500', '+00:30', ' BST'])('%j is local time', (zone) => {
    expect(clockAtEnd(`2023-04-01T09:31${zone}`)).toEqual({ index: 10, hour: 9, universal: false });
  });
});

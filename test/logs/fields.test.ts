import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import {
  addCalendarDays,
  formatShort,
  fromDayNumber,
  toDayNumber,
} from '../../src/calendar/calendar-date.ts';
import * as fields from '../../src/logs/fields.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';
import { calendar, measures, words } from './reading.ts';

/** What a cell means, or the code and the words of its refusal. */
function judge(schema: ZodType<unknown, string>, cell: string) {
  const result = schema.safeParse(cell);
  return result.success ? result.data : fields.refusalOf(result.error.issues[0]);
}

describe('a day', () => {
  const day = fields.day(calendar);

  test.each([
    ['03/04/2023', '2023-04-03'],
    ['3/4/2023', '2023-04-03'],
    ['2023-04-03', '2023-04-03'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is read with the day first', (cell, date) => {
    expect(judge(day, cell)).toBe(date);
  });

  test.each([
    '31/02/2024',
    '29/02/2023',
    '00/04/2023',
    '04/13/2023',
    '2023-13-01',
    '2023-4-3',
    '03/04/23',
    '3.4.2023',
    '45019',
    'April',
    '03/04/2023 09:31',
    '03/04/2023x',
  ])('%s is none', (cell) => {
    expect(judge(day, cell)).toMatchObject({ code: 'CELL_NOT_A_DATE', message: 'is not a date' });
  });

  // A slip in the year would be counted over bank holidays that nobody has proclaimed.
  test.each(['03/04/1023', '03/04/2203', '0001-01-01'])(
    '%s is not one whose working days can be counted',
    (cell) => {
      expect(judge(day, cell)).toMatchObject({
        code: expect.stringMatching(/^CELL_(DATE_OUT_OF_RANGE|NOT_A_DATE)$/),
      });
    },
  );

  test('outside the calendar is told with the first and last day of it', () => {
    expect(judge(day, formatShort(addCalendarDays(calendar.to, 1)))).toMatchObject({
      code: 'CELL_DATE_OUT_OF_RANGE',
      expected: expect.stringMatching(/^a date from \d+ \w+ \d{4} to \d+ \w+ \d{4}$/),
    });
    expect(judge(day, formatShort(calendar.from))).toBe(calendar.from);
    expect(judge(day, formatShort(calendar.to))).toBe(calendar.to);
  });

  test('of the calendar, written in any of the three ways, is that day', () => {
    const known = fc.integer({ min: toDayNumber(calendar.from), max: toDayNumber(calendar.to) });
    fc.assert(
      fc.property(known.map(fromDayNumber), (date) => {
        const short = formatShort(date);
        for (const written of [date, short, short.replace(/^0/, '').replace('/0', '/')]) {
          expect(judge(day, written)).toBe(date);
        }
      }),
    );
  });
});

describe('an amount of money', () => {
  test.each([
    ['£1,000.50', 100_050],
    ['1000.5', 100_050],
    ['£ 250', 25_000],
    ['£0.07', 7],
    ['0', 0],
    ['£1,234,567.89', 123_456_789],
    // In pounds as fractions these would not be the sum that was paid.
    ['1.15', 115],
    ['8.2', 820],
  ])('%s is kept in pence', (cell, pence) => {
    expect(judge(fields.pounds, cell)).toBe(pence);
  });

  test.each([
    '£200 and £100',
    '£200; £100',
    '200 100',
    '1,00',
    '£1.000,50',
    '10,0000',
    '-£50',
    '£1.005',
    '1e3',
    '€5',
    '£',
    '9'.repeat(30),
    '9'.repeat(400),
  ])('%s is not one', (cell) => {
    expect(judge(fields.pounds, cell)).toMatchObject({
      code: 'CELL_NOT_AN_AMOUNT',
      expected: 'one amount, such as £1,000.50; two payments are two rows',
    });
  });
});

describe('a number', () => {
  test.each([
    ['1,234', 1234],
    ['94.4', 94.4],
    ['-3', -3],
    ['0', 0],
  ])('%s', (cell, value) => {
    expect(judge(fields.number, cell)).toBe(value);
  });

  // “1,5” read without its comma is 15: ten times what a colleague abroad meant, and published.
  test.each(['1,5', '1,23,4', '12,34', '94%', '1e3', 'twelve', '0x10', '1.', '9'.repeat(400)])(
    '%s is none',
    (cell) => {
      expect(judge(fields.number, cell)).toMatchObject({ code: 'CELL_NOT_A_NUMBER' });
    },
  );
});

describe('a reporting year and the name of a figure', () => {
  test('2023/24 is a year; 2023 could be two of them', () => {
    expect(judge(fields.reportingYear, '2023/24')).toBe('2023-24');
    expect(judge(fields.reportingYear, '2023')).toMatchObject({ code: 'CELL_NOT_A_YEAR' });
  });

  test('are exact, with the nearest suggested', () => {
    expect(judge(fields.oneOf(measures), 'complaints.total')).toBe('complaints.total');
    expect(judge(fields.oneOf(measures), 'complaint.total')).toMatchObject({
      code: 'CELL_NOT_A_KNOWN_NAME',
      suggestion: 'did you mean complaints.total?',
    });
  });
});

describe('a coded value', () => {
  const outcome = fields.coded(words.outcome);

  test.each([
    ['Upheld', 'upheld'],
    ['UPHELD', 'upheld'],
    ['partly upheld', 'partially-upheld'],
    ['Not-upheld', 'not-upheld'],
  ])('%s is known by its spelling', (cell, id) => {
    expect(judge(outcome, cell)).toBe(id);
  });

  test.each(['Unknown', 'Not applicable', 'Not recorded', 'Don’t know'])('%s is an answer', (cell) => {
    expect(judge(outcome, cell)).toBe('not-known');
  });

  test('that is a tick is refused: it could mean yes, and it could mean seen', () => {
    expect(judge(fields.codedYesNo(words.yesNo), '✓')).toMatchObject({ code: 'CELL_NOT_IN_VOCABULARY' });
  });

  test('that is misspelt is refused, and the nearest suggested', () => {
    expect(judge(outcome, 'Uphedl')).toMatchObject({
      code: 'CELL_NOT_IN_VOCABULARY',
      suggestion: 'did you mean Upheld?',
    });
  });

  test('that is like nothing is refused with all that can stand there', () => {
    expect(judge(outcome, 'Blue')).toMatchObject({
      expected: expect.stringContaining('Upheld, Partially upheld, Not upheld'),
    });
    expect(judge(outcome, 'Blue')).not.toHaveProperty('suggestion');
  });

  test('that councils use differently is asked for, not guessed', () => {
    expect(judge(fields.coded(words.withdrawnWhen), 'Stage 1')).toMatchObject({
      code: 'CELL_AMBIGUOUS',
      expected: expect.stringMatching(/^Before Stage 1 or During Stage 1; say which under vocabulary/),
    });
  });

  test('of the council’s own goes before everything else', () => {
    const own = createVocabularies({ withdrawnWhen: { spellings: { 'before-stage-1': ['Stage 1'] } } });
    expect(judge(fields.coded(own.withdrawnWhen), 'Stage 1')).toBe('before-stage-1');
  });
});

describe('several values in a cell', () => {
  const several = fields.several('Categories', fields.coded(words.complaintCategory));
  const valuesOf = (cell: string) => judge(several.schema, cell);

  test.each([
    'Delay; Communication',
    'Delay|Communication',
    'Delay\nCommunication',
    'Delay\r\nCommunication',
    ' Delay ;; Communication ; ',
  ])('are parted by semicolon, bar or line break: %j', (cell) => {
    expect(valuesOf(cell)).toEqual(['delay', 'communication']);
  });

  test('count once each, by whatever spelling', () => {
    expect(valuesOf('Delay; delay; Delays; Communication')).toEqual(['delay', 'communication']);
  });

  test('are none where the cell only has separators or dashes between them', () => {
    expect(valuesOf('; - ; N/A')).toEqual([]);
    expect(several.blank).toEqual([]);
  });

  test('are refused for one of them, which is named', () => {
    expect(valuesOf('Delay; Comunication')).toMatchObject({
      value: 'Comunication',
      suggestion: 'did you mean Communication?',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCalendarDays,
  formatShort,
  fromDayNumber,
  toDayNumber,
} from '../../src/calendar/calendar-date.ts';
import * as fields from '../../src/logs/fields.ts';
import type { Content } from '../../src/logs/log-definition.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';
import { calendar, measures, words } from './reading.ts';

/** What a cell means, or the code and the words of its refusal; a day is read with the day first where it is not said. */
function judge(content: Content, cell: string, order: 'day-first' | 'month-first' = 'day-first') {
  const schema = content.kind === 'days' ? content.schemas[order] : content.schema;
  const result = schema.safeParse(cell);
  return result.success ? result.data : fields.refusalOf(result.error.issues[0]);
}

describe('a day', () => {
  const day = fields.day(calendar);

  // How a date can be written is told with the dates; here, that a column takes all of it in one order.
  test.each([
    ['03/04/2023', '2023-04-03', '2023-03-04'],
    ['3/4/23', '2023-04-03', '2023-03-04'],
    ['03/04/2023 09:31', '2023-04-03', '2023-03-04'],
    ['2023-04-03', '2023-04-03', '2023-04-03'],
    ['3 April 2023', '2023-04-03', '2023-04-03'],
    ['45019', '2023-04-03', '2023-04-03'],
  ])('%s is read in the order of its column', (cell, dayFirst, monthFirst) => {
    expect(judge(day, cell)).toBe(dayFirst);
    expect(judge(day, cell, 'month-first')).toBe(monthFirst);
  });

  test.each([
    '31/02/2024',
    '29/02/2023',
    '00/04/2023',
    '04/13/2023',
    '2023-13-01',
    'April',
    '2023',
    '03/04/2023x',
  ])('%s is none', (cell) => {
    expect(judge(day, cell)).toMatchObject({
      code: 'CELL_NOT_A_DATE',
      message: 'is not a date',
      expected: expect.stringContaining('31/03/2024'),
    });
  });

  test('that does not exist in the order of its column is none, and the example is one that does', () => {
    expect(judge(day, '31/03/2024', 'month-first')).toMatchObject({
      code: 'CELL_NOT_A_DATE',
      expected: expect.stringContaining('03/31/2024'),
    });
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

  // One cell of a log held “£1,875 + £500”: the council paid the sum, and the report of it must say so.
  test.each([
    ['£1,875 + £500', 237_500],
    ['£200 and £100', 30_000],
    ['£200; £100', 30_000],
    ['£200 & £100', 30_000],
    ['£200|£100', 30_000],
    ['£200\n£100', 30_000],
    ['£200\r\n£100', 30_000],
    ['£1,000, £250.50', 125_050],
    ['£200,£100', 30_000],
    ['100+50.5+25', 17_550],
  ])('%j is several, and their sum is what was paid', (cell, pence) => {
    expect(judge(fields.pounds, cell)).toBe(pence);
  });

  // A comma parts thousands as well: what stands after it is an amount of its own only where its sign says so.
  test('is not two by a comma alone', () => {
    expect(judge(fields.pounds, '1,000')).toBe(100_000);
    expect(judge(fields.pounds, '200, 100')).toMatchObject({ code: 'CELL_NOT_AN_AMOUNT' });
  });

  test.each([
    '200 100',
    '1,00',
    '£1.000,50',
    '10,0000',
    '-£50',
    '£1.005',
    '1e3',
    '€5',
    '£',
    '£200 +',
    '£200 + £x',
    '£200 and vouchers',
    '9'.repeat(30),
    '9'.repeat(400),
    Array.from({ length: 100 }, () => '90,000,000,000,000').join('+'),
  ])('%s is not one', (cell) => {
    expect(judge(fields.pounds, cell)).toMatchObject({
      code: 'CELL_NOT_AN_AMOUNT',
      expected: 'an amount, such as £1,000.50, or several with + between them',
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
  const valuesOf = (cell: string) => judge(several.content, cell);

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

  test.each([
    ['Delay, Communication', ['delay', 'communication']],
    ['Delay, Communication; delay', ['delay', 'communication']],
  ])('may be parted by commas where they are words of the vocabulary: %j', (cell, values) => {
    expect(valuesOf(cell)).toEqual(values);
  });

  test('parted by commas are refused one by one', () => {
    expect(valuesOf('Delay, Comunication')).toMatchObject({ value: 'Comunication' });
    expect(valuesOf('Late, and rude')).toMatchObject({ value: 'Late, and rude' });
  });

  test('that are text are not parted by commas: a service can have one in its name', () => {
    const services = fields.several('Services', fields.text);
    expect(judge(services.content, 'Fostering, adoption; Duty')).toEqual(['Fostering, adoption', 'Duty']);
  });

  test('are refused for one of them, which is named', () => {
    expect(valuesOf('Delay; Comunication')).toMatchObject({
      value: 'Comunication',
      suggestion: 'did you mean Communication?',
    });
  });
});

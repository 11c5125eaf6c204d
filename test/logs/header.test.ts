import { describe, expect, test } from 'vitest';
import { read, told } from './reading.ts';

const row = 'P1,03/04/2023,North';

describe('a column', () => {
  test.each([
    'Reference,Received,Team',
    'reference,RECEIVED,team',
    ' Reference ,\u00a0Received,Team ',
    'Reference:,"Received ",Team.',
    'Reference,Date received,Team',
    'Reference,Date  Received,Teams',
  ])('is found whatever its capitals, blanks and punctuation, and by its other names: %j', (header) => {
    const { records, problems } = read('compliments', `${header}\n${row}`);
    expect(records).toMatchObject([{ reference: 'P1', received: '2023-04-03', team: 'North' }]);
    expect(problems).toEqual([]);
  });

  test('is found by the name that the council gives it', () => {
    const { records } = read('compliments', 'LOG_NO,OPENDATE,Team\nP1,03/04/2023,North', {
      Reference: 'LOG_NO',
      Received: 'Opendate',
    });
    expect(records).toMatchObject([{ reference: 'P1', received: '2023-04-03' }]);
  });

  test('that every row must have, and that is not there, stops the log', () => {
    const result = read('compliments', 'Reference,Team\nP1,North\nP2,South');
    expect(told(result)).toEqual(['HEADER_MISSING_COLUMN']);
    expect(result.problems[0]?.message).toBe('There is no column “Received”.');
    expect(result).toMatchObject({ unreadable: true, read: 3, disposed: { header: 1, refused: 2 } });
  });

  test('that is misspelt is suggested for the one that is missing', () => {
    const [missing] = read('compliments', `Reference,Recieved,Team\n${row}`).problems;
    expect(missing).toMatchObject({
      code: 'HEADER_MISSING_COLUMN',
      suggestion: 'is it column B, “Recieved”? Then correct that name',
    });
  });

  // Left out silently, it would take every figure with it that rests on it.
  test('that may be absent, and is misspelt, is a warning', () => {
    const { problems, records } = read('compliments', 'Reference,Received,Categoris\nP1,03/04/2023,x');
    expect(problems).toMatchObject([
      {
        code: 'HEADER_UNUSED_COLUMN',
        severity: 'warning',
        column: { name: 'Categoris', letter: 'C' },
        suggestion: 'did you mean “Categories”?',
        effect: 'It is not read.',
      },
    ]);
    expect(records).toHaveLength(1);
  });

  test('that the report does not know is only a note', () => {
    const { problems } = read('compliments', 'Reference,Received,Mood of the day\nP1,03/04/2023,x');
    expect(problems).toMatchObject([{ code: 'HEADER_UNUSED_COLUMN', severity: 'note' }]);
  });

  test('named by the council, and not there, stops the log though it may be absent', () => {
    const result = read('compliments', `Reference,Received,Team\n${row}`, { Team: 'Where' });
    expect(result.unreadable).toBe(true);
    expect(result.problems[0]?.message).toBe('There is no column “Where”.');
  });

  test('without a name is told where it has cells, and only then', () => {
    const { problems } = read('compliments', 'Reference,Received,,\nP1,03/04/2023,North,\n');
    expect(problems).toMatchObject([{ code: 'HEADER_BLANK', column: { name: '', letter: 'C' } }]);
  });
});

describe('two columns that can both be one', () => {
  test.each([
    ['the same name twice', 'Reference,Received,Received', 'Columns B and C can both be “Received”.'],
    [
      'two names of one column',
      'Reference,Received,Date received',
      'Columns B and C can both be “Received”.',
    ],
    ['three of them', 'Reference,Received,received,RECEIVED', 'Columns B and C and D can all be “Received”.'],
  ])('stop the log: %s', (_, header, message) => {
    const result = read('compliments', `${header}\nP1,03/04/2023,04/04/2023`);
    expect(result.unreadable).toBe(true);
    expect(result.problems.map((problem) => problem.message)).toEqual([message]);
  });

  test('are no trouble where the council says which one it means; the other is told as unused', () => {
    const { records, problems } = read(
      'compliments',
      'Reference,Received,Date received\nP1,03/04/2023,05/04/2023',
      { Received: 'Date received' },
    );
    expect(records).toMatchObject([{ received: '2023-04-05' }]);
    expect(problems).toMatchObject([{ code: 'HEADER_UNUSED_COLUMN', column: { letter: 'B' } }]);
  });
});

describe('a file whose first row is no header', () => {
  test.each([
    ['a title above it', 'Compliments 2023/24\n\nReference,Received\nP1,03/04/2023'],
    ['semicolons between the cells', 'Reference;Received\nP1;03/04/2023'],
    ['a line for the separator', 'sep=,\nReference,Received\nP1,03/04/2023'],
    ['nothing but blank lines', '\n\n\n'],
  ])('is told once, not once a column: %s', (_, text) => {
    const result = read('compliments', text);
    expect(told(result).filter((code) => code !== 'HEADER_UNUSED_COLUMN')).toEqual(['HEADER_NOT_FOUND']);
    expect(result.unreadable).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { foldHeader, matchHeader, matchPositions } from '../../src/logs/header.ts';
import { definitions, read, told, wrong } from './reading.ts';

const row = 'P1,03/04/2023,North';

describe('a column', () => {
  test.each([
    'Reference,Received,Team',
    'reference,RECEIVED,team',
    ' Reference ,\u00a0Received,Team ',
    'Reference:,"Received ",Team.',
    'Reference,Date received,Team',
    'Reference,Date  Received,Teams',
    'Case Ref,Created on,Team',
    'Case #,DATE OPENED,Team',
    'LOG_NO,Opened,team',
    'ID,Request Date,team',
  ])('is found whatever its capitals, blanks and punctuation, and by its other names: %j', (header) => {
    const result = read('compliments', `${header}\n${row}`);
    expect(result.records).toMatchObject([{ reference: 'P1', received: '2023-04-03', team: 'North' }]);
    expect(wrong(result)).toEqual([]);
  });

  test('read by another name is told, so that the officer can see what was taken for what', () => {
    const { problems } = read('compliments', `Case Ref,received,Team\n${row}`);
    expect(problems).toMatchObject([
      {
        code: 'HEADER_MATCHED',
        severity: 'note',
        message: 'Columns read by another name: “Case Ref” as Reference.',
      },
    ]);
  });

  test('is found by the name that the council gives it', () => {
    const { records } = read('compliments', 'LOG_NO,OPENDATE,Team\nP1,03/04/2023,North', {
      columns: { Reference: 'LOG_NO', Received: 'Opendate' },
    });
    expect(records).toMatchObject([{ reference: 'P1', received: '2023-04-03' }]);
  });

  // An export can have two columns of one name, or one without any: then only its place tells it.
  test('is found by its letter, where the council gives that', () => {
    const { records } = read('compliments', 'Reference,Received,Team,Team,\nP1,03/04/2023,old,new,North', {
      columns: { Team: 'column D', Service: 'Column e' },
    });
    expect(records).toMatchObject([{ team: 'new', service: 'North' }]);
  });

  test('named “Column D” is that column, and not the fourth', () => {
    const { records } = read('compliments', 'Reference,Received,Column D,x\nP1,03/04/2023,North,South', {
      columns: { Team: 'Column D' },
    });
    expect(records).toMatchObject([{ team: 'North' }]);
  });

  test('that the council says holds something is not read as anything else', () => {
    const { records } = read('compliments', 'Reference,Received,Service\nP1,03/04/2023,North', {
      columns: { Team: 'Service' },
    });
    expect(records).toMatchObject([{ team: 'North', service: null }]);
  });

  test('that every row must have, and that is not there, stops the log', () => {
    const result = read('compliments', 'Reference,Team\nP1,North\nP2,South');
    expect(told(result)).toEqual(['HEADER_MISSING_COLUMN in row 1']);
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

  test('that the report does not know is only a note, and several are one note', () => {
    const one = read('compliments', 'Reference,Received,Mood of the day\nP1,03/04/2023,x');
    expect(one.problems).toMatchObject([{ code: 'HEADER_UNUSED_COLUMN', severity: 'note' }]);
    const two = read('compliments', 'Reference,Received,Mood of the day,Modified by\nP1,03/04/2023,x,y');
    expect(two.problems).toMatchObject([
      {
        severity: 'note',
        message: '2 columns are not ones that the report knows: Mood of the day (C), Modified by (D).',
        effect: 'They are not read.',
      },
    ]);
  });

  test('named by the council, and not there, stops the log though it may be absent', () => {
    const result = read('compliments', `Reference,Received,Team\n${row}`, { columns: { Team: 'Where' } });
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
    [
      'the same name twice',
      'Reference,Received,Received',
      'Columns B (“Received”) and C (“Received”) can both be “Received”.',
    ],
    [
      'two other names',
      'Reference,Opened,Date received',
      'Columns B (“Opened”) and C (“Date received”) can both be “Received”.',
    ],
    [
      'three of them',
      'Reference,Received,received,RECEIVED',
      'Columns B (“Received”) and C (“received”) and D (“RECEIVED”) can all be “Received”.',
    ],
  ])('stop the log: %s', (_, header, message) => {
    const result = read('compliments', `${header}\nP1,03/04/2023,04/04/2023`);
    expect(result.unreadable).toBe(true);
    expect(result.problems.map((problem) => problem.message)).toEqual([message]);
  });

  // Systems that have “Created” for the record have “Received” for the case.
  test('are no question where one of them has the name that the log has for it', () => {
    const result = read('compliments', 'Reference,Created,Received\nP1,05/04/2023,03/04/2023');
    expect(result.records).toMatchObject([{ received: '2023-04-03' }]);
    expect(told(result)).toEqual(['HEADER_UNUSED_COLUMN in row 1']);
  });

  test('are no trouble where the council says which one it means; the other is told as unused', () => {
    const { records, problems } = read(
      'compliments',
      'Reference,Received,Date received\nP1,03/04/2023,05/04/2023',
      { columns: { Received: 'Date received' } },
    );
    expect(records).toMatchObject([{ received: '2023-04-05' }]);
    expect(problems).toMatchObject([
      { code: 'HEADER_MATCHED' },
      { code: 'HEADER_UNUSED_COLUMN', message: expect.stringContaining('Received (B)') },
    ]);
  });
});

describe('two headers mean the same column', () => {
  test.each([
    ['Case Ref.', 'case-ref'],
    ['Case\u00a0Reference', 'CASE REFERENCE'],
    ['Re\u0301ference', 'R\u00e9ference'],
    ['ff_received', 'Received'],
    ['Stage 1 Due', 'stage1_due'],
    ['Categories', 'Category'],
  ])('%j and %j', (one, other) => {
    expect(foldHeader(one)).toBe(foldHeader(other));
  });

  test.each([
    ['Stage 1 due', 'Stage 2 due'],
    ['Received', 'Not received'],
    ['ff', 'Received'],
  ])('but not %j and %j', (one, other) => {
    expect(foldHeader(one)).not.toBe(foldHeader(other));
  });
});

describe('names of the council for columns', () => {
  const { fields } = definitions.compliments;

  test('that JavaScript knows are names like others, and none is found where there is none', () => {
    const chosen = JSON.parse('{ "__proto__": "Odd", "constructor": "Odder" }') as Record<string, string>;
    const header = ['Reference', 'Received', 'Team', 'Odd', 'Odder', 'toString'];
    const { columns, missing, unused } = matchHeader(header, fields, chosen);
    expect([...columns]).toEqual([
      ['reference', 0],
      ['received', 1],
      ['team', 2],
    ]);
    expect(missing).toEqual([]);
    expect(unused.map(({ index }) => index)).toEqual([3, 4, 5]);
  });
});

// Some systems leave the header out when they export: then the officer names the columns by their letters.
describe('a file without a header', () => {
  test('is read by the letters that the council gives', () => {
    const { records, problems, disposed } = read(
      'compliments',
      'North,P1,x,03/04/2023\nSouth,P2,y,04/04/2023\n',
      { header: 'none', columns: { Reference: 'B', Received: 'd', Team: 'A' } },
    );
    expect(records).toMatchObject([
      { reference: 'P1', received: '2023-04-03', team: 'North', origin: { row: 1 } },
      { reference: 'P2', received: '2023-04-04', team: 'South', origin: { row: 2 } },
    ]);
    expect(problems).toEqual([]);
    expect(disposed.header).toBe(0);
  });

  test('cannot be read where a column that every row must have has no letter', () => {
    const result = read('compliments', 'P1,03/04/2023\n', { header: 'none', columns: { Reference: 'A' } });
    expect(told(result)).toEqual(['HEADER_MISSING_COLUMN in row 1']);
    expect(result).toMatchObject({ unreadable: true, read: 1, disposed: { refused: 1 } });
  });

  test('has a column at each letter named, and at no other', () => {
    const { columns, missing } = matchPositions(definitions.compliments.fields, { Received: 'AB' }, 28);
    expect([...columns]).toEqual([['received', 27]]);
    expect(missing).toEqual(['Reference']);
  });

  test('lacks a column whose letter lies beyond its last one', () => {
    const columns = { Reference: 'A', Received: 'B', Team: 'Z' };
    const result = read('compliments', 'P1,03/04/2023\n', { header: 'none', columns });
    expect(result.problems.map(({ message }) => message)).toEqual(['There is no column “Team, column Z”.']);
  });
});

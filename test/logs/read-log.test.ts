import { describe, expect, test } from 'vitest';
import { accountedFor, oneComplaint, read, told } from './reading.ts';

const header = 'Reference,Received,Team,Summary';

describe('a row of a log', () => {
  test('is a record with the file and the row that a spreadsheet shows', () => {
    expect(read('compliments', `${header}\nP1,03/04/2023,North,Kind\n`).records).toMatchObject([
      { reference: 'P1', origin: { file: 'log.csv', row: 2 } },
    ]);
  });

  test('is refused with the reason, the place, the effect and what was expected', () => {
    const { problems, records, disposed } = read('compliments', `${header}\nP1,31/02/2024,North,Kind\n`);
    expect(records).toEqual([]);
    expect(disposed.refused).toBe(1);
    expect(problems).toEqual([
      {
        code: 'CELL_NOT_A_DATE',
        severity: 'error',
        scope: 'cell',
        file: 'log.csv',
        row: 2,
        line: 2,
        column: { name: 'Received', letter: 'B' },
        reference: 'P1',
        value: '31/02/2024',
        message: 'is not a date',
        expected: 'a day that exists, written 31/03/2024 or 2024-03-31, without a time of day',
        effect: 'This compliment is not in the report.',
      },
    ]);
  });

  test('keeps its number after a cell of several lines; the line of the file is told besides', () => {
    const { problems } = read(
      'compliments',
      `${header}\r\nP1,03/04/2023,North,"Thank\r\nyou\r\nall"\r\nP2,soon,North,\r\n`,
    );
    expect(problems).toMatchObject([{ row: 3, line: 5 }]);
  });

  test('tells everything that is wrong with it at once', () => {
    const result = oneComplaint({ Received: 'soon', Procedure: '', Channel: 'Pigeon' });
    expect(told(result)).toEqual([
      'CELL_REQUIRED in row 2',
      'CELL_NOT_A_DATE in row 2',
      'CELL_NOT_IN_VOCABULARY in row 2',
    ]);
    expect(result.disposed.refused).toBe(1);
  });

  test.each(['', ' ', '-', 'N/A', 'TBC', '#N/A', '?'])(
    'without a reference is refused; %j says nothing',
    (cell) => {
      const result = read('compliments', `${header}\n${cell},03/04/2023,North,\n`);
      expect(result.problems).toMatchObject([
        { code: 'CELL_REQUIRED', message: 'The cell is blank.', expected: 'every compliment has one' },
      ]);
    },
  );

  test('that leaves a column blank has nothing there; one that says Unknown has an answer', () => {
    expect(oneComplaint({ Channel: 'N/A' }).records[0]?.channel).toBeNull();
    expect(oneComplaint({ Channel: 'Unknown' }).records[0]?.channel).toBe('not-known');
  });
});

describe('the width of a row', () => {
  test.each([
    ['fewer cells', 'P1,03/04/2023,North'],
    ['a comma too many', 'P1,03/04/2023,North,Kind, and quick'],
  ])('other than that of the header refuses it: %s', (_, row) => {
    const result = read('compliments', `${header}\n${row}\nP2,03/04/2023,North,\n`);
    expect(told(result)).toEqual(['ROW_WIDTH in row 2']);
    expect(result.records).toHaveLength(1);
  });

  test('is told alone: cells under the wrong headers say nothing', () => {
    expect(told(read('compliments', `${header}\nDear, team,03/04/2023,North,Kind`))).toEqual([
      'ROW_WIDTH in row 2',
    ]);
  });

  test('may be more by blank cells, as spreadsheets leave them behind', () => {
    expect(read('compliments', `${header}\nP1,03/04/2023,North,,,,\n`).records).toHaveLength(1);
  });
});

describe('a row that is no record', () => {
  test.each([
    ['blank', ',,,'],
    ['blank', '" "," ",,'],
    ['blank', ''],
    ['footer', 'Total,,,188'],
    ['footer', 'Grand total: 188,,,'],
    ['footer', 'End of report'],
    ['footer', ',Generated on 04/04/2024,,'],
    ['repeatedHeader', header],
    ['repeatedHeader', 'Reference , Received,Team,Summary'],
  ] as const)('is counted as %s: %j', (kind, row) => {
    const result = read('compliments', `${header}\nP1,03/04/2023,North,\n${row}\nP2,03/04/2023,North,`);
    expect(result.disposed[kind]).toBe(1);
    expect(result.records).toHaveLength(2);
    expect(result.problems).toEqual([]);
    expect(accountedFor(result)).toBe(result.read);
  });

  // The Total Respect team is a team: a row with all that a row must have is one, whatever its first word.
  test('is not taken for a footer by its first word alone', () => {
    expect(read('compliments', `${header}\nTotal-1,03/04/2023,North,`).records).toHaveLength(1);
  });
});

describe('stray quotation marks', () => {
  test.each([
    ['two rows', 'P1,03/04/2023,"North,Kind\nP2,04/04/2023,South",Quick\nP3,05/04/2023,East,'],
    [
      'four rows',
      'P1,03/04/2023,"North,\nP2,04/04/2023,South,\nP3,04/04/2023,South,\nP4,04/04/2023,South",\nP5,05/04/2023,East,',
    ],
  ])('that make one of %s refuse that one, and say so', (_, rows) => {
    const result = read('compliments', `${header}\n${rows}`);
    expect(told(result)).toEqual(['ROW_HOLDS_ROWS in row 2']);
    expect(result.problems[0]?.effect).toBe('None of these rows is in the report.');
    expect(result.records).toHaveLength(1);
  });

  test('are not suspected where a cell of several lines has commas in it', () => {
    const cell = 'Dear all, thank you, all of you,\nKind, quick, good\nYours, a parent, and two children';
    expect(read('compliments', `${header}\nP1,03/04/2023,North,"${cell}"`).records).toHaveLength(1);
  });
});

describe('a log without rows', () => {
  test('that has a header is a log of nothing, and a note says so', () => {
    const result = read('compliments', `${header}\n`);
    expect(result.problems).toMatchObject([
      { code: 'FILE_NO_ROWS', severity: 'note', message: 'There is no compliment under the column names.' },
    ]);
    expect(result).toMatchObject({ unreadable: false, read: 1, disposed: { header: 1 } });
  });

  test.each(['', '\ufeff'])('that is empty cannot be read: %j', (text) => {
    const result = read('compliments', text);
    expect(told(result)).toEqual(['FILE_EMPTY']);
    expect(result.unreadable).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { accountedFor, read, readEverything, told, wrong } from './reading.ts';

const header = 'Reference,Received,Team,Summary';

describe('the width of a row', () => {
  test('other than that of the header, by something too many, refuses it', () => {
    const result = read(
      'compliments',
      `${header}\nP1,03/04/2023,North,Kind, and quick\nP2,03/04/2023,North,\n`,
    );
    expect(result.problems).toMatchObject([
      {
        code: 'ROW_WIDTH',
        row: 2,
        reference: 'P1',
        message: 'The row has 5 cells where row 1 has 4.',
        effect: 'The row is not in the report.',
      },
    ]);
    expect(result.records).toHaveLength(1);
  });

  test('is told alone: cells under the wrong headers say nothing', () => {
    expect(told(read('compliments', `${header}\nDear, team,03/04/2023,North,Kind`))).toEqual([
      'ROW_WIDTH in row 2',
    ]);
  });

  test('may be more by blank cells, as spreadsheets leave them behind', () => {
    const result = read('compliments', `${header}\nP1,03/04/2023,North,,,,\n`);
    expect(result.records).toHaveLength(1);
    expect(result.problems).toEqual([]);
  });

  test('that is more by a blank cell in a few rows alone is told: a comma may have moved the cells', () => {
    const good = [1, 2, 3].map((number) => `P${number},03/04/2023,North,Kind`);
    const rows = [...good, 'P4,04/04/2023,North, and East,'];
    const result = read('compliments', [header, ...rows].join('\n'));
    expect(result.records).toHaveLength(4);
    expect(result.problems).toMatchObject([{ code: 'ROW_CELLS_BEYOND', severity: 'warning', row: 5 }]);
  });
});

// Excel, saving as CSV, leaves the blank cells at the end of some rows out.
describe('a row without its last cells', () => {
  test.each([
    ['a row', 'P2,04/04/2023,South,Kind'],
    ['a row that is short as well', 'P2,04/04/2023'],
    ['a blank row', ',,,\nP2,04/04/2023,South,'],
    ['a totals row', 'Total,,,1\nP2,04/04/2023,South,'],
    ['the header again', `${header}\nP2,04/04/2023,South,`],
  ])('that has all that a row must have is one, where %s follows', (_, next) => {
    const result = read('compliments', `${header}\nP1,03/04/2023,North\n${next}`);
    expect(result.records.map(({ reference, team }) => [reference, team])).toEqual([
      ['P1', 'North'],
      ['P2', next === 'P2,04/04/2023' ? null : 'South'],
    ]);
    expect(wrong(result)).toEqual([]);
    expect(told(result)[0]).toBe('ROW_CELLS_LEFT_OUT in row 2');
    expect(accountedFor(result)).toBe(result.read);
  });

  test('is one at the end of the file, with a warning: a file that was cut off looks the same', () => {
    const result = read('compliments', `${header}\nP1,03/04/2023,North,Kind\nP2,04/04/2023,No`);
    expect(result.records).toHaveLength(2);
    expect(result.problems).toMatchObject([{ code: 'ROW_CELLS_LEFT_OUT', severity: 'warning', row: 3 }]);
  });

  test('is warned of where hardly another is short: something may be missing', () => {
    const good = Array.from({ length: 8 }, (_, index) => `Q${index},03/04/2023,North,`).join('\n');
    const result = read('compliments', `${header}\nP1,03/04/2023,North\n${good}`);
    expect(result.records).toHaveLength(9);
    expect(result.problems).toMatchObject([{ code: 'ROW_CELLS_LEFT_OUT', severity: 'warning', row: 2 }]);
  });

  test('at the end of the file is no news where others are short as well', () => {
    const result = read('compliments', `${header}\nP1,03/04/2023\nP2,04/04/2023,North`);
    expect(result.problems.map(({ severity, row }) => [severity, row])).toEqual([
      ['note', 2],
      ['note', 3],
    ]);
  });

  // A line break in a cell that is not quoted makes two rows of one: read, the first would lose what the second holds.
  test('is refused where what follows is no row: then it was broken in two', () => {
    const result = read('compliments', `${header}\nP1,03/04/2023,North\nteam,Kind\nP2,04/04/2023,South,`);
    expect(told(result)).toEqual(['ROW_WIDTH in row 2', 'ROW_WIDTH in row 3']);
    expect(result.problems.map(({ line }) => line)).toEqual([2, 3]);
    expect(result.records.map(({ reference }) => reference)).toEqual(['P2']);
    expect(accountedFor(result)).toBe(4);
  });

  test('that lacks what a row must have is refused', () => {
    const result = read('compliments', `${header}\nP1\nP2,04/04/2023,South,`);
    expect(told(result)).toEqual(['ROW_WIDTH in row 2']);
  });
});

describe('rows of another width', () => {
  const good = (count: number) =>
    Array.from({ length: count }, (_, index) => `P${index},03/04/2023,North,Kind`).join('\n');
  const bad = (count: number) =>
    Array.from({ length: count }, (_, index) => `Q${index},03/04/2023,North,Kind, quick`).join('\n');

  test('are rows gone wrong where they are few', () => {
    const result = read('compliments', `${header}\n${bad(3)}\n${good(10)}`);
    expect(result).toMatchObject({ unreadable: false, disposed: { refused: 3 } });
    expect(result.records).toHaveLength(10);
  });

  test('make a file of which nothing can be trusted where they are more than a few', () => {
    const result = read('compliments', `${header}\n${bad(4)}\n${good(10)}`);
    expect(told(result)).toEqual(['FILE_COLUMNS_UNTRUSTED']);
    expect(result).toMatchObject({
      unreadable: true,
      records: [],
      count: 0,
      read: 15,
      disposed: { refused: 14 },
    });
  });

  test('are few where they are one in a hundred', () => {
    expect(read('compliments', `${header}\n${bad(10)}\n${good(1000)}`).unreadable).toBe(false);
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
    ['footer', ',,,188'],
    ['footer', ',,12,"1,234"'],
    ['footer', ',,,£250.00'],
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
  test.each(['Total-1,03/04/2023,North,', '2023001,03/04/2023,12,'])(
    'is not taken for a footer by its first word, or its numbers, alone: %s',
    (row) => {
      expect(read('compliments', `${header}\n${row}`).records).toHaveLength(1);
    },
  );
});

describe('stray quotation marks', () => {
  test.each([
    ['two rows', 2, 'P1,03/04/2023,"North,Kind\nP2,04/04/2023,South",Quick\nP3,05/04/2023,East,'],
    [
      'four rows',
      4,
      'P1,03/04/2023,"North,\nP2,04/04/2023,South,\nP3,04/04/2023,South,\nP4,04/04/2023,South",\nP5,05/04/2023,East,',
    ],
  ])('that make one of %s give the rows back, and say so', (_, count, rows) => {
    const result = read('compliments', `${header}\n${rows}`);
    expect(result.problems).toMatchObject([
      {
        code: 'ROW_QUOTES_REPAIRED',
        severity: 'warning',
        row: 2,
        message: `Two stray quotation marks make one row of these ${count}. They were read as ${count} rows.`,
        effect: 'The rows are in the report.',
      },
    ]);
    expect(result.records.map(({ reference }) => reference)).toEqual(
      Array.from({ length: count + 1 }, (_, index) => `P${index + 1}`),
    );
    expect(accountedFor(result)).toBe(result.read);
  });

  test('are not suspected where a cell of several lines has commas in it', () => {
    const cell = 'Dear all, thank you, all of you,\nKind, quick, good\nYours, a parent, and two children';
    const result = read('compliments', `${header}\nP1,03/04/2023,North,"${cell}"`);
    expect(result.records).toHaveLength(1);
    expect(result.problems).toEqual([]);
  });

  test('alone in a row are taken as they stand, with a warning', () => {
    const result = read(
      'compliments',
      `${header}\nP1,03/04/2023,the "best" team,Kind\nP2,03/04/2023,"South,\n`,
    );
    expect(told(result)).toEqual(['ROW_QUOTES_REPAIRED in row 2', 'ROW_QUOTES_REPAIRED in row 3']);
    expect(result.records.map(({ team }) => team)).toEqual(['the "best" team', '"South']);
  });

  test('in the column names are told as well', () => {
    const result = read('compliments', 'Reference,Received,the "best" Team\nP1,03/04/2023,North');
    expect(wrong(result)).toEqual(['ROW_QUOTES_REPAIRED in row 1']);
    expect(result.records).toHaveLength(1);
  });

  test('that leave it open which cells a row has refuse that row, and no other', () => {
    const result = read(
      'compliments',
      `${header}\nP1,03/04/2023,the "best, and only" team,Kind\nP2,04/04/2023,South,`,
    );
    expect(told(result)).toEqual(['ROW_QUOTES in row 2']);
    expect(result.records.map(({ reference }) => reference)).toEqual(['P2']);
    expect(accountedFor(result)).toBe(3);
  });
});

describe('columns without a name', () => {
  test('are told where one of their cells is filled, once each, however many cells there are', () => {
    const result = read('compliments', 'Reference,,Received,,\nP1,x,03/04/2023,,\nP2,y,04/04/2023,,z\n');
    expect(result.problems.map(({ code, column }) => [code, column?.letter])).toEqual([
      ['HEADER_BLANK', 'B'],
      ['HEADER_BLANK', 'E'],
    ]);
    expect(result.records).toHaveLength(2);
  });
});

describe('a log of everything', () => {
  const columns = 'Case type,Reference,Received,Procedure,Stage,Team';
  const logOf = (...rows: string[]) => readEverything([columns, ...rows].join('\n'));

  test('gives a record of its kind for each row', () => {
    const { byKind, count, problems } = logOf(
      'Complaint,C1,03/04/2023,Statutory,1,North',
      'Compliment,P1,04/04/2023,,,South',
      'Comment,M1,05/04/2023,,,',
      'MP enquiry,E1,06/04/2023,,,',
      'LGSCO,O1,07/04/2023,,,',
    );
    expect(count).toBe(5);
    expect(byKind.stages).toMatchObject([
      { reference: 'C1', procedure: 'statutory', stage: '1', team: 'North' },
    ]);
    expect(byKind.compliments).toMatchObject([{ reference: 'P1', team: 'South' }]);
    expect(byKind.comments).toMatchObject([{ reference: 'M1' }]);
    expect(byKind.enquiries).toMatchObject([{ reference: 'E1', type: 'mp-enquiry' }]);
    expect(byKind.ombudsman).toMatchObject([{ reference: 'O1' }]);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('takes from the type of the case what the row does not say itself', () => {
    const { byKind } = logOf('Children Act Stage 2,C1,03/04/2023,,,', 'Pre-complaint,C2,03/04/2023,,,');
    expect(byKind.stages).toMatchObject([
      { procedure: 'statutory', stage: '2' },
      { procedure: 'informal', stage: '0' },
    ]);
  });

  test('takes it from the row where that says it', () => {
    const { byKind } = logOf('Corporate complaint,C1,03/04/2023,Statutory,Stage 2,');
    expect(byKind.stages).toMatchObject([{ procedure: 'statutory', stage: '2' }]);
  });

  test('has a row of one kind not keep what a row of another said', () => {
    const { byKind } = logOf(
      'Children Act Stage 3,C1,03/04/2023,,,North',
      'Complaint,C2,04/04/2023,Corporate,1,',
      'Compliment,P1,04/04/2023,,,',
    );
    expect(byKind.stages?.[1]).toMatchObject({ procedure: 'corporate', stage: '1', team: null });
    expect(byKind.compliments?.[0]).toMatchObject({ team: null });
  });

  test('refuses a row whose type leaves open what the row must say', () => {
    const result = logOf('Complaint,C1,03/04/2023,,1,', 'Compliment,P1,04/04/2023,,,');
    expect(wrong(result)).toEqual(['CELL_REQUIRED in row 2']);
    expect(result.disposed.refused).toBe(1);
  });

  test.each(['Subject access request', 'Not a complaint'])(
    'counts a row of a type that no report counts, and says so: %s',
    (type) => {
      const result = logOf(`${type},R1,03/04/2023,,,`, 'Compliment,P1,04/04/2023,,,');
      expect(result.disposed.notReported).toBe(1);
      expect(wrong(result)).toEqual([]);
      expect(result.problems).toContainEqual(
        expect.objectContaining({ code: 'CASE_TYPE_NOT_REPORTED', severity: 'note', row: 2, value: type }),
      );
      expect(accountedFor(result)).toBe(result.read);
    },
  );

  test.each([
    ['Pigeon', 'CELL_NOT_IN_VOCABULARY'],
    ['Feedback', 'CELL_AMBIGUOUS'],
    ['', 'CELL_REQUIRED'],
  ])('refuses a row whose type is not known: %j', (type, code) => {
    const result = logOf(`${type},C1,03/04/2023,Statutory,1,`, 'Compliment,P1,04/04/2023,,,');
    expect(wrong(result)).toEqual([`${code} in row 2`]);
    expect(result.problems.find((problem) => problem.code === code)).toMatchObject({
      column: { name: 'Case type', letter: 'A' },
      reference: 'C1',
    });
    expect(accountedFor(result)).toBe(result.read);
  });

  test.each([
    ['blank', ',,,,,'],
    ['footer', 'Total,,,,,5'],
    ['repeatedHeader', columns],
  ] as const)('has rows that are none as any other log: %s', (kind, row) => {
    const result = logOf(row, 'Compliment,P1,04/04/2023,,,');
    expect(result.disposed[kind]).toBe(1);
    expect(wrong(result)).toEqual([]);
  });

  // An export of complaints and compliments alone has no column for the type of an enquiry, and needs none.
  test('refuses the rows of a kind for which it lacks a column, and reads the others', () => {
    const result = readEverything(
      'Case type,Reference,Received\nComplaint,C1,03/04/2023\nCompliment,P1,04/04/2023',
    );
    expect(wrong(result)).toEqual(['ROW_WITHOUT_COLUMN in row 2']);
    expect(result.problems.find(({ code }) => code === 'ROW_WITHOUT_COLUMN')?.message).toBe(
      'The file has no column “Procedure”, which this stage needs.',
    );
    expect(result.byKind.compliments).toHaveLength(1);
    expect(accountedFor(result)).toBe(3);
  });

  test('without a column for the type cannot be read', () => {
    const result = readEverything('Reference,Received,Procedure,Stage\nC1,03/04/2023,Statutory,1');
    expect(wrong(result)).toEqual(['HEADER_MISSING_COLUMN in row 1']);
    expect(result.unreadable).toBe(true);
  });
});

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
        expected: 'a day that exists, such as 31/03/2024, 31 March 2024 or 2024-03-31',
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

describe('a log without rows', () => {
  test.each(['\n', ''])('that has a header is a log of nothing, and a note says so: %j', (end) => {
    const result = read('compliments', `${header}${end}`);
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

// How an encoding is found out is told with the encodings; here, that a log is read whatever its encoding.
describe('a log', () => {
  const log = 'Reference,Received,Team\r\nP1,03/04/2023,Children’s centre – “North”\r\n';
  const utf8 = Buffer.from(log);
  const { records } = read('compliments', utf8);

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${log}`), []],
    [
      'Windows-1252',
      Buffer.from(
        log.replace('’', '\x92').replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'),
        'latin1',
      ),
      ['FILE_WINDOWS_1252'],
    ],
    [
      '“Unicode text”, which is UTF-16 with tabs',
      Buffer.from(`\ufeff${log.replaceAll(',', '\t')}`, 'utf16le'),
      ['FILE_READ_AS'],
    ],
    ['UTF-16 without a mark', Buffer.from(log, 'utf16le').swap16(), []],
  ])('is the same in %s', (_, bytes, codes) => {
    const result = read('compliments', bytes);
    expect(result.records).toEqual(records);
    expect(told(result)).toEqual(codes);
  });

  // One line that another program put in is enough: a sample from the beginning of the file would not show it.
  test('of which one line of many is in the encoding of older Windows programs is read, with a warning', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `Q${at},03/04/2023,Café ${at}\r\n`).join('');
    const line = Buffer.from('P2,04/04/2023,Children\x92s centre\r\n', 'latin1');
    const result = read('compliments', Buffer.concat([utf8, Buffer.from(many), line]));
    expect(told(result)).toEqual(['FILE_MIXED_ENCODINGS']);
    expect(result.problems[0]).toMatchObject({ severity: 'warning', line: 20_003 });
    expect(result.records.at(-1)).toMatchObject({ team: 'Children’s centre' });
  });
});

describe('what a spreadsheet cannot hold', () => {
  test('is refused as a row, and the others are read', () => {
    const wide = `P1,03/04/2023,North,${','.repeat(20_000)}x`;
    const result = read('compliments', `${header}\n${wide}\nP2,03/04/2023,North,\n`);
    expect(result.problems).toMatchObject([
      {
        code: 'ROW_TOO_WIDE',
        severity: 'error',
        row: 2,
        reference: 'P1',
        message: 'The row has 20,004 cells, more than any spreadsheet can hold.',
      },
    ]);
    expect(result.records.map(({ reference }) => reference)).toEqual(['P2']);
    expect(accountedFor(result)).toBe(3);
  });

  test('is blank where there is nothing in it', () => {
    const result = read('compliments', `${header}\n${','.repeat(20_000)}\nP2,03/04/2023,North,\n`);
    expect(result.disposed.blank).toBe(1);
    expect(result.problems).toEqual([]);
  });

  test('is refused as a header, in one sentence', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `Name ${index}`).join(',');
    const result = read('compliments', `Reference,Received,${names}\nP1,03/04/2023\n`);
    expect(result.problems.map(({ message }) => message)).toEqual([
      'There are 20,002 column names, more than any spreadsheet can hold.',
    ]);
    expect(result).toMatchObject({ unreadable: true, read: 2, disposed: { header: 1, refused: 1 } });
  });
});

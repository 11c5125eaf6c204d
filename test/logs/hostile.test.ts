import { describe, expect, test, vi } from 'vitest';
import { complaintsLog } from '../../src/logs/kinds/complaints.ts';
import { readLog } from '../../src/logs/read-log.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';
import { accountedFor, oneComplaint, quoted, read, shapesOf, timing, told, wrong } from './reading.ts';

// Any text in a log is text: nothing in it may run, name something of the program, or stop it.
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '0'];

describe('a name that JavaScript knows', () => {
  test.each(NAMES)('is a reference like any other: %s', (name) => {
    const { records, problems } = read('compliments', `Reference,Received\n${name},03/04/2023`);
    expect(records).toMatchObject([{ reference: name }]);
    expect(problems).toEqual([]);
    expect(({} as Record<string, unknown>).reference).toBeUndefined();
  });

  test.each(NAMES)('is a column that is not known, and no value of a vocabulary: %s', (name) => {
    const columns = read('compliments', `Reference,Received,${name}\nP1,03/04/2023,x`);
    expect(told(columns)).toEqual(['HEADER_UNUSED_COLUMN in row 1']);
    expect(columns.records).toHaveLength(1);
    expect(told(oneComplaint({ Channel: name }))).toEqual(['CELL_NOT_IN_VOCABULARY in row 2']);
  });

  test.each(NAMES)('is text in a text column: %s', (name) => {
    expect(oneComplaint({ Team: name, Services: `${name}; ${name}` }).records[0]).toMatchObject({
      team: name,
      services: [name],
    });
  });

  test.each(NAMES)('is the header of a column that the council names: %s', (name) => {
    const { records } = read('compliments', `Reference,Received,${name}\nP1,03/04/2023,North`, {
      columns: { Team: name },
    });
    expect(records).toMatchObject([{ team: 'North' }]);
  });

  test.each(NAMES)('is a type of case that is not known: %s', (name) => {
    const text = `Case type,Reference,Received\n${name},C1,03/04/2023`;
    const { records } = readLog(
      { file: 'log.csv', dates: 'day-first', content: { kind: 'bytes', chunks: () => [Buffer.from(text)] } },
      shapesOf('everything'),
    );
    expect(Object.values(records).flat()).toEqual([]);
  });
});

describe('text', () => {
  test.each([
    "=cmd|'/c calc'!A1",
    '=cmd()',
    '+1+1',
    '@SUM(1+1)',
    '<script>alert(1)</script>',
    '{{year.print}}',
    '\u001b[31mred',
    '\u001b]8;;https://example.org\u0007link',
    'a\0b',
    '\0\0',
    '\u202eright to left',
    '\u0085next line',
    '😀',
  ])('stays what it is: %j', (text) => {
    const { records, problems } = read(
      'compliments',
      `Reference,Received,Quote\nP1,03/04/2023,${quoted(`x${text}`)}`,
    );
    expect(records).toMatchObject([{ quote: `x${text}` }]);
    expect(problems).toEqual([]);
  });

  test('of a refused cell is quoted in part, where it is longer than anybody would read', () => {
    const [problem] = read('compliments', `Reference,Received\nP1,${'9'.repeat(100_000)}`).problems;
    expect(problem?.value).toBe(`${'9'.repeat(120)} …`);
  });

  test('of a header is quoted in part as well', () => {
    const [problem] = read(
      'compliments',
      `Reference,Received,${'z'.repeat(100_000)}\nP1,03/04/2023,x`,
    ).problems;
    expect(problem?.message.length).toBeLessThan(250);
  });
});

describe('a quotation mark alone', () => {
  test.each([
    ['nothing else', '"', true],
    ['as a row', 'Reference,Received\n"', false],
    ['before a row', 'Reference,Received\nP1,"\nP2,03/04/2023\n', false],
    ['in a header', 'Reference,"Rec\nP1,03/04/2023\n', true],
  ])('is one row gone wrong, and nothing is lost without a word: %s', (_, text, unreadable) => {
    const result = read('compliments', text);
    expect(result.unreadable).toBe(unreadable);
    expect(result.problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(accountedFor(result)).toBe(result.read);
  });
});

const MB = 1024 * 1024;
const header = 'Reference,Procedure,Received,Services,Categories,Learning';

/** A line, and how often it stands in a file. */
type Lines = readonly [line: string, times: number];

/** The bytes of a file in pieces, as they come from a disk: it is never whole in the memory. */
function* piecesOf(parts: readonly Lines[]): Generator<Uint8Array> {
  for (const [line, times] of parts) {
    const most = Math.min(times, Math.ceil((256 * 1024) / line.length));
    const piece = Buffer.from(line.repeat(most));
    for (let left = times; left > 0; left -= most) {
      yield left >= most ? piece : Buffer.from(line.repeat(left));
    }
  }
}

const memory = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Reads a log of complaints of these lines, and sees how much more memory is in use meanwhile, garbage included. */
function readLines(...parts: readonly Lines[]) {
  const before = memory();
  let most = before;
  function* chunks() {
    for (const piece of piecesOf(parts)) {
      most = Math.max(most, memory());
      yield piece;
    }
  }
  const { problems, ...log } = readLog(
    { file: 'log.csv', dates: 'day-first', content: { kind: 'bytes', chunks } },
    shapesOf('complaints'),
  );
  return { ...log, problems: [...problems], growth: Math.max(most, memory()) - before };
}

describe('a great deal', () => {
  const good: Lines = ['C1,Statutory,03/04/2023,,,\n', 1];

  test('of blank rows is counted as blank: a million of them', () => {
    const result = readLines([`${header}\n`, 1], good, [',,,,,\r\n', 1_000_000]);
    expect(result.disposed.blank).toBe(1_000_000);
    expect(result.count).toBe(1);
    expect(accountedFor(result)).toBe(result.read);
  });

  test('of separators in a cell is no value', () => {
    const result = oneComplaint({ Categories: ';'.repeat(5000), Services: ' ; | \n'.repeat(5000) });
    expect(result.records).toMatchObject([{ categories: [], services: [] }]);
  });

  // Every pair compared, these would take hours.
  test('of values in a cell is each of them once', () => {
    const services = Array.from({ length: 60_000 }, (_, index) => `Service ${index % 30_000}`);
    expect(oneComplaint({ Services: services.join(';') }).records[0]?.services).toHaveLength(30_000);
  });

  test.each([
    ['Learning', true],
    ['Reference', true],
    ['Procedure', false],
    ['Received', false],
    ['Categories', false],
  ])('of text in one cell is a cell like others, up to the longest record: under %s', (column, isText) => {
    const result = oneComplaint({ [column]: 'ies '.repeat(200_000) });
    expect([result.records.length, result.disposed.refused]).toEqual(isText ? [1, 0] : [0, 1]);
    expect(accountedFor(result)).toBe(2);
  });

  // No program but a fault writes them. Kept until it ends, the cell would need more memory than the computer has.
  test.each([
    ['without a quotation mark', ''],
    ['within quotation marks', '"'],
  ])('of text in one cell of 600 MB is one row that is too long, and the next row is read: %s', (_, mark) => {
    const result = readLines(
      [`${header}\n`, 1],
      [`C0,Statutory,03/04/2023,,,${mark}`, 1],
      ['All work and no play. '.repeat(1000), 600 * 48],
      [`${mark}\n`, 1],
      good,
    );
    expect(wrong(result)).toEqual(['ROW_TOO_LONG in row 2']);
    expect(result).toMatchObject({ count: 1, read: 3, disposed: { refused: 1 } });
    expect(result.growth).toBeLessThan(300 * MB);
  });

  test('of commas, 20 million of them, is one row that is too long', () => {
    const result = readLines([`${header}\n`, 1], ['C0,Statutory', 1], [',', 20_000_000], ['x\n', 1], good);
    expect(wrong(result)).toEqual(['ROW_TOO_LONG in row 2']);
    expect(result.count).toBe(1);
    expect(result.growth).toBeLessThan(300 * MB);
  });

  test('of commas in a row is a row that is too wide', () => {
    const filled = read('complaints', `${header}\nC1,Statutory,03/04/2023,,,${',x'.repeat(200_000)}`);
    expect(told(filled)).toEqual(['ROW_TOO_WIDE in row 2']);
    const blank = read('complaints', `${header}\nC1,Statutory,03/04/2023,,,${','.repeat(10_000)}`);
    expect(blank.records).toHaveLength(1);
  });

  test('of columns is told in one sentence', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `Column ${index}`).join(',');
    const result = read('complaints', `${header},${names}\nC1,Statutory,03/04/2023,,,\n`);
    expect(told(result)).toEqual(['ROW_TOO_WIDE in row 1']);
    expect(accountedFor(result)).toBe(2);
  });

  // Read to the next one, a mark at the beginning would take the whole file for its one cell.
  test.each([
    [50, 'of the column names', `"${header}\n`, 0],
    [5, 'of a title', `"Complaints\n${header}\n`, 0],
    [5, 'of the first row', `${header}\n"C0,Statutory,03/04/2023,,,\n`, 1],
  ])(
    'under a quotation mark that is never closed is read all the same, %i MB: at the beginning %s',
    (megabytes, _, start, more) => {
      const row = 'C1,Statutory,03/04/2023,Fostering,Delay,Learning from it\n';
      const times = Math.floor((megabytes * MB) / row.length);
      const result = readLines([start, 1], [row, times]);
      expect(result.unreadable).toBe(false);
      expect(result.count).toBe(times + more);
      expect(accountedFor(result)).toBe(result.read);
      // The records themselves are kept: about a kilobyte each.
      expect(result.growth).toBeLessThan(times * 1500 + 300 * MB);
    },
  );

  test('of bytes that are no UTF-8 is read as what they can be, or refused, and nothing of it is lost', () => {
    const bytes = Buffer.from(`${header}\nC1,Statutory,03/04/2023,xx,,xxxx\n`);
    // A line break that is gone makes one row of two: which is true of the file then.
    const places = [...bytes.keys()].filter((at) => bytes[at] !== 0x0a);
    for (const at of places) {
      for (const byte of [0x00, 0x80, 0x81, 0xa0, 0xc0, 0xe2, 0xf8, 0xfe, 0xff]) {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        const result = read('complaints', changed);
        expect([at, accountedFor(result)]).toEqual([at, result.read]);
        const { records, problems } = result;
        expect(records.length > 0 || problems.some(({ severity }) => severity === 'error')).toBe(true);
      }
    }
    const noise = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256));
    const result = read('complaints', Buffer.concat([Buffer.from(`${header}\n`), noise]));
    expect(result.records).toEqual([]);
    expect(accountedFor(result)).toBe(result.read);
  });
});

// A column of free text taken for one of coded values: to search the spelling that is nearest for each of so many would
// take hours, and nobody reads so many suggestions.
describe('a hundred thousand rows of different nonsense', () => {
  const nonsense = function* () {
    const lines = [`${header},Channel\n`];
    for (let row = 0; row < 100_000; row++) {
      lines.push(`C${row},Statutory,03/04/2023,,Categ${row} ory,,Chan${row} nel\n`);
      if (lines.length === 2000) {
        yield Buffer.from(lines.join(''));
        lines.length = 0;
      }
    }
    yield Buffer.from(lines.join(''));
  };

  test('are refused each, and a suggestion is looked for only so often', () => {
    const words = createVocabularies();
    const lookUp = vi.spyOn(words.channel, 'lookUp');
    const result = readLog(
      { file: 'log.csv', dates: 'day-first', content: { kind: 'bytes', chunks: nonsense } },
      [{ parts: [complaintsLog(words, timing) as never] }],
    );
    expect(result).toMatchObject({ count: 0, read: 100_001, disposed: { refused: 100_000 } });
    expect(accountedFor(result)).toBe(result.read);
    // Each cell is looked up once; what it is like is searched in the first of them only.
    expect(lookUp).toHaveBeenCalledTimes(100_000);
    const suggested = [...result.problems].filter(({ suggestion }) => suggestion !== undefined);
    expect(suggested.length).toBeLessThanOrEqual(1000);
  });
});

import { describe, expect, test } from 'vitest';
import { accountedFor, oneComplaint, quoted, read, told } from './reading.ts';

// Any text in a log is text: nothing in it may run, name something of the program, or stop it.
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

describe('a name that JavaScript knows', () => {
  test.each(NAMES)('is a reference like any other: %s', (name) => {
    const { records, problems } = read('compliments', `Reference,Received\n${name},03/04/2023`);
    expect(records).toMatchObject([{ reference: name }]);
    expect(problems).toEqual([]);
    expect(({} as Record<string, unknown>).reference).toBeUndefined();
  });

  test.each(NAMES)('is a column that is not known, and no value of a vocabulary: %s', (name) => {
    const columns = read('compliments', `Reference,Received,${name}\nP1,03/04/2023,x`);
    expect(told(columns)).toEqual(['HEADER_UNUSED_COLUMN']);
    expect(columns.records).toHaveLength(1);
    expect(told(oneComplaint({ Channel: name }))).toEqual(['CELL_NOT_IN_VOCABULARY in row 2']);
  });

  test.each(NAMES)('is text in a text column: %s', (name) => {
    expect(oneComplaint({ Team: name, Services: `${name}; ${name}` }).records[0]).toMatchObject({
      team: name,
      services: [name],
    });
  });
});

describe('text', () => {
  test.each([
    "=cmd|'/c calc'!A1",
    '@SUM(1+1)',
    '<script>alert(1)</script>',
    '{{year.print}}',
    '\u001b[31mred',
    'a\0b',
    '\u202eright to left',
    '😀',
  ])('stays what it is: %j', (text) => {
    const { records, problems } = read(
      'compliments',
      `Reference,Received,Quote\nP1,03/04/2023,${quoted(text)}`,
    );
    expect(records).toMatchObject([{ quote: text }]);
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
    expect(problem?.column?.name).toHaveLength(122);
  });
});

describe('a quotation mark alone', () => {
  test.each([
    '"',
    'Reference,Received\n"',
    'Reference,Received\nP1,"\nP2,03/04/2023\n',
    'Reference,Rec"eived\n',
  ])('makes a file that cannot be read, and no half of it is: %j', (text) => {
    const result = read('compliments', text);
    expect(result).toMatchObject({ unreadable: true, records: [] });
    expect(result.problems).toMatchObject([{ code: 'FILE_NOT_CSV', row: expect.any(Number) }]);
  });
});

describe('a great deal', () => {
  const header = 'Reference,Procedure,Received,Services,Categories,Learning';

  test('of blank rows is counted as blank', () => {
    const result = read(
      'complaints',
      `${header}\nC1,Statutory,03/04/2023,,,\n${',,,,,\r\n'.repeat(100_000)}`,
    );
    expect(result.disposed.blank).toBe(100_000);
    expect(result.records).toHaveLength(1);
  });

  test('of separators in a cell is no value', () => {
    const result = oneComplaint({ Categories: ';'.repeat(5000), Services: ' ; | \n'.repeat(5000) });
    expect(result.records).toMatchObject([{ categories: [], services: [] }]);
  });

  // Every pair compared, these would take hours.
  test('of values in a cell is each of them once', () => {
    const services = Array.from({ length: 300_000 }, (_, index) => `Service ${index % 150_000}`);
    expect(oneComplaint({ Services: services.join(';') }).records[0]?.services).toHaveLength(150_000);
  });

  test.each([
    ['Learning', 50],
    ['Procedure', 50],
    ['Received', 5],
    ['Categories', 5],
    ['Reference', 5],
  ])('of text in one cell is a cell like others: under %s, %i MB', (column, megabytes) => {
    const result = oneComplaint({ [column]: 'ies '.repeat(megabytes * 250_000) });
    const isText = ['Learning', 'Reference'].includes(column);
    expect([result.records.length, result.disposed.refused]).toEqual(isText ? [1, 0] : [0, 1]);
    expect(accountedFor(result)).toBe(2);
  });

  test('of commas in a row is a row that is too wide only where there is something between them', () => {
    const blank = read('complaints', `${header}\nC1,Statutory,03/04/2023,,,${','.repeat(1_000_000)}`);
    expect(blank.records).toHaveLength(1);
    const filled = read('complaints', `${header}\nC1,Statutory,03/04/2023,,,${',x'.repeat(1_000_000)}`);
    expect(told(filled)).toEqual(['ROW_WIDTH in row 2']);
  });
});

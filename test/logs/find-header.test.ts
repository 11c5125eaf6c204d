import { describe, expect, test } from 'vitest';
import { DEEPEST_HEADER, HeaderFinder } from '../../src/logs/find-header.ts';
import { accountedFor, read, shapesOf, told, wrong } from './reading.ts';

const finder = new HeaderFinder(shapesOf('compliments')[0]!);

describe('the header of a log', () => {
  test('is the row that names every column it must have, before one that names more', () => {
    const rows = [
      ['Team', 'Service', 'Categories', 'Quote'],
      ['Reference', 'Received'],
    ];
    expect(finder.best(rows)).toMatchObject({ index: 1, known: 2, complete: true });
  });

  test('is the first of two that name as much: the second is the header again', () => {
    const rows = [
      ['Reference', 'Received'],
      ['P1', '03/04/2023'],
      ['Reference', 'Received'],
    ];
    expect(finder.best(rows)?.index).toBe(0);
  });

  test('is the row that names most where none names all', () => {
    expect(finder.best([['Team'], ['Team', 'Service'], ['x']])).toMatchObject({ index: 1, complete: false });
  });

  test('is none where no row names a column', () => {
    expect(finder.best([['Compliments 2023/24'], [''], ['P1', '03/04/2023']])).toBeNull();
  });

  test('counts a name once, however often it stands there', () => {
    expect(finder.judge(['Team', 'team', 'TEAM '], 0).known).toBe(1);
  });

  test('goes by the names that the council gives, and no others for those columns', () => {
    const own = new HeaderFinder(shapesOf('compliments')[0]!, { Reference: 'Key', Received: 'Came in' });
    expect(own.judge(['Key', 'Came in'], 0)).toMatchObject({ complete: true, known: 2 });
    expect(own.judge(['Reference', 'Received'], 0)).toMatchObject({ complete: false, known: 0 });
  });

  test('of a log of everything names the type of the case as well', () => {
    const everything = new HeaderFinder(shapesOf('everything')[0]!);
    expect(everything.judge(['Reference', 'Received'], 0).complete).toBe(false);
    expect(everything.judge(['Reference', 'Received', 'Case type'], 0).complete).toBe(true);
  });
});

describe('what stands above the header', () => {
  test.each([
    ['a title', 'Compliments 2023/24\n'],
    ['a title and a blank line', 'Compliments 2023/24\n\n'],
    ['a title with the commas of the table', 'Compliments 2023/24,,\nPrinted on 04/04/2024,,\n'],
    ['blank lines', '\n\n\n'],
    ['as many lines as are looked at', 'Note\n'.repeat(DEEPEST_HEADER - 1)],
  ])('is no row of the log: %s', (_, above) => {
    const result = read('compliments', `${above}Reference,Received,Team\nP1,03/04/2023,North`);
    expect(result.records).toHaveLength(1);
    expect(wrong(result)).toEqual([]);
    const lines = above.split('\n').slice(0, -1);
    const blank = lines.filter((line) => line === '').length;
    expect(result.disposed).toMatchObject({ header: 1, blank, preamble: lines.length - blank });
    expect(result.records[0]?.origin.row).toBe(lines.length + 2);
    expect(result.headerRow).toBe(lines.length + 1);
    expect(accountedFor(result)).toBe(result.read);
  });

  test('is told with the row of the column names', () => {
    const { problems } = read('compliments', 'Compliments\n\nReference,Received\nP1,03/04/2023');
    expect(problems).toMatchObject([
      { code: 'FILE_READ_AS', severity: 'note', message: 'Found in this file: the column names in row 3.' },
    ]);
  });
});

describe('a log whose header is not found', () => {
  test.each([
    ['no names', 'P1,03/04/2023\nP2,04/04/2023'],
    ['nothing but blank lines', '\n\n\n'],
    ['names too far down', `${'Note\n'.repeat(DEEPEST_HEADER)}Reference,Received\nP1,03/04/2023`],
  ])('is told once, not once a column, and none of its rows is read: %s', (_, text) => {
    const result = read('compliments', text);
    expect(told(result)).toEqual(['HEADER_NOT_FOUND in row 1']);
    expect(result).toMatchObject({ unreadable: true, records: [], headerRow: 0 });
    expect(accountedFor(result)).toBe(result.read);
  });
});

describe('the row that the council says the header is in', () => {
  const text = 'Reference,Received\nReference,Created\nP1,03/04/2023';

  test('is the header, whatever stands above it', () => {
    const { records, disposed } = read('compliments', text, { header: 2 });
    expect(records).toHaveLength(1);
    expect(disposed).toMatchObject({ header: 1, preamble: 1, repeatedHeader: 0 });
  });

  test('is refused with what is missing where it names too little', () => {
    expect(told(read('compliments', text, { header: 3 }))).toContain('HEADER_MISSING_COLUMN in row 3');
  });

  test('can be further down than one is looked for', () => {
    const deep = `${'Note\n'.repeat(80)}Reference,Received\nP1,03/04/2023`;
    expect(read('compliments', deep, { header: 81 }).records).toHaveLength(1);
  });

  test('beyond the end of the file is a header that is not there', () => {
    const result = read('compliments', text, { header: 9 });
    expect(result.unreadable).toBe(true);
    expect(accountedFor(result)).toBe(result.read);
  });
});

// An export with many columns has a longer line of names than any title.
describe('a long header', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `Custom field number ${index}`);
  const cells = names.map(() => 'x').join(',');

  test.each([
    ['alone', ''],
    ['under a title', 'Compliments 2023/24\n\n'],
  ])('is found whole: %s', (_, above) => {
    const text = `${above}Reference,${names.join(',')},Received\nP1,${cells},03/04/2023\nP2,${cells},04/04/2023`;
    const result = read('compliments', text);
    expect(wrong(result)).toEqual([]);
    expect(result.records.map(({ reference }) => reference)).toEqual(['P1', 'P2']);
  });
});

import { describe, expect, test } from 'vitest';
import { findDialect } from '../../src/logs/find-dialect.ts';
import { HeaderFinder } from '../../src/logs/find-header.ts';
import { accountedFor, read, type Settings, shapesOf, sourceOf, told, wrong } from './reading.ts';

function layoutOf(text: string, settings: Settings = {}) {
  const finder = new HeaderFinder(shapesOf('compliments')[0]!, settings.columns);
  return findDialect(Buffer.from(text), sourceOf(text, settings), finder);
}

describe('what parts the cells of a file', () => {
  test.each([',', ';', '\t', '|'])('is found by the names of the columns: %j', (delimiter) => {
    const lines = [
      ['Reference', 'Received', 'Quote'],
      ['P1', '03/04/2023', `"Thank you, all; of | you\t"`],
    ];
    const result = read('compliments', lines.map((line) => line.join(delimiter)).join('\r\n'));
    expect(result.records).toMatchObject([{ quote: 'Thank you, all; of | you' }]);
    expect(wrong(result)).toEqual([]);
    expect(told(result)).toEqual(delimiter === ',' ? [] : ['FILE_READ_AS']);
  });

  // Free text under the header has more commas than the table has semicolons.
  test('is not told by how often a sign comes', () => {
    const text = 'Reference;Received;Quote\nP1;03/04/2023;Dear all, thank you, all of you, for everything\n';
    expect(layoutOf(text)).toMatchObject({ delimiter: ';' });
  });

  test('is the one that names all columns, before one that names some', () => {
    expect(layoutOf('Team,Service;Reference;Received\nNorth,x;P1;03/04/2023')).toMatchObject({
      delimiter: ';',
    });
  });

  test('is found under a title in which another sign stands', () => {
    expect(layoutOf('Compliments, 2023/24\nReference|Received\nP1|03/04/2023')).toMatchObject({
      delimiter: '|',
      header: { index: 1 },
    });
  });

  test('is what the council says, whatever the names say', () => {
    expect(layoutOf('Reference,Received\nP1,03/04/2023', { delimiter: ';' })).toMatchObject({
      delimiter: ';',
      header: null,
    });
  });
});

// Excel writes and reads such a line; other programs take it for a row.
describe('a first line that names the delimiter', () => {
  test.each(['sep=;\n', 'sep=;\r\n', 'SEP=;\r', '"sep=;"\n'])(
    'is followed, and is no row of the log: %j',
    (line) => {
      const result = read('compliments', `${line}Reference;Received\nP1;03/04/2023`);
      expect(result.records).toMatchObject([{ reference: 'P1', origin: { row: 2 } }]);
      expect(wrong(result)).toEqual([]);
      expect(result).toMatchObject({ read: 3, disposed: { preamble: 1, header: 1 } });
      expect(accountedFor(result)).toBe(3);
    },
  );

  test('can name any sign', () => {
    expect(read('compliments', 'sep=^\nReference^Received\nP1^03/04/2023').records).toHaveLength(1);
  });

  test('gives way to what the council says', () => {
    const result = read('compliments', 'sep=,\nReference;Received\nP1;03/04/2023', { delimiter: ';' });
    expect(result.records).toHaveLength(1);
  });
});

describe('where there is no name of a column, the delimiter', () => {
  const positions = { header: 'none', columns: { Reference: 'A', Received: 'B' } } as const;

  test.each([
    [',', 'P1,03/04/2023\nP2,04/04/2023'],
    [';', 'P1;03/04/2023;Thank you, all\nP2;04/04/2023;Kind'],
    ['\t', 'P1\t03/04/2023\nP2\t04/04/2023'],
  ])('is the one that gives rows of one width: %j', (delimiter, text) => {
    expect(layoutOf(text, positions)).toMatchObject({ delimiter });
    expect(read('compliments', text, positions).records).toHaveLength(2);
  });

  test('is a question where two of them do', () => {
    const text = 'P1,03/04/2023;x\nP2,04/04/2023;y';
    expect(layoutOf(text, positions)).toMatchObject({
      code: 'FILE_DELIMITER_UNCLEAR',
      expected: '`delimiter` for this log in complaints-report.yaml: comma or semicolon',
    });
    expect(read('compliments', text, positions)).toMatchObject({ unreadable: true, records: [] });
    expect(
      read('compliments', text, { ...positions, delimiter: ';', columns: { Reference: 'A', Received: 'A' } })
        .unreadable,
    ).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReportingYear, type ReportingYear } from '../../src/calendar/reporting-year.ts';
import { combineLogs } from '../../src/logs/combine.ts';
import { accountedFor, definitions, quoted, read } from './reading.ts';

// Every physical row ends in exactly one place, whatever stands in the file and in whatever order.
const HEADER = ['Reference', 'Procedure', 'Received', 'Categories', 'Learning'];

const reference = fc.constantFrom('C1', 'C2', 'C3', 'C4', '__proto__', 'Total');
const good = fc.tuple(
  reference,
  fc.constantFrom('Statutory', 'Corporate'),
  fc.constantFrom('03/04/2023', '2023-04-04'),
  fc.constantFrom('', 'Delay', 'Delay; Communication'),
  fc.constantFrom('', 'Two\nlines', 'A, comma', 'A "word"'),
);
const bad = fc.tuple(
  fc.constantFrom('C5', '', '-'),
  fc.constantFrom('Statutory', 'Statutry', ''),
  fc.constantFrom('31/02/2024', 'x', '01/01/1900'),
  fc.constantFrom('Delay', 'Dealy'),
  fc.constant(''),
);
const row = fc.oneof(
  { weight: 4, arbitrary: good },
  bad,
  fc.array(fc.constantFrom('', ' '), { maxLength: 7 }),
  fc.constantFrom(['Total', '', '', '', '3'], ['End of report'], ['Printed on 01/04/2024', '', '', '', '']),
  fc.constant(HEADER),
  fc.array(fc.string({ unit: 'binary' }), { maxLength: 7 }),
  fc.array(fc.constantFrom('C1', 'Statutory', '03/04/2023', 'x'), { maxLength: 7 }),
);
const rows = fc.array(row, { maxLength: 30 });
const lineBreak = fc.constantFrom('\r\n', '\n', '\r');

function fileOf(rows: readonly (readonly string[])[], lineBreak: string): string {
  return [HEADER, ...rows].map((cells) => cells.map(quoted).join(',')).join(lineBreak);
}

describe('the rows of any file', () => {
  test('are each a record, or counted under what became of them; every refused one has a problem', () => {
    fc.assert(
      fc.property(rows, lineBreak, (rows, lineBreak) => {
        const result = read('complaints', fileOf(rows, lineBreak));
        expect(accountedFor(result)).toBe(result.read);
        // With more than a few rows of another width nobody knows which cell stands under which name.
        fc.pre(!result.unreadable);
        const withErrors = new Set(
          result.problems.filter(({ severity }) => severity === 'error').map(({ row }) => row),
        );
        expect(withErrors.size).toBe(result.disposed.refused);
        for (const { origin } of result.records) {
          expect(withErrors.has(origin.row)).toBe(false);
        }
      }),
    );
  });

  test('are as many as the file has', () => {
    fc.assert(
      fc.property(rows, lineBreak, (rows, lineBreak) => {
        // A last line of nothing is the end of the file and no row.
        fc.pre(rows.at(-1)?.length !== 0);
        expect(read('complaints', fileOf(rows, lineBreak)).read).toBe(rows.length + 1);
      }),
    );
  });

  test('of which nothing is known beforehand: any bytes at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' })), (content) => {
        const result = read('complaints', content);
        expect(result.read).toBe(accountedFor(result));
        expect(result.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the records of any files together', () => {
  const file = fc.record({
    rows: fc.array(fc.oneof(good, bad), { maxLength: 20 }),
    years: fc.uniqueArray(fc.constantFrom('2021-22', '2022-23', '2023-24').map(parseReportingYear), {
      minLength: 1,
    }) as fc.Arbitrary<ReportingYear[]>,
  });

  test('are each used once, a duplicate, or contradicting with a problem', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), (files) => {
        const logs = files.map(({ rows, years }, index) => ({
          years,
          ...read('complaints', fileOf(rows, '\r\n'), { file: `${index}.csv` }),
        }));
        const combined = combineLogs(logs, definitions.complaints);
        for (const [index, { records }] of logs.entries()) {
          const name = `${index}.csv`;
          const used = combined.records.filter(({ origin }) => origin.file === name).length;
          const duplicates = combined.duplicates.get(name) ?? 0;
          const contradicting = combined.contradicting.get(name) ?? 0;
          expect(used + duplicates + contradicting).toBe(records.length);
          const told = combined.problems.filter(
            ({ file, severity }) => file === name && severity === 'error',
          );
          expect(told).toHaveLength(contradicting);
        }
      }),
    );
  });
});

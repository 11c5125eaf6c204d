import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorkingCalendar, ENGLAND } from '../../src/calendar/working-days.ts';
import { logDefinitions, logShapes } from '../../src/logs/kinds/all-kinds.ts';
import { type ReadLog, readLog } from '../../src/logs/read-log.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { builtInProcedures } from '../../src/procedures/procedure.ts';
import type { TimingRules } from '../../src/procedures/timing.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';
import { meaningOf, partsOf, type RandomKind, randomCases, randomKinds } from './random-cases.ts';
import {
  bytesOf,
  lettersOf,
  lineOf,
  type RandomDialect,
  randomDialect,
  rowsOf,
  textOf,
  type WrittenRow,
} from './random-dialects.ts';
import { cellsIn, polluted, randomPollution, withBrokenCharacter } from './random-pollution.ts';

const KINDS = Object.keys(randomKinds) as RandomKind[];

interface RandomLog {
  readonly dialect: RandomDialect;
  readonly rows: readonly WrittenRow[];
}

function randomLog(kind: RandomKind): fc.Arbitrary<RandomLog> {
  return randomDialect(kind).chain((dialect) =>
    randomCases(kind, lettersOf(dialect)).map((cases) => {
      const rows = rowsOf(dialect, cases);
      return { dialect, rows, [fc.toStringMethod]: () => `${dialect.encoding}\n${written(dialect, rows)}` };
    }),
  );
}

describe.each(KINDS)('a log of %s', (kind) => {
  test('however it is written, gives the same cases', () => {
    fc.assert(
      fc.property(randomLog(kind), ({ dialect, rows }) => {
        const read = readBytes(kind, bytesOf(dialect, written(dialect, rows)));
        expect(errorsOf(read)).toEqual([]);
        expect(readCases(kind, read)).toEqual(writtenCases(rows));
        expect(read.read).toBe(rows.length + (dialect.declared ? 1 : 0));
        expectToAddUp(read);
      }),
      { numRuns: 250 },
    );
  });

  test('with a row spoilt, gives the same cases, or a problem for each that is not the same', () => {
    fc.assert(
      fc.property(spoiltLog(kind), ({ dialect, rows, lines, spoilt }) => {
        const read = readBytes(kind, bytesOf(dialect, textOf(dialect, lines)));
        expectToAddUp(read);
        // A row with fewer cells than the header is taken for one whose last blank cells Excel left out, and blank cells
        // beyond the header do no harm in most exports: where a row lost or gained a cell like that, nobody can tell.
        const width = dialect.columns.length;
        const tellable = rows[spoilt]!.cells.length === width && cellsIn(dialect, lines[spoilt]!) === width;
        const untold = tellable ? undefined : spoilt + 1;
        expectTold(kind, rows, read, untold);
      }),
      { numRuns: 400 },
    );
  });

  test('with a character broken, gives the same cases, or a problem for each that is not the same', () => {
    const log = fc.tuple(randomLog(kind), fc.double({ min: 0, max: 0.999, noNaN: true }));
    fc.assert(
      fc.property(log, ([{ dialect, rows }, place]) => {
        const whole = bytesOf(dialect, written(dialect, rows));
        const broken = readBytes(kind, withBrokenCharacter(dialect, whole, 0.3 + 0.7 * place));
        expectToAddUp(broken);
        const told = encodingProblemsOf(broken);
        if (told.length === encodingProblemsOf(readBytes(kind, whole)).length) {
          expectTold(kind, rows, broken, undefined);
        }
      }),
      { numRuns: 120 },
    );
  });
});

interface SpoiltLog extends RandomLog {
  /** The lines of the rows, as they are then, and the index of the one that was spoilt. */
  readonly lines: readonly string[];
  readonly spoilt: number;
}

/** Not the first case: without it nothing may prove which number of a date is the month. */
function spoiltLog(kind: RandomKind): fc.Arbitrary<SpoiltLog> {
  return fc
    .tuple(randomLog(kind), fc.nat(), randomPollution)
    .map(([{ dialect, rows }, which, pollution]): SpoiltLog | null => {
      const cases = rows.flatMap(({ case: said }, index) => (said === undefined ? [] : [index])).slice(1);
      const spoilt = cases[which % Math.max(1, cases.length)];
      const line = spoilt === undefined ? null : polluted(dialect, rows[spoilt]!, pollution);
      if (spoilt === undefined || line === null) {
        return null;
      }
      const lines = rows.map((row) => lineOf(dialect, row)).with(spoilt, line);
      return {
        dialect,
        rows,
        lines,
        spoilt,
        [fc.toStringMethod]: () => `${pollution.kind} in row ${spoilt + 1}\n${textOf(dialect, lines)}`,
      } as SpoiltLog;
    })
    .filter((log) => log !== null);
}

/** Every case that is not read as it was written, and every one that was not written, has a problem; or the file has a reason. */
function expectTold(
  kind: RandomKind,
  rows: readonly WrittenRow[],
  read: ReadLog,
  untold: number | undefined,
): void {
  if (read.unreadable) {
    expect(errorsOf(read)).not.toEqual([]);
    return;
  }
  const problems = [...read.problems].filter(
    ({ scope }) => scope === 'row' || scope === 'cell' || scope === 'case',
  );
  // The halves of a row that is broken in two are rows next to each other.
  const isTold = (row: number, reference: unknown) =>
    row === untold ||
    problems.some((problem) => Math.abs((problem.row ?? 0) - row) <= 1 || problem.reference === reference);
  const found = (read.records[kind] ?? []).map((record) => ({
    row: record.origin.row,
    said: partsOf(kind, record),
  }));
  const texts = new Set(found.map(({ said }) => JSON.stringify(said)));
  const all = rows.flatMap(({ case: said }, index) =>
    said === undefined ? [] : [{ row: index + 1, said: meaningOf(said) }],
  );
  const allTexts = new Set(all.map(({ said }) => JSON.stringify(said)));
  const silent = (one: typeof all, others: ReadonlySet<string>) =>
    one.filter(
      ({ row, said }) =>
        !others.has(JSON.stringify(said)) && !isTold(row, (said as { reference: string }).reference),
    );
  expect(silent(all, texts), 'written, and not read so, without a word').toEqual([]);
  expect(silent(found, allTexts), 'read, and not written so, without a word').toEqual([]);
}

function encodingProblemsOf({ problems }: ReadLog): string[] {
  return [...problems].flatMap(({ code, message }) =>
    ['FILE_MIXED_ENCODINGS', 'FILE_WINDOWS_1252', 'FILE_UNDECODABLE'].includes(code) ? [code + message] : [],
  );
}

function written(dialect: RandomDialect, rows: readonly WrittenRow[]): string {
  return textOf(
    dialect,
    rows.map((row) => lineOf(dialect, row)),
  );
}

function writtenCases(rows: readonly WrittenRow[]): object[] {
  return rows.flatMap(({ case: said }, index) =>
    said === undefined ? [] : [{ row: index + 1, ...meaningOf(said) }],
  );
}

function readCases(kind: RandomKind, { records }: ReadLog): object[] {
  return (records[kind] ?? []).map((record) => ({ row: record.origin.row, ...partsOf(kind, record) }));
}

function errorsOf({ problems }: ReadLog): Problem[] {
  return [...problems].filter(({ severity }) => severity === 'error');
}

function expectToAddUp({ read, count, disposed }: ReadLog): void {
  expect(Object.values(disposed).reduce((sum, rows) => sum + rows, count)).toBe(read);
}

const words = createVocabularies();
const timing: TimingRules = {
  calendar: createWorkingCalendar({ divisions: ENGLAND }),
  procedures: new Map(builtInProcedures.map((procedure) => [procedure.id, procedure])),
  stage2Start: 'requested',
};
const definitions = logDefinitions(words, timing, []);

function readBytes(kind: RandomKind, bytes: Uint8Array): ReadLog {
  const source = { file: 'log.csv', content: { kind: 'bytes', chunks: () => [bytes] } } as const;
  return readLog(source, logShapes(kind, definitions, words), { references: true });
}

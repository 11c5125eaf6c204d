import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedTables } from '../../src/report/catalogue/tables.ts';
import type { Cell, ReportModel, Table } from '../../src/report/model.ts';
import { percentage, roundedRatio } from '../../src/statistics/rounding.ts';
import {
  action,
  comment,
  compliment,
  enquiry,
  informationRequest,
  ombudsmanCase,
  remedy,
} from '../statistics/invented-records.ts';
import { randomComplaint } from '../statistics/random-records.ts';
import { reportOf } from './invented-project.ts';

/**
 * The promise of every printed table: its parts add up to its total and its percentages are those of their fractions,
 * whatever the logs hold. Tables were published whose rows did not add up (18 for 3 + 8 + 2 + 0 + 4 + 2 + 0).
 */

const when = fc.constantFrom('2022-05-01', '2023-04-01', '2023-10-31', '2024-03-31', '2024-04-01');
const blankOr = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const invented = fc.record({
  complaints: fc.array(randomComplaint, { maxLength: 40 }),
  compliments: fc.array(
    fc
      .record({
        received: when,
        team: blankOr('North', 'Other'),
        complainant: blankOr('parent', 'child', 'not-known'),
        categories: fc.uniqueArray(fc.constantFrom('child-focus', 'communication', 'not-known'), {
          maxLength: 3,
        }),
      })
      .map(compliment),
    { maxLength: 12 },
  ),
  comments: fc.array(fc.record({ received: when, team: blankOr('North') }).map(comment), { maxLength: 5 }),
  ombudsman: fc.array(
    fc
      .record({
        received: when,
        decided: fc.option(when, { nil: null }),
        decision: blankOr('upheld-fault-and-injustice', 'not-upheld', 'referred-back', 'in-progress'),
        service: blankOr('Fostering'),
      })
      .map(ombudsmanCase),
    { maxLength: 8 },
  ),
  enquiries: fc.array(
    fc
      .record({
        type: fc.constantFrom('mp-enquiry', 'member-enquiry', 'general-enquiry'),
        received: when,
        responded: fc.option(fc.constantFrom('2024-04-02', '2024-05-01'), { nil: null }),
        division: blankOr('Education'),
      })
      .map(enquiry),
    { maxLength: 8 },
  ),
  information: fc.array(
    fc
      .record({
        type: fc.constantFrom('information-request', 'internal-review', 'information-commissioner'),
        received: when,
        responded: fc.option(fc.constantFrom('2024-04-02', '2024-05-01'), { nil: null }),
      })
      .map(informationRequest),
    { maxLength: 8 },
  ),
  remedies: fc.array(
    fc
      .record({ made: when, amount: fc.option(fc.integer({ min: 1, max: 500_000 }), { nil: null }) })
      .map(remedy),
    { maxLength: 8 },
  ),
  actions: fc.array(fc.record({ raised: when, done: fc.option(when, { nil: null }) }).map(action), {
    maxLength: 4,
  }),
});

/** The tables with one count for each value of a dimension across. */
const ACROSS = publishedTables.flatMap((table) =>
  table.type === 'tabulated' &&
  table.across !== undefined &&
  table.columns.length === 1 &&
  table.columns[0]!.measure.kind === 'count'
    ? table.id
    : [],
);

const forEveryReport = (check: (model: ReportModel) => void) =>
  fc.assert(
    fc.property(invented, (records) => check(reportOf(records))),
    { numRuns: 60 },
  );

describe('whatever the logs hold', () => {
  test('the rows of every table add up to its total, to the penny', () => {
    forEveryReport(({ tables }) => {
      for (const table of Object.values(tables).filter(({ total }) => total !== undefined)) {
        for (const [index, { unit }] of table.columns.entries()) {
          // A column of numbers that belong to each row alone has no total.
          const isAdded = table.total!.cells[index]!.value !== null;
          if (isAdded && (unit === 'count' || unit === 'pounds')) {
            const sum = table.rows.reduce(
              (all, { cells }) => all + Math.round(100 * cells[index]!.value!),
              0,
            );
            expect([table.id, sum / 100]).toEqual([table.id, table.total!.cells[index]!.value]);
          }
        }
      }
    });
  });

  test('the columns of a table across add up to its last, row by row and in the total', () => {
    forEveryReport(({ tables }) => {
      for (const id of ACROSS) {
        const { rows, total, columns } = tables[id]!;
        expect(columns.at(-1)?.label).toBe('Total');
        for (const { cells } of [...rows, ...(total === undefined ? [] : [total])]) {
          const parts = cells.slice(0, -1).reduce((sum, { value }) => sum + value!, 0);
          expect([id, parts]).toEqual([id, cells.at(-1)!.value]);
        }
      }
    });
  });

  test('a percentage is that of the fraction beside it, an average that of its sum, and of nothing there is none', () => {
    forEveryReport(({ tables, figures }) => {
      const cells = Object.values(tables).flatMap(({ rows, total, columns }) =>
        [...rows, ...(total === undefined ? [] : [total])].flatMap((row) =>
          row.cells.map((cell, index) => ({ ...cell, unit: columns[index]!.unit })),
        ),
      );
      for (const { unit, value, numerator, denominator } of [...cells, ...Object.values(figures)]) {
        if (denominator !== undefined && unit === 'percent') {
          expect(value).toBe(percentage(numerator!, denominator));
        }
        if (denominator !== undefined && unit === 'working days') {
          expect(value).toBe(roundedRatio(numerator!, denominator));
        }
        expect(Number.isNaN(value)).toBe(false);
      }
    });
  });

  test('the shares of a table that counts each once have the counts above the line and their total below it', () => {
    forEveryReport(({ tables }) => {
      for (const definition of publishedTables) {
        if (definition.type === 'tabulated' && definition.rule !== 'mention' && definition.total) {
          for (const [share, count] of shareColumns(tables[definition.id]!)) {
            const { rows, total } = tables[definition.id]!;
            for (const { cells } of [...rows, total!]) {
              expect(cells[share]!.numerator).toBe(cells[count]!.value);
              expect(cells[share]!.denominator).toBe(total!.cells[count]!.value);
            }
          }
        }
      }
    });
  });

  test('tables that count the same agree: outcomes, stages, timescales and the figure are one number of complaints', () => {
    forEveryReport(({ tables, figures }) => {
      const totals = ['outcome', 'team', 'lastStageReached', 'stageTimescale'].map(
        (id) => tables[id]!.total!.cells[0]!.value,
      );
      expect(new Set(totals)).toEqual(new Set([figures['complaints.statutory']!.value]));
      for (const { label, cells } of tables.lastStageReached!.rows) {
        const parts = tables.stageTimescale!.rows.filter(({ labels }) => labels[0] === label);
        expect(parts.reduce((sum, part) => sum + part.cells[0]!.value!, 0)).toBe(cells[0]!.value);
      }
    });
  });

  test('what is within a limit is among the responses, and the limit that applied is never the shorter one', () => {
    forEveryReport(({ tables }) => {
      for (const { cells } of tables.onTime!.rows) {
        const [responses, standard, , applicable] = cells.map(({ value }) => value!);
        expect(standard).toBeLessThanOrEqual(applicable!);
        expect(applicable).toBeLessThanOrEqual(responses!);
      }
    });
  });

  test('a cell is printed as what it is: no number without its text, no text of another number', () => {
    forEveryReport(({ tables }) => {
      for (const { rows, total } of Object.values(tables)) {
        for (const { cells } of [...rows, ...(total === undefined ? [] : [total])]) {
          expect(cells.filter((cell) => !printsItsValue(cell))).toEqual([]);
        }
      }
    });
  });
});

function shareColumns({ columns }: Table): [share: number, count: number][] {
  return columns.flatMap(({ id }, share) =>
    id.startsWith('percent')
      ? [[share, columns.findIndex((other) => other.id === id.replace('percent', 'number'))]]
      : [],
  );
}

function printsItsValue({ text, value }: Cell): boolean {
  return value === null
    ? ['not applicable', 'not available', 'not recorded'].includes(text)
    : value === undefined || Number(text.replace(/ \(.*\)$|[£,%]/g, '')) === value;
}

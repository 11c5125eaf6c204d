import { expect } from 'vitest';
import type { Row, Table } from '../../src/report/model.ts';
import type { PublishedTable } from './published.ts';

/** Throws unless the table has every row that Coventry published under its name, and no other that is not nothing but zeros. */
export function expectAsCoventryPublished(
  name: string,
  id: string,
  published: PublishedTable,
  table: Table | undefined,
): void {
  expect(table, `there is a table ${id}`).toBeDefined();
  const shape = SHAPES[id] ?? {};
  const expected = published.rows.map((row) => comparable(row, id));
  const actual = [...table!.rows, ...(table!.total === undefined ? [] : [table!.total])].map((row) =>
    ours(row, table!, shape),
  );
  expect(without(expected, actual), 'published and not ours').toEqual([]);
  expect(
    without(actual, expected).filter((row) => row.some((cell) => typeof cell === 'number' && cell !== 0)),
    'ours and not published',
  ).toEqual(shape.more?.[name] ?? []);
}

type Comparable = readonly (string | number | null)[];

/** How a published table differs in shape, never in numbers, from ours. */
interface Shape {
  /** The columns of ours that were published, by id; all where not said. */
  readonly columns?: readonly string[];
  /** Rows that ours has and the publication has not, other than rows of nothing but zeros. */
  readonly more?: Readonly<Record<string, readonly Comparable[]>>;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  method: { columns: ['number'] },
  team: { columns: ['number'] },
  stageAverage: { columns: ['number', 'average'] },
  complaintCategory: {
    columns: ['number'],
    // The publication gives no total; a complaint can have several categories, so it is one of mentions.
    more: { 'coventry-2016-17': [['Total mentions', 195]] },
  },
  complimentCategory: {
    columns: ['number'],
    // 68 of the 91 compliments have a category. The publication leaves the other 23 out; they are a row.
    more: {
      'coventry-2016-17': [
        ['Not recorded', 23],
        ['Total', 91],
      ],
    },
  },
};

function comparable(row: PublishedTable['rows'][number], table: string): Comparable {
  const [label, ...cells] = row;
  // A payment is known by its amount: its description is in words of our own.
  return table === 'remedy' && label !== 'Total' ? cells : [label!, ...cells.filter((cell) => cell !== '')];
}

function ours(row: Row, table: Table, { columns }: Shape): Comparable {
  const isTotal = row === table.total;
  const numbers = row.cells.flatMap((cell, index) => {
    const { id, unit } = table.columns[index]!;
    if (columns !== undefined && !columns.includes(id)) {
      return [];
    }
    // The publication leaves the percentage of a total out.
    return [isTotal && unit === 'percent' ? null : (cell.value ?? null)];
  });
  if (isTotal) {
    return [row.labels[0]!, ...numbers];
  }
  return table.id === 'remedy' ? numbers : [...row.labels, ...numbers];
}

/** The rows of one list that the other has not, each as often as it stands there. */
function without(rows: readonly Comparable[], others: readonly Comparable[]): readonly Comparable[] {
  const left = others.map((row) => JSON.stringify(row));
  return rows.filter((row) => {
    const index = left.indexOf(JSON.stringify(row));
    if (index >= 0) {
      left.splice(index, 1);
    }
    return index < 0;
  });
}

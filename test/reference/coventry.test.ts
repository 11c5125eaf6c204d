import { describe, expect, it } from 'vitest';
import type { Row, Table } from '../../src/report/model.ts';
import { assembleFixture } from './build-fixture.ts';
import { assertionsOf, type PublishedTable, published } from './published.ts';

/**
 * The two published reports of Coventry, computed again from case logs that were made to hold them: every figure and
 * every cell of every table must come out as it was printed.
 */
const REPORTS = [
  { name: 'coventry-2016-17', year: '2016-17' },
  { name: 'coventry-2023-24', year: '2023-24' },
] as const;

describe.each(REPORTS)('$name', async ({ name, year }) => {
  const reference = published(name);
  const { model, problems } = await assembleFixture(name, year);

  it('reads every row of its logs', () => {
    expect([...problems].filter(({ severity }) => severity !== 'note')).toEqual([]);
    const { read, header, used, otherYear, ...rest } = model.accounting.total;
    expect(rest).toEqual({
      refused: 0,
      blank: 0,
      footer: 0,
      repeatedHeader: 0,
      preamble: 0,
      notReported: 0,
      duplicate: 0,
    });
    expect(header + used + otherYear).toBe(read);
  });

  it.each(assertionsOf(reference, year))('$published is $value', ({ figure, value }) => {
    const ours = model.figures[figure];
    expect(ours, `there is a figure ${figure}`).toBeDefined();
    // A figure that was published with two different values shows them both; any other has the one.
    expect([ours!.value, ...(ours!.asPublished ?? []).map((other) => other.value)]).toContain(value);
    expect((ours!.asPublished ?? []).length).toBe(
      figure === 'stage1.averageWorkingDays.previousYear' && name === 'coventry-2016-17' ? 1 : 0,
    );
  });

  it.each(Object.keys(reference.tables))('table %s', (id) => {
    const table = model.tables[id];
    expect(table, `there is a table ${id}`).toBeDefined();
    const shape = SHAPES[id] ?? {};
    const expected = reference.tables[id]!.rows.map((row) => comparable(row, id));
    const actual = [...table!.rows, ...(table!.total === undefined ? [] : [table!.total])].map((row) =>
      ours(row, table!, shape),
    );
    expect(without(expected, actual), 'published and not ours').toEqual([]);
    expect(
      without(actual, expected).filter((row) => row.some((cell) => typeof cell === 'number' && cell !== 0)),
      'ours and not published',
    ).toEqual(shape.more?.[name] ?? []);
  });
});

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

import { print, type ReportingYear } from '../../calendar/reporting-year.ts';
import type { TabulatedTable } from '../../statistics/definition.ts';
import { dimension } from '../../statistics/dimensions/all-dimensions.ts';
import type { DimensionValue } from '../../statistics/dimensions/dimension.ts';
import { NOT_KNOWN, NOT_RECORDED } from '../../statistics/dimensions/unknown.ts';
import { ALL, rowKey } from '../../statistics/tabulate.ts';
import type { Calculation } from '../calculation.ts';
import type { NotedColumn } from './table-notes.ts';
import { shownYears } from './table-years.ts';

/** A row of a table before its cells are asked for. */
export interface ShownRow {
  /** What it is called in the model: `2023-24/statutory`. */
  readonly key: string;
  readonly year: ReportingYear;
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** All records of the year. */
  readonly whole?: true;
  /** Rows of few records put together. */
  readonly pooled?: readonly ShownRow[];
}

/** The rows of a table in the order in which they are printed, for each of its years. */
export function rowsOf(
  definition: TabulatedTable,
  columns: readonly NotedColumn[],
  calculation: Calculation,
): ShownRow[] {
  if (definition.years === undefined) {
    const found = [
      ...columns.flatMap(({ tabulation }) => keysIn(tabulation)),
      ...namesInFigures(definition, calculation),
    ];
    const rows = rowsOfYear(definition, calculation.year, found, calculation);
    return definition.atLeast === undefined
      ? rows
      : pooled(rows, definition.atLeast, definition, calculation);
  }
  const years = shownYears(definition, calculation);
  const tabulation = calculation.tabulations.get(definition.id);
  // A row that one year has the others have as well, so that they can be compared.
  const found = years.flatMap((year) => keysIn(tabulation?.get(year)));
  return years.flatMap((year) => {
    const rows = rowsOfYear(definition, year, found, calculation);
    const whole: ShownRow[] =
      definition.yearTotal === undefined
        ? []
        : [{ key: 'all', year, keys: [], labels: [definition.yearTotal], whole: true }];
    return [...whole, ...rows].map((row) => ({
      ...row,
      key: definition.rows.length === 0 ? year : `${year}/${row.key}`,
      labels: definition.rows.length === 0 ? [print(year)] : [print(year), ...row.labels],
    }));
  });
}

/** A team of which the figures file gives a number is a row, though nobody complained about it. */
function namesInFigures(
  { columns, rows }: TabulatedTable,
  { publishedNames, year }: Calculation,
): readonly (readonly string[])[] {
  return rows.length !== 1
    ? []
    : columns.flatMap(({ measure }) =>
        measure.kind === 'external' ? publishedNames(measure.figure, year).map((name) => [name]) : [],
      );
}

function keysIn(tabulation: NotedColumn['tabulation']): readonly (readonly string[])[] {
  return [...(tabulation?.rows.values() ?? [])].map(({ keys }) => keys);
}

function rowsOfYear(
  definition: TabulatedTable,
  year: ReportingYear,
  found: readonly (readonly string[])[],
  calculation: Calculation,
): ShownRow[] {
  const nest = (
    dimensions: readonly string[],
    parents: readonly string[],
    under: readonly (readonly string[])[],
  ): ShownRow[] => {
    const [first, ...rest] = dimensions;
    if (first === undefined) {
      const key = parents.length === 0 ? 'all' : parents.join('/');
      return [{ key, year, keys: parents, labels: [] }];
    }
    const depth = parents.length;
    const keys = new Set(under.map((row) => row[depth]!));
    return valuesOf(first, keys, parents.at(-1) ?? null, definition, calculation).flatMap(({ key, label }) =>
      nest(
        rest,
        [...parents, key],
        under.filter((row) => row[depth] === key),
      ).map((row) => ({ ...row, labels: [label, ...row.labels] })),
    );
  };
  if (definition.rows.length === 0) {
    return [{ key: 'all', year, keys: [], labels: [definition.population.counts] }];
  }
  const rows = nest(definition.rows, [], found);
  return definition.order === 'count' ? largestFirst(rows, definition, calculation) : rows;
}

/** What is printed of a dimension: the values that always stand, those that were found, and last what is not known. */
export function valuesOf(
  id: string,
  found: ReadonlySet<string>,
  parent: string | null,
  { population, rows }: TabulatedTable,
  { project, year }: Calculation,
): DimensionValue[] {
  const { where = {} } = population;
  const limitedTo = (name: string) => (where[name]?.length === 1 ? where[name][0]! : null);
  const stages = ['stage', 'lastStage'];
  const known = dimension(id).values({
    words: project.words,
    procedures: project.rules.procedures,
    year,
    procedure: limitedTo('procedure'),
    stage: stages.includes(rows[0] ?? '') ? parent : (limitedTo('stage') ?? limitedTo('lastStage')),
    concluded: population.basis === 'concluded',
  });
  // A value that the population leaves out is no zero: nobody asked for it.
  const admitted = where[id];
  const names = new Set([...known.map(({ key }) => key), NOT_KNOWN, NOT_RECORDED]);
  const others = byName([...found].filter((key) => !names.has(key)));
  return [
    ...known.filter(
      ({ key, always }) => found.has(key) || (always && (admitted === undefined || admitted.includes(key))),
    ),
    ...others.map((key) => ({ key, label: key, always: false })),
    ...(found.has(NOT_KNOWN) ? [{ key: NOT_KNOWN, label: 'Not known', always: false }] : []),
    ...(found.has(NOT_RECORDED) ? [{ key: NOT_RECORDED, label: 'Not recorded', always: false }] : []),
  ];
}

/** Names in the order of the alphabet, the numbers in them by their size: `5 to 10` before `11 to 15`. */
function byName(names: readonly string[]): string[] {
  // By hand and not by Intl, which costs as much to start as all the tables together.
  const rank = (name: string) => name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(9, '0'));
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ name }) => name);
}

const LAST = new Set(['other', 'Other', NOT_KNOWN, NOT_RECORDED]);

/** By the records of the row's year, all columns across together. */
function largestFirst(
  rows: readonly ShownRow[],
  definition: TabulatedTable,
  calculation: Calculation,
): ShownRow[] {
  const rank = ({ keys }: ShownRow) => (LAST.has(keys.at(-1)!) ? 1 : 0);
  const size = (row: ShownRow) => sizeOf(row, definition, calculation);
  return [...rows].sort((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? size(b) - size(a) : 0));
}

function sizeOf({ keys, year }: ShownRow, { id }: TabulatedTable, { tabulations }: Calculation): number {
  return tabulations.get(id)?.get(year)?.rows.get(rowKey(keys))?.cells.get(ALL)?.[0]?.count ?? 0;
}

/** Rows of fewer records than this in one at the end, before those that are not known; what is not known stays. */
function pooled(
  rows: readonly ShownRow[],
  atLeast: number,
  definition: TabulatedTable,
  calculation: Calculation,
): ShownRow[] {
  const isFew = (row: ShownRow) =>
    sizeOf(row, definition, calculation) < atLeast && ![NOT_KNOWN, NOT_RECORDED].includes(row.keys.at(-1)!);
  const few = rows.filter(isFew);
  if (few.length === 0) {
    return [...rows];
  }
  const label =
    few.length === 1 ? `1 other, fewer than ${atLeast}` : `${few.length} others, fewer than ${atLeast} each`;
  const [first] = few;
  const known = rows.filter((row) => !isFew(row));
  const last = known.findIndex(({ keys }) => [NOT_KNOWN, NOT_RECORDED].includes(keys.at(-1)!));
  return known.toSpliced(last < 0 ? known.length : last, 0, {
    key: 'fewer',
    year: first!.year,
    keys: ['fewer'],
    labels: [label],
    pooled: few,
  });
}

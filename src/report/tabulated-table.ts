import { previous, print, type ReportingYear } from '../calendar/reporting-year.ts';
import type { ColumnDefinition, TabulatedTable } from '../statistics/definition.ts';
import type { DimensionValue } from '../statistics/dimension.ts';
import { dimension, NOT_KNOWN, NOT_RECORDED } from '../statistics/dimensions.ts';
import { countsToHide } from '../statistics/disclosure.ts';
import { measured } from '../statistics/measure.ts';
import { ALL, type GatheredRow, rowKey } from '../statistics/tabulate.ts';
import { type Calculation, missingLogs } from './calculation.ts';
import { inTable, NOT_APPLICABLE, NOT_AVAILABLE, SUPPRESSED } from './format.ts';
import type { Cell, Column, Figure, Row, Table } from './model.ts';
import { isUnknown, type NotedColumn, notesOf } from './table-notes.ts';
import { basisInWords, RULES } from './words.ts';

/** A table of counts and measures: its rows in order, zeros and what is not recorded included, and its total. */
export function tabulatedTable(
  definition: TabulatedTable,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): Table {
  const { population, rule, title, id } = definition;
  const missing = missingLogs(population.records, calculation.year, calculation);
  const columns = missing === null ? columnsOf(definition, figures, calculation) : [];
  const rows = missing === null ? rowsOf(definition, columns, calculation) : [];
  return {
    id,
    title,
    counts: population.counts,
    basis: basisInWords(population.basis, calculation.year),
    rule: RULES[rule],
    rowHeadings: definition.rows.map((row) => dimension(row).label),
    columns: columns.map(({ column }) => column),
    rows: shownRows(definition, rows, columns, calculation),
    ...(definition.total && missing === null ? { total: totalOf(definition, rows, columns) } : {}),
    notes: notesOf(definition, columns, missing, calculation),
    ...(missing === null ? {} : { withoutLog: true }),
  };
}

function shownRows(
  { sensitive = false }: TabulatedTable,
  rows: readonly ShownRow[],
  columns: readonly ShownColumn[],
  { project }: Calculation,
): Row[] {
  const threshold = sensitive ? project.configuration.disclosure.threshold : 0;
  const unknown = new Set(rows.flatMap(({ keys }, row) => (isUnknown(keys) ? [row] : [])));
  const cells = columns.map(({ cell }) =>
    suppressSmall(
      rows.map(({ keys }) => cell(keys)),
      threshold,
      unknown,
    ),
  );
  return rows.map(({ labels }, row) => ({
    label: labels.join(', '),
    labels,
    cells: cells.map((column) => column[row]!),
  }));
}

/** A column in which counts that could identify somebody, and the percentages made of them, are not told. */
function suppressSmall(cells: readonly Cell[], threshold: number, unknown: ReadonlySet<number>): Cell[] {
  const hidden = countsToHide(
    cells.map(({ value, numerator }) => numerator ?? value ?? 0),
    threshold,
    unknown,
  );
  return cells.map((cell, row) => (hidden.has(row) ? { text: SUPPRESSED, value: null } : cell));
}

/** A column of the table with the way to its cells. */
interface ShownColumn extends NotedColumn {
  readonly column: Column;
  cell(keys: readonly string[]): Cell;
  readonly total: () => Cell;
}

function columnsOf(
  definition: TabulatedTable,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): ShownColumn[] {
  const before = previous(calculation.year);
  const hasBefore = calculation.covers(definition.population.records, before);
  const shown = definition.columns.filter(
    ({ year, published }) => year !== 'previous' || hasBefore || published !== undefined,
  );
  const years = shown.some(({ year }) => year === 'previous')
    ? [calculation.year, before]
    : [calculation.year];
  return acrossOf(definition, years, calculation).flatMap((across) =>
    shown.flatMap((column): ShownColumn[] => {
      const year = column.year === 'previous' ? before : calculation.year;
      const tabulation = calculation.tabulations.get(definition.id)?.get(year);
      const records = tabulation?.records ?? 0;
      const index = definition.columns.indexOf(column);
      const measure = (row: GatheredRow | undefined): Cell =>
        cellOf(measured(column.measure, row?.cells.get(across.key)?.[index], records));
      const fromLogs = year === calculation.year || hasBefore;
      const cell = (keys: readonly string[]): Cell =>
        fromLogs ? measure(tabulation?.rows.get(rowKey(keys))) : publishedCell(column, keys, figures);
      if (!fromLogs && !someFigure(column, definition, figures, calculation)) {
        return [];
      }
      const name = [across.label, column.label].filter(
        (part, _, all) => part !== '' && (all[0] === '' || part !== 'Number'),
      );
      return [
        {
          definition: column,
          year,
          column: {
            id: [across.key, column.id].filter(Boolean).join('.'),
            label: `${name.join(', ')}${years.length > 1 ? `, ${print(year)}` : ''}`,
            unit: measured(column.measure, undefined, 0).unit,
          },
          from: fromLogs ? 'logs' : 'published',
          tabulation: fromLogs ? tabulation : undefined,
          cell,
          total: () => measure(tabulation?.total),
        },
      ];
    }),
  );
}

function acrossOf(
  definition: TabulatedTable,
  years: readonly ReportingYear[],
  calculation: Calculation,
): { key: string; label: string }[] {
  if (definition.across === undefined) {
    return [{ key: ALL, label: '' }];
  }
  const tabulation = calculation.tabulations.get(definition.id);
  const keys = years.flatMap((year) => [...(tabulation?.get(year)?.total.cells.keys() ?? [])]);
  const found = new Set(keys.filter((key) => key !== ALL));
  return [...valuesOf(definition.across, found, null, definition, calculation), { key: ALL, label: 'Total' }];
}

function publishedCell(
  { published }: ColumnDefinition,
  keys: readonly string[],
  figures: Readonly<Record<string, Figure>>,
): Cell {
  const figure = figures[`${published?.replace('{row}', keys[0]!)}.previousYear`];
  return figure === undefined || figure.value === null
    ? { text: NOT_AVAILABLE, value: null }
    : {
        value: figure.value,
        text: [figure.value, ...(figure.asPublished ?? []).map(({ value }) => value)]
          .map((value) => inTable(value, figure.unit))
          .join(' or '),
      };
}

function someFigure(
  column: ColumnDefinition,
  definition: TabulatedTable,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): boolean {
  return valuesOf(definition.rows[0]!, new Set(), null, definition, calculation).some(
    ({ key }) => publishedCell(column, [key], figures).value !== null,
  );
}

function cellOf({ value, unit, numerator, denominator }: ReturnType<typeof measured>): Cell {
  return {
    value,
    text: inTable(value, unit),
    ...(denominator === undefined ? {} : { numerator: numerator!, denominator }),
  };
}

interface ShownRow {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

function rowsOf(
  definition: TabulatedTable,
  columns: readonly ShownColumn[],
  calculation: Calculation,
): ShownRow[] {
  const found = columns.flatMap(({ tabulation }) =>
    [...(tabulation?.rows.values() ?? [])].map(({ keys }) => keys),
  );
  const rows = nest(definition.rows, [], found);
  return definition.order === 'count' ? largestFirst(rows, definition, calculation) : rows;

  function nest(
    dimensions: readonly string[],
    parents: readonly string[],
    under: readonly (readonly string[])[],
  ): ShownRow[] {
    const [first, ...rest] = dimensions;
    if (first === undefined) {
      return [{ keys: parents, labels: [] }];
    }
    const depth = parents.length;
    const keys = new Set(under.map((row) => row[depth]!));
    return valuesOf(first, keys, parents.at(-1) ?? null, definition, calculation).flatMap(({ key, label }) =>
      nest(
        rest,
        [...parents, key],
        under.filter((row) => row[depth] === key),
      ).map((row) => ({
        keys: row.keys,
        labels: [label, ...row.labels],
      })),
    );
  }
}

/** What is printed of a dimension: the values that always stand, those that were found, and last what is not known. */
function valuesOf(
  id: string,
  found: ReadonlySet<string>,
  parent: string | null,
  { population }: TabulatedTable,
  { project, year }: Calculation,
): DimensionValue[] {
  const procedure = population.where?.procedure?.length === 1 ? population.where.procedure[0]! : null;
  const known = dimension(id).values({
    words: project.words,
    procedures: project.rules.procedures,
    year,
    procedure,
    parent,
  });
  const names = new Set([...known.map(({ key }) => key), NOT_KNOWN, NOT_RECORDED]);
  const others = byName([...found].filter((key) => !names.has(key)));
  return [
    ...known.filter(({ key, always }) => always || found.has(key)),
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

/** By the records of the year of the report, all columns across together. */
function largestFirst(
  rows: readonly ShownRow[],
  { id }: TabulatedTable,
  { tabulations, year }: Calculation,
): ShownRow[] {
  const tabulation = tabulations.get(id)?.get(year);
  const rank = ({ keys }: ShownRow) => (LAST.has(keys.at(-1)!) ? 1 : 0);
  const size = ({ keys }: ShownRow) => tabulation?.rows.get(rowKey(keys))?.cells.get(ALL)?.[0]?.count ?? 0;
  return [...rows].sort((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? size(b) - size(a) : 0));
}

function totalOf(
  { rule, rows: dimensions }: TabulatedTable,
  rows: readonly ShownRow[],
  columns: readonly ShownColumn[],
): Row {
  const mentions = rule === 'mention';
  // Where nothing is recorded nothing is mentioned: such a row is in the total, and the total is not one of mentions.
  const label = mentions && !rows.some(({ keys }) => isUnknown(keys)) ? 'Total mentions' : 'Total';
  return {
    label,
    labels: dimensions.map((_, index) => (index === 0 ? label : 'All')),
    // A total of mentions is no share of the records: it would be more than all of them.
    cells: columns.map(({ definition, total }) =>
      mentions && definition.measure.kind === 'share' ? { text: NOT_APPLICABLE, value: null } : total(),
    ),
  };
}

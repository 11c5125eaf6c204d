import { print } from '../../calendar/reporting-year.ts';
import type { TabulatedTable } from '../../statistics/definition.ts';
import { dimension } from '../../statistics/dimensions/all-dimensions.ts';
import { countsToHide } from '../../statistics/disclosure.ts';
import { type Calculation, missingLogs } from '../calculation.ts';
import { SUPPRESSED } from '../format.ts';
import type { Cell, Figure, Row, Table } from '../model.ts';
import { basisInWords, byDate, RULES } from '../words.ts';
import { related } from './column-relations.ts';
import { columnsOf, type ShownColumn } from './table-columns.ts';
import { comparisonOf } from './table-comparison.ts';
import { isUnknown, notesOf } from './table-notes.ts';
import { rowsOf, type ShownRow } from './table-rows.ts';
import { shownYears } from './table-years.ts';

/** A table of counts and measures: its rows in order, zeros and what is not recorded included, and its total. */
export function tabulatedTable(
  definition: TabulatedTable,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): Table {
  const { population, rule, title, id } = definition;
  const { missing, columns, rows } = layoutOf(definition, figures, calculation);
  const comparison = comparisonOf(definition, rows, columns, figures, calculation);
  return {
    id,
    title,
    counts: population.counts,
    basis: basisOfTable(definition, calculation),
    rule: RULES[rule],
    rowHeadings: headingsOf(definition),
    columns: related(definition, columns),
    rows: printedRows(definition, rows, columns, calculation),
    ...(definition.total && missing === null ? { total: totalOf(definition, rows, columns) } : {}),
    ...comparison,
    notes: [...notesOf(definition, columns, missing, calculation), ...comparison.notes],
    ...(missing === null ? {} : { withoutLog: true }),
  };
}

/** The columns and rows of a table before its cells are asked for. */
export interface Layout {
  /** Which log there is none of, in a sentence, where there are no rows for that reason. */
  readonly missing: string | null;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly ShownRow[];
}

export function layoutOf(
  definition: TabulatedTable,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): Layout {
  const missing = missingLogs(definition.population.records, calculation.year, calculation);
  if (missing !== null) {
    return { missing, columns: [], rows: [] };
  }
  const columns = columnsOf(definition, figures, calculation);
  return { missing, columns, rows: rowsOf(definition, columns, calculation) };
}

/** `by date received, 1 April 2023 to 31 March 2024`; of several years, or columns with another date, all of them. */
function basisOfTable(definition: TabulatedTable, calculation: Calculation): string {
  const { population, columns, years } = definition;
  const bases = [...new Set([population.basis, ...columns.flatMap(({ basis }) => basis ?? [])])];
  if (years === undefined) {
    const others = bases.slice(1).map((basis) => ` or ${byDate(basis)}`);
    return `${byDate(bases[0]!)}${others.join('')}${basisInWords(bases[0]!, calculation.year).slice(byDate(bases[0]!).length)}`;
  }
  const shown = shownYears(definition, calculation);
  const span = [...new Set([shown[0], shown.at(-1)])].flatMap((year) =>
    year === undefined ? [] : print(year),
  );
  return [bases.map(byDate).join(' or '), span.join(' to ')].filter(Boolean).join(', ');
}

/** A table without a dimension down has one row, or one for each year. */
function headingsOf({ rows, years }: TabulatedTable): string[] {
  const headings = [...(years === undefined ? [] : ['Year']), ...rows.map((row) => dimension(row).label)];
  return headings.length === 0 ? ['Counted'] : headings;
}

function printedRows(
  { sensitive = false }: TabulatedTable,
  rows: readonly ShownRow[],
  columns: readonly ShownColumn[],
  { project }: Calculation,
): Row[] {
  const threshold = sensitive ? project.configuration.disclosure.threshold : 0;
  const unknown = new Set(rows.flatMap(({ keys }, row) => (isUnknown(keys) ? [row] : [])));
  const cells = columns.map(({ cell }) => suppressSmall(rows.map(cell), threshold, unknown));
  return rows.map(({ key, labels, whole }, row) => ({
    key,
    label: labels.join(', '),
    labels,
    cells: cells.map((column) => column[row]!),
    ...(whole ? { subtotal: whole } : {}),
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

function totalOf(
  definition: TabulatedTable,
  rows: readonly ShownRow[],
  columns: readonly ShownColumn[],
): Row {
  const mentions = definition.rule === 'mention';
  // Where nothing is recorded nothing is mentioned: such a row is in the total, and the total is not one of mentions.
  const label = mentions && !rows.some(({ keys }) => isUnknown(keys)) ? 'Total mentions' : 'Total';
  return {
    key: 'total',
    label,
    labels: headingsOf(definition).map((_, index) => (index === 0 ? label : 'All')),
    cells: columns.map((column) => column.total()),
  };
}

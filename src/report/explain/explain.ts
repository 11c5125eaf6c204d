import type { ReportingYear } from '../../calendar/reporting-year.ts';
import { Failure } from '../../problems/failure.ts';
import type { Project } from '../../project/load.ts';
import { nearestName } from '../../records/nearest-name.ts';
import type { TableDefinition } from '../../statistics/definition.ts';
import { figureCatalogue } from '../catalogue/figures.ts';
import { definitionsOf } from '../definitions.ts';
import type { Table } from '../model.ts';
import { explainFigure } from './explain-figure.ts';
import { explainableListing } from './explain-listing.ts';
import { explainableSeries } from './explain-series.ts';
import { explainableTabulated } from './explain-tabulated.ts';
import type { ExplainableTable } from './explainable-table.ts';
import { type Explaining, explaining } from './explaining.ts';
import type { Explanation, Grid } from './explanation.ts';
import { findName } from './find-name.ts';

/** What is to be explained: a figure by its name, or a table by its id and, of that, a cell, a row or a column. */
export interface Question {
  readonly id: string;
  readonly row?: string;
  readonly column?: string;
  /** Whether what the report suppresses is told all the same. */
  readonly showSuppressed?: boolean;
}

/**
 * Explains a number of the report of a year. Of a row without a column it is the column that counts; of a column without
 * a row, or of a table without both, every case with the row that it falls in.
 * @throws Failure (`NUMBER_NOT_FOUND`, `NOT_IN_TABLE`) where there is no such number.
 */
export function explain(
  { id, row, column, showSuppressed = false }: Question,
  project: Project,
  year: ReportingYear,
): Explanation {
  const asked = definitionsOf(project).tables.find((table) => table.id === id);
  const basis = explaining(project, year, {
    names: new Set([id, ...figuresBehind(id, asked)]),
    showSuppressed,
  });
  const inTable = row !== undefined || column !== undefined;
  const figure = inTable ? null : explainFigure(id, basis);
  if (figure !== null) {
    return figure;
  }
  if (asked === undefined) {
    throw unknown(id, inTable, basis);
  }
  return explainTable(explainableTable(asked, basis), { row, column });
}

/** Of a figure or a table of figures, all that its numbers are made of; their names as they stand in a report included. */
function figuresBehind(name: string, table: TableDefinition | undefined): string[] {
  const first =
    table?.type === 'series' ? table.columns.map(({ figure }) => figure) : [name, name.replace(ENDING, '')];
  return first.flatMap((id) => {
    const from = figureCatalogue.find((figure) => figure.id === id)?.from;
    return from === undefined || from === 'external' || !('ratio' in from)
      ? [id]
      : [id, from.ratio.of, from.ratio.to];
  });
}

const ENDING = /\.(?:previousYear|changePercent|\d{4}-\d{2})$/;

/** A table with the way to explain its cells. */
export function explainableTable(definition: TableDefinition, basis: Explaining): ExplainableTable {
  switch (definition.type) {
    case 'tabulated':
      return explainableTabulated(definition, basis);
    case 'series':
      return explainableSeries(definition, basis);
    case 'listing':
      return explainableListing(definition, basis);
  }
}

function explainTable(
  explainable: ExplainableTable,
  { row, column }: { readonly row: string | undefined; readonly column: string | undefined },
): Explanation {
  const { table, usualColumn } = explainable;
  if (table.columns.length === 0 || (table.rows.length === 0 && table.total === undefined)) {
    throw new Failure(
      'usage',
      'NOT_IN_TABLE',
      `The table “${table.id}” has no rows in this report. ${table.notes[0] ?? ''}`.trim(),
      'Add the log that it is made from, or name another year with --year.',
    );
  }
  const columns = table.columns.map(({ id, label }, index) => ({ key: id, label, index }));
  const chosen = column === undefined ? usualColumn : findName('column', column, table.id, columns).index;
  if (row === undefined) {
    return { ...explainable.wholeColumn(chosen), grid: gridOf(table) };
  }
  const rows = [
    ...table.rows.map(({ key, label }, index) => ({ key, label, at: index as number | 'total' })),
    ...(table.total === undefined
      ? []
      : [{ key: table.total.key, label: table.total.label, at: 'total' as const }]),
  ];
  return explainable.cell(findName('row', row, table.id, rows).at, chosen);
}

function gridOf({ rowHeadings, columns, rows, total }: Table): Grid {
  return {
    headings: rowHeadings,
    columns: columns.map(({ id, label }) => ({ id, label })),
    rows: [...rows, ...(total === undefined ? [] : [total])].map(({ key, label, cells }) => ({
      key,
      label,
      cells: cells.map(({ text }) => text),
    })),
  };
}

function unknown(id: string, inTable: boolean, { figures, tables: all }: Explaining): Failure {
  const tables = all.map((table) => table.id);
  if (inTable && figures[id] !== undefined) {
    return new Failure(
      'usage',
      'NUMBER_NOT_FOUND',
      `“${id}” is a figure, and has no rows or columns.`,
      'Leave --row and --column out, or name a table.',
    );
  }
  const near = nearestName(id, inTable ? tables : [...Object.keys(figures), ...tables]);
  return new Failure(
    'usage',
    'NUMBER_NOT_FOUND',
    `There is no ${inTable ? 'table' : 'figure or table'} “${id}” in the report of this year.`,
    near === undefined
      ? 'The names are those under figures and tables in report.json.'
      : `Did you mean ${near}? The names are those under figures and tables in report.json.`,
  );
}

import { previous, print, type ReportingYear } from '../calendar/reporting-year.ts';
import type { ColumnDefinition, TabulatedTable } from '../statistics/definition.ts';
import { measured } from '../statistics/measure.ts';
import { ALL, type GatheredRow, rowKey, type YearTabulation } from '../statistics/tabulate.ts';
import { basisOf, type Calculation, tablePlanId } from './calculation.ts';
import { inTable, NOT_APPLICABLE, NOT_AVAILABLE, withFraction } from './format.ts';
import type { Cell, Column, Figure } from './model.ts';
import type { NotedColumn } from './table-notes.ts';
import { type ShownRow, valuesOf } from './table-rows.ts';
import { shownYears } from './table-years.ts';

/** A column of the table with the way to its cells. */
export interface ShownColumn extends NotedColumn {
  readonly column: Column;
  /** The key of the dimension across, or `ALL`. */
  readonly across: string;
  readonly cell: (row: ShownRow) => Cell;
  readonly total: () => Cell;
}

/** The columns of a table: its own, repeated for each value of the dimension across; those without any number left out. */
export function columnsOf(
  definition: TabulatedTable,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): ShownColumn[] {
  const before = previous(calculation.year);
  const hasBefore = calculation.covers(definition.population.records, before);
  const shown = definition.columns.filter(
    ({ year, published }) => year !== 'previous' || hasBefore || published !== undefined,
  );
  const withPrevious = shown.some(({ year }) => year === 'previous');
  return acrossOf(definition, withPrevious ? [calculation.year, before] : null, calculation).flatMap(
    (across) =>
      shown.flatMap((column): ShownColumn[] => {
        const year = column.year === 'previous' ? before : calculation.year;
        const fromLogs = year === calculation.year || hasBefore;
        if (column.only === 'total' && across.key !== ALL) {
          return [];
        }
        if (!fromLogs && !someFigure(column, definition, figures, calculation)) {
          return [];
        }
        const name = [across.label, column.label].filter(
          (part, _, all) => part !== '' && (all[0] === '' || part !== 'Number'),
        );
        const cells = cellsOf(definition, column, across.key, calculation);
        return [
          {
            definition: column,
            across: across.key,
            year,
            column: {
              id: [across.key, column.id].filter(Boolean).join('.'),
              label: `${name.join(', ')}${withPrevious ? `, ${print(year)}` : ''}`,
              unit: measured(column.measure, undefined, 0).unit,
            },
            from: fromLogs ? 'logs' : 'published',
            tabulation: fromLogs ? cells.tabulation(year) : undefined,
            cell: (row) => {
              const of = definition.years === undefined ? year : row.year;
              return fromLogs ? cells.ofRow(row, of) : publishedCell(column, row.keys, figures);
            },
            total: () => cells.ofTotal(year),
          },
        ];
      }),
  );
}

interface Cells {
  tabulation(year: ReportingYear): YearTabulation | undefined;
  ofRow(row: ShownRow, year: ReportingYear): Cell;
  ofTotal(year: ReportingYear): Cell;
}

/** The way to the cells of a column under one value of the dimension across. */
function cellsOf(
  definition: TabulatedTable,
  column: ColumnDefinition,
  across: string,
  calculation: Calculation,
): Cells {
  const { measure } = column;
  const years = calculation.tabulations.get(tablePlanId(definition, basisOf(definition, column)));
  const index = definition.columns.indexOf(column);
  const tabulation = (year: ReportingYear) => years?.get(year);
  const cell = (gathered: GatheredRow | undefined, year: ReportingYear): Cell =>
    cellOf(
      measured(measure, gathered?.cells.get(across)?.[index], tabulation(year)?.records ?? 0),
      column.show,
    );
  const ofRow = (row: ShownRow, year: ReportingYear): Cell => {
    if (measure.kind === 'external') {
      return externalCell(measure.figure, year, row.labels.at(-1)!, calculation);
    }
    if (row.pooled !== undefined) {
      return sumOf(row.pooled.map((part) => ofRow(part, year)));
    }
    const found = tabulation(year);
    return cell(row.whole || row.keys.length === 0 ? found?.total : found?.rows.get(rowKey(row.keys)), year);
  };
  return {
    tabulation,
    ofRow,
    ofTotal: (year) =>
      measure.kind === 'external'
        ? { text: NOT_APPLICABLE, value: null } // The numbers of the rows need not be those of all there is.
        : cell(tabulation(year)?.total, year),
  };
}

function cellOf(
  { value, unit, numerator, denominator }: ReturnType<typeof measured>,
  show: 'fraction' | undefined,
): Cell {
  return {
    value,
    text:
      show === undefined || numerator === undefined || denominator === undefined
        ? inTable(value, unit)
        : withFraction(value, numerator, denominator),
    ...(denominator === undefined ? {} : { numerator: numerator!, denominator }),
  };
}

/** Rows put together have counts and sums together; an average or a percentage of them is not made of theirs. */
function sumOf(cells: readonly Cell[]): Cell {
  if (cells.some(({ value, denominator }) => typeof value !== 'number' || denominator !== undefined)) {
    return { text: NOT_APPLICABLE, value: null };
  }
  const value = cells.reduce((sum, cell) => sum + cell.value!, 0);
  return { value, text: inTable(value, 'count') };
}

/** What the figures file gives for the row; where it gives several values, the first. */
function externalCell(figure: string, year: ReportingYear, of: string, calculation: Calculation): Cell {
  const [first] = calculation.published(figure, year, of);
  return first === undefined
    ? { text: NOT_AVAILABLE, value: null }
    : { value: first.value, text: inTable(first.value, 'count') };
}

function acrossOf(
  definition: TabulatedTable,
  reportYears: readonly ReportingYear[] | null,
  calculation: Calculation,
): { key: string; label: string }[] {
  if (definition.across === undefined) {
    return [{ key: ALL, label: '' }];
  }
  const years = reportYears ?? shownYears(definition, calculation);
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

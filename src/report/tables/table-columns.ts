import { previous, print, type ReportingYear } from '../../calendar/reporting-year.ts';
import type { ColumnDefinition, TabulatedTable } from '../../statistics/definition.ts';
import { measured } from '../../statistics/measure.ts';
import { ALL, type GatheredRow, rowKey, type YearTabulation } from '../../statistics/tabulate.ts';
import { basisOf, type Calculation, tablePlanId } from '../calculation.ts';
import type { Cell, Column, Figure } from '../model.ts';
import { type CellSource, cellFrom } from './cell-source.ts';
import type { NotedColumn } from './table-notes.ts';
import { type ShownRow, valuesOf } from './table-rows.ts';
import { shownYears } from './table-years.ts';

/** A column of the table with the way to its cells. */
export interface ShownColumn extends NotedColumn {
  readonly column: Column;
  /** The key of the dimension across, or `ALL`. */
  readonly across: string;
  /** What a cell is made of, and the total. */
  readonly source: (row: ShownRow) => CellSource;
  readonly totalSource: () => CellSource;
  /** The same as they are printed. */
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
        const sources = sourcesOf(definition, column, across.key, calculation);
        const source = (row: ShownRow): CellSource =>
          fromLogs
            ? sources.ofRow(row, definition.years === undefined ? year : row.year)
            : { kind: 'figure', name: publishedName(column, row.keys) };
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
            tabulation: fromLogs ? sources.tabulation(year) : undefined,
            source,
            totalSource: () => sources.ofTotal(year),
            cell: (row) => cellFrom(source(row), column, figures),
            total: () => cellFrom(sources.ofTotal(year), column, figures),
          },
        ];
      }),
  );
}

interface Sources {
  tabulation(year: ReportingYear): YearTabulation | undefined;
  ofRow(row: ShownRow, year: ReportingYear): CellSource;
  ofTotal(year: ReportingYear): CellSource;
}

/** What the cells of a column are made of, under one value of the dimension across. */
function sourcesOf(
  definition: TabulatedTable,
  column: ColumnDefinition,
  across: string,
  calculation: Calculation,
): Sources {
  const { measure } = column;
  const years = calculation.tabulations.get(tablePlanId(definition, basisOf(definition, column)));
  const index = definition.columns.indexOf(column);
  const tabulation = (year: ReportingYear) => years?.get(year);
  const gathered = (row: GatheredRow | undefined, year: ReportingYear): CellSource => ({
    kind: 'gathered',
    year,
    gathered: row?.cells.get(across)?.[index],
    tabulation: tabulation(year),
  });
  const ofRow = (row: ShownRow, year: ReportingYear): CellSource => {
    if (measure.kind === 'external') {
      const of = row.labels.at(-1)!;
      return { kind: 'external', year, of, published: calculation.published(measure.figure, year, of) };
    }
    if (row.pooled !== undefined) {
      return { kind: 'pooled', parts: row.pooled.map((part) => ofRow(part, year)) };
    }
    const found = tabulation(year);
    return gathered(
      row.whole || row.keys.length === 0 ? found?.total : found?.rows.get(rowKey(row.keys)),
      year,
    );
  };
  return {
    tabulation,
    ofRow,
    ofTotal: (year) => {
      const why = whyNoTotal(definition, column);
      return why === null ? gathered(tabulation(year)?.total, year) : { kind: 'none', why };
    },
  };
}

function whyNoTotal({ rule }: TabulatedTable, { measure }: ColumnDefinition): string | null {
  if (measure.kind === 'external') {
    return 'The numbers of the rows need not be those of all there is.';
  }
  return rule === 'mention' && measure.kind === 'share'
    ? 'A total of mentions is no share of the records: it would be more than all of them.'
    : null;
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

function publishedName({ published }: ColumnDefinition, keys: readonly string[]): string {
  return `${published?.replace('{row}', keys[0]!)}.previousYear`;
}

function someFigure(
  column: ColumnDefinition,
  definition: TabulatedTable,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): boolean {
  return valuesOf(definition.rows[0]!, new Set(), null, definition, calculation).some(
    ({ key }) => typeof figures[publishedName(column, [key])]?.value === 'number',
  );
}

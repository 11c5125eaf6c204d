import { print, type ReportingYear } from '../../calendar/reporting-year.ts';
import type { Computed, FigureDefinition, TabulatedTable, Where } from '../../statistics/definition.ts';
import { isComputed } from '../../statistics/definition.ts';
import { basisOf, type Calculation } from '../calculation.ts';
import type { Figure, Table } from '../model.ts';
import { subjectOf } from '../years/breaks.ts';
import { type Yearly, yearBreaks } from '../years/year-breaks.ts';
import type { ShownColumn } from './table-columns.ts';
import type { ShownRow } from './table-rows.ts';

/**
 * The notes below a table that shows several years: which of its numbers were published otherwise, and between which of
 * its years a rule changed; and the breaks of its columns, where each row is a year.
 */
export function comparisonOf(
  definition: TabulatedTable,
  rows: readonly ShownRow[],
  columns: readonly ShownColumn[],
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): Pick<Table, 'notes' | 'breaks'> {
  const years = new Set([...rows.map(({ year }) => year), ...columns.map(({ year }) => year)]);
  // A note must not tell what a cell of a sensitive table does not.
  if (years.size < 2 || definition.sensitive === true) {
    return { notes: [] };
  }
  const sameNumber = figuresByContent(calculation.figures);
  const cells = columns.flatMap((column) =>
    rows.flatMap((row): Cell[] => {
      const computed = column.from === 'logs' ? contentOf(definition, row, column) : null;
      return computed === null
        ? []
        : [
            {
              // A row has a year of its own in a table over several; else a column has.
              year: definition.years === undefined ? column.year : row.year,
              id: [...row.keys, column.column.id.replace(/\.previous$/, '')].join('/'),
              label: labelOf(definition, row, column),
              show: column.definition.show,
              computed,
              figure: sameNumber.get(keyOf(computed)) ?? null,
            },
          ];
    }),
  );
  const { breaks, notes } = yearBreaks(yearly(cells, calculation), calculation);
  return {
    notes: [...notes, ...cells.flatMap((cell) => restated(cell, figures, calculation))],
    ...(breaks.length === 0 || definition.years === undefined || definition.rows.length > 0
      ? {}
      : { breaks }),
  };
}

/** A number of the table in one year. */
interface Cell {
  readonly year: ReportingYear;
  readonly id: string;
  readonly label: string;
  readonly show: 'fraction' | undefined;
  readonly computed: Computed;
  /** The figure that is the same number. */
  readonly figure: string | null;
}

/** What is counted in a cell of counts or rates; `null` of a share and of rows put together. */
function contentOf(
  definition: TabulatedTable,
  { keys, pooled }: ShownRow,
  { across, definition: column }: ShownColumn,
): Computed | null {
  const { measure } = column;
  if (measure.kind === 'share' || measure.kind === 'external' || pooled !== undefined) {
    return null;
  }
  const where: Where = {
    ...definition.population.where,
    ...Object.fromEntries(keys.map((key, index) => [definition.rows[index]!, [key]])),
    ...(definition.across === undefined || across === '' ? {} : { [definition.across]: [across] }),
    ...column.where,
  };
  return { population: { ...definition.population, basis: basisOf(definition, column), where }, measure };
}

function figuresByContent(figures: ReadonlyMap<string, FigureDefinition>): ReadonlyMap<string, string> {
  return new Map([...figures.values()].filter(isComputed).map(({ id, from }) => [keyOf(from), id]));
}

/** The same for the same number, in whatever order its conditions are written. */
function keyOf({ population: { records, basis, where = {} }, measure }: Computed): string {
  const conditions = Object.entries(where)
    .map(([id, values]) => [id, values.toSorted()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([records.toSorted(), basis, conditions, measure]);
}

/** The row and the column without their years: `Open`, `MP enquiry`, `Fostering, Upheld`. */
function labelOf(
  { years, rows }: TabulatedTable,
  { labels }: ShownRow,
  { column, year }: ShownColumn,
): string {
  const own = rows.length === 0 ? [] : labels.slice(years === undefined ? 0 : 1);
  const name = column.label.replace(new RegExp(`, ${print(year)}$`), '');
  return [...own, ...(own.length > 0 && name === 'Number' ? [] : [name])].join(', ');
}

function yearly(cells: readonly Cell[], { breaks }: Calculation): Yearly[] {
  return [...Map.groupBy(cells, ({ id }) => id)].map(([id, group]) => {
    const [{ label, show, computed, figure }] = group as [Cell, ...Cell[]];
    return {
      id,
      label,
      show,
      computed,
      years: group.map(({ year }) => ({ year, fromLogs: true })).sort((a, b) => (a.year < b.year ? -1 : 1)),
      breaks: breaks.of(subjectOf(computed), figure === null ? [] : [figure]),
    };
  });
}

function restated(
  { figure: id, year, label }: Cell,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): string[] {
  const figure = id === null ? undefined : figures[year === calculation.year ? id : `${id}.${year}`];
  return (figure?.asPublished ?? []).map(
    ({ text, source }) =>
      `${label}, ${figure!.year}: ${figure!.text} from the log, restated; ${text} as published in “${source}”.`,
  );
}

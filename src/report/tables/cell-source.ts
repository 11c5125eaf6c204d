import type { ReportingYear } from '../../calendar/reporting-year.ts';
import type { PublishedFigure } from '../../records/follow-up.ts';
import type { ColumnDefinition } from '../../statistics/definition.ts';
import { measured } from '../../statistics/measure.ts';
import type { Gathered, YearTabulation } from '../../statistics/tabulate.ts';
import { inTable, NOT_APPLICABLE, NOT_AVAILABLE, withFraction } from '../format.ts';
import type { Cell, Figure } from '../model.ts';

/**
 * What a cell of a table is made of. It is printed from this and explained by this, so that the two cannot differ:
 * - `gathered`: records of a year; `pooled`: those of several rows put together;
 * - `external`: what the figures file gives for the row; `figure`: a figure of the report under its name;
 * - `none`: there is no such number.
 */
export type CellSource =
  | {
      readonly kind: 'gathered';
      readonly year: ReportingYear;
      /** Absent where nothing fell in the cell, or in the year. */
      readonly gathered: Gathered | undefined;
      readonly tabulation: YearTabulation | undefined;
    }
  | { readonly kind: 'pooled'; readonly parts: readonly CellSource[] }
  | {
      readonly kind: 'external';
      readonly year: ReportingYear;
      readonly of: string;
      readonly published: readonly PublishedFigure[];
    }
  | { readonly kind: 'figure'; readonly name: string }
  | { readonly kind: 'none'; readonly why: string };

/** The cell of a column as it is printed. */
export function cellFrom(
  source: CellSource,
  column: ColumnDefinition,
  figures: Readonly<Record<string, Figure>>,
): Cell {
  switch (source.kind) {
    case 'gathered':
      return measuredCell(
        measured(column.measure, source.gathered, source.tabulation?.records ?? 0),
        column.show,
      );
    case 'pooled':
      return sumOf(source.parts.map((part) => cellFrom(part, column, figures)));
    case 'external':
      return externalCell(source.published);
    case 'figure':
      return publishedCell(figures[source.name]);
    case 'none':
      return { text: NOT_APPLICABLE, value: null };
  }
}

function measuredCell(
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
function externalCell([first]: readonly PublishedFigure[]): Cell {
  return first === undefined
    ? { text: NOT_AVAILABLE, value: null }
    : { value: first.value, text: inTable(first.value, 'count') };
}

function publishedCell(figure: Figure | undefined): Cell {
  return figure === undefined || figure.value === null
    ? { text: NOT_AVAILABLE, value: null }
    : {
        value: figure.value,
        text: [figure.value, ...(figure.asPublished ?? []).map(({ value }) => value)]
          .map((value) => inTable(value, figure.unit))
          .join(' or '),
      };
}

import type { TabulatedTable } from '../../statistics/definition.ts';
import type { Fact } from '../../statistics/facts.ts';
import { type Measured, measured } from '../../statistics/measure.ts';
import { rowKey } from '../../statistics/tabulate.ts';
import { basisOf } from '../calculation.ts';
import { SUPPRESSED } from '../format.ts';
import type { Table } from '../model.ts';
import { type CellSource, cellFrom } from '../tables/cell-source.ts';
import type { ShownColumn } from '../tables/table-columns.ts';
import type { ShownRow } from '../tables/table-rows.ts';
import { type Layout, layoutOf, tabulatedTable } from '../tables/tabulated-table.ts';
import { explainFigure } from './explain-figure.ts';
import { explainNumber, givenNumber } from './explain-number.ts';
import type { ExplainableTable } from './explainable-table.ts';
import type { SidedFact } from './explained-case.ts';
import type { Explaining } from './explaining.ts';
import type { Explanation } from './explanation.ts';
import { sourceFacts } from './sided-facts.ts';

/** A table of counts and measures, each cell explained by what it was printed from. */
export function explainableTabulated(definition: TabulatedTable, explaining: Explaining): ExplainableTable {
  const { figures, calculation } = explaining;
  const layout = layoutOf(definition, figures, calculation);
  const table = tabulatedTable(definition, figures, calculation);
  const columnAt = (index: number): ColumnBehind => ({
    definition,
    table,
    layout,
    index,
    shown: layout.columns[index]!,
    hidden: explaining.showSuppressed ? new Set() : factsHidden(table, layout, index),
  });
  // Across, the first of the columns of all values together.
  const usual = layout.columns.findIndex(({ column }) => column.id === definition.columns[0]!.id);
  return {
    table,
    usualColumn: Math.max(0, usual),
    cell: (row, column) => explainCell(row, columnAt(column), explaining),
    wholeColumn: (column) => explainColumn(columnAt(column), explaining),
  };
}

interface ColumnBehind {
  readonly definition: TabulatedTable;
  readonly table: Table;
  readonly layout: Layout;
  readonly index: number;
  readonly shown: ShownColumn;
  /** What falls in a row of it that the report suppresses. */
  readonly hidden: ReadonlySet<Fact>;
}

function factsHidden(table: Table, { rows, columns }: Layout, index: number): ReadonlySet<Fact> {
  const { source, definition } = columns[index]!;
  return new Set(
    rows
      .filter((_, row) => table.rows[row]!.cells[index]!.text === SUPPRESSED)
      .flatMap((row) => sourceFacts(source(row), definition.measure))
      .filter(({ keys }) => keys !== null)
      .map(({ fact }) => fact),
  );
}

function explainCell(row: number | 'total', behind: ColumnBehind, explaining: Explaining): Explanation {
  const { definition, table, layout, index, shown } = behind;
  const shownRow = row === 'total' ? null : layout.rows[row]!;
  const printed = row === 'total' ? table.total! : table.rows[row]!;
  const cell = printed.cells[index]!;
  const source = shownRow === null ? shown.totalSource() : shown.source(shownRow);
  const subject = {
    name: definition.id,
    row: { key: printed.key, label: printed.label },
    column: { id: shown.column.id, label: shown.column.label },
    title: `${table.title}: ${printed.label}, ${shown.column.label}`,
    printed: cell.text,
  };
  const year = definition.years === undefined ? shown.year : (shownRow?.year ?? shown.year);
  const uncounted = {
    ...subject,
    year,
    value: cell.value ?? null,
    unit: shown.column.unit,
    counts: '',
    given: [],
  };
  switch (source.kind) {
    case 'figure': {
      const figure = explainFigure(source.name, explaining);
      return figure === null
        ? givenNumber({ ...uncounted, formula: 'No log covers the year, and no published number is known.' })
        : { ...figure, ...subject };
    }
    case 'external':
      return givenNumber({
        ...uncounted,
        formula: `No log holds this number: the figures file gives it for “${source.of}”.`,
        given: source.published.map(({ value, source: from, origin }) => ({
          value,
          source: from,
          file: origin.file,
          row: origin.row,
        })),
      });
    case 'none':
      return givenNumber({ ...uncounted, formula: source.why });
    default:
      return explainNumber(
        {
          ...subject,
          ...countedHow(behind),
          year,
          measured: measuredFrom(source, behind, explaining),
          facts: sidedFacts(source, shownRow, behind),
          suppressed: cell.text === SUPPRESSED && !explaining.showSuppressed,
        },
        explaining,
      );
  }
}

function explainColumn(behind: ColumnBehind, explaining: Explaining): Explanation {
  const { definition, table, layout, shown } = behind;
  const { column } = shown;
  const { measure } = shown.definition;
  const facts = layout.rows
    .filter(({ whole }) => whole !== true)
    .flatMap((row) => sidedFacts(shown.source(row), row, behind))
    // Below the line of every share are the cases of all the others.
    .filter(({ side }) => measure.kind !== 'share' || side === 'counted');
  return {
    ...explainNumber(
      {
        name: definition.id,
        column: { id: column.id, label: column.label },
        title: `${table.title}: ${column.label}`,
        printed: '',
        ...countedHow(behind),
        year: shown.year,
        measured: { value: null, unit: measured(measure, undefined, 0).unit },
        facts,
      },
      explaining,
    ),
    formula: `Every case of the column “${column.label}”, with the row that it falls in.`,
  };
}

/** What all the cells of a column have in common. */
function countedHow({ definition, shown }: ColumnBehind) {
  const { measure, where } = shown.definition;
  return {
    measure,
    population: definition.population,
    basis: basisOf(definition, shown.definition),
    rule: definition.rule,
    ...(where === undefined ? {} : { where }),
    dimensions: [...definition.rows, ...(definition.across === undefined ? [] : [definition.across])],
    sensitive: definition.sensitive === true,
    notes: definition.notes ?? [],
  };
}

function measuredFrom(source: CellSource, { shown }: ColumnBehind, { figures }: Explaining): Measured {
  const { value = null, numerator, denominator } = cellFrom(source, shown.definition, figures);
  const { unit } = measured(shown.definition.measure, undefined, 0);
  return { value, unit, ...(denominator === undefined ? {} : { numerator: numerator!, denominator }) };
}

/** The facts of a cell, each with the label of the row that it falls in. */
function sidedFacts(
  source: CellSource,
  row: ShownRow | null,
  { definition, layout, shown, hidden }: ColumnBehind,
): SidedFact[] {
  const labels = new Map(
    layout.rows
      .filter(({ year }) => row === null || year === row.year)
      .flatMap((each) => each.pooled ?? [each])
      .map(({ keys, labels: parts }) => [rowKey(keys), parts.join(', ')]),
  );
  return sourceFacts(source, shown.definition.measure).map(({ fact, keys, side }): SidedFact => {
    const isHidden = hidden.has(fact);
    return {
      fact,
      side,
      under: isHidden ? SUPPRESSED : keys === null ? '' : (labels.get(rowKey(keys)) ?? ''),
      hidden: isHidden ? definition.rows : [],
    };
  });
}

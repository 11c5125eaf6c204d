import type { ReportingYear } from '../../calendar/reporting-year.ts';
import type { SeriesTable } from '../../statistics/definition.ts';
import { NOT_AVAILABLE } from '../format.ts';
import type { Row } from '../model.ts';
import { AS_PUBLISHED, seriesTable } from '../tables/series-table.ts';
import { explainFigure, givenOf, nameIn } from './explain-figure.ts';
import { givenNumber } from './explain-number.ts';
import type { ExplainableTable } from './explainable-table.ts';
import type { Explaining } from './explaining.ts';
import type { Explanation } from './explanation.ts';

/** A table of figures by year: each cell is the figure of its year. */
export function explainableSeries(definition: SeriesTable, explaining: Explaining): ExplainableTable {
  const table = seriesTable(definition, explaining.figures, explaining.calculation);
  const explainCell = (row: Row, index: number): Explanation => {
    const { id, label } = table.columns[index]!;
    const year = row.key as ReportingYear;
    const cell = row.cells[index]!;
    const subject = {
      name: definition.id,
      row: { key: row.key, label: row.label },
      column: { id, label },
      title: `${table.title}: ${label}, ${row.label}`,
      printed: cell.text,
    };
    if (id.endsWith(AS_PUBLISHED)) {
      return asPublished(id.slice(0, -AS_PUBLISHED.length), subject, year, explaining);
    }
    const figure = explainFigure(nameIn(id, year, explaining), explaining);
    return figure === null
      ? givenNumber({
          ...subject,
          year,
          value: null,
          unit: table.columns[index]!.unit,
          counts: '',
          formula: `Nothing is known of this year: no log covers it, and no figures file gives the number (${NOT_AVAILABLE}).`,
          given: [],
        })
      : { ...figure, ...subject };
  };
  return {
    table,
    usualColumn: 0,
    // A series has no total.
    cell: (row, column) => explainCell(table.rows[row as number]!, column),
    wholeColumn: (column) => {
      const { id, label, unit } = table.columns[column]!;
      return {
        ...givenNumber({
          name: definition.id,
          column: { id, label },
          title: `${table.title}: ${label}`,
          printed: '',
          year: explaining.calculation.year,
          value: null,
          unit,
          counts: table.counts,
          formula: 'Each row is the figure of its year.',
          given: [],
        }),
        parts: table.rows.map((row) => explainCell(row, column)),
      };
    },
  };
}

/** What was published of a year, beside what the log says now. */
function asPublished(
  figure: string,
  subject: Pick<Explanation, 'name' | 'row' | 'column' | 'title' | 'printed'>,
  year: ReportingYear,
  explaining: Explaining,
): Explanation {
  const given = givenOf(figure, year, explaining);
  return givenNumber({
    ...subject,
    year,
    value: given[0]?.value ?? null,
    unit: explaining.figures[figure]?.unit ?? 'count',
    counts: '',
    formula:
      given.length === 0
        ? `The figures file gives no number of this year (${NOT_AVAILABLE}).`
        : 'As it was published; the column beside it is counted from the log.',
    given,
  });
}

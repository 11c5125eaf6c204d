import { print } from '../calendar/reporting-year.ts';
import type { SeriesTable } from '../statistics/definition.ts';
import type { Calculation } from './calculation.ts';
import { inTable } from './format.ts';
import type { Cell, Figure, Table } from './model.ts';

/** What is printed of a year for which neither a log nor a published figure says anything. */
const NOT_AVAILABLE = 'not available';

/** A table of figures with a row for each year, the earliest first, from the logs where they cover a year, else as published. */
export function seriesTable(
  definition: SeriesTable,
  figures: Readonly<Record<string, Figure>>,
  { year, years }: Calculation,
): Table {
  const figureOf = (id: string, of: string): Figure | undefined => figures[of === year ? id : `${id}.${of}`];
  const known = years.filter((of) => definition.columns.some(({ figure }) => figureOf(figure, of) !== undefined));
  const shown = known.slice(-definition.years);
  const rows = shown.map((of) => ({
    label: print(of),
    labels: [print(of)],
    cells: definition.columns.map(({ figure }) => cellOf(figureOf(figure, of))),
  }));
  const all = shown.flatMap((of) => definition.columns.flatMap(({ figure }) => figureOf(figure, of) ?? []));
  return {
    id: definition.id,
    title: definition.title,
    counts: definition.columns.map(({ label }) => label).join('; '),
    basis: `${all[0]?.counts.split(', ')[1] ?? 'by year'}, years from April to March`,
    rule: all[0]?.rule ?? '',
    rowHeadings: ['Year'],
    columns: definition.columns.map(({ figure, label }) => ({ id: figure, label, unit: figures[figure]?.unit ?? 'count' })),
    rows,
    notes: [...(definition.notes ?? []), ...publishedNotes(all)],
  };
}

function cellOf(figure: Figure | undefined): Cell {
  return figure === undefined || figure.value === null
    ? { text: NOT_AVAILABLE, value: null }
    : { text: inTable(figure.value, figure.unit), value: figure.value };
}

/** Which years are as published, and where a published number differs from the one shown. */
function publishedNotes(figures: readonly Figure[]): string[] {
  const years = [...new Set(figures.filter(({ origin }) => origin === 'published').map((figure) => figure.year))];
  return [
    ...(years.length === 0 ? [] : [`As published at the time: ${years.join(', ')}.`]),
    ...figures.flatMap(({ label, year, text, asPublished = [] }) =>
      asPublished.map((other) => `${label}, ${year}: ${text} here, ${other.text} in ${other.source}.`),
    ),
  ];
}

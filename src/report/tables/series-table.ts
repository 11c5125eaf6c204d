import { next, previous, print, type ReportingYear } from '../../calendar/reporting-year.ts';
import { isComputed, type SeriesTable } from '../../statistics/definition.ts';
import type { Calculation } from '../calculation.ts';
import { inTable, NOT_AVAILABLE, withFraction } from '../format.ts';
import type { Cell, Figure, Table } from '../model.ts';
import { byDate, listed, RULES } from '../words.ts';
import { type Yearly, yearBreaks } from '../years/year-breaks.ts';

/**
 * A table of figures with a row for each year, the earliest first, from the logs where they cover a year, else as
 * published. It begins with the first year of which anything is known, and leaves no year out: one of which nothing is
 * known says so.
 */
export function seriesTable(
  definition: SeriesTable,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): Table {
  const { columns } = definition;
  const figureOf = (id: string, of: ReportingYear): Figure | undefined =>
    figures[of === calculation.year ? id : `${id}.${of}`];
  const years = lastYears(calculation.year, definition.years);
  const first = years.findIndex((of) => columns.some(({ figure }) => known(figureOf(figure, of))));
  const shown = first < 0 ? [calculation.year] : years.slice(first);
  const entries = shown.flatMap((of) =>
    columns.map(({ figure, label }): Entry => ({ label, year: print(of), figure: figureOf(figure, of) })),
  );
  const yearly = columns.map(({ figure, label, show }) => ({
    id: figure,
    label,
    show,
    years: shown.map((year) => ({ year, figure: figureOf(figure, year) })),
  }));
  const { breaks, notes } = yearBreaks(
    yearly.map((column) => numbersOf(column, calculation)),
    calculation,
  );
  const printed = yearly.flatMap((column) => columnsOf(column, calculation));
  return {
    id: definition.id,
    title: definition.title,
    counts: definition.counts ?? listed(columns.map(({ label }) => label)),
    ...countedHow(definition, calculation),
    rowHeadings: ['Year'],
    columns: printed.map(({ id, label, figure }) => ({ id, label, unit: figures[figure]?.unit ?? 'count' })),
    rows: shown.map((of, row) => ({
      key: of,
      label: print(of),
      labels: [print(of)],
      cells: printed.map(({ cells }) => cells[row]!),
    })),
    notes: [...(definition.notes ?? []), ...notes, ...sourceNotes(entries), ...differenceNotes(entries)],
    ...(breaks.length === 0 ? {} : { breaks }),
  };
}

/** A column of the definition with the figure of each year. */
interface YearlyColumn {
  readonly id: string;
  readonly label: string;
  readonly show: 'fraction' | undefined;
  readonly years: readonly { readonly year: ReportingYear; readonly figure: Figure | undefined }[];
}

function numbersOf({ id, label, show, years }: YearlyColumn, { breaks, figures }: Calculation): Yearly {
  const definition = figures.get(id);
  return {
    id,
    label,
    show,
    years: years.flatMap(({ year, figure }) =>
      known(figure) ? [{ year, fromLogs: figure?.origin === 'logs' }] : [],
    ),
    breaks: breaks.ofFigure(id),
    computed: definition !== undefined && isComputed(definition) ? definition.from : null,
  };
}

/** The end of the id of a column of what was published, after the id of its figure. */
export const AS_PUBLISHED = '.asPublished';

interface PrintedColumn {
  readonly id: string;
  readonly label: string;
  readonly figure: string;
  readonly cells: readonly Cell[];
}

/** The column of a figure and, where the logs now say otherwise than was published, what was published beside it. */
function columnsOf({ id, label, show, years }: YearlyColumn, calculation: Calculation): PrintedColumn[] {
  const column = { id, label, figure: id, cells: years.map(({ figure }) => cellOf(figure, show)) };
  return years.some(({ figure }) => figure !== undefined && isRestated(figure))
    ? [
        column,
        {
          id: `${id}${AS_PUBLISHED}`,
          label: `${label}, as published`,
          figure: id,
          cells: years.map(({ year, figure }) => publishedCell(id, year, figure, calculation)),
        },
      ]
    : [column];
}

/** Computed from a log, and another number than was published. */
function isRestated({ origin, asPublished }: Figure): boolean {
  return origin === 'logs' && asPublished !== undefined;
}

function publishedCell(
  id: string,
  year: ReportingYear,
  figure: Figure | undefined,
  calculation: Calculation,
): Cell {
  const published = calculation.published(id, year);
  const [first] = published;
  return first === undefined || figure === undefined
    ? { text: NOT_AVAILABLE, value: null }
    : {
        text: [...new Set(published.map(({ value }) => inTable(value, figure.unit)))].join(' or '),
        value: first.value,
      };
}

interface Entry {
  readonly label: string;
  readonly year: string;
  readonly figure: Figure | undefined;
}

function known(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.value !== null;
}

function lastYears(last: ReportingYear, count: number): ReportingYear[] {
  let first = last;
  for (let back = 1; back < count; back++) {
    first = previous(first);
  }
  return Array.from({ length: count }, () => {
    const year = first;
    first = next(first);
    return year;
  });
}

function countedHow({ columns }: SeriesTable, { figures }: Calculation): Pick<Table, 'basis' | 'rule'> {
  const counted = columns.flatMap(({ figure }) => {
    const definition = figures.get(figure);
    return definition === undefined || definition.from === 'external' || 'ratio' in definition.from
      ? []
      : [{ basis: byDate(definition.from.population.basis), rule: RULES[definition.rule] }];
  });
  const bases = [...new Set(counted.map(({ basis }) => basis))];
  return {
    basis: [...bases, 'years from April to March'].join(', '),
    rule: [...new Set(counted.map(({ rule }) => rule))].join('; '),
  };
}

function cellOf(figure: Figure | undefined, show: 'fraction' | undefined): Cell {
  if (figure === undefined || figure.value === null) {
    return { text: figure?.text ?? NOT_AVAILABLE, value: null };
  }
  const { value, unit, numerator, denominator } = figure;
  const fraction = numerator === undefined || denominator === undefined ? null : { numerator, denominator };
  return {
    text:
      show === undefined || fraction === null
        ? inTable(value, unit)
        : withFraction(value, fraction.numerator, fraction.denominator),
    value,
    ...(fraction ?? {}),
  };
}

/** Which numbers are as published, and by whom: `As published in “Annual report 2016/17”: 2014/15, 2015/16.` One note, for all. */
function sourceNotes(entries: readonly Entry[]): string[] {
  const bySource = new Map<string, string[]>();
  for (const { figure, label, year } of entries) {
    if (figure?.source !== undefined) {
      const others = entries.filter((other) => other.year === year && known(other.figure));
      const whole = others.every((other) => other.figure?.source === figure.source);
      const years = bySource.get(figure.source) ?? [];
      const name = whole ? year : `${year} (${label})`;
      bySource.set(figure.source, years.includes(name) ? years : [...years, name]);
    }
  }
  const sources = [...bySource].map(([source, years]) => `in “${source}”: ${years.join(', ')}`);
  return sources.length === 0 ? [] : [`As published ${sources.join('; ')}.`];
}

/** Where a published number differs from the one shown. */
function differenceNotes(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ label, year, figure }) =>
    figure === undefined
      ? []
      : (figure.asPublished ?? []).map((other) =>
          isRestated(figure)
            ? `${label}, ${year}: ${figure.text} from the log, restated; ${other.text} as published in “${other.source}”.`
            : `${label}, ${year}: ${figure.text} here, ${other.text} in “${other.source}”.`,
        ),
  );
}

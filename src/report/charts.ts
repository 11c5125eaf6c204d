import { UNKNOWN } from '../statistics/dimensions/unknown.ts';
import type { ChartDefinition } from './catalogue/charts.ts';
import { inTable } from './format.ts';
import type { Cell, Chart, Row, Table } from './model.ts';
import { uncapitalised } from './words.ts';

/** Every chart that has something to show, by its id: its numbers are the table's, its title says what they show. */
export function chartsOf(
  definitions: readonly ChartDefinition[],
  tables: Readonly<Record<string, Table>>,
  period: string,
): Record<string, Chart> {
  return Object.fromEntries(
    definitions.flatMap((definition) => {
      const table = tables[definition.table];
      const chart = table === undefined ? null : chartOf(definition, table, period);
      return chart === null ? [] : [[definition.id, chart] as const];
    }),
  );
}

function chartOf(definition: ChartDefinition, table: Table, period: string): Chart | null {
  const series = definition.columns.flatMap((id) => {
    const index = table.columns.findIndex((column) => column.id === id);
    return index < 0 ? [] : [seriesOf(table, index)];
  });
  const [first] = series;
  const years = table.rowHeadings[0] === 'Year';
  const categories = table.rows.map(({ labels }) => labels.join(', '));
  const breaks = breaksOf(definition, table);
  const title =
    first === undefined
      ? null
      : definition.title === undefined
        ? movement(series, categories, definition.subject, table.title, breaks)
        : definition.title.of === 'columns'
          ? leader(definition.title, ...lastRow(series), categories.at(-1))
          : leader(definition.title, categories, first.values);
  const nothing = series.every(({ values }) => values.every((value) => value === null || value <= 0));
  if (title === null || nothing || (definition.type === 'lines' && categories.length < 2)) {
    return null;
  }
  return {
    id: definition.id,
    type: definition.type,
    title,
    caption: `${table.title}, ${years ? [...new Set([categories[0], categories.at(-1)])].join(' to ') : period}`,
    unit: table.columns.find(({ id }) => definition.columns.includes(id))!.unit,
    categories,
    series,
    ...(breaks.length === 0
      ? {}
      : { breaks: breaks.map(({ before, series: concerned }) => ({ before, series: concerned })) }),
    alternative: [
      ...series.map(
        ({ label, texts }) =>
          `${label}: ${categories.map((name, index) => `${name}, ${texts[index]}`).join('; ')}.`,
      ),
      ...breaks.map(
        ({ before, why }) =>
          `Break before ${categories[before]}, the years on its two sides are not like for like: ${why.join('; ')}.`,
      ),
    ].join(' '),
    table: table.id,
  };
}

interface ChartBreak {
  readonly before: number;
  readonly series: readonly number[];
  readonly why: readonly string[];
}

/** Where the series of the chart break, the earliest first; what changed in one year is one break. */
function breaksOf(
  { columns }: ChartDefinition,
  { breaks = [], rows, columns: printed }: Table,
): ChartBreak[] {
  const drawn = columns.filter((id) => printed.some((column) => column.id === id));
  return rows.flatMap(({ key }, before) => {
    const here = breaks.filter(({ column, row }) => row === key && drawn.includes(column));
    const series = [...new Set(here.map(({ column }) => drawn.indexOf(column)))];
    return here.length === 0 ? [] : [{ before, series, why: [...new Set(here.map(({ why }) => why))] }];
  });
}

type Series = Chart['series'][number];

function seriesOf(table: Table, index: number): Series {
  const cells = table.rows.map((row: Row): Cell => row.cells[index]!);
  const { label, unit } = table.columns[index]!;
  return {
    label,
    values: cells.map(({ value }) => value ?? null),
    // In a drawing there is no room for the fraction that stands beside a percentage.
    texts: cells.map(({ text, value, denominator }) =>
      unit === 'percent' && denominator !== undefined && value !== undefined ? inTable(value, unit) : text,
    ),
  };
}

/** The names and the values of the series in the last row, as if they were rows. */
function lastRow(series: readonly Series[]): [readonly string[], readonly (number | null)[]] {
  return [series.map(({ label }) => label), series.map(({ values }) => values.at(-1) ?? null)];
}

/**
 * `Compliments recorded rose to 91; statutory complaints received fell to 147 in 2016/17`, of those that are known. The
 * `subject` takes the place of the name of a single series, and stands before several.
 */
function movement(
  series: readonly Series[],
  categories: readonly string[],
  subject: string | undefined,
  otherwise: string,
  breaks: readonly ChartBreak[],
): string {
  const last = breaks.find(({ before }) => before === categories.length - 1);
  const statements = series.flatMap(({ label, values, texts }, index) => {
    const [before, now] = [values.at(-2) ?? null, values.at(-1) ?? null];
    const apart = before !== null && last?.series.includes(index) ? ' (not like for like)' : '';
    const name = series.length === 1 ? (subject ?? label) : label;
    return now === null ? [] : [`${name} ${moved(before, now)} ${texts.at(-1)}${apart}`];
  });
  const [first, ...others] = statements;
  if (first === undefined) {
    return otherwise;
  }
  const when = `in ${categories.at(-1)}`;
  return subject === undefined || series.length === 1
    ? `${[first, ...others.map(uncapitalised)].join('; ')} ${when}`
    : `${subject}: ${statements.join('; ')} ${when}`;
}

function moved(before: number | null, now: number): string {
  return before === null ? 'stood at' : now === before ? 'stayed at' : now > before ? 'rose to' : 'fell to';
}

/**
 * What the largest rows are, or the largest columns of the row of that name. What is not known leads nothing; where knowing it could change who leads, the title says
 * how much it is.
 * @returns `null` where nothing is known.
 */
function leader(
  title: NonNullable<ChartDefinition['title']>,
  categories: readonly string[],
  values: readonly (number | null)[],
  row = '',
): string | null {
  const counts = values.map((value, index) => ({ value: value ?? 0, name: categories[index]! }));
  const unknown = counts.filter(({ name }) => UNKNOWN.has(name)).reduce((sum, { value }) => sum + value, 0);
  const named = counts.filter(({ name }) => !UNKNOWN.has(name));
  const highest = Math.max(0, ...named.map(({ value }) => value));
  if (highest === 0) {
    return null;
  }
  const leaders = named.filter(({ value }) => value === highest).map(({ name }) => name);
  const second = Math.max(0, ...named.filter(({ value }) => value < highest).map(({ value }) => value));
  const inDoubt = unknown > 0 && (leaders.length > 1 || unknown >= highest - second);
  const parts: Readonly<Record<string, string>> = {
    row,
    top: listed(leaders),
    value: inTable(highest, 'count'),
    times: `${inTable(highest, 'count')} time${highest === 1 ? '' : 's'}`,
    total: inTable(
      counts.reduce((sum, { value }) => sum + value, 0),
      'count',
    ),
  };
  const statement = title[leaders.length === 1 ? 'one' : 'several'].replace(
    /\{(\w+)\}/g,
    (_, part: string) => parts[part] ?? '',
  );
  return `${statement}${inDoubt ? `; not known or not recorded: ${inTable(unknown, 'count')}` : ''}`;
}

/** `A`, `A and B`, `A, B and C`, `A, B, C and 9 others`. */
function listed(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

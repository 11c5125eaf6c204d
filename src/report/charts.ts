import type { ChartDefinition } from './catalogue/charts.ts';
import { inTable } from './format.ts';
import type { Cell, Chart, Row, Table } from './model.ts';

/** Every chart whose table has rows, by its id: its numbers are the table's, its title says what they show. */
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
  if (first === undefined || table.rows.length === 0 || !first.values.some((value) => value !== null && value > 0)) {
    return null;
  }
  const years = table.rowHeadings[0] === 'Year';
  const categories = table.rows.map(({ labels }) => labels.join(', '));
  return {
    id: definition.id,
    type: definition.type,
    title: definition.title === undefined ? movement(series, categories) : leader(definition.title, table, first),
    caption: `${table.title}, ${years ? `${categories[0]} to ${categories.at(-1)}` : period}`,
    unit: table.columns.find(({ id }) => id === definition.columns[0])!.unit,
    categories,
    series,
    alternative: series
      .map(({ label, texts }) => `${label}: ${categories.map((name, index) => `${name}, ${texts[index]}`).join('; ')}.`)
      .join(' '),
    table: table.id,
  };
}

type Series = Chart['series'][number];

function seriesOf(table: Table, index: number): Series {
  const cells = table.rows.map((row: Row): Cell => row.cells[index]!);
  return {
    label: table.columns[index]!.label,
    values: cells.map(({ value }) => value ?? null),
    texts: cells.map(({ text }) => text),
  };
}

/** `Compliments recorded rose to 91; statutory complaints received rose to 147` */
function movement(series: readonly Series[], categories: readonly string[]): string {
  const statements = series.map(({ label, values, texts }) => {
    const [before, now] = [values.at(-2), values.at(-1)];
    const verb =
      now == null || before == null || now === before ? 'stood at' : now > before ? 'rose to' : 'fell to';
    return `${label} ${verb} ${texts.at(-1)}`;
  });
  const [first, ...others] = statements;
  return [first, ...others.map((text) => text.charAt(0).toLowerCase() + text.slice(1))].join('; ') + ` in ${categories.at(-1)}`;
}

function leader(title: string, table: Table, { values }: Series): string {
  const highest = Math.max(...values.map((value) => value ?? 0));
  const leaders = table.rows.filter((_, index) => values[index] === highest).map(({ labels }) => labels.join(', '));
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const top = leaders.length === 1 ? leaders[0]! : `${leaders.slice(0, -1).join(', ')} and ${leaders.at(-1)}`;
  const sentence = leaders.length === 1 ? title : title.replace(' was ', ' were ').replace(' outcome', ' outcomes').replace('{value}', '{value} each');
  return sentence
    .replace('{top}', top)
    .replace('{value}', inTable(highest, 'count'))
    .replace('{total}', inTable(total, 'count'));
}

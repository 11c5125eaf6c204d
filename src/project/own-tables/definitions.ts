import type {
  ColumnDefinition,
  CountingRule,
  Measure,
  Population,
  TableDefinition,
  Where,
} from '../../statistics/definition.ts';
import { dimension } from '../../statistics/dimensions/all-dimensions.ts';
import { dimensionGuide } from '../../statistics/dimensions/dimension-guide.ts';
import type { OwnTable } from './schema.ts';
import { keyOf, type Wording } from './values.ts';

type Counted = Extract<OwnTable, { type: 'counts' }>;
type OwnColumn = Counted['columns'][number];

/**
 * A table of the council's own as the definition of one, its values in the words of the vocabularies or of the report.
 * How often a record counts, and whether small numbers are suppressed or the table is kept out of reports, follows from
 * its dimensions: a council cannot say it wrongly.
 */
export function tableDefinition(own: OwnTable, wording: Wording): TableDefinition {
  const notes = own.notes === undefined ? {} : { notes: own.notes };
  if (own.type === 'series') {
    const { id, title, columns, years } = own;
    return { type: 'series', id, title, columns, years, ...notes };
  }
  const { id, title, rows, across, years, order } = own;
  const rule = ruleOf(own);
  const used = dimensionsOf(own);
  return {
    type: 'tabulated',
    id,
    title,
    population: populationOf(own, wording),
    rule,
    rows,
    ...(across === undefined ? {} : { across }),
    columns: own.columns.map((column) => columnOf(column, wording)),
    ...(years === undefined ? {} : { years }),
    // Stages that a complaint reached are no number of complaints.
    total: own.total ?? (rows.length > 0 && rule !== 'stage' && years === undefined),
    order,
    ...(used.some((name) => dimensionGuide[name]!.ofChildren) ? { sensitive: true } : {}),
    ...(used.some((name) => dimension(name).internal) ? { internal: true } : {}),
    ...notes,
  };
}

/** Every dimension that the table names. */
function dimensionsOf({ rows, across, population, columns }: Counted): string[] {
  return [
    ...rows,
    ...(across === undefined ? [] : [across]),
    ...Object.keys(population.where ?? {}),
    ...columns.flatMap(({ where = {}, measure }) => [
      ...Object.keys(where),
      ...Object.keys(measure.where ?? {}),
    ]),
  ];
}

function ruleOf(table: Counted): CountingRule {
  const { records } = table.population;
  const shown = [...table.rows, ...(table.across === undefined ? [] : [table.across])];
  // Only a complaint has several services.
  const several = shown.some(
    (name) =>
      dimensionGuide[name]!.several &&
      (name !== 'service' || records.some((kind) => kind === 'complaint' || kind === 'stage')),
  );
  if (several) {
    return 'mention';
  }
  if (records.length === 1 && records[0] === 'stage') {
    return shown.includes('stage') ? 'stage' : 'record';
  }
  const atLastStage = dimensionsOf(table).some((name) => dimensionGuide[name]!.atLastStage);
  return records.length === 1 && records[0] === 'complaint' && atLastStage ? 'last-stage' : 'record';
}

function populationOf({ population }: Counted, wording: Wording): Population {
  const { records, basis, where, counts } = population;
  return { records, basis, ...(where === undefined ? {} : { where: whereOf(where, wording) }), counts };
}

function whereOf(where: Where, wording: Wording): Where {
  return Object.fromEntries(
    Object.entries(where).map(([name, values]) => [
      name,
      values.map((value) => keyOf(name, value, wording) ?? value),
    ]),
  );
}

const USUAL: Readonly<Record<Measure['kind'], { readonly id: string; readonly label: string }>> = {
  count: { id: 'number', label: 'Number' },
  share: { id: 'percent', label: 'Percent' },
  rate: { id: 'rate', label: 'Percent of these' },
  mean: { id: 'average', label: 'Average working days' },
  median: { id: 'median', label: 'Median working days' },
  shortest: { id: 'shortest', label: 'Fewest working days' },
  longest: { id: 'longest', label: 'Most working days' },
  sum: { id: 'amount', label: 'Amount' },
  external: { id: 'external', label: 'From the figures file' },
};

/** The id of a column: its own, else made of its label (`On time`: `onTime`), else that which its measure usually has. */
export function columnId({ id, label, measure, year }: OwnColumn): string {
  const usual = label === undefined ? '' : inOneWord(label);
  return id ?? `${usual || USUAL[measure.kind].id}${year === 'previous' ? '.previous' : ''}`;
}

function inOneWord(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
    .replace(/^./, (first) => first.toLowerCase());
}

function columnOf(own: OwnColumn, wording: Wording): ColumnDefinition {
  const { label, measure, where, year, basis, show } = own;
  return {
    id: columnId(own),
    label: label ?? USUAL[measure.kind].label,
    measure: measureOf(measure, wording),
    ...(where === undefined ? {} : { where: whereOf(where, wording) }),
    ...(year === undefined ? {} : { year }),
    ...(basis === undefined ? {} : { basis }),
    ...(show === undefined ? {} : { show }),
  };
}

function measureOf({ kind, where = {}, figure = '' }: OwnColumn['measure'], wording: Wording): Measure {
  switch (kind) {
    case 'count':
    case 'share':
      return { kind };
    case 'rate':
      return { kind, where: whereOf(where, wording) };
    case 'sum':
      return { kind, of: 'amount' };
    case 'external':
      return { kind, figure };
    default:
      return { kind, of: 'workingDays' };
  }
}

import type { Rendering } from '../rendering.ts';

/** A table of the council's own that stands nowhere on the page yet, and the charts of it. */
export interface FurtherTable {
  readonly id: string;
  readonly charts: readonly string[];
}

/**
 * `{{#each (furtherTables)}}{{table id}}{{/each}}`: the tables that the council has defined itself and that neither the
 * template nor its own words have printed so far, in the order of the configuration.
 */
export function furtherTables({ model, numbering }: Rendering): FurtherTable[] {
  return Object.values(model.tables)
    .filter(({ id, own }) => own === true && numbering.find('table', id) === undefined)
    .map(({ id }) => ({
      id,
      charts: Object.values(model.charts)
        .filter((chart) => chart.table === id && numbering.find('chart', chart.id) === undefined)
        .map((chart) => chart.id),
    }));
}

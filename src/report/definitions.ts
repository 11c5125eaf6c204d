import type { Project } from '../project/load.ts';
import { tableDefinition } from '../project/own-tables/definitions.ts';
import type { TableDefinition } from '../statistics/definition.ts';
import { type ChartDefinition, chartCatalogue } from './catalogue/charts.ts';
import { tableCatalogue } from './catalogue/tables.ts';

/** What the reports of a project can show: what comes with the program, and the council's own. */
export interface Definitions {
  /** Every table; an internal one is in no report. */
  readonly tables: readonly TableDefinition[];
  readonly charts: readonly ChartDefinition[];
}

export function definitionsOf({
  configuration,
  words,
}: Pick<Project, 'configuration' | 'words'>): Definitions {
  return {
    tables: [...tableCatalogue, ...configuration.tables.map((own) => tableDefinition(own, { words }))],
    charts: [...chartCatalogue, ...configuration.charts],
  };
}

/** Whether a table tells people apart, and is made only where it is asked for. */
export function isInternal(table: TableDefinition): boolean {
  return table.type === 'tabulated' && table.internal === true;
}

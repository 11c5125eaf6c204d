import { chartCatalogue } from '../../report/catalogue/charts.ts';
import { figureCatalogue } from '../../report/catalogue/figures.ts';
import { publishedTables } from '../../report/catalogue/tables.ts';
import type { Chart, Figure, ReportModel, Table } from '../../report/model.ts';
import { type HelperOptions, placeOf, type Rendering } from './rendering.ts';
import { unknownName } from './template-error.ts';

/**
 * The figure, or `undefined` where the catalogue has it and this report has not, because the log it is made from is
 * not part of the project. Any other name is an error.
 */
export function findFigure(rendering: Rendering, id: string, options: HelperOptions): Figure | undefined {
  return find('figure', id, rendering, options) as Figure | undefined;
}

/** The table; as `findFigure`. */
export function findTable(rendering: Rendering, id: string, options: HelperOptions): Table | undefined {
  return find('table', id, rendering, options) as Table | undefined;
}

/** The chart; as `findFigure`. */
export function findChart(rendering: Rendering, id: string, options: HelperOptions): Chart | undefined {
  return find('chart', id, rendering, options) as Chart | undefined;
}

/** What a template can name that the report model has under an id. */
export type NamedKind = 'figure' | 'table' | 'chart';

function find(
  kind: NamedKind,
  id: string,
  rendering: Rendering,
  options: HelperOptions,
): Figure | Table | Chart | undefined {
  const present = presentIn(rendering.model, kind);
  if (Object.hasOwn(present, id)) {
    return present[id];
  }
  const names = namesOf(kind, rendering.model);
  if (!names.has(id)) {
    throw unknownName(kind, id, names, placeOf(rendering, options));
  }
  return undefined;
}

function presentIn(model: ReportModel, kind: NamedKind): Readonly<Record<string, Figure | Table | Chart>> {
  return kind === 'figure' ? model.figures : kind === 'table' ? model.tables : model.charts;
}

/** The names that a template may use: what the report has, and what the catalogue has. */
export function namesOf(kind: NamedKind, model: ReportModel): Set<string> {
  const catalogue = kind === 'figure' ? figureCatalogue : kind === 'table' ? publishedTables : chartCatalogue;
  return new Set([...Object.keys(presentIn(model, kind)), ...catalogue.map((definition) => definition.id)]);
}

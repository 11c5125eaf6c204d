import type { ReportNames } from '../../project/report-names.ts';
import { chartCatalogue } from './charts.ts';
import { figureNames } from './figures.ts';
import { tableCatalogue } from './tables.ts';

/** The names of all that comes with the program. */
export const reportNames: ReportNames = {
  figures: figureNames,
  tables: new Map(
    tableCatalogue.map((table) => [
      table.id,
      table.type === 'tabulated' && table.across !== undefined
        ? null
        : table.columns.map((column) => ('id' in column ? column.id : column.figure)),
    ]),
  ),
  charts: chartCatalogue.map(({ id }) => id),
};

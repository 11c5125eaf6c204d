import type { TableDefinition } from '../../statistics/definition.ts';
import type { Calculation } from '../calculation.ts';
import type { Figure, Table } from '../model.ts';
import { listing } from './listing.ts';
import { seriesTable } from './series-table.ts';
import { tabulatedTable } from './tabulated-table.ts';

/** Every table by its id. */
export function tablesOf(
  definitions: readonly TableDefinition[],
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): Record<string, Table> {
  return Object.fromEntries(
    definitions.map((definition) => [definition.id, tableOf(definition, figures, calculation)]),
  );
}

function tableOf(
  definition: TableDefinition,
  figures: Readonly<Record<string, Figure>>,
  calculation: Calculation,
): Table {
  switch (definition.type) {
    case 'tabulated':
      return tabulatedTable(definition, figures, calculation);
    case 'series':
      return seriesTable(definition, figures, calculation);
    case 'listing':
      return listing(definition, calculation);
  }
}

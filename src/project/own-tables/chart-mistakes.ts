import { nearestName } from '../../records/nearest-name.ts';
import type { Mistake } from '../check-configuration.ts';
import type { ReportNames } from '../report-names.ts';
import { columnId } from './definitions.ts';
import type { OwnChart, OwnTable } from './schema.ts';

/** A chart of a table or of a column that does not exist would be left out without a word. */
export function chartMistakes(
  charts: readonly OwnChart[],
  tables: readonly OwnTable[],
  names: ReportNames,
): Mistake[] {
  const columnsOf = new Map([
    ...names.tables,
    ...tables.map((table) => [table.id, columnsOfTable(table)] as const),
  ]);
  return charts.flatMap(({ table, columns, title }, index): Mistake[] => {
    const wrong = unknownParts(Object.entries(title ?? {}), index);
    if (wrong.length > 0) {
      return wrong;
    }
    const known = columnsOf.get(table);
    if (known === undefined) {
      return [
        {
          path: ['charts', index, 'table'],
          message: `There is no table “${table}”.${didYouMean(table, columnsOf.keys())}`,
        },
      ];
    }
    return known === null
      ? []
      : columns
          .filter((column) => !known.includes(column))
          .map((column) => ({
            path: ['charts', index, 'columns'],
            message: `The table “${table}” has no column “${column}”. It has: ${known.join(', ')}.`,
          }));
  });
}

/** A part of a title that does not exist would leave a gap in the sentence. */
function unknownParts(titles: readonly (readonly [string, string])[], index: number): Mistake[] {
  return titles.flatMap(([which, text]) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .map(([, part = '']) => part)
      .filter((part) => !TITLE_PARTS.includes(part))
      .map((part) => ({
        path: ['charts', index, 'title', which],
        message: `A title has no part “{${part}}”. It has: ${TITLE_PARTS.map((each) => `{${each}}`).join(', ')}.`,
      })),
  );
}

const TITLE_PARTS: readonly string[] = ['top', 'value', 'times', 'total', 'row'];

/** `null` where the columns depend on what is in the logs. */
function columnsOfTable(table: OwnTable): string[] | null {
  return table.type === 'series'
    ? table.columns.map(({ figure }) => figure)
    : table.across === undefined
      ? table.columns.map(columnId)
      : null;
}

function didYouMean(name: string, names: Iterable<string>): string {
  const near = nearestName(name, names);
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

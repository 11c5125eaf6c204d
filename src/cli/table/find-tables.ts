import { Failure } from '../../problems/failure.ts';
import { nearestName } from '../../records/nearest-name.ts';
import type { PrintedTable } from '../../render/table-words.ts';
import type { ReportModel, Table } from '../../report/model.ts';
import type { TableOptions } from '../declare/table.ts';

/**
 * The tables that were asked for, each once, with their numbers. All of them come in the order of the report, those that
 * are not in it last.
 * @param numbers the numbers of the tables on the page of the report.
 * @param internal the tables that are in no report, by name: each is made when it is asked for by its name.
 * @throws Failure (`TABLE_NOT_FOUND`) for a name or a number that no table has.
 */
export function findTables(
  { ids, all, template }: Pick<TableOptions, 'ids' | 'all' | 'template'>,
  model: ReportModel,
  numbers: ReadonlyMap<string, number>,
  internal: ReadonlyMap<string, () => Table>,
): PrintedTable[] {
  if (!all) {
    const names = ids.map((id) => (/^\d+$/.test(id) ? named(Number(id)) : known(id)));
    return [...new Set(names)].map(printed);
  }
  const rank = ({ number }: PrintedTable) => number ?? Number.POSITIVE_INFINITY;
  const tables = Object.keys(model.tables).map(printed);
  return [
    ...tables.filter(({ number }) => number !== null).sort((a, b) => rank(a) - rank(b)),
    ...tables.filter(({ number }) => number === null),
  ];

  function printed(id: string): PrintedTable {
    return { table: internal.get(id)?.() ?? model.tables[id]!, number: numbers.get(id) ?? null };
  }

  function known(id: string): string {
    if (Object.hasOwn(model.tables, id) || internal.has(id)) {
      return id;
    }
    throw notFound(
      Object.hasOwn(model.figures, id)
        ? `“${id}” is a figure, and not a table.`
        : `There is no table “${id}”.${didYouMean(id, [...Object.keys(model.tables), ...internal.keys()])}`,
    );
  }

  function named(number: number): string {
    const id = [...numbers].find(([, other]) => other === number)?.[0];
    if (id === undefined) {
      const last = Math.max(0, ...numbers.values());
      throw notFound(`There is no Table ${number} in the ${template} report: the last is Table ${last}.`);
    }
    if (!Object.hasOwn(model.tables, id)) {
      throw notFound(
        `Table ${number} of the ${template} report is written out by its template, and cannot be made by itself.`,
      );
    }
    return id;
  }
}

function didYouMean(id: string, ids: readonly string[]): string {
  const meant = nearestName(id, ids);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}

function notFound(happened: string): Failure {
  return new Failure(
    'usage',
    'TABLE_NOT_FOUND',
    happened,
    'Type “complaints-report tables” for the names of all tables.',
  );
}

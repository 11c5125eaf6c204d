import { Failure } from '../problems/failure.ts';
import { nearestName } from '../records/nearest-name.ts';
import type { PublishedCell } from './published-cell.ts';
import type { PublishedReport, PublishedTable } from './published-report.ts';
import { allRows, sumDown } from './sums.ts';

/**
 * The number that a relation names: a figure by its name, or a cell by its table, row and column with `>` between:
 * `outcome > Upheld > Number`. The column may be left out where there is one, and `*` is all rows together.
 * @throws Failure (`PUBLISHED_RELATION`) for what is not in the file, with the nearest name.
 */
export function refer(reference: string, report: PublishedReport): PublishedCell {
  const [first = '', ...path] = reference.split('>').map((part) => part.trim());
  if (path.length === 0) {
    const figure = report.figures.find(({ name }) => name === first);
    return (
      figure?.cell ??
      refuse(
        'figure',
        first,
        report.figures.map(({ name }) => name),
        reference,
        report,
      )
    );
  }
  const table =
    report.tables.find(({ id }) => id === first) ??
    refuse(
      'table',
      first,
      report.tables.map(({ id }) => id),
      reference,
      report,
    );
  return cellOf(table, path, reference, report);
}

function cellOf(
  table: PublishedTable,
  path: readonly string[],
  reference: string,
  report: PublishedReport,
): PublishedCell {
  const depth = path[0] === '*' ? 1 : (table.rows[0]?.labels.length ?? 1);
  const heading = path[depth];
  const index = heading === undefined ? 0 : table.columns.findIndex(({ label }) => label === heading);
  if (index < 0) {
    refuse(
      'column',
      heading!,
      table.columns.map(({ label }) => label),
      reference,
      report,
    );
  }
  if (path[0] === '*') {
    const sum = sumDown(table, index);
    return { text: String(sum?.[0] ?? ''), value: sum?.length === 1 ? sum[0]! : null };
  }
  const name = path.slice(0, depth).join(', ');
  const row =
    allRows(table).find((one) => one.name === name) ??
    refuse(
      'row',
      name,
      allRows(table).map((one) => one.name),
      reference,
      report,
    );
  return row.cells[index]!;
}

function refuse(
  kind: string,
  name: string,
  names: readonly string[],
  reference: string,
  { file }: PublishedReport,
): never {
  const near = nearestName(name, names);
  throw new Failure(
    'usage',
    'PUBLISHED_RELATION',
    `${file}: a relation names “${reference}”, and there is no ${kind} “${name}”.`,
    near === undefined ? 'Correct the name under relations.' : `Did you mean “${near}”?`,
  );
}

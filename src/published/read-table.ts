import { asPercent, readCell } from './published-cell.ts';
import type { PublishedColumn, PublishedRow, PublishedTable } from './published-report.ts';
import type { GivenTable } from './published-schema.ts';

/**
 * The tables, each with its columns of labels told from those of numbers, and its total from its rows.
 * @param refuse is called, and does not come back, where a row does not fit under the columns.
 */
export function readTables(
  given: Readonly<Record<string, GivenTable>>,
  refuse: (mistake: string) => never,
): PublishedTable[] {
  return Object.entries(given).map(([id, table]) => {
    const width = table.columns?.length ?? table.rows[0]!.length;
    const odd = table.rows.findIndex((row) => row.length !== width);
    if (odd >= 0) {
      refuse(
        `tables > ${id} > row ${odd + 1}: It has ${table.rows[odd]!.length} cells for ${width} columns.`,
      );
    }
    return readTable(id, table, cellOf(id, given));
  });
}

/** A table that says nothing of its fractions has those of the one whose name its own begins with. */
function cellOf(id: string, tables: Readonly<Record<string, GivenTable>>): string {
  const like = Object.keys(tables).find((name) => id.startsWith(name) && tables[name]!.cell !== undefined);
  return tables[id]!.cell ?? (like === undefined ? '' : tables[like]!.cell!);
}

function readTable(id: string, { unit, columns, rows }: GivenTable, cell: string): PublishedTable {
  const labels = labelColumns(rows);
  const kinds = columnsOf(columns?.slice(labels) ?? rows[0]!.slice(labels).map(() => ''));
  const read = rows.map((row): PublishedRow => {
    const named = row.slice(0, labels).map((label) => String(label ?? '').trim());
    return {
      name: named.filter(Boolean).join(', '),
      labels: named,
      cells: row.slice(labels).map((given, index) => {
        const found = readCell(given);
        return kinds[index]?.kind === 'percent' ? asPercent(found) : found;
      }),
      subtotal: labels > 1 && /^all\b/i.test(named.at(-1)!),
    };
  });
  const isTotal = ({ labels: [first] }: PublishedRow) => /^(?:grand )?total\b/i.test(first!);
  const total = read.find(isTotal);
  return {
    id,
    unit,
    cell,
    columns: kinds,
    rows: read.filter((row) => !isTotal(row)),
    ...(total === undefined ? {} : { total }),
  };
}

/** The first column names the rows, and so do the next as long as there is no number in them. */
function labelColumns(rows: GivenTable['rows']): number {
  const width = rows[0]!.length;
  let labels = 1;
  while (labels < width - 1 && rows.every((row) => isLabel(row[labels]!))) {
    labels += 1;
  }
  return labels;
}

function isLabel(given: string | number | null): boolean {
  return typeof given === 'string' && (given.trim() === '' || readCell(given).words === true);
}

function columnsOf(labels: readonly string[]): PublishedColumn[] {
  return labels.map((label) => ({ label, kind: kindOf(label) }));
}

function kindOf(label: string): PublishedColumn['kind'] {
  return /%|\bper ?cent|\bpercentage/i.test(label)
    ? 'percent'
    : /^(?:grand )?total$/i.test(label.trim())
      ? 'total'
      : /average|mean\b|median|longest|shortest/i.test(label)
        ? 'other'
        : 'number';
}

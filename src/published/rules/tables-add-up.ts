import type { Findings, Place } from '../findings.ts';
import type { PublishedReport, PublishedRow, PublishedTable } from '../published-report.ts';
import { allRows, amountOf, partsAcross, sameAmount, sumDown, sumOf, toldAmount } from '../sums.ts';

/** Rows add up to the column Total, columns to the row Total, and rows of one group to its row “All”. */
export function tablesAddUp({ file, tables }: PublishedReport, findings: Findings): void {
  for (const table of tables) {
    const place = { file, table: table.id };
    for (const row of allRows(table)) {
      across(table, row, place, findings);
    }
    down(table, place, findings);
    inGroups(table, place, findings);
    mentions(table, place, findings);
  }
}

function across({ columns }: PublishedTable, row: PublishedRow, place: Place, findings: Findings): void {
  for (const [index, { label, kind }] of columns.entries()) {
    const parts = kind === 'total' ? partsAcross(columns, index) : [];
    const printed = amountOf(row.cells[index]!);
    const sum = sumOf(parts.map((part) => row.cells[part]!));
    if (sum !== null && printed !== null) {
      findings.expect(sameAmount(sum, printed), () => ({
        code: 'TOTAL_ACROSS',
        ...place,
        row: row.name,
        column: label,
        printed: toldAmount(printed),
        computed: toldAmount(sum),
        message: `${toldAmount(printed)} is printed; the cells of the row add up to ${toldAmount(sum)}.`,
      }));
    }
  }
}

/** A column of totals is checked row by row: once more downwards it would only say the same again. */
function down(table: PublishedTable, place: Place, findings: Findings): void {
  const { columns, total } = table;
  for (const [index, { label, kind }] of columns.entries()) {
    const printed = total === undefined ? null : amountOf(total.cells[index]!);
    const adds = kind === 'number' || (kind === 'total' && partsAcross(columns, index).length === 0);
    const sum = adds ? sumDown(table, index) : null;
    if (printed !== null && sum !== null) {
      findings.expect(sameAmount(sum, printed), () => ({
        code: 'TOTAL_DOWN',
        ...place,
        row: total!.name,
        ...(label === '' ? {} : { column: label }),
        printed: toldAmount(printed),
        computed: toldAmount(sum),
        message: `${toldAmount(printed)} is printed; the rows above add up to ${toldAmount(sum)}.`,
      }));
    }
  }
}

function inGroups({ columns, rows }: PublishedTable, place: Place, findings: Findings): void {
  for (const row of rows.filter(({ subtotal }) => subtotal)) {
    const group = groupOf(row, rows);
    for (const [index, { label, kind }] of columns.entries()) {
      const printed = amountOf(row.cells[index]!);
      const sum = kind === 'number' ? sumOf(group.map(({ cells }) => cells[index]!)) : null;
      if (printed !== null && sum !== null) {
        findings.expect(sameAmount(sum, printed), () => ({
          code: 'SUBTOTAL',
          ...place,
          row: row.name,
          column: label,
          printed: toldAmount(printed),
          computed: toldAmount(sum),
          message: `${toldAmount(printed)} is printed; ${group.map(({ labels }) => labels.at(-1)).join(' and ')} add up to ${toldAmount(sum)}.`,
        }));
      }
    }
  }
}

/** The rows that a row “All” adds up. */
export function groupOf({ labels }: PublishedRow, rows: readonly PublishedRow[]): PublishedRow[] {
  const shared = labels.slice(0, -1);
  return rows.filter(
    (other) => !other.subtotal && shared.every((label, index) => other.labels[index] === label),
  );
}

/** `44 mentions of 43 complaints` says what the rows add up to. */
function mentions(table: PublishedTable, place: Place, findings: Findings): void {
  const [, stated] = /\b(\d+) mentions\b/.exec(table.unit) ?? [];
  const sum = table.columns[0]?.kind === 'number' ? sumDown(table, 0) : null;
  if (stated !== undefined && sum !== null) {
    findings.expect(sameAmount(sum, [Number(stated)]), () => ({
      code: 'TOTAL_DOWN',
      ...place,
      printed: stated,
      computed: toldAmount(sum),
      message: `The table speaks of ${stated} mentions; its rows add up to ${toldAmount(sum)}.`,
    }));
  }
}

import type { Findings } from '../findings.ts';
import type { PublishedReport, PublishedRow, PublishedTable } from '../published-report.ts';
import { groupOf } from './tables-add-up.ts';

const REQUESTS = /\brequests?\b|\breceived\b/i;
const RESULT =
  /\b(?:accepted|withdrawn|rejected|refused|declined|resolved|not accounted|not accepted|pending|ongoing|undecided)\b/i;

/**
 * Every request has a result: as many as were received were accepted, withdrawn, rejected or resolved otherwise. Where a
 * row “All” lacks no more than the rows it adds up, these are told and not it.
 */
export function requestsAreAccountedFor({ file, tables }: PublishedReport, findings: Findings): void {
  for (const table of tables) {
    const requests = table.columns.findIndex(({ label }) => REQUESTS.test(label) && !RESULT.test(label));
    const results = table.columns.flatMap(({ label, kind }, index) =>
      kind === 'number' && index > requests && RESULT.test(label) ? [index] : [],
    );
    if (requests < 0 || results.length < 2) {
      continue;
    }
    for (const row of table.rows) {
      const { gap, parts } = gapOf(row, requests, results);
      const below = row.subtotal ? gapBelow(row, table, requests, results) : 0;
      if (gap !== null) {
        const received = row.cells[requests]!.value!;
        findings.expect(gap === 0 || gap === below, () => ({
          code: 'NOT_ACCOUNTED_FOR',
          file,
          table: table.id,
          row: row.name,
          column: table.columns[requests]!.label,
          printed: String(received),
          computed: String(received - gap),
          message: `${received} were received; ${inWords(parts, table, results)} make ${received - gap}: ${
            gap > 0 ? `${gap} are not accounted for` : `${-gap} too many`
          }.`,
        }));
      }
    }
  }
}

function gapOf({ cells }: PublishedRow, requests: number, results: readonly number[]) {
  const received = cells[requests]!.value;
  const parts = results.map((index) => cells[index]!.value);
  const known = received !== null && !parts.includes(null);
  return {
    gap: known ? received - (parts as number[]).reduce((sum, part) => sum + part, 0) : null,
    parts,
  };
}

function gapBelow(
  row: PublishedRow,
  { rows }: PublishedTable,
  requests: number,
  results: readonly number[],
): number {
  return groupOf(row, rows).reduce((sum, part) => sum + (gapOf(part, requests, results).gap ?? 0), 0);
}

/** `4 accepted, 0 withdrawn and 0 rejected` */
function inWords(parts: readonly (number | null)[], { columns }: PublishedTable, results: readonly number[]) {
  const words = parts.map((part, index) => {
    const { label } = columns[results[index]!]!;
    return `${part} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  });
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

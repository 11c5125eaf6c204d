import { createWorkingCalendar, ENGLAND } from '../../src/calendar/working-days.ts';
import { logDefinition, type RecordsByKind } from '../../src/logs/kinds/all-kinds.ts';
import type { LogKind } from '../../src/logs/log-definition.ts';
import { type ReadLog, readLog } from '../../src/logs/read-log.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';

export const words = createVocabularies();
export const calendar = createWorkingCalendar({ divisions: ENGLAND });
/** The names of figures that a figures file of these tests may give. */
export const measures = ['complaints.total', 'compliments.total'];

export function definitionOf<K extends LogKind>(kind: K) {
  return logDefinition(kind, words, calendar, measures);
}

/** Reads the text, or the bytes, of a log. */
export function read<K extends LogKind>(
  kind: K,
  content: string | Uint8Array,
  columns: Record<string, string> = {},
  file = 'log.csv',
): ReadLog<RecordsByKind[K]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readLog({ file, bytes, columns }, definitionOf(kind));
}

/** A cell as it stands in a file: between quotation marks. */
export function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A log of complaints of one row, with the columns named and those that every row must have. */
export function oneComplaint(cells: Readonly<Record<string, string>> = {}) {
  const row = { Reference: 'C1', Procedure: 'Statutory', Received: '03/04/2023', ...cells };
  const lines = [Object.keys(row), Object.values(row)].map((line) => line.map(quoted).join(','));
  return read('complaints', lines.join('\r\n'));
}

/** What was wrong, in short: `CELL_REQUIRED in row 3`. */
export function told({ problems }: ReadLog<unknown>): string[] {
  return problems.map(({ code, row }) => (row === undefined ? code : `${code} in row ${row}`));
}

/** The rows that are no record, and the records, as one sum: it must be the rows read. */
export function accountedFor({ records, disposed }: ReadLog<unknown>): number {
  return records.length + Object.values(disposed).reduce((sum, count) => sum + count, 0);
}

import { createWorkingCalendar, ENGLAND } from '../../src/calendar/working-days.ts';
import {
  type LogDefinitions,
  logDefinitions,
  logShapes,
  type RecordsByKind,
} from '../../src/logs/kinds/all-kinds.ts';
import type { LogKind, LogShape, RecordKind } from '../../src/logs/log-definition.ts';
import type { LogContent, LogSource } from '../../src/logs/log-source.ts';
import { type ReadLog, readLog } from '../../src/logs/read-log.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { builtInProcedures } from '../../src/procedures/procedure.ts';
import type { TimingRules } from '../../src/procedures/timing.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';

export const words = createVocabularies();
export const calendar = createWorkingCalendar({ divisions: ENGLAND });
export const timing: TimingRules = {
  calendar,
  procedures: new Map(builtInProcedures.map((procedure) => [procedure.id, procedure])),
  stage2Start: 'requested',
};
/** The names of figures that a figures file of these tests may give. */
export const measures = ['complaints.total', 'compliments.total'];

export const definitions: LogDefinitions = logDefinitions(words, timing, measures);

export function shapesOf(kind: LogKind): LogShape[] {
  return logShapes(kind, definitions, words);
}

/** What the council says of a log of these tests. The order of day and month is given, where a test is not about it. */
export type Settings = Partial<Omit<LogSource, 'content' | 'dates'>> & {
  readonly dates?: LogSource['dates'] | 'not-said';
};

export function sourceOf(content: string | Uint8Array | LogContent, settings: Settings = {}): LogSource {
  const { dates = 'day-first', ...others } = settings;
  return {
    file: 'log.csv',
    ...others,
    ...(dates === 'not-said' ? {} : { dates }),
    content: contentOf(content),
  };
}

function contentOf(content: string | Uint8Array | LogContent): LogContent {
  if (typeof content === 'object' && 'kind' in content) {
    return content;
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { kind: 'bytes', chunks: () => (bytes.length === 0 ? [] : [bytes]) };
}

/** A log read, with its records of the kind that was asked for, and those of every kind beside. */
export interface Read<R> extends Omit<ReadLog, 'records' | 'problems'> {
  readonly problems: readonly Problem[];
  readonly records: readonly R[];
  readonly byKind: { readonly [K in RecordKind]?: readonly RecordsByKind[K][] };
}

/** Reads the text, or the bytes, of a log of one kind. */
export function read<K extends RecordKind>(
  kind: K,
  content: string | Uint8Array | LogContent,
  settings: Settings = {},
): Read<RecordsByKind[K]> {
  const { byKind, ...log } = readAs(kind, content, settings);
  return { ...log, byKind, records: (byKind[kind] ?? []) as readonly RecordsByKind[K][] };
}

/** Reads a log whose rows are of several kinds. */
export function readEverything(content: string | Uint8Array, settings: Settings = {}) {
  return readAs('everything', content, settings);
}

function readAs(kind: LogKind, content: string | Uint8Array | LogContent, settings: Settings) {
  const { records, problems, ...log } = readLog(sourceOf(content, settings), shapesOf(kind));
  return { ...log, problems: [...problems], byKind: records as Read<unknown>['byKind'] };
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
export function told({ problems }: { readonly problems: readonly Problem[] }): string[] {
  return problems.map(({ code, row }) => (row === undefined ? code : `${code} in row ${row}`));
}

/** The same without what is only said for the officer to know. */
export function wrong({ problems }: { readonly problems: readonly Problem[] }): string[] {
  return told({ problems: problems.filter(({ severity }) => severity !== 'note') });
}

/** The rows that are no record, and the records, as one sum: it must be the rows read. */
export function accountedFor({ count, disposed }: Pick<ReadLog, 'count' | 'disposed'>): number {
  return count + Object.values(disposed).reduce((sum, rows) => sum + rows, 0);
}

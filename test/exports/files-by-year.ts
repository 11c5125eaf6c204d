import type { ExportedLog } from './exported-project.ts';
import type { FixtureLog } from './fixture-logs.ts';
import { inUtf8, textExport } from './text-export.ts';

/** The same rows with one file a kind for all its years. */
export function oneFileForAllYears(logs: readonly FixtureLog[]): ExportedLog[] {
  const kinds = [...new Set(logs.map(({ settings }) => settings.kind))];
  return kinds.map((kind) => {
    const own = logs.filter(({ settings }) => settings.kind === kind);
    const years = [...new Set(own.flatMap(({ settings }) => settings.years ?? []))];
    const sheet = { columns: own[0]!.columns, rows: own.flatMap(({ rows }) => rows) };
    const settings = {
      ...own[0]!.settings,
      file: `logs/${kind}.csv`,
      ...(kind === 'figures' ? {} : { years }),
    };
    return textExport(settings, sheet, { delimiter: ',' }, inUtf8);
  });
}

/** The same rows with two files a log, the first rows in one and the last in the other. */
export function twoFilesForEachYear(logs: readonly FixtureLog[]): ExportedLog[] {
  return logs.flatMap(({ settings, columns, rows }) => {
    const half = Math.ceil(rows.length / 2);
    return [rows.slice(0, half), rows.slice(half)].map((part, index) =>
      textExport(
        { ...settings, file: settings.file.replace('.csv', `-part-${index + 1}.csv`) },
        { columns, rows: part },
        { delimiter: ',' },
        inUtf8,
      ),
    );
  });
}

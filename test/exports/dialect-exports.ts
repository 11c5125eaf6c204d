import { inUtf16, inWindows1252 } from './encoded-text.ts';
import type { ExportedLog } from './exported-project.ts';
import type { FixtureLog, Sheet } from './fixture-logs.ts';
import { textExport } from './text-export.ts';

/**
 * What Excel saves as “CSV” on a computer whose list separator is the semicolon: Windows-1252. One log has a title above
 * its header, one says what parts its cells, one ends in a row of totals.
 */
export function windows1252Export(logs: readonly FixtureLog[]): ExportedLog[] {
  return logs.map((log) => {
    const { settings, rows } = log;
    switch (settings.kind) {
      case 'complaints':
        return textExport(settings, withCurlyQuotes(log), { ...SEMICOLON, title: TITLE }, inWindows1252);
      case 'compliments':
        return textExport(settings, log, { ...SEMICOLON, declared: true }, inWindows1252);
      case 'ombudsman':
        return textExport(
          settings,
          log,
          { ...SEMICOLON, totals: ['Total', String(rows.length)] },
          inWindows1252,
        );
      default:
        return textExport(settings, log, SEMICOLON, inWindows1252);
    }
  });
}

const SEMICOLON = { delimiter: ';' };

const TITLE = 'Children’s services – “complaints” log; payments in £';

/** The officers’ own words as Word would have written them, in a column that no report prints. */
function withCurlyQuotes({ columns, rows }: Sheet): Sheet {
  const curly = (words = ''): string => (words === '' ? '' : `“${words}” – see the officer’s note… £5`);
  return { columns, rows: rows.map((row) => ({ ...row, Learning: curly(row.Learning) })) };
}

/** What Excel saves as “Unicode text”, and what databases do: UTF-16 with tabs, the mark at the beginning or not. */
export function utf16Export(logs: readonly FixtureLog[]): ExportedLog[] {
  return logs.map((log) => {
    const { mark, bigEndian } = UTF_16[log.settings.kind] ?? { mark: true, bigEndian: false };
    return textExport(log.settings, log, { delimiter: '\t' }, (text) => inUtf16(text, { mark, bigEndian }));
  });
}

const UTF_16: Readonly<Record<string, { readonly mark: boolean; readonly bigEndian: boolean }>> = {
  compliments: { mark: false, bigEndian: false },
  ombudsman: { mark: true, bigEndian: true },
  actions: { mark: false, bigEndian: true },
};

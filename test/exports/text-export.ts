import { delimitedText, type TextStyle } from './delimited-text.ts';
import type { ExportedLog } from './exported-project.ts';
import type { LogSettings, Sheet } from './fixture-logs.ts';

/** A log as a text file. */
export function textExport(
  settings: LogSettings,
  sheet: Sheet,
  style: TextStyle,
  encoded: (text: string) => Uint8Array,
): ExportedLog {
  const { text, rows } = delimitedText(sheet, style);
  return { settings, bytes: encoded(text), rows };
}

/** UTF-8 without a byte order mark, as most web systems write it. */
export function inUtf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

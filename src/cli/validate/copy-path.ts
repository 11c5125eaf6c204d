import { join } from 'node:path';

/** A log as the configuration names it. */
export interface NamedLog {
  readonly file: string;
  readonly sheet?: string | undefined;
}

/**
 * Where the copy of a log goes: under its own name into the folder of the copies, a workbook's with `.csv` behind it and
 * its sheet in the name.
 */
export function copyPath(folder: string, { file, sheet }: NamedLog): string {
  const inside = file.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const path = join(folder, ...inside.map((part) => part.replace(/^[A-Za-z]:$/, '')));
  const ofSheet = sheet === undefined ? path : `${path} (${inFileName(sheet)})`;
  return /\.csv$/i.test(ofSheet) ? ofSheet : `${ofSheet}.csv`;
}

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu;

/** A sheet can be called what no file can, at the least under Windows. */
function inFileName(sheet: string): string {
  return sheet.replace(FORBIDDEN, '_');
}

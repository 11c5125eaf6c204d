import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../../problems/failure.ts';

/**
 * Where the copy of a log goes: under its own name into the folder of the copies, a workbook's with `.csv` behind it.
 * @param directory the folder of the project, from which `file` counts.
 * @throws Failure (`PROBLEMS_COPY_OVER_LOG`): a log is never written over.
 */
export function copyPath(folder: string, directory: string, file: string): { folder: string; file: string } {
  const inside = file.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const path = join(folder, ...inside.map((part) => part.replace(/^[A-Za-z]:$/, '')));
  const copy = /\.csv$/i.test(path) ? path : `${path}.csv`;
  if (resolve(copy) === resolve(directory, file)) {
    throw new Failure(
      'usage',
      'PROBLEMS_COPY_OVER_LOG',
      `The copy of ${file} would be written over the log itself.`,
      'Name another folder with --problems-copy.',
    );
  }
  return { folder: dirname(copy), file: basename(copy) };
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../problems/failure.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it.
 * @returns the path written.
 * @throws Failure (`OUTPUT_NOT_WRITTEN`), for instance where the old file is open in another program.
 */
export function writeWhole(folder: string, file: string, content: string | Uint8Array): string {
  const path = join(folder, file);
  const beside = join(folder, `.${file}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, content);
    renameSync(beside, path);
    return path;
  } catch (error) {
    rmSync(beside, { force: true });
    throw failure(path, error as NodeJS.ErrnoException);
  }
}

function failure(path: string, { code, message }: NodeJS.ErrnoException): Failure {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(code ?? '')
    ? new Failure(
        'output',
        'OUTPUT_NOT_WRITTEN',
        `${path} cannot be written.`,
        'If it is open in another program, close it there; else check that you may write in that folder.',
      )
    : new Failure(
        'output',
        'OUTPUT_NOT_WRITTEN',
        `${path} cannot be written: ${message}.`,
        'Name another folder with --out, or make room on the disk.',
      );
}

import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../problems/failure.ts';
import { inPieces } from './in-pieces.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it.
 * @param content the content, or its pieces one after the other, for what is too large to be held at once.
 * @returns the path written.
 * @throws Failure (`OUTPUT_NOT_WRITTEN`), for instance where the old file is open in another program.
 */
export function writeWhole(
  folder: string,
  file: string,
  content: string | Uint8Array | Iterable<string>,
): string {
  const path = join(folder, file);
  const beside = join(folder, `.${file}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writePieces(beside, content);
    renameSync(beside, path);
    return path;
  } catch (error) {
    discard(beside);
    // What the content itself threw while it was made is no failure to write it.
    throw isOfSystem(error) ? failure(folder, path, error) : error;
  }
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function writePieces(path: string, content: string | Uint8Array | Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    const whole = typeof content === 'string' || content instanceof Uint8Array;
    for (const piece of whole ? [content] : inPieces(content)) {
      writeFully(file, typeof piece === 'string' ? Buffer.from(piece) : piece);
    }
  } finally {
    closeSync(file);
  }
}

function writeFully(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
}

/** What is left of a file that was not written whole; there may be none, nor a folder for it. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The reason why the file could not be written is told; that it left something behind would only hide it.
  }
}

function failure(folder: string, path: string, { code = '', message }: NodeJS.ErrnoException): Failure {
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return notWritten(
        `${path} cannot be written.`,
        'If it is open in another program, close it there; else check that you may write in that folder.',
      );
    case 'EEXIST':
    case 'ENOTDIR':
      return notWritten(
        `${folder} cannot be a folder to write in: there is a file of that name.`,
        'Name another folder with --out.',
      );
    case 'EISDIR':
      return notWritten(
        `${path} cannot be written: there is a folder of that name.`,
        'Rename that folder, or name another one with --out.',
      );
    case 'ENOSPC':
      return notWritten(
        `${path} cannot be written: the disk is full.`,
        'Make room on it, or name a folder on another one with --out.',
      );
    default:
      return notWritten(`${path} cannot be written: ${message}.`, 'Name another folder with --out.');
  }
}

function notWritten(happened: string, remedy: string): Failure {
  return new Failure('output', 'OUTPUT_NOT_WRITTEN', happened, remedy);
}

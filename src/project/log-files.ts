import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogContent } from '../logs/log-source.ts';
import { isWorkbook } from '../logs/workbook/recognise-workbook.ts';
import { logFailure } from './project-files.ts';

/** The file of a log: what is in it, how long it is, and its hash. */
export interface LogFile {
  readonly content: LogContent;
  readonly bytes: number;
  /** SHA-256 of the file, in hexadecimal digits. */
  sha256(): string;
}

/** A piece of a file that is read at a time: small enough for the memory of a scheduled job, large enough for speed. */
const PIECE = 256 * 1024;

/**
 * Opens the file of a log: a text file is read piece by piece, as often as asked for; a workbook as a whole.
 * @param file as the configuration names it.
 * @throws Failure (`LOG_NOT_FOUND`, `FILE_NOT_READABLE`).
 */
export async function openLogFile(directory: string, file: string): Promise<LogFile> {
  const path = join(directory, file);
  const pieces = (): Iterable<Uint8Array> => piecesOf(path, directory, file);
  const first = firstOf(pieces());
  const small = first !== null && first.length < PIECE ? [first] : null;
  const chunks = (): Iterable<Uint8Array> => small ?? pieces();
  return {
    content: first !== null && isWorkbook(first) ? await workbook(pieces()) : { kind: 'bytes', chunks },
    bytes: small === null ? sizeOf(path) : small[0]!.length,
    sha256: () => {
      const hash = createHash('sha256');
      for (const piece of chunks()) {
        hash.update(piece);
      }
      return hash.digest('hex');
    },
  };
}

function* piecesOf(path: string, directory: string, file: string): Generator<Uint8Array> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    for (;;) {
      // A new piece each time: what was handed on before may still be in use.
      const piece = Buffer.allocUnsafeSlow(PIECE);
      const length = fill(descriptor, piece);
      if (length > 0) {
        yield piece.subarray(0, length);
      }
      if (length < PIECE) {
        return;
      }
    }
  } catch (error) {
    throw logFailure(error, directory, file);
  } finally {
    if (descriptor !== undefined) {
      closeSync(descriptor);
    }
  }
}

/** As many bytes as there are, up to the length of the piece: a read may give fewer. */
function fill(descriptor: number, piece: Buffer): number {
  let length = 0;
  while (length < piece.length) {
    const read = readSync(descriptor, piece, length, piece.length - length, null);
    if (read === 0) {
      break;
    }
    length += read;
  }
  return length;
}

function firstOf(pieces: Iterable<Uint8Array>): Uint8Array | null {
  for (const piece of pieces) {
    return piece;
  }
  return null;
}

function sizeOf(path: string): number {
  return statSync(path).size;
}

async function workbook(pieces: Iterable<Uint8Array>): Promise<LogContent> {
  // Loaded only for a workbook: most logs are none, and their reports are not to wait for it.
  const { readWorkbook } = await import('../logs/workbook/read-workbook.ts');
  const read = await readWorkbook(Buffer.concat([...pieces]));
  return 'unreadable' in read
    ? { kind: 'unreadable', message: read.unreadable, expected: read.expected }
    : { kind: 'workbook', sheets: read.sheets };
}

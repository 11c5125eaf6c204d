import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { WorkbookLimits } from './limits.ts';
import { DAMAGED, ENCRYPTED, tooLarge, WorkbookRefused } from './unreadable-workbook.ts';

/** The parts of a workbook, which is a zip archive of XML files. */
export interface Parts {
  has(name: string): boolean;
  /** The bytes of a part, unpacked bit by bit; refused in the end where they are not those that were packed. */
  read(name: string): AsyncIterable<Uint8Array>;
}

/**
 * The parts of a zip archive by their names, which are told apart as Windows does it (ECMA-376 part 2, 6.2.2.3). Refused
 * are an archive without a whole directory, a part that is encrypted or damaged, and more bytes than the limit: those
 * that come out are counted, whatever the archive says.
 */
export async function openParts(bytes: Uint8Array, limits: WorkbookLimits): Promise<Parts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { archive, entries } = await directoryOf(buffer);
  let unpacked = 0;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) {
        throw new WorkbookRefused(DAMAGED);
      }
      let checksum = 0;
      for await (const chunk of contentOf(archive, entry, buffer)) {
        unpacked += chunk.length;
        if (unpacked > limits.unpacked) {
          const megabytes = Math.round(limits.unpacked / 1_000_000);
          throw new WorkbookRefused(tooLarge(`it unpacks to more than ${megabytes} MB`));
        }
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
      if (checksum !== entry.crc32) {
        throw new WorkbookRefused(DAMAGED);
      }
    },
  };
}

async function directoryOf(buffer: Buffer): Promise<{ archive: ZipFile; entries: Map<string, Entry> }> {
  try {
    const archive = await fromBufferPromise(buffer, { lazyEntries: true });
    const entries = new Map<string, Entry>();
    for await (const entry of archive.eachEntry()) {
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return { archive, entries };
  } catch {
    // Whatever the library does not like about the archive, it is not what Excel wrote.
    throw new WorkbookRefused(DAMAGED);
  }
}

const STORED = 0;
const DEFLATED = 8;

async function* contentOf(archive: ZipFile, entry: Entry, buffer: Buffer): AsyncIterable<Uint8Array> {
  if (entry.isEncrypted()) {
    throw new WorkbookRefused(ENCRYPTED);
  }
  try {
    const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    if (entry.compressionMethod === STORED) {
      yield packed;
    } else if (entry.compressionMethod === DEFLATED) {
      yield* Readable.from([packed]).pipe(createInflateRaw({ chunkSize: CHUNK }));
    } else {
      throw new RangeError(`compression method ${entry.compressionMethod}`);
    }
  } catch {
    throw new WorkbookRefused(DAMAGED);
  }
}

const CHUNK = 65_536;

import { isAscii, isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import type { EncodingName } from '../../../src/logs/encoding/encodings.ts';
import type { EncodingFindings } from '../../../src/logs/encoding/findings.ts';
import { toUtf8 } from '../../../src/logs/encoding/to-utf8.ts';

/** The code points of the bytes 80 to 9F in the Unicode Consortium's table CP1252.TXT; 0 where it has none. */
export const UPPER_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

/** The bytes of a text in Windows-1252, of whose characters it must be made. */
export function windows1252(text: string): Buffer {
  return Buffer.from(
    [...text].map((char) => {
      const code = char.codePointAt(0)!;
      const upper = UPPER_1252.indexOf(code);
      if (upper === -1 && code > 0xff) {
        throw new Error(`Not in Windows-1252: ${char}`);
      }
      return upper === -1 ? code : 0x80 + upper;
    }),
  );
}

export const UTF8_MARK = Buffer.of(0xef, 0xbb, 0xbf);

/** The bytes of a text in UTF-16. */
export function utf16(text: string, order: 'utf-16le' | 'utf-16be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'utf-16be' ? bytes.swap16() : bytes;
}

/** The bytes in chunks of these sizes, over and over. Each chunk is written over when the next is taken, as a reader may. */
export function* chunked(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const part = bytes.subarray(at, at + sizes[turn % sizes.length]!);
    const chunk = Buffer.from(part);
    at += chunk.length;
    yield chunk;
    if (!chunk.equals(part)) {
      throw new Error('A chunk was changed by what reads it');
    }
    chunk.fill(0xee);
  }
}

/** Column names that are longer than the start of a file by which its encoding is told: what follows is cut anywhere. */
export const HEADER =
  'Reference,Received,Acknowledged,Team,Service,Category,Outcome,Responded,Closed,Learning\r\n';

/** What comes out of a file: its text, and what was found out. */
export function read(
  bytes: Uint8Array,
  setting?: EncodingName,
  sizes: readonly number[] = [bytes.length],
): EncodingFindings & { readonly text: string } {
  const reading = toUtf8(chunked(bytes, sizes), setting);
  const chunks = [];
  for (const chunk of reading.chunks()) {
    if (chunk.length === 0) {
      throw new Error('An empty chunk was handed out');
    }
    chunks.push(Buffer.from(chunk));
  }
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  return { ...reading.findings(), text };
}

/** Sizes of chunks: a byte at a time, odd ones, and longer than most of the texts. */
export const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 300 })), {
  minLength: 1,
  maxLength: 5,
});

export const ends = fc.constantFrom('\n', '\r\n', '\r');

/** Any text of lines. */
export const anyText = fc
  .array(fc.tuple(fc.string({ unit: 'binary', maxLength: 40 }), ends))
  .map((lines) => lines.flat().join(''));

/**
 * A line of characters that Windows-1252 has. Left out are the rare ones whose bytes are UTF-8 as well: `é€£` is `連`, and
 * nobody can tell.
 */
export const line1252 = fc
  .string({ unit: fc.constantFrom(...'Amélie’s “case” – £20 € ÿþ,;'), maxLength: 40 })
  .filter((line) => isAscii(windows1252(line)) || !isUtf8(windows1252(line)));

/** A text of such lines. */
export const text1252 = fc.array(fc.tuple(line1252, ends)).map((lines) => lines.flat().join(''));

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_HELD, WholeLines } from '../../../src/logs/encoding/whole-lines.ts';
import { anyText, chunked, sizes } from './files.ts';

function piecesOf(chunks: Iterable<Uint8Array>): Buffer[] {
  const lines = new WholeLines();
  const pieces = [];
  for (const chunk of chunks) {
    for (const piece of lines.take(chunk)) {
      pieces.push(Buffer.from(piece));
    }
  }
  return [...pieces, ...lines.end()].map((piece) => Buffer.from(piece));
}

describe('pieces', () => {
  test('are the file, and each but the last ends where a line ends', () => {
    fc.assert(
      fc.property(anyText, sizes, (text, sizes) => {
        const pieces = piecesOf(chunked(Buffer.from(text), sizes));
        expect(Buffer.concat(pieces).toString()).toBe(Buffer.from(text).toString());
        expect(pieces.slice(0, -1).every((piece) => [10, 13].includes(piece.at(-1)!))).toBe(true);
        expect(pieces.every((piece) => piece.length > 0)).toBe(true);
      }),
    );
  });

  test.each([1, 2, 3, 4])(
    'of a line longer than 1 MiB cut no character in two: %i bytes a character',
    (size) => {
      const char = ['a', 'é', '€', '😀'][size - 1]!;
      for (const shift of ['', 'x', 'xx', 'xxx']) {
        const line = Buffer.from(shift + char.repeat(Math.ceil((3 * LONGEST_HELD) / size)));
        const pieces = piecesOf(chunked(line, [65_536]));
        expect(pieces.length).toBeGreaterThan(2);
        expect(Buffer.concat(pieces).equals(line)).toBe(true);
        expect(pieces.map((piece) => piece.toString()).some((text) => text.includes('\ufffd'))).toBe(false);
      }
    },
  );

  test('of bytes that are no UTF-8 at all are not held back for a border that never comes', () => {
    for (const byte of [0x80, 0xbf, 0xc3, 0xff]) {
      const line = Buffer.alloc(3 * LONGEST_HELD, byte);
      const pieces = piecesOf(chunked(line, [65_536]));
      expect(Buffer.concat(pieces).equals(line)).toBe(true);
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(2 * LONGEST_HELD);
    }
  });
});

import { describe, expect, test } from 'vitest';
import type { EncodingName } from '../../../src/logs/encoding/encodings.ts';
import { toUtf8 } from '../../../src/logs/encoding/to-utf8.ts';
import { LONGEST_HELD } from '../../../src/logs/encoding/whole-lines.ts';

const MB = 1_000_000;

/** The most bytes that had gone in and not come out again at any time, and the longest chunk that came out. */
function mostHeld(chunk: Uint8Array, total: number, widening: number, setting?: EncodingName) {
  let taken = 0;
  let most = 0;
  let given = 0;
  let longest = 0;
  function* source() {
    while (taken < total) {
      most = Math.max(most, taken - given / widening);
      taken += chunk.length;
      yield chunk;
    }
  }
  const reading = toUtf8(source(), setting);
  for (const { length } of reading.chunks()) {
    given += length;
    longest = Math.max(longest, length);
  }
  return { most, longest, left: taken - given / widening, findings: reading.findings() };
}

describe('a file without a line break', () => {
  test('of 600 MB is never held', () => {
    const { most, longest, left, findings } = mostHeld(Buffer.alloc(262_144, 'a'), 600 * MB, 1);
    expect(most).toBeLessThan(LONGEST_HELD);
    expect(longest).toBeLessThanOrEqual(2 * LONGEST_HELD);
    expect(left).toBe(0);
    expect(findings).toMatchObject({ encoding: 'utf-8', lines: 1 });
  });

  test('of 20 MB in Windows-1252 is one line of another encoding, and never held', () => {
    const { most, longest, left, findings } = mostHeld(Buffer.alloc(262_144, 0xa3), 20 * MB, 2);
    expect(most).toBeLessThan(LONGEST_HELD);
    expect(longest).toBeLessThanOrEqual(4 * LONGEST_HELD);
    expect(left).toBe(0);
    expect(findings).toMatchObject({ encoding: 'windows-1252', otherLines: { count: 1, first: [1] } });
  });

  test('that comes in one chunk of 20 MB is handed on in pieces', () => {
    const { longest, left } = mostHeld(Buffer.alloc(20 * MB, 'a'), 20 * MB, 1);
    expect(longest).toBeLessThanOrEqual(2 * LONGEST_HELD);
    expect(left).toBe(0);
  });

  test('of 20 MB in UTF-16 is never held', () => {
    const chunk = Buffer.from('a\0'.repeat(131_072), 'latin1');
    const { most, left } = mostHeld(chunk, 20 * MB, 0.5);
    expect(most).toBeLessThan(4);
    expect(left).toBe(0);
  });
});

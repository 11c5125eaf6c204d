import type { EncodingName } from './encodings.ts';

/** How many bytes of the beginning of a file `markOf` and `patternOf` want to see, where the file has so many. */
export const START_BYTES = 64;

/** A byte order mark: the encoding that it stands for, and how many bytes it takes. */
export interface ByteOrderMark {
  readonly encoding: EncodingName | 'utf-32';
  readonly length: number;
}

/**
 * The byte order mark at the start of a file; `null` where it has none.
 * Source: the Unicode Standard, section 23.8, table 23-6.
 */
export function markOf(start: Uint8Array): ByteOrderMark | null {
  return MARKS.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte))?.mark ?? null;
}

// The mark of UTF-32 begins with that of UTF-16 in the same order, so it is looked for first.
const MARKS: readonly { readonly bytes: readonly number[]; readonly mark: ByteOrderMark }[] = [
  { bytes: [0xff, 0xfe, 0, 0], mark: { encoding: 'utf-32', length: 4 } },
  { bytes: [0, 0, 0xfe, 0xff], mark: { encoding: 'utf-32', length: 4 } },
  { bytes: [0xff, 0xfe], mark: { encoding: 'utf-16le', length: 2 } },
  { bytes: [0xfe, 0xff], mark: { encoding: 'utf-16be', length: 2 } },
  { bytes: [0xef, 0xbb, 0xbf], mark: { encoding: 'utf-8', length: 3 } },
];

/** The wide encodings show in the zeros that they put beside plain letters, those of the column names for instance. */
export type Pattern = 'utf-16le' | 'utf-16be' | 'utf-32' | 'narrow' | 'unclear';

/**
 * What the zeros at the start of a file say of its encoding: `narrow` where there are none, as in UTF-8 and
 * Windows-1252; `unclear` where there are some without an order, as after a stray zero, or too little to tell by.
 */
export function patternOf(start: Uint8Array): Pattern {
  const zeros = [0, 0, 0, 0];
  const units = Math.floor(Math.min(start.length, START_BYTES) / 4);
  for (let at = 0; at < units * 4; at++) {
    zeros[at % 4]! += start[at] === 0 ? 1 : 0;
  }
  if (units === 0) {
    return 'unclear';
  }
  if (zeros.every((count) => count === 0)) {
    return 'narrow';
  }
  const [a, b, c, d] = zeros as [number, number, number, number];
  if ((b === units && c === units && d === units) || (a === units && b === units && c === units)) {
    return 'utf-32';
  }
  // Half of the letters are enough, since a dash or a curly quote has no zero; and one on the other side may stand there,
  // since some letters of far-off scripts have theirs on it.
  const [even, odd] = [a + c, b + d];
  const enough = Math.max(units, 2);
  if (odd >= enough && even * 4 <= odd) {
    return 'utf-16le';
  }
  return even >= enough && odd * 4 <= even ? 'utf-16be' : 'unclear';
}

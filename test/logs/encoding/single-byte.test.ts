import { describe, expect, test } from 'vitest';
import { encodings } from '../../../src/logs/encoding/encodings.ts';
import { fromMacintosh, fromWindows1252, UNDECODABLE } from '../../../src/logs/encoding/single-byte.ts';
import { UPPER_1252 } from './files.ts';

const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('Windows-1252', () => {
  // Some versions of Node.js read the bytes 80 to 9F as control characters.
  test('has the euro sign, curly quotes and the dash where ISO-8859-1 has control characters', () => {
    expect(fromWindows1252(Buffer.of(0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0xa3))).toBe('€‘’“”–£');
  });

  test('is what the table of the Unicode Consortium says, byte for byte', () => {
    const expected = [...all].map((byte) => (byte >= 0x80 && byte < 0xa0 ? UPPER_1252[byte - 0x80] : byte));
    const found = fromWindows1252(all)
      .split('')
      .map((char) => (char === UNDECODABLE ? 0 : char.charCodeAt(0)));
    expect(found).toEqual(expected);
  });
});

describe('Mac OS Roman', () => {
  // Source: the Unicode Consortium's table ROMAN.TXT.
  test('has the pound sign, curly quotes and accented letters in places of its own', () => {
    expect(fromMacintosh(Buffer.of(0xa3, 0xd2, 0xd3, 0xd4, 0xd5, 0xd0, 0x8e, 0xdb))).toBe('£“”‘’–é€');
  });

  test('has a character for every byte', () => {
    const text = fromMacintosh(all);
    expect(new Set(text).size).toBe(256);
    expect(text).not.toContain('\ufffd');
    expect(text.slice(0, 128)).toBe(Buffer.from(all.subarray(0, 128)).toString('latin1'));
  });
});

test('every encoding of the setting is one that the platform knows by that name', () => {
  expect(encodings.map((name) => new TextDecoder(name).encoding)).toEqual([...encodings]);
});

/** Text in the code page of Western Windows. Throws for a character that it has not: Excel would write `_` or `?`. */
export function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const byte = BYTES.get(character);
    if (byte === undefined) {
      throw new RangeError(`Windows-1252 has no “${character}”.`);
    }
    return byte;
  });
}

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    (character, byte) => [character, byte],
  ),
);

/** Text in UTF-16, little-endian unless said otherwise, with a byte order mark unless said otherwise. */
export function inUtf16(text: string, { mark = true, bigEndian = false } = {}): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

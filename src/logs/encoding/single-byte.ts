/** What cannot be decoded: a lone surrogate, which no text in these encodings has, until it is noted and made U+FFFD. */
export const UNDECODABLE = '\udfff';

/**
 * The text of bytes in Windows-1252, whose bytes 81, 8D, 8F, 90 and 9D stand for nothing.
 *
 * Not through the platform's decoder: some versions of Node.js take it for ISO-8859-1, so that the euro sign and the curly
 * quotes become control characters, and it lets the five empty places pass in silence.
 * Source: the Unicode Consortium's table CP1252.TXT.
 */
export function fromWindows1252(bytes: Uint8Array): string {
  return latin1Of(bytes).replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);
}

const WINDOWS_1252 = [...'€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ'].map((char) =>
  char === '?' ? UNDECODABLE : char,
);

/** The text of bytes in Mac OS Roman, in which every byte stands for a character. */
export function fromMacintosh(bytes: Uint8Array): string {
  macintosh ??= [
    ...new TextDecoder('macintosh').decode(Uint8Array.from({ length: 128 }, (_, i) => i + 0x80)),
  ];
  const upper = macintosh;
  return latin1Of(bytes).replace(/[\x80-\xff]/g, (char) => upper[char.charCodeAt(0) - 0x80]!);
}

let macintosh: readonly string[] | undefined;

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

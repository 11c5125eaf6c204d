/**
 * The encodings that can be named in the setting `encoding`: few, each of which some program that councils use writes.
 *
 * - `utf-8`: Excel's “CSV UTF-8”, and nearly every web system.
 * - `windows-1252`: Excel's plain “CSV” under Windows, and older Windows programs. What calls itself ISO-8859-1 is read
 *   so as well, as in every browser (WHATWG Encoding Standard, labels of windows-1252): the two differ only in control
 *   characters that no log has.
 * - `macintosh`: Excel's plain “CSV” on a Mac.
 * - `utf-16le`, `utf-16be`: Excel's “Unicode text” and some database exports, in the two orders of bytes.
 *
 * ISO-8859-15 is left out: eight letters apart from Windows-1252, it could not be told from it by looking at a report.
 */
export const encodings = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'] as const;

export type EncodingName = (typeof encodings)[number];

/** What an encoding is called in a message. */
export const encodingTitles: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac OS Roman',
  'utf-16le': 'UTF-16 (“Unicode text”)',
  'utf-16be': 'UTF-16, big-endian',
};

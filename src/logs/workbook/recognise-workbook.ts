/** How a file begins that is a workbook of Excel or another container like it, and so no CSV. */
export type Container = 'zip' | 'compound' | 'bare';

/** A zip archive: every .xlsx, and also .xlsb, .ods and .docx. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A compound file ([MS-CFB] 2.2): the old .xls, and a workbook that is encrypted. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A workbook of Excel 2 to 5 or of a system that writes like them, in no container ([MS-XLS] 2.4.21): its first record. */
const BARE = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

/**
 * Whether the file is one for `readWorkbook`, by its first bytes and never by its name: a workbook, or something that
 * can only be a workbook gone wrong (encrypted, an old .xls, another kind of document), of which `readWorkbook` says
 * what it is. A CSV begins with neither, whatever it is called.
 */
export function isWorkbook(bytes: Uint8Array): boolean {
  return containerOf(bytes) !== null;
}

/** What the first bytes say that the file is; `null` for a file of text. */
export function containerOf(bytes: Uint8Array): Container | null {
  if (begins(bytes, ZIP)) {
    return 'zip';
  }
  if (begins(bytes, COMPOUND)) {
    return 'compound';
  }
  return BARE.some((mark) => begins(bytes, mark)) ? 'bare' : null;
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

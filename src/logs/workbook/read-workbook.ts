import type { CellContext } from './cell-text.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import { containerOf } from './recognise-workbook.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetList, type SheetList } from './sheet-list.ts';
import { readSheetRows } from './sheet-rows.ts';
import { readCellFormats } from './styles.ts';
import { openParts, type Parts } from './unpack.ts';
import {
  BINARY_WORKBOOK,
  DAMAGED,
  ENCRYPTED,
  OLD_EXCEL,
  OPEN_DOCUMENT,
  OTHER_DOCUMENT,
  type UnreadableWorkbook,
  WorkbookRefused,
} from './unreadable-workbook.ts';

/** A workbook read: its sheets in the order of their tabs, those of a single chart left out. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row n of the sheet is `rows()[n - 1]`; a row that is not there is an empty one. */
  rows(): readonly (readonly string[])[];
}

/**
 * The sheets of an Excel workbook (.xlsx or .xlsm), their cells as the texts that a CSV of them would hold, or in an
 * officer's words why it cannot be read: it is locked, in another format, no workbook at all, damaged, or too large.
 * What is not data (formulas, comments, pictures, what a filter hides) has no part in it; rows that a filter or an
 * officer hid are rows like the others. Nothing is thrown for a bad file.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<Workbook | UnreadableWorkbook> {
  try {
    switch (containerOf(bytes)) {
      case 'zip':
        return await readParts(await openParts(bytes, limits), limits);
      case 'compound':
        return compoundFile(bytes);
      case 'bare':
        return OLD_EXCEL;
      default:
        return OTHER_DOCUMENT;
    }
  } catch (error) {
    if (error instanceof WorkbookRefused) {
      return error.reason;
    }
    throw error;
  }
}

/** What a file in the container of old Office files is, by the names of the streams in it ([MS-OFFCRYPTO] 2.3, [MS-XLS] 2.1). */
function compoundFile(bytes: Uint8Array): UnreadableWorkbook {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => file.includes(`${stream}\0`, 0, 'utf16le');
  if (holds('EncryptedPackage')) {
    return ENCRYPTED;
  }
  return ['Workbook', 'WORKBOOK', 'Book', 'BOOK'].some(holds) ? OLD_EXCEL : OTHER_DOCUMENT;
}

async function readParts(parts: Parts, limits: WorkbookLimits): Promise<Workbook> {
  const main = await mainPart(parts);
  const list = await readSheetList(parts, main);
  if (list === null) {
    throw new WorkbookRefused(OTHER_DOCUMENT);
  }
  const relationships = await relationshipsOf(parts, main);
  const context = await readContext(parts, list, relationships, limits);
  const allowance = { cells: limits.cells };
  const sheets: Sheet[] = [];
  for (const { name, hidden, relationship } of list.sheets) {
    const target = relationships.find(({ id }) => id === relationship);
    if (target === undefined) {
      throw new WorkbookRefused(DAMAGED);
    }
    if (target.type === 'worksheet') {
      const rows = await readSheetRows(parts, target.part, context, limits, allowance);
      sheets.push({ name, hidden, rows: () => rows });
    }
  }
  return { sheets };
}

/** The name of the part that lists the sheets. */
async function mainPart(parts: Parts): Promise<string> {
  const main = (await relationshipsOf(parts)).find(({ type }) => type === 'officeDocument')?.part;
  if (main?.endsWith('.bin')) {
    throw new WorkbookRefused(BINARY_WORKBOOK);
  }
  if (main === undefined) {
    throw new WorkbookRefused(parts.has('META-INF/manifest.xml') ? OPEN_DOCUMENT : OTHER_DOCUMENT);
  }
  return main;
}

async function readContext(
  parts: Parts,
  { from1904 }: SheetList,
  relationships: readonly Relationship[],
  limits: WorkbookLimits,
): Promise<CellContext> {
  const partOf = (wanted: string) => relationships.find(({ type }) => type === wanted)?.part;
  const styles = partOf('styles');
  const strings = partOf('sharedStrings');
  return {
    from1904,
    formats: styles === undefined ? [] : await readCellFormats(parts, styles),
    strings: strings === undefined ? [] : await readSharedStrings(parts, strings, limits),
  };
}

import { strToU8, type ZipOptions, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/logs/workbook/read-workbook.ts';

const NAMESPACES = 'http://schemas.openxmlformats.org';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface MadeSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands in `<sheetData>`. */
  readonly rows?: string;
  /** What stands behind it. */
  readonly after?: string;
  /** Another type than `worksheet`. */
  readonly type?: string;
}

export interface MadeWorkbook {
  readonly sheets?: readonly MadeSheet[];
  /** What stands in `<sst>`. */
  readonly strings?: string;
  /** The codes of the formats of the cell styles 1, 2, 3 and so on, or the numbers of Excel's own. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
  /** Parts besides these, or in place of them; `null` takes one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The bytes of a workbook written as Excel writes one, as small as can be. */
export function makeWorkbook(made: MadeWorkbook, options: ZipOptions = {}): Uint8Array {
  const sheets = made.sheets ?? [{}];
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${NAMESPACES}/package/2006/content-types"/>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(sheets, made.from1904 ?? false),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(({ type = 'worksheet' }, index): [string, string, string] => [
        `rId${index + 1}`,
        type,
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['rIdStyles', 'styles', '/xl/styles.xml'],
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesPart(made.formats ?? []),
    'xl/sharedStrings.xml': `${XML}<sst ${main()}>${made.strings ?? ''}</sst>`,
  };
  sheets.forEach(({ rows = '', after = '' }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${XML}<worksheet ${main()}><sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  return zip({ ...parts, ...made.parts }, options);
}

/** The rows of the only sheet of a workbook that is expected to be read. */
export async function rowsOf(made: MadeWorkbook): Promise<readonly (readonly string[])[]> {
  const workbook = await readWorkbook(makeWorkbook(made));
  if ('unreadable' in workbook) {
    throw new Error(workbook.unreadable);
  }
  return workbook.sheets[0]!.rows();
}

export function zip(
  parts: Readonly<Record<string, string | Uint8Array | null>>,
  options: ZipOptions = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) {
      files[name] = typeof content === 'string' ? strToU8(content) : content;
    }
  }
  return zipSync(files, options);
}

/** A file in the container of old Office files, as far as it is looked at: its mark, and the names of its streams. */
export function compoundFile(...streams: string[]): Uint8Array {
  const mark = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const names = streams.map((name) => Buffer.from(name.padEnd(32, '\0'), 'utf16le'));
  return Buffer.concat([mark, Buffer.alloc(1024), ...names]);
}

export function inline(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function main(): string {
  return `xmlns="${NAMESPACES}/spreadsheetml/2006/main" xmlns:r="${NAMESPACES}/officeDocument/2006/relationships"`;
}

function workbookPart(sheets: readonly MadeSheet[], from1904: boolean): string {
  const list = sheets.map(({ name, state }, index) => {
    const shown = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`;
  });
  const days = from1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `${XML}<workbook ${main()}>${days}<sheets>${list.join('')}</sheets></workbook>`;
}

function stylesPart(formats: readonly (string | number)[]): string {
  const codes = formats.map((format, index) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}"/>`,
  );
  return `${XML}<styleSheet ${main()}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const lines = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${NAMESPACES}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${NAMESPACES}/package/2006/relationships">${lines.join('')}</Relationships>`;
}

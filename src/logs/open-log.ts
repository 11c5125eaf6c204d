import type { EncodingFindings } from './encoding/findings.ts';
import { toUtf8 } from './encoding/to-utf8.ts';
import type { Refusal } from './fields.ts';
import { findDialect, LONGEST_HEAD } from './find-dialect.ts';
import { type HeaderCandidate, HeaderFinder, isBetter } from './find-header.ts';
import type { LogShape } from './log-definition.ts';
import type { LogContent, LogSource } from './log-source.ts';
import { refusalOfMarkup } from './markup-file.ts';
import { csvRows } from './rows/csv-rows.ts';
import type { Row, RowBatch } from './rows/row-batch.ts';
import type { Sheet } from './workbook/read-workbook.ts';

/** A file of which it is known how its rows are cut and where its header stands. */
export interface OpenedLog {
  /** The first rows, in which the header was looked for. */
  readonly head: readonly Row[];
  /** The row of the header as the spreadsheet shows it; 0 for a file without one, `null` where none was found. */
  readonly headerRow: number | null;
  /** `null` in a workbook. */
  readonly delimiter: string | null;
  /** The sheet of a workbook that is read. */
  readonly sheet: string | null;
  /** The other sheets of the workbook in which there is something. */
  readonly otherSheets: readonly string[];
  /** Lines at the beginning that are not rows: the one that names the delimiter. */
  readonly declarations: number;
  /** How well the header names the columns of the log; `null` where none does. */
  readonly named: HeaderCandidate | null;
  /** All rows from the beginning, as often as asked for. */
  batches(): Iterable<RowBatch>;
  /** What was found out about the encoding, once the rows have been taken to the end; `null` in a workbook. */
  encoding(): EncodingFindings | null;
}

/** The file, opened as the shape whose columns its header names best; as the first where it names those of none. */
export function openAs(
  source: LogSource,
  shapes: readonly LogShape[],
): { readonly shape: LogShape; readonly opened: OpenedLog | Refusal } {
  const usual = openLog(source, shapes[0]!);
  if (!('code' in usual) && usual.named?.complete === true) {
    // The delimiter and the header are found: only whether they are better names of another shape is left to see.
    const { named, head } = usual;
    const better = shapes
      .slice(1)
      .find((shape) => isBetter(new HeaderFinder(shape, source.columns).at(head, named.index), named));
    return better === undefined
      ? { shape: shapes[0]!, opened: usual }
      : { shape: better, opened: openLog(source, better) };
  }
  const [first, ...others] = shapes.map((shape) => ({ shape, opened: openLog(source, shape) }));
  return others.reduce((best, other) => (isNamedBetter(other.opened, best.opened) ? other : best), first!);
}

function isNamedBetter(one: OpenedLog | Refusal, other: OpenedLog | Refusal): boolean {
  const [named, compared] = [one, other].map((opened) => ('code' in opened ? null : opened.named));
  return named != null && (compared == null || isBetter(named, compared));
}

/** Finds out how a file is written: encoding, what parts its cells, and where its header stands. */
export function openLog(source: LogSource, shape: LogShape): OpenedLog | Refusal {
  const finder = new HeaderFinder(shape, source.columns);
  const { content } = source;
  if (content.kind === 'unreadable') {
    return { code: 'FILE_NOT_READABLE_AS_WORKBOOK', message: content.message, expected: content.expected };
  }
  return content.kind === 'bytes'
    ? openBytes(source, content, finder)
    : openWorkbook(source, content, finder);
}

function openBytes(
  source: LogSource,
  content: Extract<LogContent, { kind: 'bytes' }>,
  finder: HeaderFinder,
): OpenedLog | Refusal {
  let reading = toUtf8(content.chunks(), source.encoding);
  const head = headOf(reading.chunks());
  if (reading.findings().refused !== null) {
    return {
      code: 'FILE_UNDECODABLE',
      message: 'The file is in UTF-32, which is not read.',
      expected: 'In Excel, save it as “CSV UTF-8 (comma delimited)”.',
    };
  }
  if (head === null) {
    return {
      code: 'FILE_EMPTY',
      message: 'The file is empty.',
      expected: 'at least the column names',
    };
  }
  const markup = refusalOfMarkup(head);
  if (markup !== null) {
    return markup;
  }
  const layout = findDialect(head, source, finder);
  if ('code' in layout) {
    return layout;
  }
  const { delimiter, declaration, rows } = layout;
  const headerRow = rowOf(source, layout.header?.index, rows);
  const width = headerRow === null ? null : (rows[Math.max(headerRow - 1, 0)]?.length ?? null);
  const declarations = declaration > 0 ? 1 : 0;
  return {
    head: rows,
    headerRow,
    delimiter,
    sheet: null,
    otherSheets: [],
    declarations,
    named: layout.header,
    batches() {
      reading = toUtf8(content.chunks(), source.encoding);
      return csvRows(without(declaration, reading.chunks()), {
        delimiter,
        width,
        firstLine: 1 + declarations,
      });
    },
    encoding: () => reading.findings(),
  };
}

/** The first bytes, as many as the header is looked for in or all that there are; `null` of an empty file. */
function headOf(chunks: Iterable<Uint8Array>): Uint8Array | null {
  let head: Uint8Array | null = null;
  for (const chunk of chunks) {
    head = head === null && chunk.length > LONGEST_HEAD ? chunk : Buffer.concat([head ?? Buffer.of(), chunk]);
    if (head.length > LONGEST_HEAD) {
      return head;
    }
  }
  return head;
}

/** The chunks without so many bytes at the beginning. */
function* without(length: number, chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let left = length;
  for (const chunk of chunks) {
    yield left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/** A row that the council names, and that is not there, is not found. */
function rowOf({ header }: LogSource, found: number | undefined, rows: readonly Row[]): number | null {
  if (header === 'none') {
    return 0;
  }
  return found === undefined || found >= rows.length ? null : found + 1;
}

function openWorkbook(
  source: LogSource,
  { sheets }: Extract<LogContent, { kind: 'workbook' }>,
  finder: HeaderFinder,
): OpenedLog | Refusal {
  const sheet = chosenSheet(source, sheets, finder);
  if ('code' in sheet) {
    return sheet;
  }
  const rows = sheet.rows();
  const named =
    source.header === 'none'
      ? null
      : source.header === undefined
        ? finder.best(rows)
        : finder.at(rows, source.header - 1);
  const headerRow = rowOf(source, named?.index, rows);
  return {
    head: rows.slice(0, Math.max(100, headerRow ?? 0)),
    headerRow,
    delimiter: null,
    sheet: sheet.name,
    otherSheets: sheets.filter((other) => other !== sheet && other.rows().length > 0).map(({ name }) => name),
    declarations: 0,
    named,
    batches: () => [{ rows, firstRow: 1, multiline: false, lineOf: () => undefined }],
    encoding: () => null,
  };
}

/** The sheet that the council names, or the only one that holds the log. */
function chosenSheet(
  { sheet: name }: LogSource,
  sheets: readonly Sheet[],
  finder: HeaderFinder,
): Sheet | Refusal {
  const names = sheets.map((sheet) => `“${sheet.name}”`).join(', ');
  if (name !== undefined) {
    return (
      sheets.find((sheet) => sheet.name.trim().toLowerCase() === name.trim().toLowerCase()) ?? {
        code: 'SHEET_NOT_FOUND',
        message: `The workbook has no sheet “${name}”.`,
        expected: `the name of one of its sheets under \`sheet\` for this log: ${names}`,
      }
    );
  }
  const shown = sheets.filter(({ hidden }) => !hidden);
  const filled = shown.filter((sheet) => sheet.rows().length > 0);
  if (filled.length < 2) {
    return (
      filled[0] ?? {
        code: 'FILE_EMPTY',
        message: 'The workbook is empty.',
        expected: 'a sheet with at least the column names',
      }
    );
  }
  const ranked = filled
    .flatMap((sheet) => {
      const header = finder.best(sheet.rows());
      return header === null ? [] : [{ sheet, header }];
    })
    .sort((a, b) => (isBetter(b.header, a.header) ? 1 : isBetter(a.header, b.header) ? -1 : 0));
  const [best, next] = ranked;
  // Two sheets that name all that a row must have are two logs, whichever names more: none may be left out without a word.
  const sure = next === undefined || (isBetter(best!.header, next.header) && !next.header.complete);
  return best !== undefined && sure
    ? best.sheet
    : {
        code: 'SHEET_UNCLEAR',
        message: 'More than one sheet of the workbook can be this log.',
        expected: `\`sheet\` for this log in complaints-report.yaml: one of ${names}; two sheets that are both logs are two entries there`,
      };
}

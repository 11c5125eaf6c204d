import type { Refusal } from './fields.ts';
import { type HeaderCandidate, type HeaderFinder, isBetter } from './find-header.ts';
import type { LogSource } from './log-source.ts';
import { csvRows } from './rows/csv-rows.ts';
import { lastRecordEnd } from './rows/record-end.ts';
import type { Row } from './rows/row-batch.ts';

/** What parts the cells of a file, and where its header stands. */
export interface FileLayout {
  readonly delimiter: string;
  /** How many bytes at the beginning are a line that only names the delimiter (`sep=;`), as Excel reads it. */
  readonly declaration: number;
  /** `null` where no row names a column of the log. */
  readonly header: HeaderCandidate | null;
  /** The first rows of the file. */
  readonly rows: readonly Row[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What is looked at to find the delimiter and the header: more than the titles above a header can be. */
export const LONGEST_HEAD = 16 * 1024;

const SHORT_HEAD = 1024;

/**
 * Finds what parts the cells of a file by cutting its first rows with each delimiter: the one is right by which a row names
 * the columns of the log. Where none does, or there is no header, it is the one that gives rows of one width.
 * @param head the first bytes of the file.
 */
export function findDialect(head: Uint8Array, source: LogSource, finder: HeaderFinder): FileLayout | Refusal {
  const declaration = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n|$)/i.exec(textOf(head.subarray(0, 10)));
  const length = declaration === null ? 0 : Buffer.byteLength(declaration[0]);
  const body = head.subarray(length);
  const given = source.delimiter ?? declaration?.[1];
  const layoutBy = (delimiter: string, longest: number): FileLayout => {
    const rows = [...csvRows([beginning(body, longest)], { delimiter, width: null })].flatMap(
      (batch) => batch.rows,
    );
    return { delimiter, declaration: length, header: headerIn(rows, source, finder), rows };
  };
  // Most logs have commas, and their column names in the first line.
  const usual = layoutBy(given ?? DELIMITERS[0], SHORT_HEAD);
  if (usual.header?.complete === true) {
    return usual;
  }
  const layouts: FileLayout[] = [];
  for (const delimiter of given === undefined ? DELIMITERS : [given]) {
    const layout = layoutBy(delimiter, LONGEST_HEAD);
    if (layout.header?.complete === true && given === undefined) {
      return layout;
    }
    layouts.push(layout);
  }
  const named = layouts.filter(({ header }) => header !== null);
  if (named.length > 0) {
    return named.reduce((best, layout) => (isBetter(layout.header!, best.header!) ? layout : best));
  }
  return byWidth(layouts);
}

/** The whole records of the first lines, so that no cell is cut in two, and no header: one can be longer than all titles. */
function beginning(head: Uint8Array, longest: number): Uint8Array {
  if (head.length <= longest) {
    return head;
  }
  const { end } = lastRecordEnd(head.subarray(0, longest));
  const next = nextRecordEnd(head, end);
  return next === -1 && end === 0 ? head : head.subarray(0, next === -1 ? end : next);
}

const LINE_FEED = 10;
const QUOTE = 34;

/** Where the record after the one begins that begins at a place; `-1` where no line feed ends it. */
function nextRecordEnd(bytes: Uint8Array, from: number): number {
  let quoted = false;
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) {
      quoted = !quoted;
    } else if (bytes[at] === LINE_FEED && !quoted) {
      return at + 1;
    }
  }
  return -1;
}

function headerIn(rows: readonly Row[], source: LogSource, finder: HeaderFinder): HeaderCandidate | null {
  if (source.header === 'none') {
    return null;
  }
  const row = source.header;
  return row === undefined ? finder.best(rows) : finder.at(rows, row - 1);
}

/** The delimiter that gives the most rows of one width, where no name of a column tells. */
function byWidth(layouts: readonly FileLayout[]): FileLayout | Refusal {
  const rectangular = layouts.filter(({ rows }) => shareOfCommonWidth(rows) > 0.9);
  const [first, second] = rectangular;
  if (first !== undefined && second !== undefined) {
    return {
      code: 'FILE_DELIMITER_UNCLEAR',
      message: 'The cells of this file can be parted in more than one way.',
      expected: `\`delimiter\` for this log in complaints-report.yaml: ${rectangular.map(({ delimiter }) => nameOf(delimiter)).join(' or ')}`,
    };
  }
  return first ?? layouts[0]!;
}

function shareOfCommonWidth(rows: readonly Row[]): number {
  const widths = new Map<number, number>();
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  for (const { length } of filled) {
    if (length > 1) {
      widths.set(length, (widths.get(length) ?? 0) + 1);
    }
  }
  return filled.length === 0 ? 0 : Math.max(0, ...widths.values()) / filled.length;
}

/** A delimiter as an officer calls it. */
export function nameOf(delimiter: string): string {
  const names: Readonly<Record<string, string>> = {
    ',': 'comma',
    ';': 'semicolon',
    '\t': 'tab',
    '|': 'pipe',
  };
  return names[delimiter] ?? `“${delimiter}”`;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

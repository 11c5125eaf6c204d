import type { Row, Table } from '../../report/model.ts';
import { headingsOf, textOf } from '../table-words.ts';

/** A4, in twentieths of a point, as Word measures. */
export const PAGE = { width: 11906, height: 16838 } as const;

export const MARGIN = 1304;

export interface ColumnWidths {
  /** In twentieths of a point, the space after each column included. */
  readonly widths: readonly number[];
  /** Whether the table needs a page on its side. */
  readonly landscape: boolean;
}

// Of a letter of the table's font, of one in bold, and of the space after a column.
const LETTER = 118;
const BOLD = 132;
const GAP = 200;
/** A column of words needs no more letters than these in a line. */
const WORDS = 34;
/** A heading may be broken into lines of so many letters. */
const HEADING = 12;

/**
 * The width of each column: as much as its contents need, and no more than the page has. Word would find the widths out
 * by itself; other programs, and Word's own preview, would not.
 */
export function columnWidths(table: Table): ColumnWidths {
  const wanted = columnsOf(table).map(wantedBy);
  const least = sum(wanted.map((column) => column.least));
  const most = sum(wanted.map((column) => column.most));
  const upright = PAGE.width - 2 * MARGIN;
  const landscape = least > upright || most > 1.4 * upright;
  const room = landscape ? PAGE.height - 2 * MARGIN : upright;
  return { widths: fitted(wanted, room, least, most).map(Math.floor), landscape };
}

interface Wanted {
  /** No word is broken. */
  readonly least: number;
  /** Nothing is broken but long sentences. */
  readonly most: number;
  readonly sentences: boolean;
}

function fitted(wanted: readonly Wanted[], room: number, least: number, most: number): number[] {
  if (most <= room) {
    const sentences = wanted.filter((column) => column.sentences).length;
    return wanted.map((column) => column.most + (column.sentences ? (room - most) / sentences : 0));
  }
  if (least <= room) {
    const share = (room - least) / (most - least);
    return wanted.map((column) => column.least + (column.most - column.least) * share);
  }
  return wanted.map((column) => (column.least * room) / least);
}

interface Contents {
  readonly label: string;
  /** Words can be broken into lines, numbers cannot. */
  readonly words: boolean;
  readonly texts: readonly string[];
}

function wantedBy({ label, words, texts }: Contents): Wanted {
  const longest = longestOf(texts);
  const heading = longestOf(label.split(/\s/)) * BOLD;
  const least = Math.max(
    heading,
    (words ? longestOf(texts.flatMap((text) => text.split(/\s/))) : longest) * LETTER,
  );
  const most = Math.max(
    least,
    Math.min(label.length, HEADING) * BOLD,
    (words ? Math.min(longest, WORDS) : longest) * LETTER,
  );
  return { least: least + GAP, most: most + GAP, sentences: words && longest > WORDS };
}

function columnsOf(table: Table): Contents[] {
  const { rowHeadings, columns, rows, total } = table;
  const all: readonly Row[] = total === undefined ? rows : [...rows, total];
  return [
    ...rowHeadings.map((label, index) => ({
      label,
      words: true,
      texts: all.map((row) => headingsOf(row, table)[index]!),
    })),
    ...columns.map(({ label, unit }, index) => ({
      label,
      words: unit === 'text',
      texts: all.map(({ cells }) => textOf(cells[index]!)),
    })),
  ];
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

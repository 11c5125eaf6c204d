import type { Column, Table } from '../../report/model.ts';

export interface TableShape {
  /** `figures`: as wide as it needs to be. `text`: the width of the page. */
  readonly kind: 'figures' | 'text';
  /** On a telephone it may be wider than the screen. */
  readonly scrolls: boolean;
  /** On paper it needs smaller letters or, where they do not help, a page on its side, or both. */
  readonly paper: 'portrait' | 'dense' | 'landscape' | 'landscape-dense';
  /** `Stage 1`: labels that it would be a pity to break. */
  readonly shortLabels?: boolean;
}

// Of a letter of the report's font at the size of a table, and of the space between two columns, in pixels: on a
// screen, on paper, and on paper in the smaller letters.
const SCREEN = { letter: 8, gap: 18, room: 335 };
const PAPER = { letter: 7.4, gap: 15, room: 627 };
const DENSE = { letter: 6.3, gap: 10, room: 627 };
/** A page on its side has so much more room. */
const SIDEWAYS = 329;
/** What is set in beside numbered paragraphs has so much less. */
const INDENT = 46;
/** A column of words is narrow, but still pleasant to read, at so many letters. */
const WORDS = 16;

/**
 * How the table has to be set, judged by the letters in it, since nothing is measured before it is on the page. What is
 * wider than its page would make browsers print the whole report in smaller letters.
 * @param indented it stands beside numbered paragraphs.
 */
export function shapeOf(table: Table, indented: boolean): TableShape {
  const printed = table.total === undefined ? table.rows : [...table.rows, table.total];
  const columns = [
    ...table.rowHeadings.map((label, index) => ({
      label,
      words: true,
      longest: longest(printed.map((row) => row.labels[index] ?? '')),
    })),
    ...table.columns.map((column, index) => ({
      label: column.label,
      words: isWords(column),
      longest: longest(printed.map((row) => row.cells[index]?.text ?? '')),
    })),
  ];
  const letters = sum(
    columns.map(({ label, words, longest: text }) =>
      Math.max(longestWord(label), words ? Math.min(text, WORDS) : text),
    ),
  );
  const fits = ({ letter, gap, room }: typeof SCREEN, more = 0) =>
    letters * letter + columns.length * gap <= room + more;
  const indent = indented ? -INDENT : 0;
  return {
    kind: table.columns.some(isWords) ? 'text' : 'figures',
    scrolls: !fits(SCREEN),
    shortLabels: table.rows.every(({ labels }) => longest(labels) <= WORDS),
    paper: fits(PAPER, indent)
      ? 'portrait'
      : fits(DENSE, indent)
        ? 'dense'
        : fits(PAPER, indent + SIDEWAYS)
          ? 'landscape'
          : 'landscape-dense',
  };
}

function isWords(column: Column): boolean {
  return column.unit === 'text';
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

function longestWord(label: string): number {
  return longest(label.split(' '));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

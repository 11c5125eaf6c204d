import type { Row, Table } from '../../report/model.ts';
import {
  captionOf,
  countedInWords,
  headingsOf,
  markOf,
  type PrintedTable,
  textOf,
  whyEmpty,
} from '../table-words.ts';

/** The table in Markdown: its caption, a table of pipes with the numbers to the right, its notes, and how it was counted. */
export function markdownTable(printed: PrintedTable): string {
  const { table } = printed;
  const caption = `**${escapedMarkdown(captionOf(printed))}**`;
  if (table.rows.length === 0) {
    return `${caption}\n\n${escapedMarkdown(whyEmpty(table))}\n`;
  }
  const notes = table.notes.map((note, index) => `- ${escapedMarkdown(`${markOf(index)} ${note}`)}`);
  return [
    caption,
    grid(table),
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
    escapedMarkdown(countedInWords(table)),
  ]
    .join('\n\n')
    .concat('\n');
}

function grid(table: Table): string {
  const { rowHeadings, columns, rows, total } = table;
  const cellsOf = (row: Row) => [...headingsOf(row, table), ...row.cells.map(textOf)].map(inCell);
  return [
    [...rowHeadings, ...columns.map(({ label }) => label)].map(inCell),
    [...rowHeadings.map(() => '---'), ...columns.map(({ unit }) => (unit === 'text' ? '---' : '---:'))],
    ...rows.map(cellsOf),
    ...(total === undefined ? [] : [cellsOf(total).map((text) => `**${text}**`)]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** A row of a table of pipes, whatever is in its cells. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(inCell).join(' | ')} |`;
}

/** A row of such a table is one line. */
function inCell(text: string): string {
  return escapedMarkdown(text.trim()).replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The text as it stands, whatever in it would be a sign of Markdown or of HTML. */
export function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_~[\]<>|&#]/g, '\\$&');
}

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
  const caption = `**${escaped(captionOf(printed))}**`;
  if (table.rows.length === 0) {
    return `${caption}\n\n${escaped(whyEmpty(table))}\n`;
  }
  const notes = table.notes.map((note, index) => `- ${escaped(`${markOf(index)} ${note}`)}`);
  return [
    caption,
    grid(table),
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
    escaped(countedInWords(table)),
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

/** A row of such a table is one line. */
function inCell(text: string): string {
  return escaped(text.trim()).replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The text as it stands, whatever in it would be a sign of Markdown or of HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_~[\]<>|&#]/g, '\\$&');
}

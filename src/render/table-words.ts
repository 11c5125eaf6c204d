import type { Cell, Row, Table } from '../report/model.ts';
import { uncapitalised } from '../report/words.ts';

/** A table of the model with the number that it has in a report; `null` where that report does not print it. */
export interface PrintedTable {
  readonly table: Table;
  readonly number: number | null;
}

/** `Table 7: Statutory complaints by team [note 1]` */
export function captionOf({ table, number }: PrintedTable): string {
  return `${number === null ? '' : `Table ${number}: `}${table.title}${noteMarks(table)}`;
}

/** The marks of the notes that belong to the table as a whole: those that stand beside no row and no column. */
export function noteMarks(table: Table): string {
  const texts = [
    ...table.columns.map(({ label }) => label),
    ...table.rows.flatMap(({ labels, cells }) => [...labels, ...cells.map(({ text }) => text)]),
  ];
  return table.notes
    .map((_, index) => markOf(index))
    .filter((mark) => !texts.some((text) => text.includes(mark)))
    .map((mark) => ` ${mark}`)
    .join('');
}

/** `[note 1]`, of the first note. */
export function markOf(index: number): string {
  return `[note ${index + 1}]`;
}

/** The headings of a row, one for each of the table's; of a total the first says so and the others `All`. */
export function headingsOf(row: Row, { rowHeadings }: Table): string[] {
  return rowHeadings.map((_, index) => row.labels[index] || (index === 0 ? row.label : 'All'));
}

/** What stands in a cell. No cell is empty: those who hear a table read out could not tell it from a fault. */
export function textOf(cell: Cell): string {
  return cell.text === '' ? (cell.value === null ? 'not applicable' : 'not recorded') : cell.text;
}

/** `Counted: statutory complaints, by date received, ...; each once.` */
export function countedInWords({ counts, basis, rule }: Table): string {
  const what = [counts, basis]
    .filter((text) => text !== '')
    .map(inSentence)
    .join(', ');
  return `Counted: ${what}${rule === '' ? '' : `; ${inSentence(rule)}`}.`;
}

/** Why a table has no rows. */
export function whyEmpty(table: Table): string {
  return [...(table.withoutLog ? [] : ['None in this period.']), ...table.notes, countedInWords(table)].join(
    ' ',
  );
}

function inSentence(text: string): string {
  return uncapitalised(text).replace(/\.$/, '');
}

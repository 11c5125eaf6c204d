import type { Column, Row, Table } from '../../report/model.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { countedInWords, headingsOf, markOf, noteMarks, textOf, whyEmpty } from '../table-words.ts';
import { anchor } from './numbering.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

/**
 * The table as it is printed: caption with its number, one header row, row headers, the total, the notes, and a line
 * that says what is counted, on which date and how often.
 * @param indented it stands beside numbered paragraphs.
 */
export function tableBlock(table: Table, number: number | null, indented = false): Markup {
  const headings = table.rowHeadings;
  const head = [
    ...headings.map((label) => heading(label)),
    ...table.columns.map((column) => heading(column.label, column)),
  ];
  const content = markup`<thead><tr>${head}</tr></thead>
<tbody>
${table.rows.map((row) => markup`<tr>${cells(row, table)}</tr>\n`)}</tbody>
${table.total === undefined ? nothing : markup`<tfoot><tr>${cells(table.total, table)}</tr></tfoot>\n`}`;
  const below = markup`${notes(table.notes)}<p class="table-basis">${countedInWords(table)}</p>`;
  return tableFrame({
    id: table.id,
    ...(number === null ? {} : { number }),
    title: table.title,
    marks: noteMarks(table),
    shape: shapeOf(table, indented),
    rows: table.rows.length,
    content,
    below,
  });
}

/** A table that has no rows, under its number: a reader who follows a reference finds out why. */
export function emptyTable(id: string, number: number | null, table: Table | undefined): Markup {
  const label = number === null ? nothing : markup`<span class="label">Table ${number}:</span> `;
  const reason =
    table === undefined ? 'There is no table here: no log that it is made from was given.' : whyEmpty(table);
  return markup`<div class="table-block table-empty" id="${anchor('table', id)}">
<p class="table-title">${label}${table?.title ?? nothing}</p>
<p class="table-basis">${reason}</p>
</div>`;
}

export interface TableFrame {
  readonly id: string;
  /** Absent: the table is part of a form, and neither numbered nor referred to. */
  readonly number?: number;
  readonly title: string;
  /** `[note 1]` after the title. */
  readonly marks?: string;
  readonly shape: TableShape;
  readonly rows: number;
  /** The parts of the table below the caption. */
  readonly content: Markup;
  readonly below: Markup;
}

const PAPER_CLASSES: Readonly<Record<TableShape['paper'], readonly string[]>> = {
  portrait: [],
  dense: ['table-dense'],
  landscape: ['table-landscape'],
  'landscape-dense': ['table-landscape', 'table-dense'],
};

/** More rows than this may run on to another page; a shorter table is kept together. */
const SHORT = 8;

/** Caption, scroll region and print page of a table. A region that may need scrolling can be reached by keyboard. */
export function tableFrame(frame: TableFrame): Markup {
  const id = anchor('table', frame.id);
  const label =
    frame.number === undefined ? nothing : markup`<span class="label">Table ${frame.number}:</span> `;
  const table = markup`<table>
<caption id="${id}-caption"><span class="caption-text">${label}${frame.title}${frame.marks ?? ''}</span></caption>
${frame.content}</table>`;
  const region = frame.shape.scrolls
    ? markup`<div class="table-scroll" role="region" aria-labelledby="${id}-caption" tabindex="0">\n${table}\n</div>`
    : table;
  const classes = [
    'table-block',
    `table-${frame.shape.kind}`,
    ...PAPER_CLASSES[frame.shape.paper],
    frame.shape.shortLabels ? 'table-short-labels' : '',
    frame.rows <= SHORT ? 'table-short' : '',
  ];
  return markup`<div class="${classes.filter(Boolean).join(' ')}" id="${id}">\n${region}\n${frame.below}\n</div>`;
}

function heading(label: string, column?: Column): Markup {
  return column === undefined || column.unit === 'text'
    ? markup`<th scope="col">${label}</th>`
    : markup`<th scope="col" class="number">${label}</th>`;
}

/** A table without row headings of its own has its first column for one. */
function cells(row: Row, table: Table): Markup[] {
  const labels = headingsOf(row, table).map((label) => markup`<th scope="row">${label}</th>`);
  return [
    ...labels,
    ...row.cells.map((cell, index) => {
      const text = textOf(cell);
      if (labels.length === 0 && index === 0) {
        return markup`<th scope="row">${text}</th>`;
      }
      return table.columns[index]?.unit === 'text'
        ? markup`<td>${text}</td>`
        : markup`<td class="number">${text}</td>`;
    }),
  ];
}

function notes(texts: readonly string[]): Markup {
  return texts.length === 0
    ? nothing
    : markup`<ul class="notes">\n${texts.map((text, index) => markup`<li><span class="mark">${markOf(index)}</span> ${text}</li>\n`)}</ul>\n`;
}

import {
  AlignmentType,
  BorderStyle,
  Document,
  type ITableBordersOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table as ReportTable, Row } from '../../report/model.ts';
import {
  captionOf,
  countedInWords,
  headingsOf,
  markOf,
  type PrintedTable,
  textOf,
  whyEmpty,
} from '../table-words.ts';
import { columnWidths, MARGIN, PAGE } from './column-widths.ts';
import { finishDocument } from './finish-document.ts';
import { STYLE, styles } from './styles.ts';

/** What a document says of itself beside its table. */
export interface WordParticulars {
  /** The council: the author of the document. */
  readonly author: string;
  /** The date of the document, `2024-03-31T00:00:00.000Z`; never the clock, so that the same table gives the same bytes. */
  readonly date: string;
}

/**
 * The table as a Word document, to be pasted into another one: caption, header row that is repeated on every page, total,
 * notes and how it was counted, each in a style of its own, and a title and a description for those who hear it read out.
 */
export async function wordTable(
  printed: PrintedTable,
  { author, date }: WordParticulars,
): Promise<Uint8Array> {
  const { table } = printed;
  const caption = captionOf(printed);
  const { widths, landscape } = columnWidths(table);
  const counted = countedInWords(table);
  const document = new Document({
    title: caption,
    creator: author,
    lastModifiedBy: author,
    styles,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        children: [
          new Paragraph({ style: 'Caption', keepNext: true, children: lines(caption) }),
          ...(table.rows.length === 0
            ? [new Paragraph({ style: STYLE.note, children: lines(whyEmpty(table)) })]
            : [
                grid(table, widths),
                ...table.notes.map(
                  (note, index) =>
                    new Paragraph({ style: STYLE.note, children: lines(`${markOf(index)} ${note}`) }),
                ),
                new Paragraph({ style: STYLE.note, children: lines(counted) }),
              ]),
        ],
      },
    ],
  });
  return finishDocument(await Packer.toBuffer(document), { title: caption, description: counted, date });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C6D0D9' };
const STRONG_LINE = { style: BorderStyle.SINGLE, size: 12, color: '12436D' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const BORDERS: ITableBordersOptions = {
  top: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
  insideHorizontal: LINE,
  bottom: STRONG_LINE,
};

/** More rows than this may run on to another page; a shorter table is kept together. */
const SHORT = 12;

function grid(table: ReportTable, widths: readonly number[]): Table {
  const { rowHeadings, columns, rows, total } = table;
  const numbers = [...rowHeadings.map(() => false), ...columns.map(({ unit }) => unit !== 'text')];
  const cells = (texts: readonly string[], style: string, keepNext: boolean, line = LINE) =>
    texts.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index]!, type: WidthType.DXA },
          borders: { bottom: line },
          verticalAlign: style === STYLE.heading ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
          children: [
            new Paragraph({
              style,
              alignment: numbers[index] ? AlignmentType.RIGHT : AlignmentType.LEFT,
              keepNext,
              children: lines(text),
            }),
          ],
        }),
    );
  const texts = (row: Row) => [...headingsOf(row, table), ...row.cells.map(textOf)];
  const last = total === undefined ? rows.length - 1 : rows.length;
  const short = rows.length <= SHORT;
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: BORDERS,
    margins: { top: 40, bottom: 40, left: 0, right: 160, marginUnitType: WidthType.DXA },
    tableLook: {
      firstRow: true,
      lastRow: total !== undefined,
      firstColumn: true,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          [...rowHeadings, ...columns.map(({ label }) => label)],
          STYLE.heading,
          true,
          STRONG_LINE,
        ),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            // What is kept with the next row stays together; the last two rows always do.
            children: cells(texts(row), STYLE.cell, index < last && (short || index >= last - 2)),
          }),
      ),
      ...(total === undefined
        ? []
        : [
            new TableRow({
              cantSplit: true,
              children: cells(texts(total), STYLE.total, false, STRONG_LINE),
            }),
          ]),
    ],
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text with its line breaks; characters that no XML can hold become the replacement character. */
function lines(text: string): TextRun[] {
  return text
    .replace(NOT_IN_XML, '\ufffd')
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

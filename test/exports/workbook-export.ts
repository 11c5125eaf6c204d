import { makeWorkbook } from '../logs/workbook/make-workbook.ts';
import type { ExportedLog } from './exported-project.ts';
import type { FixtureLog, Sheet } from './fixture-logs.ts';
import { asSerial, dayIn } from './written-days.ts';

/**
 * Each log as a workbook of Excel: days are cells with a date, money and counts are numbers. Beside the log stand a sheet
 * of notes and a hidden one with the words of a drop-down list.
 */
export function workbookExport(logs: readonly FixtureLog[]): ExportedLog[] {
  return logs.map((log) => ({
    settings: { ...log.settings, file: log.settings.file.replace('.csv', '.xlsx') },
    bytes: makeWorkbook({
      sheets: [
        { name: 'Notes', rows: row(['Exported from the complaints system'], 1) },
        { name: 'Log', rows: sheetRows(log) },
        {
          name: 'Lists',
          state: 'hidden',
          rows: ['Upheld', 'Not upheld'].map((word, at) => row([word], at + 1)).join(''),
        },
      ],
      formats: [SHORT_DATE, POUNDS],
    }),
    rows: log.rows.length + 1,
  }));
}

/** Excel's own number for the short date of the computer's region. */
const SHORT_DATE = 14;
const POUNDS = '"£"#,##0.00';

function sheetRows({ columns, rows }: Sheet): string {
  return [columns, ...rows.map((cells) => columns.map((name) => cells[name] ?? ''))]
    .map((cells, index) => row(cells, index + 1))
    .join('');
}

/** A row as Excel writes it: blank cells are not there. */
function row(cells: readonly string[], number: number): string {
  const written = cells.map((cell, index) => (cell === '' ? '' : cellOf(cell, `${letters(index)}${number}`)));
  return `<row r="${number}">${written.join('')}</row>`;
}

/** The letters over a column, counted from 0: A to Z, then AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function cellOf(cell: string, place: string): string {
  const date = dayIn(cell);
  const pounds = /^£([\d,]+\.\d\d)$/.exec(cell)?.[1];
  if (date !== null) {
    return `<c r="${place}" s="1"><v>${asSerial(date)}</v></c>`;
  }
  if (pounds !== undefined) {
    return `<c r="${place}" s="2"><v>${Number(pounds.replaceAll(',', ''))}</v></c>`;
  }
  return /^\d+(\.\d+)?$/.test(cell)
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

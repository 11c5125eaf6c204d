import { countedInWords, type PrintedTable } from '../../render/table-words.ts';
import type { Cell, ReportModel, Table } from '../../report/model.ts';
import type { TableFormat } from '../declare/table.ts';

/** `table-07-team.csv`; `table-team.csv` where it is not in the report. */
export function fileNameOf({ table: { id }, number }: PrintedTable, format: TableFormat): string {
  return `${['table', ...(number === null ? [] : [String(number).padStart(2, '0')]), id].join('-')}.${format}`;
}

/** The tables as a table: in which file each is, its number and name, and what it counts. */
export function tableIndex(
  tables: readonly PrintedTable[],
  format: TableFormat,
  { year }: ReportModel,
  template: string,
): Table {
  const text = (words: string): Cell => ({ text: words });
  return {
    id: 'index',
    title: `Tables of ${year.print}`,
    counts: `Every table that is made of the logs and the figures of ${year.print}`,
    basis: '',
    rule: '',
    rowHeadings: ['File'],
    columns: ['Number', 'Name', 'Title', 'Counted', 'Rows'].map((label) => ({
      id: label.toLowerCase(),
      label,
      unit: label === 'Rows' ? 'count' : 'text',
    })),
    rows: tables.map((printed) => {
      const { table, number } = printed;
      const file = fileNameOf(printed, format);
      return {
        key: table.id,
        label: file,
        labels: [file],
        cells: [
          text(number === null ? 'none' : `Table ${number}`),
          text(table.id),
          text(table.title),
          text(countedInWords(table).replace(/^Counted: /, '')),
          { text: String(table.rows.length), value: table.rows.length },
        ],
      };
    }),
    notes: [`The numbers are those of the ${template} report; a table that is not in it has none.`],
  };
}

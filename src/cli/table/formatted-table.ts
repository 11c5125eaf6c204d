import type { PrintedTable } from '../../render/table-words.ts';
import { csvTable } from '../../render/tables/csv-table.ts';
import { htmlTable } from '../../render/tables/html-table.ts';
import { markdownTable } from '../../render/tables/markdown-table.ts';
import type { WordParticulars } from '../../render/word/word-table.ts';
import type { TableFormat } from '../declare/table.ts';

/** The table in a format: text or, for Word, the bytes of a document. */
export async function formattedTable(
  printed: PrintedTable,
  format: TableFormat,
  particulars: WordParticulars,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return csvTable(printed.table);
    case 'html':
      return htmlTable(printed);
    case 'md':
      return markdownTable(printed);
    case 'json':
      return `${JSON.stringify({ ...printed.table, number: printed.number }, null, 2)}\n`;
    case 'docx': {
      // Only a Word document needs the library that writes one.
      const { wordTable } = await import('../../render/word/word-table.ts');
      return wordTable(printed, particulars);
    }
  }
}

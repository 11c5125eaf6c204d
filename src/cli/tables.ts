import { figureCatalogue } from '../report/catalogue/figures.ts';
import { tableCatalogue } from '../report/catalogue/tables.ts';
import {
  type Description,
  describeFigure,
  describeTable,
  type TableDescription,
} from '../report/describe.ts';
import { uncapitalised } from '../report/words.ts';
import type { Console } from './console.ts';
import type { TablesOptions } from './declare-tables.ts';
import { EXIT } from './exit-codes.ts';
import { wrapText } from './wrap-text.ts';

/** Lists every table and every figure: its name, what it counts, by which date and how often. */
export async function tables({ format }: TablesOptions, console: Console): Promise<number> {
  const figures = new Map(figureCatalogue.map((figure) => [figure.id, figure]));
  const listed = {
    tables: tableCatalogue.map((table) => describeTable(table, figures)),
    figures: figureCatalogue.map(describeFigure),
  };
  if (format === 'json') {
    await console.write([`${JSON.stringify(listed, null, 2)}\n`]);
  } else {
    await console.write(inWords(listed, console.columns).map((line) => `${line}\n`));
  }
  return EXIT.done;
}

interface Listed {
  readonly tables: readonly TableDescription[];
  readonly figures: readonly Description[];
}

function inWords({ tables: all, figures }: Listed, columns: number | null): string[] {
  const indented = (text: string) => wrapText(text, columns, '  ', '    ');
  return [
    'Tables',
    ...all.flatMap((table) => [
      '',
      ...wrapText(`${table.id}: ${table.title}`, columns, '', '  '),
      ...indented(countedInWords(table)),
      ...(table.internal ? indented('For internal use: it is in no report.') : []),
      ...indented(`Rows: ${table.rows.join(', then ') || 'one'}. Columns: ${table.columns.join('; ')}.`),
    ]),
    '',
    'Figures',
    ...figures.flatMap((figure) => [
      '',
      ...wrapText(`${figure.id}: ${figure.title}`, columns, '', '  '),
      ...indented(countedInWords(figure)),
    ]),
  ];
}

/** `Counts statutory complaints, by date received; each once.` */
function countedInWords({ counts, basis, rule }: Description): string {
  if (basis === '') {
    return rule === '' ? 'From the figures file: no log holds it.' : `${counts}: ${rule}.`;
  }
  return `Counts ${uncapitalised(counts)}, ${basis}${rule === '' ? '' : `; ${rule}`}.`;
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONFIGURATION_FILE } from '../project/configuration.ts';
import { projectConfiguration } from '../project/load.ts';
import { createVocabularies } from '../records/vocabularies.ts';
import { figureCatalogue } from '../report/catalogue/figures.ts';
import { reportNames } from '../report/catalogue/names.ts';
import { tableCatalogue } from '../report/catalogue/tables.ts';
import { definitionsOf } from '../report/definitions.ts';
import {
  type Description,
  describeFigure,
  describeTable,
  type TableDescription,
} from '../report/describe.ts';
import { uncapitalised } from '../report/words.ts';
import type { TableDefinition } from '../statistics/definition.ts';
import { type Console, printable } from './console.ts';
import type { TablesOptions } from './declare/tables.ts';
import { EXIT } from './exit-codes.ts';
import { buildingBlocks, buildingBlocksInWords } from './tables/building-blocks.ts';
import { wrapText } from './wrap-text.ts';

/**
 * Lists every table and every figure: its name, what it counts, by which date and how often. Where there is a project, its
 * own tables come first.
 */
export async function tables(options: TablesOptions, console: Console): Promise<number> {
  const { format, dimensions } = options;
  const all = definitionsIn(options, console);
  if (dimensions) {
    const blocks = buildingBlocks(all.words);
    await console.write(
      format === 'json'
        ? [`${JSON.stringify(blocks, null, 2)}\n`]
        : buildingBlocksInWords(blocks, console.columns).map((line) => `${line}\n`),
    );
    return EXIT.done;
  }
  const figures = new Map(figureCatalogue.map((figure) => [figure.id, figure]));
  const described = (definitions: readonly TableDefinition[]) =>
    definitions.map((table) => describeTable(table, figures));
  const listed = {
    own: described(all.own),
    tables: described(tableCatalogue),
    figures: figureCatalogue.map(describeFigure),
  };
  await console.write(
    format === 'json'
      ? [`${JSON.stringify(listed, null, 2)}\n`]
      : inWords(listed, console.columns).map((line) => `${printable(line)}\n`),
  );
  return EXIT.done;
}

/** The tables that a council has defined itself; none without a project. */
function definitionsIn({ project }: TablesOptions, { directory }: Console) {
  const folder = resolve(directory, project ?? '.');
  const isProject = project !== undefined || existsSync(join(folder, CONFIGURATION_FILE));
  if (!isProject) {
    return { own: [], words: createVocabularies() };
  }
  const configuration = projectConfiguration(folder, reportNames);
  const words = createVocabularies(configuration.vocabulary);
  const program = new Set(tableCatalogue);
  return {
    own: definitionsOf({ configuration, words }).tables.filter((table) => !program.has(table)),
    words,
  };
}

interface Listed {
  readonly own: readonly TableDescription[];
  readonly tables: readonly TableDescription[];
  readonly figures: readonly Description[];
}

function inWords({ own, tables: all, figures }: Listed, columns: number | null): string[] {
  return [
    ...(own.length === 0 ? [] : ['Your own tables', ...own.flatMap(tableInWords), '']),
    'Tables',
    ...all.flatMap(tableInWords),
    '',
    'Figures',
    ...figures.flatMap((figure) => [
      '',
      ...wrapText(`${figure.id}: ${figure.title}`, columns, '', '  '),
      ...indented(countedInWords(figure)),
    ]),
  ];

  function tableInWords(table: TableDescription): string[] {
    return [
      '',
      ...wrapText(`${table.id}: ${table.title}`, columns, '', '  '),
      ...indented(countedInWords(table)),
      ...(table.internal ? indented('For internal use: it is in no report.') : []),
      ...indented(`Rows: ${table.rows.join(', then ') || 'one'}. Columns: ${table.columns.join('; ')}.`),
    ];
  }

  function indented(text: string): string[] {
    return wrapText(text, columns, '  ', '    ');
  }
}

/** `Counts statutory complaints, by date received; each once.` */
function countedInWords({ counts, basis, rule }: Description): string {
  if (basis === '') {
    return rule === '' ? 'From the figures file: no log holds it.' : `${counts}: ${rule}.`;
  }
  return `Counts ${uncapitalised(counts)}, ${basis}${rule === '' ? '' : `; ${rule}`}.`;
}

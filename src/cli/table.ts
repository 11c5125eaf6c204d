import { basename, dirname, join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { narrativeFiles } from '../project/load.ts';
import { renderReport } from '../render/html/render-report.ts';
import { countedInWords, type PrintedTable } from '../render/table-words.ts';
import { assemble } from '../report/assemble.ts';
import { definitionsOf, isInternal } from '../report/definitions.ts';
import { tableByItself } from '../report/tables/table-by-itself.ts';
import { type Console, printable, printableLines } from './console.ts';
import type { TableOptions } from './declare/table.ts';
import { documentDate } from './document-date.ts';
import { EXIT } from './exit-codes.ts';
import { loadForYear } from './load-for-year.ts';
import { findTables } from './table/find-tables.ts';
import { formattedTable } from './table/formatted-table.ts';
import { fileNameOf, tableIndex } from './table/table-index.ts';
import { tellRefused } from './tell-refused.ts';
import { findTemplate } from './templates/find-template.ts';
import { refuseOverProject } from './validate/refuse-overwriting.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Makes tables of the report again, each under the number that it has there. One goes to the main output, or into a file;
 * several go into a folder, a file each, and every one with an index. Written paths go to the main output.
 */
export async function table(options: TableOptions, console: Console): Promise<number> {
  const directory = resolve(console.directory, options.project);
  const { template, check } = await findTemplate(options.template, directory);
  const project = await loadForYear(directory, options.year, console);
  const sources = narrativeFiles(directory, project.configuration, options.year);
  const { model } = assemble(project, options.year, sources, `${packageJson.name} ${packageJson.version}`);
  check(model);
  const { tableNumbers } = renderReport(model, template);
  const internal = new Map(
    definitionsOf(project)
      .tables.filter(isInternal)
      .map((definition) => [definition.id, () => tableByItself(definition, project, options.year)]),
  );
  const found = findTables(options, model, tableNumbers, internal);
  const particulars = { author: model.council, date: documentDate(model, console.environment) };
  tellRefused(model.accounting.total.refused, 'in no table', console);
  if (!options.all && found.length === 1) {
    tellTable(found[0]!, template.name, console);
  }

  const path = pathOfOne(options, found, console);
  if (path === null && !options.all && found.length === 1) {
    const text = (await formattedTable(found[0]!, options.format, particulars)) as string;
    await console.write([console.columns === null ? text : printableLines(text)]);
    return EXIT.done;
  }
  const folder =
    options.out === undefined
      ? join(directory, 'report', options.year, 'tables')
      : resolve(console.directory, options.out);
  const written =
    path === null
      ? found.map((printed) => ({ printed, path: join(folder, fileNameOf(printed, options.format)) }))
      : [{ printed: found[0]!, path }];
  if (options.all) {
    const printed = { table: tableIndex(found, options.format, model, template.name), number: null };
    written.push({ printed, path: join(folder, `index.${options.format}`) });
  }
  refuseOverProject(
    written.map((one) => one.path),
    project,
    directory,
  );
  for (const one of written) {
    const content = await formattedTable(one.printed, options.format, particulars);
    console.out(writeWhole(dirname(one.path), basename(one.path), content));
  }
  return EXIT.done;
}

/** The file of a single table; `null` where it goes to the main output, or where there are several. */
function pathOfOne(
  { all, format, out, year }: TableOptions,
  found: readonly PrintedTable[],
  { directory }: Console,
): string | null {
  if (all || found.length > 1) {
    return null;
  }
  // A Word document is nothing that a screen can show.
  const name = out ?? (format === 'docx' ? `${found[0]!.table.id}-${year}.docx` : null);
  return name === null ? null : resolve(directory, name);
}

/** What a table is, beside its output: a CSV file has no room for it. */
function tellTable(
  { table: { id, title, ...rest }, number }: PrintedTable,
  template: string,
  console: Console,
): void {
  const name =
    number === null
      ? `${title} (“${id}” is not in the ${template} report, so it has no number)`
      : `Table ${number} of the ${template} report: ${title}`;
  console.err(printable(`${name}. ${countedInWords({ id, title, ...rest })}`));
}

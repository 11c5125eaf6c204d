import { type Command, Option } from 'commander';
import type { ReportingYear } from '../../calendar/reporting-year.ts';
import { oneFormat, projectOption, requireYear, yearOption } from './options.ts';

/** What `table` was asked for. */
export interface TableOptions {
  /** The names of the tables, or the numbers that they have in the report; none with `all`. */
  readonly ids: readonly string[];
  readonly all: boolean;
  readonly year: ReportingYear;
  readonly project: string;
  /** The report whose numbers the tables have. */
  readonly template: string;
  readonly format: TableFormat;
  /** A file for one table, a folder for several. */
  readonly out?: string;
}

const tableFormats = ['csv', 'html', 'md', 'json', 'docx'] as const;

export type TableFormat = (typeof tableFormats)[number];

/** `complaints-report table ID --year 2023-24` */
export function declareTable(program: Command, run: (options: TableOptions) => Promise<void>): void {
  program
    .command('table')
    .description('make one table of the report again, several, or every one')
    .argument('[ids...]', 'the name of each table, as “tables” lists it, or its number in the report')
    .addOption(yearOption())
    .addOption(projectOption())
    .addOption(
      new Option('--format <format>', 'csv, html, md (Markdown), json, docx (Word)')
        .argParser(oneFormat(tableFormats))
        .default('csv'),
    )
    .option('--template <name>', 'the report whose numbers the tables have', 'cabinet')
    .option('--out <path>', 'the file to write or, for several tables, the folder')
    .option(
      '--all',
      'every table, with an index, in the folder (default: report/YEAR/tables in the project)',
      false,
    )
    .action((ids: readonly string[], options: Omit<TableOptions, 'ids'>, command: Command) => {
      requireYear(options.year, command);
      if (ids.length === 0 && !options.all) {
        command.error(
          'error: name the table, such as “table outcome”, or ask for --all; “tables” lists every table',
        );
      }
      if (ids.length > 0 && options.all) {
        command.error('error: --all is every table: leave it out, or leave the names of tables out');
      }
      return run({ ...options, ids });
    });
}

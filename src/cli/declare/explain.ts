import { type Command, Option } from 'commander';
import type { ReportingYear } from '../../calendar/reporting-year.ts';
import { type Selection, selections } from '../../report/explain/only-cases.ts';
import { oneFormat, projectOption, requireYear, yearOption } from './options.ts';

/** What `explain` was asked for. */
export interface ExplainOptions {
  /** The name of a figure or of a table. */
  readonly id: string;
  readonly year: ReportingYear;
  readonly row?: string;
  readonly column?: string;
  readonly only?: Selection;
  readonly project: string;
  readonly format: ExplainFormat;
  /** The file to write instead of the main output. */
  readonly out?: string;
  readonly showSuppressed: boolean;
}

const explainFormats = ['text', 'csv', 'json'] as const;

type ExplainFormat = (typeof explainFormats)[number];

/** `complaints-report explain outcome --row upheld --year 2023-24` */
export function declareExplain(program: Command, run: (options: ExplainOptions) => Promise<void>): void {
  program
    .command('explain')
    .description('say how a number of the report comes about, and name the cases behind it')
    .argument('<id>', 'the name of the figure or table, as “tables” lists it')
    .addOption(yearOption())
    .option('--row <row>', 'of a table: the row, by its key or as it is printed')
    .option('--column <column>', 'of a table: the column, by its id or as it is printed')
    .addOption(
      new Option('--only <cases>', `no other cases than these: ${selections.join(', ')}`).choices(selections),
    )
    .addOption(projectOption())
    .addOption(
      new Option('--format <format>', 'text, csv (the cases, for Excel), json')
        .argParser(oneFormat(explainFormats))
        .default('text'),
    )
    .option('--out <file>', 'the file to write it to, in UTF-8 (default: the screen)')
    .option('--show-suppressed', 'explain also what the report suppresses', false)
    .action((id: string, options: Omit<ExplainOptions, 'id'>, command: Command) => {
      requireYear(options.year, command);
      return run({ ...options, id });
    });
}

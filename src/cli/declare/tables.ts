import { type Command, Option } from 'commander';
import { oneFormat } from './options.ts';

/** What `tables` was asked for. */
export interface TablesOptions {
  /** Absent: the project of the folder, if it is one. */
  readonly project?: string;
  /** Whether to list what a council can make tables of, instead of tables. */
  readonly dimensions: boolean;
  readonly format: TablesFormat;
}

const tablesFormats = ['text', 'json'] as const;

type TablesFormat = (typeof tablesFormats)[number];

/** `complaints-report tables` */
export function declareTables(program: Command, run: (options: TablesOptions) => Promise<void>): void {
  program
    .command('tables')
    .description('list every table and figure with what it counts')
    .addOption(
      new Option('--format <format>', 'how to list them: text, json')
        .argParser(oneFormat(tablesFormats))
        .default('text'),
    )
    .option(
      '--project <folder>',
      'the project folder, whose own tables are listed as well (default: this folder)',
    )
    .option('--dimensions', 'list what tables of your own can be made of', false)
    .action(run);
}

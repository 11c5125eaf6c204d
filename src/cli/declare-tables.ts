import { type Command, Option } from 'commander';
import { oneFormat } from './options.ts';

/** What `tables` was asked for. */
export interface TablesOptions {
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
    .action(run);
}

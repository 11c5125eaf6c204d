import { type Command, Option } from 'commander';
import { oneFormat } from './options.ts';

/** What `diff` was asked for. */
export interface DiffOptions {
  /** The reports: a `report.json`, or the folder that it lies in. */
  readonly old: string;
  readonly now: string;
  readonly format: DiffFormat;
}

const diffFormats = ['text', 'json'] as const;

type DiffFormat = (typeof diffFormats)[number];

/** `complaints-report diff old/report.json new/report.json` */
export function declareDiff(program: Command, run: (options: DiffOptions) => Promise<void>): void {
  program
    .command('diff')
    .description('say which numbers differ between two runs of a report, and which cases moved them')
    .argument('<old>', 'the report.json of the earlier run, or its folder')
    .argument('<new>', 'the report.json of the later run, or its folder')
    .addOption(
      new Option('--format <format>', 'text, json').argParser(oneFormat(diffFormats)).default('text'),
    )
    .addHelpText('after', '\nThe exit code is 0 where no number and no rule differs, 4 where one does.')
    .action((old: string, now: string, options: Pick<DiffOptions, 'format'>) =>
      run({ ...options, old, now }),
    );
}

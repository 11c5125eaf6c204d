import { type Command, Option } from 'commander';
import { oneFormat } from './options.ts';

/** What `check` was asked for. */
export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: CheckFormat;
}

const checkFormats = ['text', 'json'] as const;

type CheckFormat = (typeof checkFormats)[number];

/** `check FILE...`: what published figures contradict. */
export function declareCheck(program: Command, run: (options: CheckOptions) => Promise<void>): void {
  program
    .command('check')
    .description('find the contradictions in published figures that are entered as they were printed')
    .argument('<files...>', 'files of published figures; several are also checked against each other')
    .addOption(
      new Option('--format <format>', 'how to say it: text, json')
        .argParser(oneFormat(checkFormats))
        .default('text'),
    )
    .action((files: readonly string[], { format }: Pick<CheckOptions, 'format'>) => run({ files, format }));
}

import { type Command, Option } from 'commander';
import { oneFormat, projectOption } from './options.ts';

/** What `validate` was asked for. */
export interface ValidateOptions {
  readonly project: string;
  readonly format: ValidationFormat;
  /** The file to write instead of the main output. */
  readonly out?: string;
  /** Whether outputs for programs may say what stands in the rows. */
  readonly showValues: boolean;
  /** The folder for copies of the logs with their problems; `true` for the usual one. */
  readonly problemsCopy?: string | true;
  readonly strict: boolean;
}

const validationFormats = ['text', 'json', 'csv', 'github', 'junit'] as const;

export type ValidationFormat = (typeof validationFormats)[number];

/** `complaints-report validate` */
export function declareValidate(program: Command, run: (options: ValidateOptions) => Promise<void>): void {
  program
    .command('validate')
    .description("read the project's logs and say what is wrong with them")
    .addOption(projectOption())
    .addOption(
      new Option('--format <format>', 'how to say it: text, json, csv (a list to fix), github, junit')
        .argParser(oneFormat(validationFormats))
        .default('text'),
    )
    .option('--out <file>', 'the file to write it to, in UTF-8 (default: the screen)')
    .option('--show-values', 'let json, csv, github and junit name values and references', false)
    .option(
      '--problems-copy [folder]',
      'write each log again with a column Problems (default: report/problems in the project)',
    )
    .option('--strict', 'fail when a row is refused', false)
    .action(run);
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import { option, parseReportingYear, type ReportingYear } from '../../calendar/reporting-year.ts';
import { oneFormat, projectOption } from './options.ts';

/** What `compare` was asked for. */
export interface CompareOptions {
  /** At least two, each once. */
  readonly years: readonly ReportingYear[];
  readonly project: string;
  readonly format: CompareFormat;
  /** The file to write instead of the main output. */
  readonly out?: string;
}

const compareFormats = ['text', 'json', 'csv', 'md'] as const;

export type CompareFormat = (typeof compareFormats)[number];

/** `complaints-report compare 2022-23 2023-24` */
export function declareCompare(program: Command, run: (options: CompareOptions) => Promise<void>): void {
  program
    .command('compare')
    .description('set every figure of two or more years side by side')
    .argument('[years...]', 'the reporting years, such as 2022-23 2023-24', addYear)
    .addOption(projectOption())
    .addOption(
      new Option('--format <format>', 'how to show them: text, json, csv, md (Markdown)')
        .argParser(oneFormat(compareFormats))
        .default('text'),
    )
    .option('--out <file>', 'the file to write it to, in UTF-8 (default: the screen)')
    .action(
      (
        years: readonly ReportingYear[] | undefined,
        options: Omit<CompareOptions, 'years'>,
        command: Command,
      ) => {
        const twice = years?.find((year, index) => years.indexOf(year) !== index);
        if (twice !== undefined) {
          command.error(`error: ${option(twice)} is named twice: name years that differ`);
        }
        if (years === undefined || years.length < 2) {
          command.error('error: name at least two years, such as “compare 2022-23 2023-24”');
        }
        return run({ ...options, years: years! });
      },
    );
}

function addYear(text: string, before: readonly ReportingYear[] | undefined): readonly ReportingYear[] {
  try {
    return [...(before ?? []), parseReportingYear(text)];
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

import { type Command, Option } from 'commander';
import type { ReportingYear } from '../../calendar/reporting-year.ts';
import { projectOption, requireYear, unknownFormat, yearOption } from './options.ts';

/** What `build` was asked for. */
export interface BuildOptions {
  readonly year: ReportingYear;
  readonly project: string;
  readonly format: readonly Format[];
  readonly template: string;
  readonly out?: string;
  readonly browser?: string;
  /** Whether the list of cases behind each number is written as well, which names them. */
  readonly cases: boolean;
  readonly strict: boolean;
}

const formats = ['html', 'pdf', 'json'] as const;

export type Format = (typeof formats)[number];

/** `complaints-report build --year 2023-24` */
export function declareBuild(program: Command, run: (options: BuildOptions) => Promise<void>): void {
  program
    .command('build')
    .description("read the project's logs and write the year's report")
    .addOption(yearOption())
    .addOption(projectOption())
    .addOption(
      new Option('--format <list>', 'what to write: html, pdf, json')
        .argParser(parseFormats)
        .default(['html', 'pdf'], 'html,pdf'),
    )
    .option('--template <name>', 'the report to write (complaints-report templates lists them)', 'cabinet')
    .option('--out <folder>', 'where to write it (default: report/YEAR in the project)')
    .option('--browser <path>', 'the browser that prints the PDF (default: one that is found)')
    .option(
      '--cases',
      'write a list of the cases behind each number as well, for diff; it is not to be published',
      false,
    )
    .option('--strict', 'fail when a row is refused or a number is typed in the narrative', false)
    .action((options: BuildOptions, command: Command) => {
      requireYear(options.year, command);
      return run(options);
    });
}

function parseFormats(text: string): Format[] {
  const asked = text.split(',').map((part) => part.trim().toLowerCase());
  const unknown = asked.find((name) => !(formats as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw unknownFormat(unknown, formats, `Write one or more of ${formats.join(', ')}, with commas between.`);
  }
  return formats.filter((format) => asked.includes(format));
}

import { Command, InvalidArgumentError, Option } from 'commander';
import { parseReportingYear, type ReportingYear } from '../calendar/reporting-year.ts';
import { nearestSpellings } from '../records/nearest-spelling.ts';
import { type Console, printable } from './console.ts';

/** What `build` was asked for. */
export interface BuildOptions {
  readonly year: ReportingYear;
  readonly project: string;
  readonly format: readonly Format[];
  readonly template: string;
  readonly out?: string;
  readonly browser?: string;
  readonly strict: boolean;
}

/** What `validate` was asked for. */
export interface ValidateOptions {
  readonly project: string;
  readonly strict: boolean;
}

const formats = ['html', 'pdf', 'json'] as const;

export type Format = (typeof formats)[number];

/** The commands that can be typed, each with what it does. */
export interface Commands {
  build(options: BuildOptions): Promise<void>;
  validate(options: ValidateOptions): Promise<void>;
}

/** Everything a person can type; what it does is in a file for each command. */
export function declareProgram(version: string, console: Console, commands: Commands): Command {
  const program = new Command('complaints-report')
    .description("Turns the case logs of a council's children's services into the annual complaints report.")
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('(complaints-report --help shows what can be typed)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text.trimEnd()),
      writeErr: (text) => console.err(printable(text.trimEnd())),
    });
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
    .option('--template <name>', 'the report to write', 'cabinet')
    .option('--out <folder>', 'where to write it (default: report/YEAR in the project)')
    .option('--browser <path>', 'the browser that prints the PDF (default: one that is found)')
    .option('--strict', 'fail when a row is refused', false)
    .action((options: BuildOptions, command: Command) => {
      // Declared as mandatory it would be missed before a misspelt --yaer is told.
      if (options.year === undefined) {
        command.error('error: name the year of the report, such as --year 2023-24');
      }
      return commands.build(options);
    });
  program
    .command('validate')
    .description("read the project's logs and say what is wrong with them")
    .addOption(projectOption())
    .option('--strict', 'fail when a row is refused', false)
    .action((options: ValidateOptions) => commands.validate(options));
  return program;
}

function yearOption(): Option {
  return new Option('--year <year>', 'the reporting year, such as 2023-24 (required)').argParser(
    (text): ReportingYear => {
      try {
        return parseReportingYear(text);
      } catch (error) {
        throw new InvalidArgumentError((error as Error).message);
      }
    },
  );
}

function projectOption(): Option {
  return new Option('--project <folder>', 'the project folder').default('.', 'this folder');
}

function parseFormats(text: string): Format[] {
  const asked = text.split(',').map((part) => part.trim().toLowerCase());
  const unknown = asked.find((name) => !(formats as readonly string[]).includes(name));
  if (unknown !== undefined) {
    const [near] = nearestSpellings(unknown, formats);
    throw new InvalidArgumentError(
      [
        unknown === '' ? 'A format is missing.' : `“${unknown}” is not a format.`,
        ...(near === undefined ? [] : [`Did you mean ${near}?`]),
        `Write one or more of ${formats.join(', ')}, with commas between.`,
      ].join(' '),
    );
  }
  return formats.filter((format) => asked.includes(format));
}

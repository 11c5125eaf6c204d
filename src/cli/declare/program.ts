import { Command, InvalidArgumentError, Option } from 'commander';
import type { ReportingYear } from '../../calendar/reporting-year.ts';
import { type LogKind, logKinds } from '../../logs/log-definition.ts';
import { nearestSpellings } from '../../records/nearest-spelling.ts';
import { type Console, printable } from '../console.ts';
import { type CheckOptions, declareCheck } from './check.ts';
import { type CompareOptions, declareCompare } from './compare.ts';
import { type DiffOptions, declareDiff } from './diff.ts';
import { declareExplain, type ExplainOptions } from './explain.ts';
import { oneFormat, projectOption, unknownFormat, yearOption } from './options.ts';
import { declareTable, type TableOptions } from './table.ts';
import { declareTables, type TablesOptions } from './tables.ts';
import { declareTemplates, type TemplateCommands } from './templates.ts';

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

/** What `init` was asked for. */
export interface InitOptions {
  /** The exports to make a project of. */
  readonly from: readonly string[];
  readonly kind?: LogKind;
  readonly council?: string;
  readonly out: string;
}

const validationFormats = ['text', 'json', 'csv', 'github', 'junit'] as const;

export type ValidationFormat = (typeof validationFormats)[number];

const formats = ['html', 'pdf', 'json'] as const;

export type Format = (typeof formats)[number];

/** The commands that can be typed, each with what it does. */
export interface Commands extends TemplateCommands {
  build(options: BuildOptions): Promise<void>;
  validate(options: ValidateOptions): Promise<void>;
  init(options: InitOptions): Promise<void>;
  check(options: CheckOptions): Promise<void>;
  compare(options: CompareOptions): Promise<void>;
  tables(options: TablesOptions): Promise<void>;
  table(options: TableOptions): Promise<void>;
  explain(options: ExplainOptions): Promise<void>;
  diff(options: DiffOptions): Promise<void>;
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
    .action((options: ValidateOptions) => commands.validate(options));
  program
    .command('init')
    .description('look at exports, propose the configuration for them, and write a project folder')
    .option('--from <files...>', 'the exports, a log each (required)')
    .addOption(
      new Option(
        '--kind <kind>',
        `what they are logs of: ${logKinds.join(', ')} (default: found out)`,
      ).argParser(parseKind),
    )
    .option('--council <name>', 'the name of the council, as the report prints it')
    .option('--out <folder>', 'the folder to write', 'complaints-project')
    .action((options: InitOptions, command: Command) => {
      if (options.from === undefined) {
        command.error('error: name the export to begin with, such as --from export.csv');
      }
      return commands.init(options);
    });
  declareCheck(program, commands.check);
  declareTemplates(program, commands);
  declareCompare(program, commands.compare);
  declareTables(program, commands.tables);
  declareTable(program, commands.table);
  declareExplain(program, commands.explain);
  declareDiff(program, commands.diff);
  return program;
}

function parseKind(text: string): LogKind {
  const asked = text.trim().toLowerCase();
  const kind = logKinds.find((name) => name === asked);
  if (kind === undefined) {
    const [near] = nearestSpellings(asked, logKinds);
    throw new InvalidArgumentError(
      `“${asked}” is not a kind of log. ${near === undefined ? `Write one of ${logKinds.join(', ')}.` : `Did you mean ${near}?`}`,
    );
  }
  return kind;
}

function parseFormats(text: string): Format[] {
  const asked = text.split(',').map((part) => part.trim().toLowerCase());
  const unknown = asked.find((name) => !(formats as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw unknownFormat(unknown, formats, `Write one or more of ${formats.join(', ')}, with commas between.`);
  }
  return formats.filter((format) => asked.includes(format));
}

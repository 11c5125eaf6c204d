import { Command } from 'commander';
import { type Console, printable } from '../console.ts';
import { type BuildOptions, declareBuild } from './build.ts';
import { type CheckOptions, declareCheck } from './check.ts';
import { type CompareOptions, declareCompare } from './compare.ts';
import { type DiffOptions, declareDiff } from './diff.ts';
import { declareExplain, type ExplainOptions } from './explain.ts';
import { declareInit, type InitOptions } from './init.ts';
import { declareTable, type TableOptions } from './table.ts';
import { declareTables, type TablesOptions } from './tables.ts';
import { declareTemplates, type TemplateCommands } from './templates.ts';
import { declareValidate, type ValidateOptions } from './validate.ts';

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
  declareBuild(program, commands.build);
  declareValidate(program, commands.validate);
  declareInit(program, commands.init);
  declareCheck(program, commands.check);
  declareTemplates(program, commands);
  declareCompare(program, commands.compare);
  declareTables(program, commands.tables);
  declareTable(program, commands.table);
  declareExplain(program, commands.explain);
  declareDiff(program, commands.diff);
  return program;
}

import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { Failure } from '../problems/failure.ts';
import { type Console, printable } from './console.ts';
import { declareProgram } from './declare/program.ts';
import { EXIT } from './exit-codes.ts';
import { tellFailure } from './tell-failure.ts';

/**
 * Runs what was typed.
 * @returns the exit code. An expected failure is told in two sentences; anything else that is thrown is a bug and says so.
 */
export async function runCommand(argv: readonly string[], console: Console): Promise<number> {
  let code: number = EXIT.done;
  // A command is loaded when it is called: each brings along only what it needs.
  const program = declareProgram(packageJson.version, console, {
    build: async (options) => {
      const { build } = await import('./build.ts');
      code = await build(options, console);
    },
    validate: async (options) => {
      const { validate } = await import('./validate.ts');
      code = await validate(options, console);
    },
    init: async (options) => {
      const { init } = await import('./init.ts');
      code = await init(options, console);
    },
    listTemplates: async (options) => {
      const { listTemplates } = await import('./templates/list-templates.ts');
      code = await listTemplates(options, console);
    },
    copyTemplate: async (name, options) => {
      const { copyTemplate } = await import('./templates/copy-template.ts');
      code = await copyTemplate(name, options, console);
    },
    compare: async (options) => {
      const { compare } = await import('./compare.ts');
      code = await compare(options, console);
    },
    tables: async (options) => {
      const { tables } = await import('./tables.ts');
      code = await tables(options, console);
    },
    table: async (options) => {
      const { table } = await import('./table.ts');
      code = await table(options, console);
    },
    check: async (options) => {
      const { check } = await import('./check.ts');
      code = await check(options, console);
    },
    explain: async (options) => {
      const { explain } = await import('./explain.ts');
      code = await explain(options, console);
    },
    diff: async (options) => {
      const { diff } = await import('./diff.ts');
      code = await diff(options, console);
    },
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return tell(error, console);
  }
}

function tell(error: unknown, console: Console): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  if (console.signal.aborted) {
    return EXIT.bug;
  }
  if (error instanceof Failure) {
    tellFailure(error, console);
    return EXIT[error.kind];
  }
  console.err('This is a fault of the program, not of your data. Please report it with what follows.');
  console.err(printable(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return EXIT.bug;
}

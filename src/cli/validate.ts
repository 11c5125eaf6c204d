import { resolve } from 'node:path';
import { loadProject } from '../project/load.ts';
import { logAccounting } from '../report/accounting.ts';
import { figureNames } from '../report/catalogue/figures.ts';
import { type Console, printable } from './console.ts';
import type { ValidateOptions } from './declare-program.ts';
import { EXIT } from './exit-codes.ts';
import { tellProblems } from './tell-problems.ts';

/**
 * Reads the project's logs and tells what is wrong with them.
 * @returns 3 where a log cannot be read or, with `--strict`, where a row is refused.
 */
export async function validate(options: ValidateOptions, console: Console): Promise<number> {
  const project = loadProject(resolve(console.directory, options.project), figureNames);
  tellProblems(project.problems, console);
  let refused = 0;
  for (const log of project.logs) {
    const account = logAccounting(log);
    refused += account.refused;
    console.out(printable(`${log.configured.file}: ${account.inWords}`));
  }
  const unreadable = project.logs.some(({ read }) => read.unreadable);
  return unreadable || (options.strict && refused > 0) ? EXIT.data : EXIT.done;
}

import { basename, dirname, relative, resolve } from 'node:path';
import { Failure } from '../problems/failure.ts';
import { type CheckedProject, checkProject } from '../project/load.ts';
import { figureNames } from '../report/catalogue/figures.ts';
import { type Console, printable } from './console.ts';
import type { ValidateOptions } from './declare-program.ts';
import { EXIT } from './exit-codes.ts';
import { accountOf } from './validate/accounts.ts';
import { annotations } from './validate/annotations.ts';
import { copyPath } from './validate/copy-path.ts';
import type { Findings } from './validate/findings.ts';
import { fixList } from './validate/fix-list.ts';
import { jsonLines } from './validate/json-lines.ts';
import { junit } from './validate/junit.ts';
import {
  type Change,
  changeSince,
  checkOf,
  type LastCheck,
  readLastCheck,
  writeLastCheck,
} from './validate/last-check.ts';
import { copyWithProblems } from './validate/problems-copy.ts';
import { textLines } from './validate/text-lines.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Reads the project's logs and tells what is wrong with them, on the main output or in a file. What a person should
 * know besides goes to the error output.
 * @returns 3 where a log cannot be read or, with `--strict`, where a row is refused.
 */
export async function validate(options: ValidateOptions, console: Console): Promise<number> {
  const directory = resolve(console.directory, options.project);
  const project = await checkProject(directory, figureNames, options.showValues);
  const findings = { kinds: project.problems.kinds(), accounts: project.logs.map(accountOf) };
  const copies = copyLogs(options, project, directory, findings, console);
  await tell(options, directory, findings, copies, console);
  const unreadable = project.logs.some(({ read }) => read.unreadable);
  const refused = findings.accounts.some((account) => account.refused > 0);
  return unreadable || (options.strict && refused) ? EXIT.data : EXIT.done;
}

async function tell(
  options: ValidateOptions,
  directory: string,
  findings: Findings,
  copies: readonly string[],
  console: Console,
): Promise<void> {
  const chunks =
    options.format === 'text'
      ? textLines(
          findings,
          sinceLastCheck(directory, findings, console),
          options.out === undefined ? console.columns : null,
          copies,
        )
      : inFormat[options.format](findings, options, console);
  if (options.out === undefined) {
    await console.write(chunks);
  } else {
    const path = resolve(console.directory, options.out);
    console.out(writeWhole(dirname(path), basename(path), chunks));
  }
  if (options.format !== 'text') {
    for (const path of copies) {
      console.err(printable(path));
    }
    for (const { file, inWords } of findings.accounts) {
      console.err(printable(`${file}: ${inWords}`));
    }
  }
}

type MachineFormat = Exclude<ValidateOptions['format'], 'text'>;

const inFormat: Readonly<
  Record<MachineFormat, (findings: Findings, options: ValidateOptions, console: Console) => Iterable<string>>
> = {
  json: (findings, { showValues }) => jsonLines(findings, { values: showValues }),
  csv: (findings, { showValues }) => fixList(findings, { values: showValues }),
  junit: (findings, { showValues }) => junit(findings, { values: showValues }),
  github: (findings, { showValues, project }, { directory, environment }) =>
    annotations(findings, { values: showValues }, (file) =>
      relative(environment.GITHUB_WORKSPACE ?? directory, resolve(directory, project, file)).replaceAll(
        '\\',
        '/',
      ),
    ),
};

/**
 * What has changed since the last check that a person saw. Only the text is remembered as a check: a job that runs
 * every night would else make old news of everything before an officer has looked.
 */
function sinceLastCheck(
  directory: string,
  { kinds }: Findings,
  console: Console,
): { readonly change: Change; readonly last: LastCheck } | null {
  const folder = resolve(directory, 'report');
  const last = readLastCheck(folder);
  const check = checkOf(
    kinds.flatMap(({ groups }) => groups),
    console.now(),
  );
  try {
    writeLastCheck(folder, check);
  } catch (error) {
    if (!(error instanceof Failure)) {
      throw error;
    }
    console.err(
      printable(`Note: ${error.message} The next check cannot say what has changed since this one.`),
    );
  }
  return last === null ? null : { change: changeSince(last, check), last };
}

/** @returns the paths of the copies. */
function copyLogs(
  { problemsCopy }: ValidateOptions,
  project: CheckedProject,
  directory: string,
  { kinds }: Findings,
  console: Console,
): string[] {
  if (problemsCopy === undefined) {
    return [];
  }
  const folder =
    problemsCopy === true ? resolve(directory, 'report/problems') : resolve(console.directory, problemsCopy);
  const places = project.logs.map((log) => ({ log, ...copyPath(folder, directory, log.name) }));
  return places.map(({ log, folder, file }) => {
    const groups = kinds.filter((kind) => kind.file === log.name).flatMap((kind) => kind.groups);
    const headerRow = log.read.headerRow === 0 ? null : log.read.headerRow;
    return writeWhole(folder, file, copyWithProblems({ file: log.name, headerRow, rows: log.rows }, groups));
  });
}

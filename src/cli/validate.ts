import { basename, dirname, join, relative, resolve } from 'node:path';
import { Failure } from '../problems/failure.ts';
import { CONFIGURATION_FILE } from '../project/configuration.ts';
import { type CheckedProject, checkProject, type LoadedLog } from '../project/load.ts';
import { reportNames } from '../report/catalogue/names.ts';
import { type Console, printable } from './console.ts';
import type { ValidateOptions } from './declare/validate.ts';
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
import { refuseOverwriting, type Source } from './validate/refuse-overwriting.ts';
import { textLines } from './validate/text-lines.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Reads the project's logs and tells what is wrong with them, on the main output or in a file. What a person should
 * know besides goes to the error output.
 * @returns 3 where a log cannot be read or, with `--strict`, where a row is refused.
 */
export async function validate(options: ValidateOptions, console: Console): Promise<number> {
  const directory = resolve(console.directory, options.project);
  const project = await checkProject(directory, reportNames, options.showValues);
  const findings = { kinds: project.problems.kinds(), accounts: project.logs.map(accountOf) };
  const places = placesOf(options, project, directory, console);
  const copies = places.copies.map((place) => copyLog(place, findings));
  await tell(options, directory, project, findings, copies, places.out, console);
  const unreadable = project.logs.some(({ read }) => read.unreadable);
  const refused = findings.accounts.some((account) => account.refused > 0);
  return unreadable || (options.strict && refused) ? EXIT.data : EXIT.done;
}

async function tell(
  options: ValidateOptions,
  directory: string,
  project: CheckedProject,
  findings: Findings,
  copies: readonly string[],
  out: string | null,
  console: Console,
): Promise<void> {
  const chunks =
    options.format === 'text'
      ? textLines(
          findings,
          sinceLastCheck(directory, findings, console),
          out === null ? console.columns : null,
          copies,
        )
      : inFormat[options.format](findings, options, pathsFromRepository(project, directory, console));
  if (out === null) {
    await console.write(chunks);
  } else {
    console.out(writeWhole(dirname(out), basename(out), chunks));
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
  Record<
    MachineFormat,
    (findings: Findings, options: ValidateOptions, pathOf: (log: string) => string) => Iterable<string>
  >
> = {
  json: (findings, { showValues }) => jsonLines(findings, { values: showValues }),
  csv: (findings, { showValues }) => fixList(findings, { values: showValues }),
  junit: (findings, { showValues }) => junit(findings, { values: showValues }),
  github: (findings, { showValues }, pathOf) => annotations(findings, { values: showValues }, pathOf),
};

/** The path of the file of a log, whose name can be that of a file and a sheet. */
function pathsFromRepository(
  { logs }: CheckedProject,
  project: string,
  { directory, environment }: Console,
): (log: string) => string {
  const files = new Map(logs.map(({ name, configured }) => [name, configured.file]));
  return (log) =>
    relative(environment.GITHUB_WORKSPACE ?? directory, join(project, files.get(log) ?? log)).replaceAll(
      '\\',
      '/',
    );
}

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

interface CopyPlace {
  readonly log: LoadedLog;
  readonly path: string;
}

/** Where the copies and the list of what was found go; `out` is `null` where that goes to the screen. */
function placesOf(
  { problemsCopy, out: asked }: ValidateOptions,
  { logs }: CheckedProject,
  directory: string,
  console: Console,
): { readonly copies: readonly CopyPlace[]; readonly out: string | null } {
  const folder =
    problemsCopy === true
      ? resolve(directory, 'report/problems')
      : resolve(console.directory, problemsCopy ?? '');
  const copies =
    problemsCopy === undefined ? [] : logs.map((log) => ({ log, path: copyPath(folder, log.configured) }));
  const out = asked === undefined ? null : resolve(console.directory, asked);
  const sourceOf = ({ name, configured }: LoadedLog): Source => ({
    name,
    path: join(directory, configured.file),
  });
  refuseOverwriting(
    [
      ...copies.map(({ log, path }) => ({ path, copyOf: sourceOf(log) })),
      ...(out === null ? [] : [{ path: out, copyOf: null }]),
    ],
    [...logs.map(sourceOf), { name: CONFIGURATION_FILE, path: join(directory, CONFIGURATION_FILE) }],
  );
  return { copies, out };
}

/** @returns the path of the copy. */
function copyLog({ log, path }: CopyPlace, { kinds }: Findings): string {
  const groups = kinds.filter((kind) => kind.file === log.name).flatMap((kind) => kind.groups);
  const headerRow = log.read.headerRow === 0 ? null : log.read.headerRow;
  return writeWhole(
    dirname(path),
    basename(path),
    copyWithProblems({ file: log.name, headerRow, rows: log.rows }, groups),
  );
}

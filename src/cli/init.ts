import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { calendarDate } from '../calendar/calendar-date.ts';
import { previous, reportingYearOf } from '../calendar/reporting-year.ts';
import { Failure } from '../problems/failure.ts';
import type { Problem } from '../problems/problem.ts';
import { ProblemLog } from '../problems/problem-log.ts';
import { CONFIGURATION_FILE } from '../project/configuration.ts';
import { checkProject } from '../project/load.ts';
import { type LogFile, openLogFile } from '../project/log-files.ts';
import { type ProjectProposal, proposeProject } from '../project/propose/propose-project.ts';
import { figureNames } from '../report/catalogue/figures.ts';
import { reportNames } from '../report/catalogue/names.ts';
import type { Console } from './console.ts';
import type { InitOptions } from './declare/init.ts';
import { EXIT } from './exit-codes.ts';
import { tellProposal } from './init/tell-proposal.ts';
import { tellProblems } from './tell-problems.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Looks at exports, proposes the configuration of a project for them, and writes its folder: the configuration, and the
 * exports as they are, under `logs`. Then it reads that project as every other command would, and tells what it found.
 * Nothing that is there already is written over.
 * @returns 3 where a question is open without whose answer a log cannot be read or may be read wrongly.
 */
export async function init(options: InitOptions, console: Console): Promise<number> {
  const out = resolve(console.directory, options.out);
  const council = options.council?.trim() || undefined;
  const places = options.from.map((file) => placeOf(resolve(console.directory, file), out));
  refuseToOverwrite(out, places);
  const opened = await Promise.all(
    places.map(async (place) => ({ ...place, log: await openExport(place.from) })),
  );
  const proposal = proposeProject(
    opened.map(({ file, log }) => ({ file, content: log.content })),
    {
      ...(options.kind === undefined ? {} : { kind: options.kind }),
      ...(council === undefined ? {} : { council }),
      // The report that is due next is the one on the year that has ended last.
      year: previous(reportingYearOf(calendarDate(console.now().toISOString().slice(0, 10)))),
      measures: figureNames,
    },
  );
  if ('code' in proposal) {
    throw new Failure(
      'data',
      'EXPORT_UNREADABLE',
      `${basename(proposal.file)} cannot be read. ${proposal.message}`,
      `Nothing was written. What is needed: ${proposal.expected ?? 'another export'}`,
    );
  }
  const paths = write(out, places, proposal);
  const project = await checkProject(out, reportNames, false);
  paths.forEach(console.out);
  const unreadable = project.logs.filter(({ read }) => read.unreadable);
  const open = proposal.logs.filter(({ questions }) => questions.length > 0).map(({ file }) => file);
  // What stops a log and is asked already need not be told twice.
  const unasked = unreadable.filter(({ configured }) => !open.includes(configured.file));
  tellProblems(ProblemLog.of(unasked.flatMap(({ read }) => errorsOf(read.problems))), console);
  tellProposal(
    proposal,
    project,
    { out: relative(console.directory, out) || '.', named: council !== undefined },
    console,
  );
  return open.length > 0 || unreadable.length > 0 ? EXIT.data : EXIT.done;
}

function errorsOf(problems: ProblemLog): Problem[] {
  return problems
    .groups()
    .map(({ problem }) => problem)
    .filter(({ severity }) => severity === 'error');
}

/** An export, and where its log is to be. */
interface Place {
  readonly from: string;
  readonly to: string;
  /** As the configuration names it. */
  readonly file: string;
}

function placeOf(from: string, out: string): Place {
  const name = basename(from).trim();
  return { from, to: join(out, 'logs', name), file: `logs/${name}` };
}

function refuseToOverwrite(out: string, places: readonly Place[]): void {
  if (existsSync(join(out, CONFIGURATION_FILE))) {
    throw new Failure(
      'usage',
      'PROJECT_EXISTS',
      `There is a ${CONFIGURATION_FILE} in ${out} already. Nothing was written.`,
      'Name another folder with --out. To add a log to that project, put the export into its folder and add it under logs in that file.',
    );
  }
  const names = places.map(({ to }) => to.toLowerCase());
  const twice = places.find(({ to }, at) => names.indexOf(to.toLowerCase()) !== at);
  if (twice !== undefined) {
    throw new Failure(
      'usage',
      'EXPORTS_OF_ONE_NAME',
      `Two of the exports are called ${basename(twice.to)}. Nothing was written.`,
      'Rename one of them, so that both can be in one folder.',
    );
  }
  // An export that lies in the folder of the logs already stays there.
  const there = places.find(({ from, to }) => from !== to && existsSync(to));
  if (there !== undefined) {
    throw new Failure(
      'usage',
      'LOG_EXISTS',
      `There is a log ${there.to} already. Nothing was written.`,
      'Rename the export, or name another folder with --out.',
    );
  }
}

async function openExport(path: string): Promise<LogFile> {
  try {
    return await openLogFile(dirname(path), basename(path));
  } catch (error) {
    throw error instanceof Failure && error.code === 'LOG_NOT_FOUND'
      ? new Failure(
          'usage',
          'EXPORT_NOT_FOUND',
          `There is no file ${path}.`,
          'Name the export with --from; a name with blanks in it stands between quotation marks.',
        )
      : error;
  }
}

/** The configuration last: a folder that has one is complete. */
function write(out: string, places: readonly Place[], { text }: ProjectProposal): string[] {
  const copied = places
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => writeWhole(dirname(to), basename(to), readFileSync(from)));
  return [...copied, writeWhole(out, CONFIGURATION_FILE, text)];
}

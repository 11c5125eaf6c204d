import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../problems/failure.ts';
import { CONFIGURATION_FILE } from '../../project/configuration.ts';
import type { CheckedProject } from '../../project/load.ts';

/** A file that the project is made of, and must be there afterwards as it is. */
export interface Source {
  /** What it is called in messages. */
  readonly name: string;
  readonly path: string;
}

/** A file that is about to be written. */
export interface Output {
  readonly path: string;
  /** The log that it is a copy of; `null` for the list of what was found. */
  readonly copyOf: Source | null;
}

/**
 * Looks at all that is about to be written, before any of it is.
 * @throws Failure (`PROBLEMS_COPY_OVER_LOG`, `OUT_OVER_LOG`, `OUTPUTS_OF_ONE_NAME`) where something would be written over
 * a log or another file of the project, or two things into one file.
 */
export function refuseOverwriting(outputs: readonly Output[], sources: readonly Source[]): void {
  const sourceAt = new Map(sources.map((source) => [placeOf(source.path), source]));
  const outputAt = new Map<string, Output>();
  for (const output of outputs) {
    const place = placeOf(output.path);
    const source = sourceAt.get(place);
    if (source !== undefined) {
      throw overSource(output, source);
    }
    const other = outputAt.get(place);
    if (other !== undefined) {
      throw overEachOther(other, output);
    }
    outputAt.set(place, output);
  }
}

/**
 * Looks at the files that are about to be written, before any of them is.
 * @throws Failure (`OUT_OVER_LOG`) where one would be written over a log or the configuration of the project.
 */
export function refuseOverProject(
  paths: readonly string[],
  { logs }: Pick<CheckedProject, 'logs'>,
  directory: string,
): void {
  const files = [...logs.map(({ configured }) => configured.file), CONFIGURATION_FILE];
  const fileAt = new Map(files.map((file) => [placeOf(join(directory, file)), file]));
  const over = paths.map((path) => fileAt.get(placeOf(path))).find((file) => file !== undefined);
  if (over !== undefined) {
    throw new Failure(
      'usage',
      'OUT_OVER_LOG',
      `This would be written over ${over}, which the project needs. Nothing was written.`,
      'Name another file with --out.',
    );
  }
}

function overSource({ copyOf }: Output, source: Source): Failure {
  if (copyOf === null) {
    return new Failure(
      'usage',
      'OUT_OVER_LOG',
      `What was found would be written over ${source.name}, which the project needs. Nothing was written.`,
      'Name another file with --out.',
    );
  }
  const itself = placeOf(copyOf.path) === placeOf(source.path);
  return new Failure(
    'usage',
    'PROBLEMS_COPY_OVER_LOG',
    `The copy of ${copyOf.name} would be written over ${itself ? 'the log itself' : `${source.name}, which the project needs`}. Nothing was written.`,
    'Name another folder with --problems-copy.',
  );
}

function overEachOther(first: Output, second: Output): Failure {
  const copies = [first, second].flatMap(({ copyOf }) => (copyOf === null ? [] : [copyOf.name]));
  const [happened, remedy] =
    copies.length === 2
      ? [
          `The copies of ${copies.join(' and ')} would be one file, ${second.path}.`,
          'Give one of these logs, or its sheet, another name, also under logs in complaints-report.yaml.',
        ]
      : [
          `What was found and the copy of ${copies[0]} would be one file, ${second.path}.`,
          'Name another file with --out, or another folder with --problems-copy.',
        ];
  return new Failure('usage', 'OUTPUTS_OF_ONE_NAME', `${happened} Nothing was written.`, remedy);
}

/**
 * The same for all paths of one file. Windows and macOS do not tell `Log.csv` from `log.csv`: a project is moved between
 * machines, and to refuse too much costs no log.
 */
function placeOf(path: string): string {
  return realPath(path).normalize('NFC').toLowerCase();
}

/** The path with its links followed, as far as it is there. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

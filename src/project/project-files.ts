import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ReportingYear } from '../calendar/reporting-year.ts';
import { Failure, type FailureKind } from '../problems/failure.ts';
import { nearestSpellings } from '../records/nearest-spelling.ts';
import { CONFIGURATION_FILE, type Configuration } from './configuration.ts';
import { utf8Of } from './utf8.ts';

/**
 * The text of a project's configuration.
 * @throws Failure (`PROJECT_NOT_FOUND`, `FILE_NOT_READABLE`, `FILE_NOT_UTF8`).
 */
export function configurationText(directory: string): string {
  const bytes = read(join(directory, CONFIGURATION_FILE), CONFIGURATION_FILE, () =>
    isMissing(directory)
      ? new Failure(
          'usage',
          'PROJECT_NOT_FOUND',
          `There is no folder ${directory}.`,
          'Name the folder of your project with --project.',
        )
      : new Failure(
          'usage',
          'PROJECT_NOT_FOUND',
          `There is no ${CONFIGURATION_FILE} in ${directory}.`,
          'Run the command in the folder of your project, or name the folder with --project.',
        ),
  );
  return textOf(bytes, CONFIGURATION_FILE, 'usage');
}

/** Refuses a folder that is no project: it has no configuration that can be read. */
export function refuseNoProject(directory: string): void {
  configurationText(directory);
}

/** What to tell where the file of a log cannot be opened: what else is thrown stays as it is. */
export function logFailure(error: unknown, directory: string, file: string): unknown {
  return fileFailure(error, file, () => {
    const near = nearestSpellings(basename(file), namesIn(dirname(join(directory, file))));
    return new Failure(
      'usage',
      'LOG_NOT_FOUND',
      `${CONFIGURATION_FILE} names the log ${file}, and there is no such file in ${directory}.`,
      `Put the export there, or correct its name under logs.${near.length === 1 ? ` Did you mean “${near[0]}”?` : ''}`,
    );
  });
}

/** A Markdown file of the project: its words for the section of that id. */
export interface NarrativeFile {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/**
 * The Markdown files of a year: those in the year's own folder before those that stand for every year.
 * @throws Failure (`FILE_NOT_READABLE`, `FILE_NOT_UTF8`).
 */
export function narrativeFiles(
  directory: string,
  configuration: Configuration,
  year: ReportingYear,
): readonly NarrativeFile[] {
  const found = new Map<string, NarrativeFile>();
  for (const folder of [configuration.narrative, `${configuration.narrative}/${year}`]) {
    for (const name of namesIn(join(directory, folder)).filter((name) => name.endsWith('.md'))) {
      const id = name.slice(0, -'.md'.length);
      const file = `${folder}/${name}`;
      found.set(id, { id, file, text: textFile(directory, file, 'data') });
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The text of a file of the project that must be there.
 * @throws Failure (`FILE_NOT_READABLE`, `FILE_NOT_UTF8`) of that kind.
 */
export function textFile(directory: string, file: string, kind: FailureKind): string {
  return textOf(read(join(directory, file), file), file, kind);
}

function read(path: string, name: string, missing?: () => Failure): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileFailure(error, name, missing);
  }
}

function fileFailure(error: unknown, name: string, missing?: () => Failure): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) {
    return error;
  }
  if (missing !== undefined && ['ENOENT', 'ENOTDIR'].includes(code)) {
    return missing();
  }
  return code === 'EISDIR'
    ? new Failure('usage', 'FILE_NOT_READABLE', `${name} is a folder.`, 'Name a file in it.')
    : new Failure(
        'data',
        'FILE_NOT_READABLE',
        `${name} cannot be opened.`,
        'If it is open in Excel or in another program, close it there; else check that you may read it. Then run the command again.',
      );
}

function textOf(bytes: Uint8Array, name: string, kind: FailureKind): string {
  const utf8 = utf8Of(bytes);
  if (utf8 === null) {
    throw new Failure(
      kind,
      'FILE_NOT_UTF8',
      `${name} is not in UTF-8, so its letters cannot be told for sure.`,
      'Save it with the encoding UTF-8: in Notepad, that is a choice beside the button Save.',
    );
  }
  return Buffer.from(utf8).toString('utf8');
}

function isMissing(directory: string): boolean {
  try {
    readdirSync(directory);
    return false;
  } catch {
    return true;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

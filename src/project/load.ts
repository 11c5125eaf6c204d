import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportingYear } from '../calendar/reporting-year.ts';
import { createWorkingCalendar, ENGLAND, type WorkingCalendar } from '../calendar/working-days.ts';
import { combineLogs } from '../logs/combine.ts';
import { logDefinition, type RecordsByKind } from '../logs/kinds/all-kinds.ts';
import { type LogKind, logKinds } from '../logs/log-definition.ts';
import { type ReadLog, readLog } from '../logs/read-log.ts';
import { Failure } from '../problems/failure.ts';
import type { Problem } from '../problems/problem.ts';
import { builtInProcedures, type Procedure } from '../procedures/procedure.ts';
import type { TimingRules } from '../procedures/timing.ts';
import { createVocabularies, type Vocabularies } from '../records/vocabularies.ts';
import { CouncilSpellingError } from '../records/vocabulary.ts';
import { CONFIGURATION_FILE, type Configuration, type ConfiguredLog } from './configuration.ts';
import { readConfiguration } from './read-configuration.ts';

/** A council's project folder, read: what it says of itself, and what its logs hold. */
export interface Project {
  readonly configuration: Configuration;
  readonly words: Vocabularies;
  readonly rules: TimingRules;
  readonly logs: readonly LoadedLog[];
  readonly records: { readonly [K in LogKind]: readonly RecordsByKind[K][] };
  readonly problems: readonly Problem[];
}

/** One log of the project with what became of its rows. */
export interface LoadedLog {
  readonly configured: ConfiguredLog;
  readonly bytes: number;
  readonly sha256: string;
  readonly read: ReadLog<unknown>;
  /** Rows that say again what another row says. */
  readonly duplicates: number;
  /** Rows refused because they contradict another row of the same reference. */
  readonly contradicting: number;
}

/**
 * Reads a project folder: configuration, logs, figures.
 * @param measures the names of the figures that a figures file may give.
 * @throws Failure (`PROJECT_NOT_FOUND`, `CONFIGURATION`, `LOG_NOT_FOUND`) where there is nothing to read; bad rows are problems, not exceptions.
 */
export function loadProject(directory: string, measures: readonly string[]): Project {
  const configuration = readConfiguration(readText(join(directory, CONFIGURATION_FILE), directory));
  const words = vocabulariesOf(configuration);
  const calendar = createWorkingCalendar({ divisions: ENGLAND, ...configuration.calendar });
  const sources = configuration.logs.map((configured) => ({
    configured,
    bytes: readBytes(directory, configured),
  }));
  const parts = logKinds.map((kind) => loadKind(kind, sources, words, calendar, measures));
  return {
    configuration,
    words,
    rules: {
      calendar,
      procedures: proceduresOf(configuration),
      stage2Start: configuration.rules.stage2Start,
    },
    logs: configuration.logs.map(
      (configured) => parts.flatMap(({ logs }) => logs).find((log) => log.configured === configured)!,
    ),
    records: Object.fromEntries(
      logKinds.map((kind, index) => [kind, parts[index]!.records]),
    ) as unknown as Project['records'],
    problems: parts.flatMap(({ problems }) => problems),
  };
}

interface Source {
  readonly configured: ConfiguredLog;
  readonly bytes: Uint8Array;
}

function loadKind<K extends LogKind>(
  kind: K,
  sources: readonly Source[],
  words: Vocabularies,
  calendar: WorkingCalendar,
  measures: readonly string[],
) {
  const definition = logDefinition(kind, words, calendar, measures);
  const read = sources
    .filter(({ configured }) => configured.kind === kind)
    .map(({ configured, bytes }) => ({
      configured,
      bytes,
      years: configured.years,
      log: readLog({ file: configured.file, bytes, columns: configured.columns }, definition),
    }));
  const combined = combineLogs(read, definition);
  return {
    records: combined.records,
    problems: [...read.flatMap(({ log }) => log.problems), ...combined.problems],
    logs: read.map(
      ({ configured, bytes, log }): LoadedLog => ({
        configured,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        read: log,
        duplicates: combined.duplicates.get(configured.file) ?? 0,
        contradicting: combined.contradicting.get(configured.file) ?? 0,
      }),
    ),
  };
}

/** The Markdown files of a year: those in the year's own folder before those that stand for every year. */
export function narrativeFiles(
  directory: string,
  configuration: Configuration,
  year: ReportingYear,
): readonly { readonly id: string; readonly file: string; readonly text: string }[] {
  const found = new Map<string, { id: string; file: string; text: string }>();
  for (const folder of [configuration.narrative, `${configuration.narrative}/${year}`]) {
    for (const name of markdownIn(join(directory, folder))) {
      const id = name.slice(0, -'.md'.length);
      found.set(id, {
        id,
        file: `${folder}/${name}`,
        text: readFileSync(join(directory, folder, name), 'utf8'),
      });
    }
  }
  return [...found.values()].sort((a, b) => a.id.localeCompare(b.id));
}

function markdownIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md'));
  } catch {
    return [];
  }
}

function readText(file: string, directory: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Failure(
      'usage',
      'PROJECT_NOT_FOUND',
      `There is no ${CONFIGURATION_FILE} in ${directory}.`,
      'Run the command in the folder of your project, or name the folder with --project.',
    );
  }
}

function readBytes(directory: string, { file }: ConfiguredLog): Uint8Array {
  try {
    return readFileSync(join(directory, file));
  } catch (error) {
    const busy = ['EBUSY', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw busy
      ? new Failure(
          'data',
          'LOG_NOT_READABLE',
          `${file} cannot be opened.`,
          'If it is open in Excel, close it there and run the command again.',
        )
      : new Failure(
          'usage',
          'LOG_NOT_FOUND',
          `${CONFIGURATION_FILE} names the log ${file}, and there is no such file in ${directory}.`,
          'Put the export there, or correct its name under logs.',
        );
  }
}

function vocabulariesOf(configuration: Configuration): Vocabularies {
  try {
    return createVocabularies(configuration.vocabulary);
  } catch (error) {
    if (error instanceof CouncilSpellingError) {
      throw new Failure(
        'usage',
        'CONFIGURATION',
        `${CONFIGURATION_FILE}, vocabulary: ${error.message}`,
        'Correct it and run the command again.',
      );
    }
    throw error;
  }
}

/** The built-in procedures with the council's changes; a procedure of a new name is the council's own. */
function proceduresOf(configuration: Configuration): ReadonlyMap<string, Procedure> {
  const procedures = new Map(builtInProcedures.map((procedure) => [procedure.id, procedure]));
  for (const own of configuration.procedures) {
    const known = procedures.get(own.id);
    if (known === undefined) {
      throw new Failure(
        'usage',
        'CONFIGURATION',
        `${CONFIGURATION_FILE}, procedures: there is no procedure “${own.id}”.`,
        `Name one of ${[...procedures.keys()].join(', ')}.`,
      );
    }
    procedures.set(own.id, { ...known, ...own } as Procedure);
  }
  return procedures;
}

import { createHash } from 'node:crypto';
import { createWorkingCalendar, ENGLAND, type WorkingCalendar } from '../calendar/working-days.ts';
import { combineLogs } from '../logs/combine.ts';
import { logDefinition, type RecordsByKind } from '../logs/kinds/all-kinds.ts';
import { type LogKind, logKinds } from '../logs/log-definition.ts';
import { type ReadLog, readLog } from '../logs/read-log.ts';
import type { Problem } from '../problems/problem.ts';
import { builtInProcedures, type Procedure } from '../procedures/procedure.ts';
import type { TimingRules } from '../procedures/timing.ts';
import { createVocabularies, type Vocabularies } from '../records/vocabularies.ts';
import type { Configuration, ConfiguredLog } from './configuration.ts';
import { configurationText, logBytes } from './project-files.ts';
import { readConfiguration } from './read-configuration.ts';

export { narrativeFiles } from './project-files.ts';

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
 * @throws Failure (`PROJECT_NOT_FOUND`, `CONFIGURATION`, `LOG_NOT_FOUND`, `FILE_NOT_READABLE`) where there is nothing to
 * read; bad rows are problems, not exceptions.
 */
export function loadProject(directory: string, measures: readonly string[]): Project {
  const configuration = readConfiguration(configurationText(directory));
  const words = createVocabularies(configuration.vocabulary);
  const calendar = createWorkingCalendar({ divisions: ENGLAND, ...configuration.calendar });
  const sources = configuration.logs.map((configured) => ({
    configured,
    bytes: logBytes(directory, configured),
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

/** The built-in procedures with the council's changes. */
function proceduresOf(configuration: Configuration): ReadonlyMap<string, Procedure> {
  const procedures = new Map(builtInProcedures.map((procedure) => [procedure.id, procedure]));
  for (const own of configuration.procedures) {
    procedures.set(own.id, { ...procedures.get(own.id), ...own } as Procedure);
  }
  return procedures;
}

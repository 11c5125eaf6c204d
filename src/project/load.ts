import { createWorkingCalendar, ENGLAND, UNITED_KINGDOM } from '../calendar/working-days.ts';
import { type LogDefinitions, logDefinitions, logShapes } from '../logs/kinds/all-kinds.ts';
import { recordKinds } from '../logs/log-definition.ts';
import type { LogSource } from '../logs/log-source.ts';
import { type KeepRecord, type RawRow, type ReadLog, rawRows } from '../logs/read-log.ts';
import { ProblemLog } from '../problems/problem-log.ts';
import { builtInProcedures, type Procedure } from '../procedures/procedure.ts';
import type { MeasuringRules } from '../procedures/timing.ts';
import { createVocabularies, type Vocabularies } from '../records/vocabularies.ts';
import { type Configuration, type ConfiguredLog, logName } from './configuration.ts';
import { type LogFile, openLogFile } from './log-files.ts';
import { configurationText } from './project-files.ts';
import { periodOf, putTogether, type ReadSource, type ReportedKind, type Together } from './put-together.ts';
import { readConfiguration } from './read-configuration.ts';
import { readWithinYears } from './read-within-years.ts';
import { RecordKeys } from './record-keys.ts';
import type { ReportNames } from './report-names.ts';

export { narrativeFiles } from './project-files.ts';
export type { ReportedKind };

/** A council's project folder, read: what it says of itself, and what its logs hold. */
export interface Project {
  readonly configuration: Configuration;
  readonly words: Vocabularies;
  readonly rules: MeasuringRules;
  readonly logs: readonly LoadedLog[];
  readonly records: Together['records'];
  readonly problems: ProblemLog;
}

/** One log of the project with what became of its rows. */
export interface LoadedLog {
  readonly configured: ConfiguredLog;
  /** What it is called in messages and accounts. */
  readonly name: string;
  readonly file: LogFile;
  readonly read: ReadLog;
  /** What its rows are records of. */
  readonly holds: readonly ReportedKind[];
  /** Rows that say again what another row says. */
  readonly duplicates: number;
  /** Rows refused because they contradict another row, or are part of a case that is not there. */
  readonly contradicting: number;
  /** The rows once more, as they stand in the file. */
  rows(): Iterable<RawRow>;
}

/** A project whose logs have been read to see what is wrong with them. */
export type CheckedProject = Omit<Project, 'records'>;

/**
 * Reads a project folder: configuration, logs, figures.
 * @param names what the configuration and a figures file may refer to.
 * @throws Failure (`PROJECT_NOT_FOUND`, `CONFIGURATION`, `LOG_NOT_FOUND`, `FILE_NOT_READABLE`) where there is nothing to
 * read; bad rows are problems, not exceptions.
 */
export async function loadProject(directory: string, names: ReportNames): Promise<Project> {
  const opened = await openProject(directory, names, false);
  return loaded(
    opened,
    opened.sources.map((source) => ({ ...source, read: source.read() })),
  );
}

/**
 * The same, to see what is wrong: what a case says is forgotten as soon as it is judged, so that logs of any length are
 * checked in the same memory. Only of cases whose reference comes again is it kept, for the two must be compared.
 * @param references whether the reference of each case with a problem is to be told.
 */
export async function checkProject(
  directory: string,
  names: ReportNames,
  references: boolean,
): Promise<CheckedProject> {
  const opened = await openProject(directory, names, references);
  const keys = new RecordKeys(opened.definitions);
  const first = opened.sources.map((source) => {
    const read = source.read(keys.noting);
    keys.endOfLog();
    return { ...source, read };
  });
  const keep = keys.toBeCompared(first.map(({ read }) => read));
  return loaded(
    opened,
    first.map((source, index) => {
      const again = recordKinds.some((kind) => (source.read.counts[kind] ?? 0) > 0 && keep.kinds.has(kind));
      return again
        ? { ...source, read: { ...source.read, records: opened.sources[index]!.read(keep.keeping).records } }
        : source;
    }),
  );
}

/**
 * What the project says of itself, without its logs.
 * @throws Failure (`PROJECT_NOT_FOUND`, `CONFIGURATION`).
 */
export function projectConfiguration(directory: string, names: ReportNames): Configuration {
  return readConfiguration(configurationText(directory), names);
}

interface OpenedProject {
  readonly configuration: Configuration;
  readonly words: Vocabularies;
  readonly rules: MeasuringRules;
  readonly definitions: LogDefinitions;
  readonly sources: readonly OpenedSource[];
  readonly references: boolean;
}

interface OpenedSource {
  readonly configured: ConfiguredLog;
  readonly file: LogFile;
  readonly read: (keeping?: () => KeepRecord) => ReadLog;
  readonly rows: () => Iterable<RawRow>;
}

type Source = Omit<OpenedSource, 'read'> & ReadSource;

async function openProject(
  directory: string,
  names: ReportNames,
  references: boolean,
): Promise<OpenedProject> {
  const configuration = projectConfiguration(directory, names);
  const words = createVocabularies(configuration.vocabulary);
  const rules: MeasuringRules = {
    calendar: createWorkingCalendar({ divisions: ENGLAND, ...configuration.calendar }),
    informationCalendar: createWorkingCalendar({ divisions: UNITED_KINGDOM }),
    procedures: proceduresOf(configuration),
    stage2Start: configuration.rules.stage2Start,
  };
  const definitions = logDefinitions(words, rules, names.figures);
  const sources: OpenedSource[] = [];
  // A workbook can hold several logs.
  const files = new Map<string, LogFile>();
  for (const configured of configuration.logs) {
    const file = await (files.get(configured.file) ?? openLogFile(directory, configured.file));
    files.set(configured.file, file);
    const source = sourceOf(configured, file, configuration);
    const shapes = logShapes(configured.kind, definitions, words);
    sources.push({
      configured,
      file,
      read: (keeping) => readWithinYears(source, shapes, definitions, { keeping, references }),
      rows: () => rawRows(source, shapes),
    });
  }
  return { configuration, words, rules, definitions, sources, references };
}

function loaded(
  { configuration, words, rules, definitions, references }: OpenedProject,
  sources: readonly Source[],
): Project {
  const together = putTogether(sources, definitions);
  const problems = new ProblemLog({ references });
  for (const { read } of sources) {
    problems.absorb(read.problems);
  }
  problems.addAll(together.problems);
  return {
    configuration,
    words,
    rules,
    logs: sources.map((source) => loadedLog(source, together)),
    records: together.records,
    problems,
  };
}

/** What the council says of a log, and what the project says of all of them. */
function sourceOf(configured: ConfiguredLog, { content }: LogFile, { dates }: Configuration): LogSource {
  const { kind: _, years, carriedOver: __, ...settings } = configured;
  const period = periodOf(years);
  return {
    ...(dates === undefined ? {} : { usualDates: dates }),
    ...settings,
    file: logName(configured),
    content,
    ...(period === null ? {} : { period }),
  };
}

function loadedLog({ configured, file, read, rows }: Source, together: Together): LoadedLog {
  return {
    configured,
    file,
    read,
    holds: heldBy(configured, read),
    name: logName(configured),
    duplicates: together.duplicates(logName(configured)),
    contradicting: together.refused(logName(configured)),
    rows,
  };
}

/** A log of everything holds what its rows are: nobody can know of another kind whether there was none of it or no log. */
function heldBy({ kind }: ConfiguredLog, { counts }: ReadLog): ReportedKind[] {
  const kinds = kind === 'everything' ? recordKinds.filter((name) => (counts[name] ?? 0) > 0) : [kind];
  return [
    ...new Set(kinds.map((name) => (name === 'stages' || name === 'classifications' ? 'complaints' : name))),
  ];
}

function builtInLabel(id: string): string | undefined {
  return builtInProcedures.find((procedure) => procedure.id === id)?.label;
}

/** The built-in procedures with the council's changes. */
function proceduresOf(configuration: Configuration): ReadonlyMap<string, Procedure> {
  const procedures = new Map(builtInProcedures.map((procedure) => [procedure.id, procedure]));
  for (const own of configuration.procedures) {
    procedures.set(own.id, { ...procedures.get(own.id), ...own } as Procedure);
  }
  // What the council calls the value is what it calls the procedure, unless it says so of the procedure itself.
  const labels = configuration.vocabulary.procedure?.labels ?? {};
  for (const [id, label] of Object.entries(labels)) {
    const named = procedures.get(id);
    if (named !== undefined && label !== undefined && named.label === builtInLabel(id)) {
      procedures.set(id, { ...named, label });
    }
  }
  return procedures;
}

import type { ReportingYear } from '../../src/calendar/reporting-year.ts';
import type { LogKind } from '../../src/logs/log-definition.ts';
import { noneDisposed } from '../../src/logs/reading-plan.ts';
import { ProblemLog } from '../../src/problems/problem-log.ts';
import type { Procedure } from '../../src/procedures/procedure.ts';
import { type ConfiguredLog, configurationSchema } from '../../src/project/configuration.ts';
import type { LoadedLog, Project, ReportedKind } from '../../src/project/load.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';
import { type Assembly, assemble } from '../../src/report/assemble.ts';
import type { ReportModel } from '../../src/report/model.ts';
import type { NarrativeSource } from '../../src/report/narrative/source.ts';
import { rules } from '../statistics/invented-records.ts';

/** A published figure: year, name, value, who says so, and the team that it is of. */
export type Published = readonly [year: string, measure: string, value: number, source?: string, of?: string];

type Records = { readonly [K in Exclude<ReportedKind, 'figures'>]?: Project['records'][K] };

export interface Invented extends Records {
  readonly figures?: readonly Published[];
  /** The years that the logs cover, by kind. Without it every kind that is given covers 2023/24 and 2022/23. */
  readonly years?: Partial<Record<LogKind, readonly string[]>>;
  readonly carriedOver?: boolean;
  readonly narrative?: readonly NarrativeSource[];
  readonly stage2Start?: 'requested' | 'statement-agreed';
  /** What the council says of breaks in its series. */
  readonly seriesNotes?: readonly { from: string; figures: string[]; note: string }[];
  /** Procedures with other rules than the built-in ones. */
  readonly procedures?: readonly Procedure[];
  /** Under which counts about children are suppressed. Without it none is: few are invented. */
  readonly threshold?: number;
  /** Tables and charts of the council's own, as the configuration has them. */
  readonly own?: { readonly tables?: readonly unknown[]; readonly charts?: readonly unknown[] };
}

/** A project as it is once its files are read, made without files. */
export function projectOf({
  figures = [],
  years = {},
  carriedOver = false,
  stage2Start,
  threshold = 0,
  own = {},
  seriesNotes = [],
  procedures = [],
  ...records
}: Invented): Project {
  const kinds = Object.keys({ ...records, ...years }).filter((kind) => kind !== 'narrative') as LogKind[];
  const configuration = configurationSchema.parse({
    council: 'A council',
    disclosure: { threshold },
    ...own,
    series: { notes: seriesNotes },
    logs: [
      ...kinds.map((kind) => ({
        kind,
        file: `${kind}.csv`,
        years: years[kind] ?? ['2022-23', '2023-24'],
        carriedOver,
      })),
      { kind: 'figures', file: 'figures.csv' },
    ],
  });
  const all: Project['records'] = {
    complaints: [],
    compliments: [],
    comments: [],
    enquiries: [],
    information: [],
    ombudsman: [],
    remedies: [],
    actions: [],
    ...records,
    figures: figures.map(([year, measure, value, source = 'an earlier report', of = null], index) => ({
      kind: 'figure' as const,
      origin: { file: 'figures.csv', row: index + 2 },
      year,
      measure,
      value,
      of,
      source,
    })),
  };
  return {
    configuration,
    words: createVocabularies(),
    rules: {
      ...rules,
      procedures: new Map([...rules.procedures, ...procedures.map((each) => [each.id, each] as const)]),
      ...(stage2Start === undefined ? {} : { stage2Start }),
    },
    logs: configuration.logs.map((configured) => inventedLog(configured, all)),
    records: all,
    problems: new ProblemLog(),
  };
}

/** A log that was read without a problem, and has no row but its header and those of its records. */
function inventedLog(configured: ConfiguredLog, records: Project['records']): LoadedLog {
  const kind = configured.kind as ReportedKind;
  const count = records[kind].filter(({ origin }) => origin.file === configured.file).length;
  return {
    configured,
    name: configured.file,
    file: { content: { kind: 'bytes', chunks: () => [] }, bytes: 0, sha256: () => '' },
    read: {
      records: { [kind]: records[kind] },
      counts: { [kind]: count },
      count,
      read: count + 1,
      disposed: { ...noneDisposed(), header: 1 },
      problems: new ProblemLog(),
      unreadable: false,
      headerRow: 1,
    },
    holds: [kind],
    duplicates: 0,
    contradicting: 0,
    rows: () => [],
  };
}

export function assemblyOf(invented: Invented, year = '2023-24'): Assembly {
  return assemble(projectOf(invented), year as ReportingYear, invented.narrative ?? [], 'complaints-report');
}

/** The report of 2023/24, or of another year, made from invented records. */
export function reportOf(invented: Invented, year?: string): ReportModel {
  return assemblyOf(invented, year).model;
}

/** The rows of a table as printed: labels, then cells; the total last. */
export function printed(model: ReportModel, id: string): string[][] {
  const table = model.tables[id]!;
  return [...table.rows, ...(table.total === undefined ? [] : [table.total])].map(({ labels, cells }) => [
    ...labels,
    ...cells.map(({ text }) => text),
  ]);
}

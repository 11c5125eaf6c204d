import { type CombinedLogs, combineLogs, type DatedLog } from '../logs/combine.ts';
import { addClassifications } from '../logs/joining/add-classifications.ts';
import { joinStages } from '../logs/joining/join-stages.ts';
import type { JoinedCases } from '../logs/joining/joined-cases.ts';
import type { LogDefinitions, RecordsByKind } from '../logs/kinds/all-kinds.ts';
import type { RecordKind } from '../logs/log-definition.ts';
import type { ReadLog } from '../logs/read-log.ts';
import type { Problem } from '../problems/problem.ts';
import type { ConfiguredLog } from './configuration.ts';

/** What a report is made of: rows that are only part of a record have become part of it. */
export type ReportedKind = Exclude<RecordKind, 'stages' | 'classifications'>;

/** A log that has been read, and what the council says of it. */
export interface ReadSource {
  readonly configured: ConfiguredLog;
  readonly read: ReadLog;
}

/** The records of all logs of a project, and what was wrong between them. */
export interface Together {
  readonly records: { readonly [K in ReportedKind]: readonly RecordsByKind[K][] };
  readonly problems: readonly Problem[];
  /** By file. */
  readonly duplicates: (file: string) => number;
  readonly refused: (file: string) => number;
}

/** The records of all logs, each once, the stages of a complaint and what else is said of it in one. */
export function putTogether(sources: readonly ReadSource[], definitions: LogDefinitions): Together {
  const dated = <K extends RecordKind>(kind: K): DatedLog<RecordsByKind[K]>[] =>
    sources.flatMap(({ configured, read }) =>
      read.records[kind] === undefined
        ? []
        : [{ years: configured.years, records: read.records[kind] as unknown as RecordsByKind[K][] }],
    );
  const combine = <K extends RecordKind>(kind: K): CombinedLogs<RecordsByKind[K]> =>
    combineLogs(dated(kind), definitions[kind]);
  const stages = combine('stages');
  const joined = joinStages(stages.records, definitions.complaints.rules);
  const years = sources.flatMap(({ configured, read }) =>
    read.records.stages === undefined ? [] : configured.years,
  );
  const complaints = combineLogs(
    [...dated('complaints'), { years, records: joined.complaints }],
    definitions.complaints,
  );
  const classifications = combine('classifications');
  const classified = addClassifications(complaints.records, classifications.records);
  const others = {
    compliments: combine('compliments'),
    comments: combine('comments'),
    enquiries: combine('enquiries'),
    ombudsman: combine('ombudsman'),
    remedies: combine('remedies'),
    actions: combine('actions'),
    figures: combine('figures'),
  };
  const combined: readonly CombinedLogs<unknown>[] = [
    stages,
    complaints,
    classifications,
    ...Object.values(others),
  ];
  const joins: readonly JoinedCases[] = [joined, classified];
  return {
    records: {
      complaints: classified.complaints,
      compliments: others.compliments.records,
      comments: others.comments.records,
      enquiries: others.enquiries.records,
      ombudsman: others.ombudsman.records,
      remedies: others.remedies.records,
      actions: others.actions.records,
      figures: others.figures.records,
    },
    problems: [...combined, ...joins].flatMap(({ problems }) => problems),
    duplicates: (file) => sum(combined.map(({ duplicates }) => duplicates.get(file))),
    refused: (file) =>
      sum([
        ...combined.map(({ contradicting }) => contradicting.get(file)),
        ...joins.map(({ refused }) => refused.get(file)),
      ]),
  };
}

function sum(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}

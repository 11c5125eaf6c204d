import type { CalendarDate } from '../calendar/calendar-date.ts';
import { endOf, type ReportingYear, startOf } from '../calendar/reporting-year.ts';
import { type CombinedLogs, combineLogs, type DatedLog } from '../logs/combine.ts';
import { addClassifications } from '../logs/joining/add-classifications.ts';
import { joinStages } from '../logs/joining/join-stages.ts';
import type { JoinedCases } from '../logs/joining/joined-cases.ts';
import { namedComplaintsMissing } from '../logs/joining/named-complaints.ts';
import type { LogDefinitions, RecordsByKind } from '../logs/kinds/all-kinds.ts';
import type { RecordKind } from '../logs/log-definition.ts';
import type { ReadLog } from '../logs/read-log.ts';
import type { Problem } from '../problems/problem.ts';
import type { Complaint } from '../records/complaint.ts';
import { type ConfiguredLog, logName } from './configuration.ts';

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
  const yearsOf = new Map(sources.map(({ configured }) => [logName(configured), configured.years]));
  const complaints = combineLogs(
    [...dated('complaints'), ...datedByRows(joined.complaints, yearsOf)],
    definitions.complaints,
  );
  const classifications = combine('classifications');
  const classified = addClassifications(complaints.records, classifications.records, (file) =>
    periodOf(yearsOf.get(file) ?? []),
  );
  const others = {
    compliments: combine('compliments'),
    comments: combine('comments'),
    enquiries: combine('enquiries'),
    information: combine('information'),
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
  const covered = yearsOfComplaints(sources);
  const missing = namedComplaintsMissing(
    classified.complaints,
    { remedies: others.remedies.records, ombudsman: others.ombudsman.records },
    (year) => covered.has(year),
  );
  return {
    records: {
      complaints: classified.complaints,
      compliments: others.compliments.records,
      comments: others.comments.records,
      enquiries: others.enquiries.records,
      information: others.information.records,
      ombudsman: others.ombudsman.records,
      remedies: others.remedies.records,
      actions: others.actions.records,
      figures: others.figures.records,
    },
    problems: [...[...combined, ...joins].flatMap(({ problems }) => problems), ...missing],
    duplicates: (file) => sum(combined.map(({ duplicates }) => duplicates.get(file))),
    refused: (file) =>
      sum([
        ...combined.map(({ contradicting }) => contradicting.get(file)),
        ...joins.map(({ refused }) => refused.get(file)),
      ]),
  };
}

/** Complaints of several rows are as new as the newest log that one of their rows stands in. */
function datedByRows(
  complaints: readonly Complaint[],
  yearsOf: ReadonlyMap<string, readonly ReportingYear[]>,
): DatedLog<Complaint>[] {
  const byYear = new Map<ReportingYear | undefined, Complaint[]>();
  for (const complaint of complaints) {
    const rows = [complaint.origin, ...(complaint.origin.further ?? [])];
    const newest = rows
      .flatMap(({ file }) => yearsOf.get(file) ?? [])
      .toSorted()
      .at(-1);
    const others = byYear.get(newest);
    if (others === undefined) {
      byYear.set(newest, [complaint]);
    } else {
      others.push(complaint);
    }
  }
  return [...byYear].map(([year, records]) => ({ years: year === undefined ? [] : [year], records }));
}

/** The years that a log of complaints covers. */
function yearsOfComplaints(sources: readonly ReadSource[]): ReadonlySet<ReportingYear> {
  const holding = sources.filter(
    ({ configured: { kind }, read: { counts } }) =>
      kind === 'complaints' || kind === 'stages' || (counts.stages ?? 0) > 0,
  );
  return new Set(holding.flatMap(({ configured }) => configured.years));
}

/** From the first to the last day of some years; `null` of none. */
export function periodOf(
  years: readonly ReportingYear[],
): { readonly from: CalendarDate; readonly to: CalendarDate } | null {
  const ordered = years.toSorted();
  return ordered.length === 0 ? null : { from: startOf(ordered[0]!), to: endOf(ordered.at(-1)!) };
}

function sum(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}

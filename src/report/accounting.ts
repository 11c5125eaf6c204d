import type { ReportingYear } from '../calendar/reporting-year.ts';
import type { LoadedLog, Project } from '../project/load.ts';
import { type CountableRecord, type Fact, yearsOf } from '../statistics/facts.ts';
import type { FileAccount, ReportModel } from './model.ts';

/**
 * What became of every physical record of every file. A record is used where one of its dates lies in the year of the
 * report; else it is another year's. A published figure is used, whatever its year.
 */
export function accountingOf(
  project: Project,
  facts: readonly Fact[],
  year: ReportingYear,
): ReportModel['accounting'] {
  const inYear = new Set<unknown>(
    facts
      .filter((fact) => yearsOf(fact).includes(year))
      .map((fact) => (fact.kind === 'stage' ? fact.complaint.record : fact.record)),
  );
  const usedRows = new Map<string, number>();
  const everyRecord: readonly (CountableRecord | Project['records']['figures'][number])[] = Object.values(
    project.records,
  ).flat();
  for (const record of everyRecord) {
    if (record.kind === 'figure' || inYear.has(record)) {
      for (const { file } of [record.origin, ...(record.origin.further ?? [])]) {
        usedRows.set(file, (usedRows.get(file) ?? 0) + 1);
      }
    }
  }
  const files = project.logs.map((log) => accountOf(log, usedRows.get(log.name) ?? 0));
  return { files, total: totalOf(files) };
}

function accountOf(
  { configured, name, read, duplicates, contradicting }: LoadedLog,
  used: number,
): FileAccount {
  return {
    file: name,
    kind: configured.kind,
    read: read.read,
    ...read.disposed,
    used,
    otherYear: read.count - duplicates - contradicting - used,
    refused: read.disposed.refused + contradicting,
    duplicate: duplicates,
  };
}

/** What became of the rows of one log before any year is chosen: how many are records, and how many are not. */
export function logAccounting(log: LoadedLog): { readonly refused: number; readonly inWords: string } {
  const { read, used, otherYear, refused, duplicate, ...account } = accountOf(log, 0);
  const others = [
    [refused, 'refused'],
    [duplicate, 'duplicate'],
    [account.header + account.repeatedHeader, 'header'],
    [account.preamble, 'above the header'],
    [account.footer, 'totals or footer'],
    [account.notReported, 'of types that no report counts'],
    [account.blank, 'blank'],
  ] as const;
  const shown = others.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return {
    refused,
    inWords: `${read} ${read === 1 ? 'row' : 'rows'}: ${[`${used + otherYear} read`, ...shown].join(', ')}`,
  };
}

const parts = [
  'read',
  'header',
  'used',
  'otherYear',
  'refused',
  'blank',
  'footer',
  'repeatedHeader',
  'preamble',
  'notReported',
  'duplicate',
] as const satisfies readonly (keyof FileAccount)[];

function totalOf(files: readonly FileAccount[]): ReportModel['accounting']['total'] {
  const sums = parts.map((part) => [part, files.reduce((sum, file) => sum + file[part], 0)] as const);
  return Object.fromEntries(sums) as ReportModel['accounting']['total'];
}

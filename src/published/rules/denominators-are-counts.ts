import type { ReportingYear } from '../../calendar/reporting-year.ts';
import type { Findings } from '../findings.ts';
import { sameHeading } from '../names.ts';
import { type Period, periodOf } from '../periods.ts';
import type { PublishedReport, PublishedRow, PublishedTable } from '../published-report.ts';
import { sumDown } from '../sums.ts';
import { sumOfQuarter } from './tables-agree.ts';

/**
 * Where fractions are of what was received, the number below the line is the number received that another table gives
 * for the same month, quarter or year under the same heading.
 */
export function denominatorsAreCounts(report: PublishedReport, findings: Findings): void {
  const fractions = report.tables.filter(({ cell }) => /\/\s*(?:\w+ )?(?:received|requests)\b/i.test(cell));
  const counts = report.tables.filter(countsWhatCame);
  for (const table of fractions) {
    for (const other of counts) {
      compare(table, other, report, findings);
    }
  }
}

/** Numbers of new cases by time, and of nothing that happened to them later. */
function countsWhatCame({ id, cell, unit, rows }: PublishedTable): boolean {
  return (
    cell === '' &&
    /By(?:Month|Quarter|Year)$/.test(id) &&
    !/clos|respon|answer|outcome|upheld|conclu|withdraw/i.test(id + unit) &&
    rows.every(({ labels }) => labels.length === 1 && periodOf(labels[0]!) !== null)
  );
}

function compare(
  table: PublishedTable,
  counts: PublishedTable,
  { file, year }: PublishedReport,
  findings: Findings,
): void {
  const columns = columnsFor(table, counts);
  for (const row of table.rows) {
    const period = periodOf(row.labels[0]!);
    for (const [index, { fraction, text }] of row.cells.entries()) {
      const possible =
        fraction === undefined || period === null
          ? []
          : (columns[index] ?? []).flatMap((column) => {
              const count = countIn(counts, column, period, year);
              return count === null ? [] : [{ count, label: counts.columns[column]!.label }];
            });
      if (fraction !== undefined && possible.length > 0) {
        const { label } = table.columns[index]!;
        findings.expect(
          possible.some(({ count }) => count === fraction.denominator),
          () => ({
            code: 'DENOMINATOR',
            file,
            table: table.id,
            row: row.name,
            ...(label === '' ? {} : { column: label }),
            printed: text,
            computed: String(possible[0]!.count),
            message: `${text} is measured on ${fraction.denominator}; the table ${counts.id} has ${inWords(possible)} for the same time.`,
          }),
        );
      }
    }
  }
}

/**
 * For each column of fractions the columns that may hold its denominators: that of its heading, where every heading is
 * found; any, where there are no headings and the tables are of one kind by the first word of their names.
 */
function columnsFor(table: PublishedTable, counts: PublishedTable): readonly (readonly number[])[] {
  const [first] = table.columns;
  if (table.columns.length === 1 && first?.label === '') {
    return firstWord(table.id) === firstWord(counts.id) ? [[...counts.columns.keys()]] : [];
  }
  const found = table.columns.map(({ label }) =>
    counts.columns.findIndex((column) => column.kind === 'number' && sameHeading(column.label, label)),
  );
  return found.includes(-1) ? [] : found.map((column) => [column]);
}

function firstWord(id: string): string {
  return /^[a-z]+/.exec(id)?.[0] ?? id;
}

/** How many came in a period, by a table of months, quarters or years. */
function countIn(
  counts: PublishedTable,
  column: number,
  period: Period,
  year: ReportingYear | null,
): number | null {
  const row = counts.rows.find(({ labels }) => samePeriod(periodOf(labels[0]!), period, year));
  if (row !== undefined) {
    return valueIn(row, column);
  }
  const isOfYears = counts.rows.some(({ labels }) => periodOf(labels[0]!)?.kind === 'year');
  const whole = period.kind === 'whole' || (period.kind === 'year' && period.year === year);
  const sum =
    period.kind === 'quarter'
      ? sumOfQuarter(counts, column, period.number)
      : whole && !isOfYears
        ? sumDown(counts, column)
        : null;
  return sum?.length === 1 ? sum[0]! : null;
}

function samePeriod(one: Period | null, other: Period, year: ReportingYear | null): boolean {
  const yearOf = (period: Period | null) =>
    period?.kind === 'year' ? period.year : period?.kind === 'whole' ? year : null;
  return one !== null && 'number' in one && 'number' in other
    ? one.kind === other.kind && one.number === other.number
    : yearOf(one) !== null && yearOf(one) === yearOf(other);
}

function valueIn({ cells }: PublishedRow, column: number): number | null {
  return cells[column]?.value ?? null;
}

/** `233 (Requests), 8 (Internal reviews) and 242 (Total)` */
function inWords(possible: readonly { readonly count: number; readonly label: string }[]): string {
  const words = possible.map(({ count, label }) => (label === '' ? `${count}` : `${count} (${label})`));
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

import type { ReportingYear } from '../../calendar/reporting-year.ts';
import type { Findings } from '../findings.ts';
import { isPlainNumber, nameOf, sameHeading, stemOf } from '../names.ts';
import { periodOf } from '../periods.ts';
import { countsMentions, type PublishedReport, type PublishedTable } from '../published-report.ts';
import { type Amount, amountOf, sameAmount, sumDown, sumOf, toldAmount } from '../sums.ts';

/** Tables that divide the same things up in different ways come to the same: by month, quarter, year, division. */
export function tablesAgree(report: PublishedReport, findings: Findings): void {
  const { tables } = report;
  for (const [index, one] of tables.entries()) {
    for (const other of tables.slice(index + 1)) {
      if (divideTheSame(one, other)) {
        inAll(one, other, report, findings);
        byQuarter(one, other, report, findings);
        byQuarter(other, one, report, findings);
      }
      ofOneStage(one, other, report, findings);
    }
    underItsName(one, report, findings);
  }
}

/** `newCasesByMonth` and `newCasesByQuarter`: the same stem, and fractions of the same kind. */
function divideTheSame(one: PublishedTable, other: PublishedTable): boolean {
  const stem = stemOf(one.id);
  return (
    stem !== null &&
    stem === stemOf(other.id) &&
    one.cell === other.cell &&
    !countsMentions(one) &&
    !countsMentions(other) &&
    // A list of teams may leave out the small ones; one that repeats the columns of another is a division of the same.
    (isOfTime(one) === isOfTime(other) || sharedColumns(one, other).length > 1)
  );
}

function isOfTime({ rows }: PublishedTable): boolean {
  return rows.every(({ labels }) => periodOf(labels[0]!) !== null);
}

/** Pairs of columns of numbers under the same heading. Totals across follow from them. */
function sharedColumns(one: PublishedTable, other: PublishedTable): [number, number][] {
  return one.columns.flatMap(({ label, kind }, index): [number, number][] => {
    const found = other.columns.findIndex(
      (column) => column.kind === 'number' && sameHeading(column.label, label),
    );
    return kind !== 'number' || found < 0 ? [] : [[index, found]];
  });
}

function inAll(
  one: PublishedTable,
  other: PublishedTable,
  { file, year }: PublishedReport,
  findings: Findings,
): void {
  for (const [here, there] of sharedColumns(one, other)) {
    const [first, second] = [ofTheYear(one, here, year), ofTheYear(other, there, year)];
    if (first !== null && second !== null) {
      const { label } = other.columns[there]!;
      findings.expect(sameAmount(first, second), () => ({
        code: 'TABLES_DIFFER',
        file,
        table: other.id,
        ...(label === '' ? {} : { column: label }),
        printed: toldAmount(second),
        computed: toldAmount(first),
        message: `It comes to ${toldAmount(second)} in all; in the table ${one.id} it comes to ${toldAmount(first)}.`,
      }));
    }
  }
}

/** What a column comes to in the year of the report. */
function ofTheYear(table: PublishedTable, column: number, year: ReportingYear | null): Amount | null {
  const years = table.rows.map(({ labels }) => periodOf(labels[0]!));
  if (!years.some((period) => period?.kind === 'year')) {
    return sumDown(table, column);
  }
  const rows = table.rows.filter((_, index) => {
    const period = years[index];
    return period?.kind === 'year' && period.year === year;
  });
  return rows.length === 1 ? amountOf(rows[0]!.cells[column]!) : null;
}

function byQuarter(
  months: PublishedTable,
  quarters: PublishedTable,
  { file }: PublishedReport,
  findings: Findings,
): void {
  for (const [month, quarter] of sharedColumns(months, quarters)) {
    for (const row of quarters.rows) {
      const period = periodOf(row.labels[0]!);
      const printed = amountOf(row.cells[quarter]!);
      const sum = period?.kind === 'quarter' ? sumOfQuarter(months, month, period.number) : null;
      if (printed !== null && sum !== null) {
        findings.expect(sameAmount(sum, printed), () => ({
          code: 'TABLES_DIFFER',
          file,
          table: quarters.id,
          row: row.name,
          column: quarters.columns[quarter]!.label,
          printed: toldAmount(printed),
          computed: toldAmount(sum),
          message: `${toldAmount(printed)} is printed; the three months in the table ${months.id} add up to ${toldAmount(sum)}.`,
        }));
      }
    }
  }
}

/** The three months of a quarter together; `null` where the table does not have them. */
export function sumOfQuarter({ rows }: PublishedTable, column: number, quarter: number): Amount | null {
  const months = rows.filter(({ labels }) => {
    const period = periodOf(labels[0]!);
    return period?.kind === 'month' && Math.ceil(period.number / 3) === quarter;
  });
  return months.length === 3 ? sumOf(months.map(({ cells }) => cells[column]!)) : null;
}

/** Response times and outcomes of one stage, each with what is ongoing, are of the same complaints. */
function ofOneStage(
  one: PublishedTable,
  other: PublishedTable,
  { file }: PublishedReport,
  findings: Findings,
): void {
  const [stage, stageOfOther] = [one, other].map(({ id }) => /^(stage\d)[A-Z]/.exec(id)?.[1]);
  if (stage === undefined || stage !== stageOfOther || ![one, other].every(isWhole)) {
    return;
  }
  const [first, second] = [sumDown(one, 0), sumDown(other, 0)];
  if (first !== null && second !== null) {
    findings.expect(sameAmount(first, second), () => ({
      code: 'TABLES_DIFFER',
      file,
      table: other.id,
      printed: toldAmount(second),
      computed: toldAmount(first),
      message: `Its rows add up to ${toldAmount(second)}; those of the table ${one.id} add up to ${toldAmount(first)}.`,
    }));
  }
}

function isWhole({ columns, rows }: PublishedTable): boolean {
  return (
    columns.length === 1 &&
    columns[0]!.kind === 'number' &&
    rows.some(({ name }) => /\b(?:ongoing|open|not concluded)\b/i.test(name))
  );
}

/** A table that is named as a row of another divides that row up: `unableToProceed`, and a row “Unable to proceed”. */
function underItsName(table: PublishedTable, { file, tables }: PublishedReport, findings: Findings): void {
  const sum = countsMentions(table) || table.columns.length !== 1 ? null : sumDown(table, 0);
  for (const other of tables.filter((one) => one !== table && sum !== null)) {
    const column = other.columns.findIndex(({ label, kind }) => kind === 'number' && isPlainNumber(label));
    const row = other.rows.find(({ labels }) => nameOf(labels.at(-1)!) === table.id);
    const printed = row === undefined || column < 0 ? null : amountOf(row.cells[column]!);
    if (printed !== null) {
      findings.expect(sameAmount(printed, sum!), () => ({
        code: 'TABLES_DIFFER',
        file,
        table: table.id,
        printed: toldAmount(sum!),
        computed: toldAmount(printed),
        message: `Its rows add up to ${toldAmount(sum!)}; the row “${row!.name}” of the table ${other.id} has ${toldAmount(printed)}.`,
      }));
    }
  }
}

import type { ReportingYear } from '../calendar/reporting-year.ts';
import type { Place } from './findings.ts';
import { isPlainNumber, nameOf, stemOf } from './names.ts';
import { yearNamed } from './periods.ts';
import type { PublishedCell } from './published-cell.ts';
import { countsMentions, type PublishedReport, type PublishedTable } from './published-report.ts';
import { sumDown } from './sums.ts';

/** That something had a value in a year, and where it is said. */
export interface Statement {
  readonly council: string;
  readonly file: string;
  /** The name of the figure: `complaints.statutory`. */
  readonly subject: string;
  readonly year: ReportingYear | null;
  readonly value: number;
  readonly text: string;
  readonly place: Place;
}

/**
 * Everything that a report says of its figures: in figures, and in tables that by their names, units and headings print
 * the same figures once more.
 */
export function statementsOf(report: PublishedReport): Statement[] {
  const { file, council, year, figures, tables } = report;
  const subjects = [...new Set(figures.map(({ subject }) => subject))];
  const make = (
    subject: string,
    of: ReportingYear | null,
    cell: Pick<PublishedCell, 'value' | 'percent' | 'text'>,
    place: Place,
  ): Statement[] => {
    const value = cell.value ?? cell.percent?.value ?? null;
    return value === null
      ? []
      : [{ council, file, subject, year: of, value, text: cell.text, place: { ...place, file } }];
  };
  return [
    ...figures.flatMap(({ name, subject, year: of, cell }) =>
      make(subject, of, cell, { file, figure: name }),
    ),
    ...tables.flatMap((table) => [
      ...byYear(table, subjects, make),
      ...inTotal(table, subjects, year, make),
      ...byLabels(table, subjects, year, make),
    ]),
  ];
}

type Make = (
  subject: string,
  of: ReportingYear | null,
  cell: Pick<PublishedCell, 'value' | 'percent' | 'text'>,
  place: Place,
) => Statement[];

/** Rows of years: `statutoryByYear`, or columns such as “Formal statutory complaints”. */
function byYear(table: PublishedTable, subjects: readonly string[], make: Make): Statement[] {
  const columns = table.columns.map((_, index) => subjectOfColumn(table, index, subjects));
  return table.rows.flatMap(({ labels, name, cells }) => {
    const year = labels.length === 1 ? yearNamed(labels[0]!) : null;
    return year === null
      ? []
      : cells.flatMap((cell, index) => {
          const subject = columns[index];
          const { label } = table.columns[index]!;
          const column = label === '' ? {} : { column: label };
          return subject === undefined
            ? []
            : make(subject, year, cell, { file: '', table: table.id, row: name, ...column });
        });
  });
}

function subjectOfColumn(
  { id, columns }: PublishedTable,
  index: number,
  subjects: readonly string[],
): string | undefined {
  const { label, kind } = columns[index]!;
  const numbers = columns.filter((column) => column.kind === 'number');
  const isTheNumber = kind === 'total' || (kind === 'number' && numbers.length === 1);
  const stem = stemOf(id)?.toLowerCase();
  const byStem = subjects.find((subject) => stem?.endsWith(subject.split('.').at(-1)!.toLowerCase()));
  return isTheNumber && byStem !== undefined
    ? byStem
    : kind === 'number'
      ? subjects.find((subject) => isNamed(label, subject))
      : undefined;
}

/** Words in a heading that do not make it a heading of something else. */
const FILLING = /\b(?:recorded|received|formal|number of|the|in all)\b/g;

/** `Formal statutory complaints` names `complaints.statutory`. */
function isNamed(label: string, subject: string): boolean {
  const plain = label.toLowerCase().replace(FILLING, '').replace(/\s+/g, ' ').trim();
  return plain !== '' && plain === subject.split('.').reverse().join(' ').toLowerCase();
}

/** The total of a table whose unit names a figure: `statutory complaints`. Or one that is named as a figure. */
function inTotal(
  table: PublishedTable,
  subjects: readonly string[],
  year: ReportingYear | null,
  make: Make,
): Statement[] {
  const unit = table.unit.split(/[,;(]/)[0]!;
  const byUnit = countsMentions(table) ? undefined : subjects.find((subject) => isNamed(unit, subject));
  const byName = subjects.find(
    (subject) => nameOf(subject) === nameOf(table.id) || isTotalOf(subject, table.id),
  );
  return table.columns.flatMap(({ label, kind }, index) => {
    const of = yearNamed(label) ?? (isPlainNumber(label) || kind === 'total' ? year : undefined);
    const printed = table.total?.cells[index];
    const sum = byName === undefined || printed !== undefined ? null : sumDown(table, index);
    const cell = printed ?? (sum?.length === 1 ? { value: sum[0]!, text: String(sum[0]) } : undefined);
    return of === undefined || kind === 'percent' || cell === undefined
      ? []
      : [...new Set([byUnit, byName])].flatMap((subject) =>
          subject === undefined
            ? []
            : make(subject, of, cell, {
                file: '',
                table: table.id,
                row: 'Total',
                ...(label === '' ? {} : { column: label }),
              }),
        );
  });
}

/** `remedies.total` is the total of the table `remedy`. */
function isTotalOf(subject: string, table: string): boolean {
  return [`${table}.total`, `${table}s.total`, `${table.replace(/y$/, 'ie')}s.total`].includes(subject);
}

/** A cell whose row and column are named as a figure: `stage1.averageWorkingDays`, `outcome.upheld`. */
function byLabels(
  table: PublishedTable,
  subjects: readonly string[],
  year: ReportingYear | null,
  make: Make,
): Statement[] {
  return table.rows.flatMap(({ labels, name, cells }) =>
    cells.flatMap((cell, index) => {
      const { label, kind } = table.columns[index]!;
      const row = nameOf(labels.at(-1)!);
      const names = [
        ...(labels.length === 1 ? [`${row}.${nameOf(label)}`] : []),
        ...(isPlainNumber(label) && kind === 'number' ? [`${table.id}.${row}`] : []),
      ];
      const subject = subjects.find((one) => names.includes(one));
      return subject === undefined
        ? []
        : make(subject, year, cell, {
            file: '',
            table: table.id,
            row: name,
            ...(label === '' ? {} : { column: label }),
          });
    }),
  );
}

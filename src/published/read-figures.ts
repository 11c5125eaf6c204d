import { previous, type ReportingYear } from '../calendar/reporting-year.ts';
import { couldBe } from './percentages.ts';
import { yearNamed } from './periods.ts';
import { asPercent, type PublishedCell, readCell } from './published-cell.ts';
import type { PublishedFigure, PublishedTable } from './published-report.ts';
import type { GivenFigure, GivenReport } from './published-schema.ts';

/**
 * Every value of every figure. Two numbers in brackets are two values that were published for the same figure; of an outcome
 * they can be a number and its share of a total in the file, `[10, 6]` of 156 complaints.
 * @param refuse is called, and does not come back, where a percentage is of a figure that is not there.
 */
export function readFigures(
  given: GivenReport['figures'],
  year: ReportingYear | null,
  tables: readonly PublishedTable[],
  refuse: (mistake: string) => never,
): PublishedFigure[] {
  const totals = totalsOf(given, tables);
  const wholeOf = (of: string | number): number | null => {
    const whole = typeof of === 'number' ? of : given[of];
    return typeof whole === 'number' || typeof whole === 'string'
      ? readCell(whole).value
      : refuse(`figures: There is no figure “${of}” that a percentage could be of.`);
  };
  return Object.entries(given).flatMap(([name, values]) => {
    const { subject, of } = namedYear(name, year);
    return valuesOf(values, /^outcome\./.test(name) ? totals : [], wholeOf).map(
      ({ cell, year: own, percent }) => {
        const about = percent ? `${subject}.percent` : subject;
        return {
          name,
          subject: about,
          year: own ?? of,
          cell: /percent/i.test(about.split('.').at(-1)!) ? asPercent(cell) : cell,
        };
      },
    );
  });
}

type WholeOf = (of: string | number) => number | null;

interface Value {
  readonly cell: PublishedCell;
  readonly year?: ReportingYear;
  /** It is the percentage that stands beside the number. */
  readonly percent?: true;
}

function valuesOf(given: GivenFigure, totals: readonly number[], wholeOf: WholeOf): Value[] {
  if (typeof given !== 'object') {
    return [{ cell: readCell(given) }];
  }
  if (Array.isArray(given)) {
    const cells = given.map(readCell);
    const [first, second] = cells;
    return isShare(first, second, totals) && cells.length === 2
      ? [{ cell: first! }, { cell: second!, percent: true }]
      : cells.map((cell) => ({ cell }));
  }
  if ('number' in given && 'percent' in given) {
    const number = readCell(given.number!);
    return [
      { cell: number },
      { cell: withFraction(readCell(given.percent!), number, given.of, wholeOf), percent: true },
    ];
  }
  return Object.entries(given).map(([year, value]) => {
    const named = yearNamed(year);
    return { cell: readCell(value), ...(named === null ? {} : { year: named }) };
  });
}

/** The percentage with the fraction that it is said to be of. */
function withFraction(
  percent: PublishedCell,
  { value }: PublishedCell,
  of: string | number | undefined,
  wholeOf: WholeOf,
): PublishedCell {
  const denominator = of === undefined ? null : wholeOf(of);
  const cell = asPercent(percent);
  return value === null || denominator === null || cell.percent === undefined
    ? cell
    : { ...cell, text: `${cell.percent.value}%`, fraction: { numerator: value, denominator } };
}

function isShare(
  first: PublishedCell | undefined,
  second: PublishedCell | undefined,
  totals: readonly number[],
): boolean {
  const [number, percent] = [first?.value ?? null, second?.value ?? null];
  return (
    number !== null &&
    percent !== null &&
    totals.some((total) => number <= total && couldBe({ value: percent, decimals: 0 }, number, total))
  );
}

/** Numbers of complaints that something can be a share of. */
function totalsOf(given: GivenReport['figures'], tables: readonly PublishedTable[]): number[] {
  const figures = Object.entries(given).flatMap(([name, value]) =>
    /^complaints\b/.test(name) && typeof value === 'number' ? [value] : [],
  );
  const cells = tables.flatMap(({ total }) => total?.cells ?? []);
  return [...figures, ...cells.flatMap(({ value }) => (value === null ? [] : [value]))];
}

/** `compliments.2018-19` is of that year, `compliments.previousYear` of the one before the report's. */
function namedYear(
  name: string,
  year: ReportingYear | null,
): { readonly subject: string; readonly of: ReportingYear | null } {
  const parts = name.split('.');
  const last = parts.at(-1)!;
  const own = yearNamed(last);
  if (own !== null) {
    return { subject: parts.slice(0, -1).join('.'), of: own };
  }
  if (last === 'previousYear') {
    return {
      subject: year === null ? name : parts.slice(0, -1).join('.'),
      of: year === null ? null : previous(year),
    };
  }
  return { subject: name, of: year };
}

import type { CalendarDate } from '../../calendar/calendar-date.ts';
import {
  parseReportingYear,
  quarterOf,
  type ReportingYear,
  reportingYearOf,
} from '../../calendar/reporting-year.ts';
import type { ProposedYears } from './log-proposal.ts';

/** Counts days of receipt by the reporting year and by the half of it that they lie in. */
export class YearCounts {
  readonly #years = new Map<ReportingYear, { all: number; firstHalf: number }>();

  add(day: CalendarDate): void {
    const year = reportingYearOf(day);
    const counts = this.#years.get(year) ?? { all: 0, firstHalf: 0 };
    counts.all += 1;
    counts.firstHalf += quarterOf(day) <= 2 ? 1 : 0;
    this.#years.set(year, counts);
  }

  get size(): number {
    return this.#years.size;
  }

  /** In the order of time. */
  entries(): [ReportingYear, { readonly all: number; readonly firstHalf: number }][] {
    return [...this.#years].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/**
 * The years that a log covers: those in whose first half at least a quarter as many cases were received as in that of
 * the fullest year. Cases carried over from an earlier year can be many, but were received late in it; of the year that
 * runs now there is at least the beginning. `null` where there is no day of receipt.
 */
export function coveredYears(counts: YearCounts): ProposedYears | null {
  const years = counts.entries();
  if (years.length === 0) {
    return null;
  }
  const most = Math.max(...years.map(([, { firstHalf }]) => firstHalf));
  // All in the second half of a year: the log begins there.
  const measure = ({ all, firstHalf }: { all: number; firstHalf: number }): number =>
    most === 0 ? all : firstHalf;
  const fullest = Math.max(...years.map(([, year]) => measure(year)));
  const covered = years.filter(([, year]) => measure(year) * 4 >= fullest).map(([year]) => year);
  return {
    covered,
    carriedOver: years.some(([year]) => year < covered[0]!),
    counts: years.map(([year, { all }]) => [year, all]),
  };
}

/** The reporting year in the name of a file, such as `complaints-2023-24.csv`; `null` where there is none. */
export function yearInName(file: string): ReportingYear | null {
  const [, first, second] =
    /(?<!\d)(20\d\d)[-_ ]((?:20)?\d\d)(?!\d)/.exec(file.replace(/^.*[\\/]/, '')) ?? [];
  try {
    return first === undefined ? null : parseReportingYear(`${first}-${second}`);
  } catch {
    // Two numbers beside each other need not be a reporting year.
    return null;
  }
}

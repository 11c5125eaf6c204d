import { next, previous, print, type ReportingYear } from '../../calendar/reporting-year.ts';
import type { Computed } from '../../statistics/definition.ts';
import type { Calculation } from '../calculation.ts';
import { inTable, NOT_APPLICABLE, withFraction } from '../format.ts';
import type { Table } from '../model.ts';
import { type Break, between } from './breaks.ts';

/** Numbers of one kind that a table shows for several years. */
export interface Yearly {
  readonly id: string;
  readonly label: string;
  readonly show?: 'fraction' | undefined;
  /** The years of which the number is known, the earliest first, and whether a log tells it. */
  readonly years: readonly { readonly year: ReportingYear; readonly fromLogs: boolean }[];
  /** Every break of the number, whether the table crosses it or not. */
  readonly breaks: readonly Break[];
  /** What is counted; `null` of a number that is not counted from records. */
  readonly computed: Computed | null;
}

/**
 * From which year on the numbers of a table are not like they were before, because a rule changed between two of its
 * years, and the notes that say so. Where a limit changed, the later years are told by the earlier rules as well.
 */
export function yearBreaks(
  all: readonly Yearly[],
  calculation: Calculation,
): { readonly breaks: NonNullable<Table['breaks']>; readonly notes: readonly string[] } {
  const found = all.map((numbers) => ({ numbers, breaks: crossed(numbers) }));
  const each = new Map(found.flatMap(({ breaks }) => breaks.map((one) => [keyOf(one), one])));
  return {
    breaks: found.flatMap(({ numbers, breaks }) =>
      breaks.map(({ at, why }) => ({ column: numbers.id, row: at, why })),
    ),
    notes: [...each.values()]
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .flatMap((one) => {
        const concerned = found.flatMap(({ numbers, breaks }) =>
          breaks.some((other) => keyOf(other) === keyOf(one)) ? [numbers] : [],
        );
        return [
          `Break at ${print(one.at)}${namesOf(concerned, all)}: ${sentence(one.why)} The years before and after are not like for like.`,
          ...concerned.flatMap((numbers) => readings(one, numbers, calculation)),
        ];
      }),
  };
}

/** A break, and the year of the table at which it stands. */
interface Crossed extends Break {
  readonly at: ReportingYear;
}

/** What changed in the course of the first year parts it from the second. */
function crossed({ years, breaks }: Yearly): readonly Crossed[] {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return first === undefined || last === undefined || first === last
    ? []
    : between(breaks, first, last).map((each) => ({
        ...each,
        at: each.year > first ? each.year : next(first),
      }));
}

function keyOf({ at, on, why }: Crossed): string {
  return [at, on, why].join(' ');
}

const MOST_NAMED = 4;

function namesOf(concerned: readonly Yearly[], all: readonly Yearly[]): string {
  return concerned.length === all.length
    ? ''
    : concerned.length > MOST_NAMED
      ? ', for a part of the numbers'
      : `, ${concerned.map(({ label }) => label).join(' and ')}`;
}

/** The years after a change of limits as they would be by the rules before it, of those that logs cover. */
function readings(
  { at, measurable }: Crossed,
  { label, show, years, computed }: Yearly,
  { measuredAgain }: Calculation,
): string[] {
  const by = previous(at);
  const again = years.flatMap(({ year, fromLogs }) => {
    const measured =
      computed !== null && measurable && fromLogs && year >= at ? measuredAgain(computed, year, by) : null;
    if (measured === null) {
      return [];
    }
    const { value, unit, numerator, denominator } = measured;
    const text =
      value === null
        ? NOT_APPLICABLE
        : show === undefined || denominator === undefined
          ? inTable(value, unit)
          : withFraction(value, numerator!, denominator);
    return [`${print(year)}, ${text}`];
  });
  return again.length === 0 ? [] : [`${label}, by the rules of ${print(by)}: ${again.join('; ')}.`];
}

function sentence(clause: string): string {
  const text = clause.charAt(0).toUpperCase() + clause.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

import { print } from '../../calendar/reporting-year.ts';
import { inTable } from '../../report/format.ts';
import type { Unit } from '../../report/model.ts';
import type {
  ComparedChange,
  ComparedFigure,
  ComparedYear,
  Comparison,
} from '../../report/years/compare-years.ts';

/** The figures of which at least one of the years is known, and how many others there are. */
export function knownFigures({ figures }: Comparison): {
  readonly shown: readonly ComparedFigure[];
  readonly others: number;
} {
  const shown = figures.filter(({ years }) => years.some(({ origin }) => origin !== 'nowhere'));
  return { shown, others: figures.length - shown.length };
}

/** `163 (restated)`, `212 (published)`, `not available`: a number from a log needs no word. */
export function numberInWords({ value, text, origin }: ComparedYear, unit: Unit): string {
  const number = value === null ? text : inTable(value, unit);
  return origin === 'restated' || origin === 'published' ? `${number} (${origin})` : number;
}

/** `+12 (+10%)`, `-5 points`, `no change`; blank where one of the two is not known. */
export function changeInWords({ by, percent }: ComparedChange, unit: Unit): string {
  if (by === null) {
    return '';
  }
  if (by === 0) {
    return 'no change';
  }
  const number =
    unit === 'percent'
      ? `${Math.abs(by)} point${Math.abs(by) === 1 ? '' : 's'}`
      : inTable(Math.abs(by), unit);
  return `${by < 0 ? '-' : '+'}${number}${percent === null ? '' : ` (${percent < 0 ? '' : '+'}${percent}%)`}`;
}

/** What has to be known of the numbers of a figure, a sentence each. */
export function remarks({ years, changes }: ComparedFigure): string[] {
  return [
    ...years.flatMap(({ year, origin, asPublished = [] }) =>
      asPublished.map(
        ({ text, source }) =>
          `${print(year)}: ${origin === 'restated' ? 'published as' : 'also published as'} ${text} in “${source}”.`,
      ),
    ),
    ...changes.flatMap(({ from, to, notLikeForLike, likeForLike }) =>
      notLikeForLike.length === 0
        ? []
        : [
            `${print(from)} and ${print(to)} are not like for like: ${notLikeForLike.join('; ')}.`,
            ...(likeForLike === undefined
              ? []
              : [`By the rules of ${print(from)}, ${print(to)} is ${likeForLike.text}.`]),
          ],
    ),
  ];
}

/** What the words in brackets mean, as far as they are used, and what is not shown. */
export function legend(comparison: Comparison): string[] {
  const { shown, others } = knownFigures(comparison);
  const used = new Set(shown.flatMap(({ years }) => years.map(({ origin }) => origin)));
  const sources = new Set(
    shown.flatMap(({ years }) =>
      years.flatMap(({ source }) => (source === undefined ? [] : [`“${source}”`])),
    ),
  );
  const nothing = comparison.years.filter(({ known }) => known === 'nothing');
  return [
    ...(used.has('published')
      ? [`Published: no log covers the year; the number is from ${[...sources].join(', ')}.`]
      : []),
    ...(used.has('restated')
      ? ['Restated: the log now gives another number than was published; both are told.']
      : []),
    ...nothing.map(({ print: year }) => `Nothing is known of ${year}.`),
    ...(others === 0
      ? []
      : [`${others} more figure${others === 1 ? ' is' : 's are'} not known of any of these years.`]),
  ];
}

import { print, type ReportingYear } from '../../calendar/reporting-year.ts';
import type { Project } from '../../project/load.ts';
import { roundedRatio } from '../../statistics/rounding.ts';
import { type Calculation, calculate } from '../calculation.ts';
import { figureCatalogue } from '../catalogue/figures.ts';
import { figureIn } from '../figures.ts';
import { NOT_AVAILABLE } from '../format.ts';
import type { Change, Figure, Unit } from '../model.ts';
import { apart, changeBetween, changePercent } from './figure-change.ts';

/** Every figure of some years side by side, the earliest first. */
export interface Comparison {
  readonly years: readonly {
    readonly year: ReportingYear;
    readonly print: string;
    /** What is known of the year at all: from a log, only from the figures file, or nothing. */
    readonly known: 'log' | 'published' | 'nothing';
  }[];
  readonly figures: readonly ComparedFigure[];
}

export interface ComparedFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly years: readonly ComparedYear[];
  /** From each of the years to the next of them. */
  readonly changes: readonly ComparedChange[];
}

/**
 * `log`: counted from it; `restated`: counted from it, and another number was published; `published`: no log covers the
 * year; `nowhere`: neither a log nor the figures file tells it.
 */
export type Origin = 'log' | 'restated' | 'published' | 'nowhere';

export interface ComparedYear
  extends Pick<Figure, 'value' | 'text' | 'numerator' | 'denominator' | 'source' | 'asPublished'> {
  readonly year: ReportingYear;
  readonly origin: Origin;
}

export interface ComparedChange extends Pick<Change, 'likeForLike'> {
  readonly from: ReportingYear;
  readonly to: ReportingYear;
  /** The later number less the earlier; of a percentage in percentage points. `null` where one is not known. */
  readonly by: number | null;
  /** The same in percent of the earlier; `null` of percentages and rates, of 0, and where the earlier is in doubt. */
  readonly percent: number | null;
  /** Why the two years are not like for like, a clause each. */
  readonly notLikeForLike: readonly string[];
}

/**
 * Sets every figure of the years side by side.
 * @param years at least two, each once.
 */
export function compareYears(project: Project, years: readonly ReportingYear[]): Comparison {
  const ordered = years.toSorted();
  const calculation = calculate(project, ordered.at(-1)!, figureCatalogue, []);
  return {
    years: ordered.map((year) => ({ year, print: print(year), known: howKnown(year, project) })),
    figures: figureCatalogue.map((definition): ComparedFigure => {
      const figures = ordered.map((year) => figureIn(year, definition, calculation));
      return {
        id: definition.id,
        label: definition.label,
        unit: figures[0]!.unit,
        years: figures.map((figure, index) => comparedYear(ordered[index]!, figure)),
        changes: ordered
          .slice(1)
          .map((to, index) =>
            comparedChange(
              definition.id,
              { year: ordered[index]!, figure: figures[index]! },
              { year: to, figure: figures[index + 1]! },
              calculation,
            ),
          ),
      };
    }),
  };
}

function howKnown(year: ReportingYear, { logs, records }: Project): Comparison['years'][number]['known'] {
  return logs.some(({ configured, holds }) => holds.length > 0 && configured.years.includes(year))
    ? 'log'
    : records.figures.some((figure) => figure.year === year)
      ? 'published'
      : 'nothing';
}

function comparedYear(year: ReportingYear, figure: Figure): ComparedYear {
  const { value, text, numerator, denominator, source, asPublished, origin } = figure;
  return {
    year,
    value,
    text,
    ...(denominator === undefined ? {} : { numerator: numerator!, denominator }),
    origin:
      origin === 'published'
        ? 'published'
        : text === NOT_AVAILABLE
          ? 'nowhere'
          : asPublished === undefined
            ? 'log'
            : 'restated',
    ...(source === undefined ? {} : { source }),
    ...(asPublished === undefined ? {} : { asPublished }),
  };
}

interface OneYear {
  readonly year: ReportingYear;
  readonly figure: Figure;
}

function comparedChange(
  id: string,
  earlier: OneYear,
  later: OneYear,
  calculation: Calculation,
): ComparedChange {
  const between = apart(id, earlier.year, later.year, calculation);
  const change = changeBetween(later.figure, earlier.figure, between);
  return {
    from: earlier.year,
    to: later.year,
    by: change === null ? null : difference(later.figure.value!, earlier.figure.value!),
    percent: changePercent(later.figure, earlier.figure)?.value ?? null,
    notLikeForLike: change?.notLikeForLike ?? [],
    ...(change?.likeForLike === undefined ? {} : { likeForLike: change.likeForLike }),
  };
}

/** Pounds have pence and rates a decimal: what binary fractions leave behind them is cut off. */
export function difference(later: number, earlier: number): number {
  return roundedRatio(Math.round((later - earlier) * 100), 100, 2);
}

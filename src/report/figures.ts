import { previous, print, type ReportingYear } from '../calendar/reporting-year.ts';
import type { FigureDefinition, Ratio } from '../statistics/definition.ts';
import { type Measured, measured } from '../statistics/measure.ts';
import { roundedRatio } from '../statistics/rounding.ts';
import { ALL, type YearTabulation } from '../statistics/tabulate.ts';
import { type Calculation, figurePlanId } from './calculation.ts';
import { inSentence, NOT_AVAILABLE } from './format.ts';
import type { Figure, Unit } from './model.ts';
import { basisInWords, RULES } from './words.ts';
import { apart, changeBetween, changePercent } from './years/figure-change.ts';

/**
 * Every figure by its name. A figure stands under its id for the year of the report; under `id.2015-16` for each
 * earlier year that is known, from the logs where they cover it, else as published; under `id.previousYear` for the
 * year before; and under `id.changePercent` for its change on that year.
 */
export function figuresOf(
  definitions: readonly FigureDefinition[],
  calculation: Calculation,
): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const definition of definitions) {
    const before = previous(calculation.year);
    const now = figureIn(calculation.year, definition, calculation);
    const earlier = figureIn(before, definition, calculation);
    const change = changeBetween(now, earlier, apart(definition.id, before, calculation.year, calculation));
    figures[definition.id] = change === null ? now : { ...now, change };
    for (const year of calculation.years.filter((year) => year < calculation.year)) {
      const then = figureIn(year, definition, calculation);
      if (then.value !== null) {
        figures[`${definition.id}.${year}`] = then;
      }
    }
    if (earlier.value !== null) {
      figures[`${definition.id}.previousYear`] = earlier;
      const percent = changePercent(now, earlier);
      if (percent !== null) {
        figures[`${definition.id}.changePercent`] = percent;
      }
    }
  }
  return figures;
}

/** One figure of one year: from the logs where they cover the year, else as published, else not available. */
export function figureIn(
  year: ReportingYear,
  definition: FigureDefinition,
  calculation: Calculation,
): Figure {
  const computed = compute(year, definition, calculation);
  const published = calculation.published(definition.id, year);
  const [first] = published;
  const { unit } = computed ?? { unit: unitOf(definition) };
  const value = computed === null ? (first?.value ?? null) : computed.value;
  const differing = published.filter((other) => other.value !== value);
  return {
    label: definition.label,
    unit,
    value,
    text: computed === null && first === undefined ? NOT_AVAILABLE : inSentence(value, unit),
    ...(computed?.denominator === undefined
      ? {}
      : { numerator: computed.numerator!, denominator: computed.denominator }),
    ...countedHow(definition, computed === null && first !== undefined, year),
    origin: computed === null && first !== undefined ? 'published' : 'logs',
    ...(computed === null && first !== undefined ? { source: first.source } : {}),
    year: print(year),
    ...(differing.length === 0
      ? {}
      : {
          asPublished: differing.map((other) => ({
            value: other.value,
            text: inSentence(other.value, unit),
            source: other.source,
          })),
        }),
  };
}

function compute(
  year: ReportingYear,
  { id, from }: FigureDefinition,
  calculation: Calculation,
): Measured | null {
  if (from !== 'external' && 'ratio' in from) {
    return ratioIn(year, from, calculation);
  }
  if (from === 'external' || !calculation.covers(from.population.records, year)) {
    return null;
  }
  const tabulation = figureTabulation(id, year, calculation);
  return measured(from.measure, tabulation?.total.cells.get(ALL)?.[0], tabulation?.records ?? 0);
}

/** What has been gathered for a figure in a year; its one cell is that of the total. */
export function figureTabulation(
  id: string,
  year: ReportingYear,
  { tabulations }: Calculation,
): YearTabulation | undefined {
  return tabulations.get(figurePlanId(id))?.get(year);
}

/** The ratio of two figures of the year; `null` where one of them is not known. */
function ratioIn(
  year: ReportingYear,
  { ratio: { of, to, per } }: Ratio,
  calculation: Calculation,
): Measured | null {
  const [above, below] = [of, to].map((id) => figureIn(year, calculation.figures.get(id)!, calculation));
  if (above!.value === null || below!.value === null) {
    return null;
  }
  const unit = per === 100 ? 'percent' : 'rate';
  const [numerator, denominator] = [above!.value, below!.value];
  return {
    value: denominator === 0 ? null : roundedRatio(per * numerator, denominator, unit === 'rate' ? 1 : 0),
    unit,
    numerator,
    denominator,
  };
}

function unitOf({ from, unit }: FigureDefinition): Unit {
  if (from !== 'external' && 'ratio' in from) {
    return from.ratio.per === 100 ? 'percent' : 'rate';
  }
  return unit ?? (from === 'external' ? 'count' : measured(from.measure, undefined, 0).unit);
}

/** How others counted what they published is not known: only what it is a number of can be said. */
function countedHow(
  { from, label, rule }: FigureDefinition,
  published: boolean,
  year: ReportingYear,
): Pick<Figure, 'counts' | 'rule'> {
  if (from === 'external' || 'ratio' in from) {
    return { counts: label, rule: from === 'external' ? '' : 'a ratio of two figures' };
  }
  if (published) {
    return { counts: from.population.counts, rule: '' };
  }
  return {
    counts: `${from.population.counts}, ${basisInWords(from.population.basis, year)}`,
    rule: RULES[rule],
  };
}

import { previous, type ReportingYear } from '../../calendar/reporting-year.ts';
import type { FigureDefinition, Measure, Population, Ratio } from '../../statistics/definition.ts';
import { measured } from '../../statistics/measure.ts';
import { roundedRatio } from '../../statistics/rounding.ts';
import { ALL } from '../../statistics/tabulate.ts';
import { figureTabulation } from '../figures.ts';
import { inTable } from '../format.ts';
import type { Figure } from '../model.ts';
import { explainNumber, givenNumber } from './explain-number.ts';
import type { Explaining } from './explaining.ts';
import type { Explanation, GivenNumber } from './explanation.ts';
import { ratioOf } from './formula.ts';
import { sourceFacts } from './sided-facts.ts';

/** What the name of a figure in `report.json` means: a figure, the year that it is of, and whether it is its change. */
export interface NamedFigure {
  readonly definition: FigureDefinition;
  readonly year: ReportingYear;
  readonly change: boolean;
}

/** Reads a name as `figuresOf` writes it; `null` where no figure is called so. */
export function namedFigure(
  name: string,
  { calculation: { figures, year } }: Pick<Explaining, 'calculation'>,
): NamedFigure | null {
  const [, id = name, ending = ''] = figures.has(name)
    ? []
    : (/^(.+)\.(previousYear|changePercent|\d{4}-\d{2})$/.exec(name) ?? []);
  const definition = figures.get(id);
  if (definition === undefined) {
    return null;
  }
  const change = ending === 'changePercent';
  const of = ending === 'previousYear' ? previous(year) : ending === '' || change ? year : ending;
  return { definition, year: of as ReportingYear, change };
}

/**
 * Explains a figure by its name in `report.json`.
 * @returns `null` where the report has no figure of the name.
 */
export function explainFigure(name: string, explaining: Explaining): Explanation | null {
  const named = namedFigure(name, explaining);
  const figure = explaining.figures[name];
  if (named === null || figure === undefined) {
    return null;
  }
  const { definition, year, change } = named;
  if (change) {
    return explainChange(name, definition, figure, explaining);
  }
  const { from } = definition;
  if (figure.origin === 'published' || from === 'external') {
    return explainGiven(name, figure, named, explaining);
  }
  return 'ratio' in from
    ? explainRatio(name, figure, definition.id, from, year, explaining)
    : explainComputed(name, figure, definition, from, year, explaining);
}

function explainComputed(
  name: string,
  figure: Figure,
  definition: FigureDefinition,
  { population, measure }: { readonly population: Population; readonly measure: Measure },
  year: ReportingYear,
  explaining: Explaining,
): Explanation {
  const { calculation } = explaining;
  if (!calculation.covers(population.records, year)) {
    return explainGiven(name, figure, { definition, year }, explaining);
  }
  const tabulation = figureTabulation(definition.id, year, calculation);
  const gathered = tabulation?.total.cells.get(ALL)?.[0];
  return {
    ...explainNumber(
      {
        name,
        title: figure.label,
        year,
        printed: figure.text,
        measured: measured(measure, gathered, tabulation?.records ?? 0),
        measure,
        population,
        basis: population.basis,
        rule: definition.rule,
        dimensions: [],
        facts: sourceFacts({ kind: 'gathered', year, gathered, tabulation }, measure).map(
          ({ fact, side }) => ({
            fact,
            side,
            under: '',
            hidden: [],
          }),
        ),
      },
      explaining,
    ),
    given: givenOf(definition.id, year, explaining),
  };
}

/** A figure that was published, or comes from elsewhere, or of which nothing is known. */
function explainGiven(
  name: string,
  figure: Figure,
  { definition, year }: Pick<NamedFigure, 'definition' | 'year'>,
  explaining: Explaining,
): Explanation {
  const given = givenOf(definition.id, year, explaining);
  return givenNumber({
    name,
    title: figure.label,
    year,
    printed: figure.text,
    value: figure.value,
    unit: figure.unit,
    counts: figure.counts,
    formula:
      given.length === 0
        ? 'Neither a log nor the figures file says anything of this year.'
        : definition.from === 'external'
          ? 'No log holds this number: the figures file gives it.'
          : 'No log covers the year: this is the number as it was published, and how it was counted is not known.',
    given,
  });
}

function explainRatio(
  name: string,
  figure: Figure,
  id: string,
  { ratio: { of, to, per } }: Ratio,
  year: ReportingYear,
  explaining: Explaining,
): Explanation {
  const { numerator, denominator } = figure;
  const parts = [of, to].flatMap((id) => explainFigure(nameIn(id, year, explaining), explaining) ?? []);
  const known = numerator !== undefined && denominator !== undefined && denominator !== 0;
  return {
    ...givenNumber({
      name,
      title: figure.label,
      year,
      printed: figure.text,
      value: figure.value,
      unit: figure.unit,
      counts: figure.counts,
      formula: known
        ? `${of} for ${per === 100 ? 'every 100' : `every ${inTable(per, 'count')}`} of ${to}: ${ratioOf(numerator, denominator, per, per === 100 ? 'percent' : 'rate')}.`
        : `${of} and ${to} are not both known, or the second is 0: there is nothing to compute.`,
      given: givenOf(id, year, explaining),
    }),
    ...(numerator === undefined || denominator === undefined ? {} : { numerator, denominator }),
    parts,
  };
}

function explainChange(
  name: string,
  { id }: FigureDefinition,
  figure: Figure,
  explaining: Explaining,
): Explanation {
  const { year } = explaining.calculation;
  const parts = [id, `${id}.previousYear`].flatMap((part) => explainFigure(part, explaining) ?? []);
  const [now, before] = parts.map(({ printed }) => printed);
  // Pounds have pence: both sides are made whole numbers first.
  const [above, below] = [figure.numerator!, figure.denominator!].map((side) => Math.round(side * 100));
  const exact = inTable(roundedRatio(100 * above!, below!, 2), 'count');
  return {
    ...givenNumber({
      name,
      title: figure.label,
      year,
      printed: figure.text,
      value: figure.value,
      unit: figure.unit,
      counts: figure.counts,
      formula: `The change on the year before as a percentage of that year: (${now} − ${before}) ÷ ${before} × 100 = ${exact}, printed as ${figure.text}.`,
      given: [],
    }),
    numerator: figure.numerator!,
    denominator: figure.denominator!,
    parts,
  };
}

/** The name of a figure in a year, as it stands in the report. */
export function nameIn(
  id: string,
  year: ReportingYear,
  { calculation }: Pick<Explaining, 'calculation'>,
): string {
  return year === calculation.year ? id : `${id}.${year}`;
}

export function givenOf(id: string, year: ReportingYear, { calculation }: Explaining): GivenNumber[] {
  return calculation.published(id, year).map(({ value, source, origin: { file, row } }) => ({
    value,
    source,
    file,
    row,
  }));
}

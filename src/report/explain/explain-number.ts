import { print, type ReportingYear } from '../../calendar/reporting-year.ts';
import type { Basis, CountingRule, Measure, Population, Where } from '../../statistics/definition.ts';
import type { Measured } from '../../statistics/measure.ts';
import { inTable } from '../format.ts';
import type { Unit } from '../model.ts';
import { basisInWords, RULES } from '../words.ts';
import { conditionsInWords, type Naming } from './conditions.ts';
import { explainedCase, type SidedFact } from './explained-case.ts';
import type { Explaining } from './explaining.ts';
import type { ExplainedCase, Explanation, GivenNumber } from './explanation.ts';
import { formulaOf } from './formula.ts';
import { limitsBehind, OF_TIME, rulesBehind } from './rules-behind.ts';
import type { Judgement } from './standing-of.ts';

/** One number that was counted from logs, and the facts behind it. */
export interface CountedNumber {
  readonly name: string;
  readonly row?: Explanation['row'];
  readonly column?: Explanation['column'];
  readonly title: string;
  readonly year: ReportingYear;
  readonly printed: string;
  readonly measured: Measured;
  readonly measure: Measure;
  readonly population: Population;
  readonly basis: Basis;
  readonly rule: CountingRule;
  /** What a case must be besides one of the population: the condition of a column. */
  readonly where?: Where;
  /** The dimensions by which it is cut up. */
  readonly dimensions: readonly string[];
  readonly facts: readonly SidedFact[];
  readonly sensitive?: boolean;
  readonly suppressed?: boolean;
  readonly notes?: readonly string[];
}

/** Says of a number how it comes about and which cases are behind it; of a suppressed one only that it is. */
export function explainNumber(number: CountedNumber, { calculation: { project } }: Explaining): Explanation {
  const { measure, population, basis, year, measured, sensitive = false, suppressed = false } = number;
  const naming: Naming = { project, population, year };
  const whereAbove = measure.kind === 'rate' ? measure.where : undefined;
  const dimensions = [
    ...new Set([
      ...Object.keys(population.where ?? {}),
      ...number.dimensions,
      ...Object.keys(number.where ?? {}),
      ...Object.keys(whereAbove ?? {}),
    ]),
  ];
  const judgement = judgementOf(dimensions, [population.where, number.where, whereAbove]);
  const sided = suppressed ? [] : number.facts;
  const facts = sided.map(({ fact }) => fact);
  const cases = inOrder(
    sided.map((one) =>
      explainedCase(one, {
        naming,
        basis,
        // How a case stands against its limit is told in words of its own.
        dimensions: dimensions.filter((id) => !OF_TIME.has(id)),
        judgement,
      }),
    ),
    measure,
  );
  const { value, numerator, denominator, unit } = measured;
  const counted = cases.filter(({ side }) => side === 'counted').length;
  return {
    ...subjectOf(number),
    year: print(year),
    printed: number.printed,
    value: suppressed ? null : value,
    unit,
    ...(suppressed || denominator === undefined ? {} : { numerator: numerator!, denominator }),
    formula: suppressed
      ? 'The report suppresses this number, so that nobody can be identified.'
      : formulaOf(measure, measured, counted),
    counts: population.counts,
    basis: basisInWords(basis, year),
    rule: RULES[number.rule],
    conditions: [...conditionsInWords(population.where, naming), ...conditionsInWords(number.where, naming)],
    conditionsAbove: conditionsInWords(whereAbove, naming),
    rules: rulesBehind({ unit: unit as Unit, dimensions, facts, sensitive }, project),
    limits: limitsBehind(facts, project),
    given: [],
    notes: [...(number.notes ?? []), ...withoutLongest(measure, measured, cases)],
    suppressed,
    lateBy: cases.some(({ standing }) => standing !== null) ? judgement.limit : null,
    cases,
    parts: [],
  };
}

/** One number that nobody here counted: published, or given by a figures file. */
export function givenNumber(
  number: Pick<CountedNumber, 'name' | 'row' | 'column' | 'title' | 'year' | 'printed' | 'notes'> & {
    readonly value: number | null;
    readonly unit: Unit;
    readonly counts: string;
    readonly formula: string;
    readonly given: readonly GivenNumber[];
  },
): Explanation {
  return {
    ...subjectOf(number),
    year: print(number.year),
    printed: number.printed,
    value: number.value,
    unit: number.unit,
    formula: number.formula,
    counts: number.counts,
    basis: '',
    rule: '',
    conditions: [],
    conditionsAbove: [],
    rules: [],
    limits: [],
    given: number.given,
    notes: number.notes ?? [],
    suppressed: false,
    lateBy: null,
    cases: [],
    parts: [],
  };
}

function subjectOf({
  name,
  row,
  column,
  title,
}: Pick<CountedNumber, 'name' | 'row' | 'column' | 'title'>): Pick<
  Explanation,
  'name' | 'row' | 'column' | 'title'
> {
  return { name, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }), title };
}

/** A number about the standard limit calls late what is over it; any other, what is over the limit that applied. */
function judgementOf(dimensions: readonly string[], wheres: readonly (Where | undefined)[]): Judgement {
  const timescale = dimensions.includes('standardTimescale');
  const answeredWithin = wheres.some((where) => where?.responseTime?.join() === 'within-standard');
  return {
    limit:
      timescale || answeredWithin || dimensions.includes('withinStandardLimit') ? 'standard' : 'applicable',
    withdrawals: timescale,
  };
}

/** Of working days the longest first, for these are asked for; else in the order of the logs. */
function inOrder(cases: readonly ExplainedCase[], measure: Measure): readonly ExplainedCase[] {
  return 'of' in measure && measure.of === 'workingDays'
    ? [...cases].sort((a, b) => (b.workingDays ?? -1) - (a.workingDays ?? -1))
    : cases;
}

/** An average is skewed by one long case: what it would be without it says how much. */
function withoutLongest(measure: Measure, measured: Measured, cases: readonly ExplainedCase[]): string[] {
  const { numerator, denominator } = measured;
  const [longest] = cases;
  if (measure.kind !== 'mean' || numerator === undefined || denominator === undefined || denominator < 2) {
    return [];
  }
  const days = longest?.workingDays;
  return days === undefined || days === null
    ? []
    : [
        `Without the longest case, ${longest!.reference} with ${days} working days, the average would be ${inTable(Math.round((10 * (numerator - days)) / (denominator - 1)) / 10, 'count')}.`,
      ];
}

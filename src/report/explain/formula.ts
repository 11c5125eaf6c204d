import type { Measure } from '../../statistics/definition.ts';
import type { Measured } from '../../statistics/measure.ts';
import { roundedRatio } from '../../statistics/rounding.ts';
import { inTable } from '../format.ts';

/** What a measure has computed, in a sentence with its numbers. */
export function formulaOf(
  measure: Measure,
  { value, numerator = 0, denominator = 0, unit }: Measured,
  counted: number,
): string {
  switch (measure.kind) {
    case 'count':
      return `Counted: ${inTable(counted, 'count')}.`;
    case 'share':
      return value === null
        ? 'There is nothing to be a part of: a percentage of nothing does not exist.'
        : `The cases here as a percentage of all that are counted: ${percentageOf(numerator, denominator)}.`;
    case 'rate':
      return value === null
        ? 'There is no case to measure: a percentage of nothing does not exist.'
        : `The cases above the line as a percentage of those below it: ${percentageOf(numerator, denominator)}.`;
    case 'sum':
      return `The amounts added up: ${inTable(value, 'pounds')}.`;
    case 'external':
      return 'No log holds this number: the figures file gives it.';
    default:
      return value === null
        ? 'No case here has working days yet, so there is nothing to compute.'
        : ofDays(measure.kind, value, numerator, denominator, counted, inTable(value, unit));
  }
}

function ofDays(
  kind: 'mean' | 'median' | 'shortest' | 'longest',
  value: number,
  numerator: number,
  denominator: number,
  counted: number,
  printed: string,
): string {
  const number = inTable(counted, 'count');
  switch (kind) {
    case 'mean':
      return `The working days added up, divided by the number of cases that have them: ${quotient(numerator, denominator)}, printed as ${printed}.`;
    case 'median':
      return counted % 2 === 1
        ? `The working days of the ${number} cases that have them, put in order: the one in the middle is ${value}.`
        : `The working days of the ${number} cases that have them, put in order: half-way between the two in the middle is ${value}.`;
    case 'shortest':
      return `The fewest working days of the ${number} cases that have them.`;
    case 'longest':
      return `The most working days of the ${number} cases that have them.`;
  }
}

/** `72 ÷ 156 × 100 = 46.15, printed as 46%` */
function percentageOf(numerator: number, denominator: number): string {
  return ratioOf(numerator, denominator, 100, 'percent');
}

/** `229 ÷ 4,120 × 1,000 = 55.58, printed as 55.6` */
export function ratioOf(
  numerator: number,
  denominator: number,
  per: number,
  unit: 'percent' | 'rate',
): string {
  const exact = roundedRatio(per * numerator, denominator, 2);
  const printed = roundedRatio(per * numerator, denominator, unit === 'rate' ? 1 : 0);
  return `${number(numerator)} ÷ ${number(denominator)} × ${number(per)} = ${number(exact)}, printed as ${inTable(printed, unit)}`;
}

function quotient(numerator: number, denominator: number): string {
  return `${number(numerator)} ÷ ${number(denominator)} = ${number(roundedRatio(numerator, denominator, 2))}`;
}

function number(value: number): string {
  return inTable(value, 'count');
}

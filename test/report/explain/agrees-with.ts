import { expect } from 'vitest';
import type { ExplainedCase, Explanation } from '../../../src/report/explain/explanation.ts';

/**
 * Whether the cases behind a number give the number again: counted by hand, from the list of cases and nothing else.
 * @param measure of which kind the number is, as its definition says.
 */
export function expectCasesToGive(explanation: Explanation, measure: string): void {
  const { cases, value, numerator, denominator } = explanation;
  const side = (name: ExplainedCase['side']) => cases.filter((one) => one.side === name);
  const counted = side('counted');
  const found = ((): unknown => {
    switch (measure) {
      case 'count':
        return [counted.length, cases.length];
      case 'share':
      case 'rate':
        return [counted.length, cases.length];
      case 'sum':
        return sum(counted.map(({ amount }) => Math.round(100 * amount!))) / 100;
      case 'mean':
        return [sum(daysOf(counted)), counted.length];
      case 'median':
        return medianOf(daysOf(counted));
      case 'shortest':
        return daysOf(counted)[0] ?? null;
      case 'longest':
        return daysOf(counted).at(-1) ?? null;
      default:
        return cases.length;
    }
  })();
  const printed = ((): unknown => {
    switch (measure) {
      case 'count':
        return [value, value];
      case 'share':
      case 'rate':
        return [numerator, denominator];
      case 'mean':
        return [numerator ?? 0, denominator ?? 0];
      case 'external':
        return 0;
      default:
        return value;
    }
  })();
  expect([explanation.title, found]).toEqual([explanation.title, printed]);
  expect(side('aside').every(({ workingDays, amount }) => workingDays === null || amount === null)).toBe(
    true,
  );
}

function daysOf(cases: readonly ExplainedCase[]): number[] {
  return cases.map(({ workingDays }) => workingDays!).sort((a, b) => a - b);
}

function medianOf(days: readonly number[]): number | null {
  const middle = (days.length - 1) / 2;
  return days.length === 0 ? null : (days[Math.floor(middle)]! + days[Math.ceil(middle)]!) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

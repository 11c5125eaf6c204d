import type { Percent } from './published-cell.ts';

/** How a percentage was made of its fraction: it fits both ways where there is nothing to round. */
export type Making = 'both' | 'rounded' | 'cut off' | 'neither';

/** How the percentage printed can have been made of the fraction. Of nothing there is none. */
export function making({ value, decimals }: Percent, numerator: number, denominator: number): Making {
  if (denominator === 0) {
    return 'both';
  }
  const scale = 10 ** decimals;
  // In whole steps of the last decimal, so that nothing is lost before: a half may be rounded either way.
  const exact = (100 * scale * numerator) / denominator;
  const printed = value * scale;
  const rounded = Math.abs(printed - exact) <= 0.5 + 1e-9;
  const cutOff = Math.abs(printed - Math.trunc(exact + Math.sign(exact) * 1e-9)) < 1e-9;
  return rounded ? (cutOff ? 'both' : 'rounded') : cutOff ? 'cut off' : 'neither';
}

/** Whether the percentage can be that of the fraction, rounded or cut off. */
export function couldBe(percent: Percent, numerator: number, denominator: number): boolean {
  return denominator !== 0 && making(percent, numerator, denominator) !== 'neither';
}

/** What the percentage would be with as many decimals: `40%`. */
export function inPercent(numerator: number, denominator: number, decimals: number): string {
  return `${((100 * numerator) / denominator).toFixed(decimals)}%`;
}

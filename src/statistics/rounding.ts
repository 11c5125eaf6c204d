/** A fraction rounded to a number of decimals, a half away from zero; both sides whole numbers, so nothing is lost before. */
export function roundedRatio(numerator: number, denominator: number, decimals = 0): number {
  const scale = 10 ** decimals;
  const doubled = 2 * Math.abs(numerator) * scale;
  const rounded = Math.floor((doubled + denominator) / (2 * denominator)) / scale;
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A percentage as printed, of `denominator`; `null` of nothing: it is not 0%, it does not exist. */
export function percentage(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : roundedRatio(100 * numerator, denominator);
}

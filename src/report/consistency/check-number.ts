import type { Cell, Figure, Unit } from '../model.ts';
import { fitsUnit, readPrinted } from './printed-number.ts';

/**
 * What a cell or a figure says that is not so: a text of another number than its value, a percentage that is not that of
 * its fraction, an average that is not that of its sum.
 */
export function numberFaults(
  { text, value, numerator, denominator }: Cell | Figure,
  unit: Unit,
  suppressed = false,
): string[] {
  if (value === undefined) {
    return []; // words
  }
  const { numbers, fraction } = readPrinted(text);
  const [first] = numbers;
  const faults: string[] = [];
  if (value === null && first !== undefined) {
    faults.push(`prints ${text} where there is no number`);
  }
  if (value !== null && (first === undefined || first.value !== value || !fitsUnit(first, unit))) {
    faults.push(`prints ${text} for ${value}`);
  }
  if (fraction !== undefined && (fraction.numerator !== numerator || fraction.denominator !== denominator)) {
    faults.push(`prints ${text} for ${numerator}/${denominator}`);
  }
  if (numerator === undefined || denominator === undefined || suppressed) {
    return faults;
  }
  if (value !== null && !isRatio(value, first?.decimals ?? 0, numerator, denominator, unit)) {
    faults.push(`prints ${text}, which is not ${numerator}/${denominator}`);
  }
  if (value === null && denominator !== 0) {
    faults.push(`prints ${text}, though there is ${numerator}/${denominator}`);
  }
  return faults;
}

/** Whether the number is the fraction, rounded to as many decimals as are printed. */
function isRatio(
  value: number,
  decimals: number,
  numerator: number,
  denominator: number,
  unit: Unit,
): boolean {
  return (
    denominator !== 0 &&
    PER[unit === 'percent' || unit === 'rate' ? unit : 'other'].some(
      (per) => Math.abs(value - (per * numerator) / denominator) <= 0.5 / 10 ** decimals + 1e-9,
    )
  );
}

/** How many of one there are for so many of the other: of a rate only its label says it. */
const PER = { percent: [100], rate: [1, 10, 100, 1000, 10_000, 100_000], other: [1] } as const;

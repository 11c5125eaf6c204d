import type { Measure } from './definition.ts';
import { percentage, roundedRatio } from './rounding.ts';
import type { Gathered } from './tabulate.ts';

/** A measure's value as printed: whole percent, whole working days (a median may end in a half), pounds to the penny. */
export interface Measured {
  /** `null`: there is nothing to compute it from. */
  readonly value: number | null;
  readonly unit: 'count' | 'percent' | 'working days' | 'pounds' | 'rate';
  /** Of a ratio and a mean: the two sides of the fraction. */
  readonly numerator?: number;
  readonly denominator?: number;
}

/**
 * What a measure says of a cell.
 * @param cell what was gathered; absent where nothing fell in it.
 * @param records how many records the population has in the year: a share is a share of these.
 */
export function measured(measure: Measure, cell: Gathered | undefined, records: number): Measured {
  const count = cell?.count ?? 0;
  switch (measure.kind) {
    case 'count':
      return { value: count, unit: 'count' };
    case 'share':
      return { value: percentage(count, records), unit: 'percent', numerator: count, denominator: records };
    case 'rate':
      return {
        value: percentage(cell?.meeting ?? 0, count),
        unit: 'percent',
        numerator: cell?.meeting ?? 0,
        denominator: count,
      };
    case 'sum':
      return { value: (cell?.pence ?? 0) / 100, unit: 'pounds' };
    case 'external':
      return { value: null, unit: 'count' };
    default:
      return ofDays(measure.kind, sorted(cell?.days ?? new Map()));
  }
}

type Days = readonly (readonly [days: number, records: number])[];

function sorted(days: ReadonlyMap<number, number>): Days {
  return [...days].sort(([a], [b]) => a - b);
}

function ofDays(kind: 'mean' | 'median' | 'shortest' | 'longest', days: Days): Measured {
  const unit = 'working days';
  const records = days.reduce((sum, [, count]) => sum + count, 0);
  if (records === 0) {
    return { value: null, unit };
  }
  switch (kind) {
    case 'mean': {
      const total = days.reduce((sum, [value, count]) => sum + value * count, 0);
      return { value: roundedRatio(total, records), unit, numerator: total, denominator: records };
    }
    case 'median':
      return {
        value: (nth(days, Math.ceil(records / 2)) + nth(days, Math.floor(records / 2) + 1)) / 2,
        unit,
      };
    case 'shortest':
      return { value: days[0]![0], unit };
    case 'longest':
      return { value: days.at(-1)![0], unit };
  }
}

/** The working days of the `position`th record, counted from 1, when they stand in order. */
function nth(days: Days, position: number): number {
  let passed = 0;
  for (const [value, count] of days) {
    passed += count;
    if (passed >= position) {
      return value;
    }
  }
  throw new RangeError(`There is no record ${position} of ${passed}.`);
}

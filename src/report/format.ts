import type { Unit } from './model.ts';

/** What is printed where there is nothing to compute a number from: a percentage of nothing is not 0%. */
export const NOT_APPLICABLE = 'not applicable';

/** What is printed where neither a log nor a published figure says anything: a number that is not known is not 0. */
export const NOT_AVAILABLE = 'not available';

/** What is printed of a count so small that somebody could be identified by it. */
export const SUPPRESSED = 'suppressed';

/** A number as it stands in a table, its unit in the heading of the column: `1,234`, `83%`, `12.5`, `£6,250.50`. */
export function inTable(value: number | null, unit: Unit): string {
  if (value === null) {
    return NOT_APPLICABLE;
  }
  switch (unit) {
    case 'percent':
      return `${grouped(value)}%`;
    case 'rate':
      return grouped(value, 1);
    case 'pounds':
      return `${value < 0 ? '-' : ''}£${grouped(Math.abs(value), 2)}`;
    default:
      return grouped(value);
  }
}

/** A percentage with its fraction: `53% (8/15)`; of nothing, `not applicable`. */
export function withFraction(value: number | null, numerator: number, denominator: number): string {
  return value === null
    ? NOT_APPLICABLE
    : `${inTable(value, 'percent')} (${inTable(numerator, 'count')}/${inTable(denominator, 'count')})`;
}

/** A number as it stands in a sentence: `1,234`, `83%`, `15 working days`, `£6,250.50`. */
export function inSentence(value: number | null, unit: Unit): string {
  return unit === 'working days' && value !== null
    ? `${grouped(value)} working day${value === 1 ? '' : 's'}`
    : inTable(value, unit);
}

// By hand and not by Intl, which costs milliseconds to start and differs between builds of Node.
function grouped(value: number, decimals?: number): string {
  const [whole = '', fraction] = (
    decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
  ).split('.');
  const sign = value < 0 ? '-' : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

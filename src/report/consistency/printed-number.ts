import type { Unit } from '../model.ts';

/** A number read back from its text. */
export interface PrintedNumber {
  readonly value: number;
  /** How many decimals are printed: a percentage is as exact as that. */
  readonly decimals: number;
  /** What sign stands with it. */
  readonly sign: '%' | '£' | '';
}

/** A text taken apart: `53% (8/15)` is a number and a fraction, `30 or 19` two numbers. */
export interface PrintedText {
  /** The numbers, the first of which is the cell's own. None in `not applicable`, `suppressed` and other words. */
  readonly numbers: readonly PrintedNumber[];
  readonly fraction?: { readonly numerator: number; readonly denominator: number };
}

const FRACTION = /^(.*?) \((\d[\d,]*)\/(\d[\d,]*)\)$/;

/** What the text of a cell or a figure says in numbers. */
export function readPrinted(text: string): PrintedText {
  const [, before = text, numerator, denominator] = FRACTION.exec(text) ?? [];
  const numbers = before.split(' or ').map(numberOf);
  return {
    numbers: numbers.includes(null) ? [] : (numbers as PrintedNumber[]),
    ...(numerator === undefined || denominator === undefined
      ? {}
      : { fraction: { numerator: plain(numerator), denominator: plain(denominator) } }),
  };
}

/** Whether a number with this sign can be one of this unit. */
export function fitsUnit({ sign }: PrintedNumber, unit: Unit): boolean {
  return unit === 'text' || sign === (unit === 'percent' ? '%' : unit === 'pounds' ? '£' : '');
}

const NUMBER = /^(-?)(£?)(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d+))?(%?)(?: working days?)?$/;

function numberOf(text: string): PrintedNumber | null {
  const found = NUMBER.exec(text);
  if (found === null) {
    return null;
  }
  const [, minus = '', pounds = '', whole = '', decimals = '', percent = ''] = found;
  const value = Number(`${whole.replaceAll(',', '')}.${decimals}`);
  return {
    value: minus === '' ? value : -value,
    decimals: decimals.length,
    sign: pounds === '£' ? '£' : percent === '%' ? '%' : '',
  };
}

function plain(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

import { referencePattern } from './reference-format.ts';

/** What a number means by the format of its cell. */
export type NumberFormat =
  | { readonly kind: 'number' }
  /** A number that is shown as a reference: filled up with noughts, among letters and marks: `CS/00123`. */
  | { readonly kind: 'reference'; readonly pattern: readonly string[] }
  /** A day, with or without a time of day. */
  | { readonly kind: 'date' }
  /** A time of day. */
  | { readonly kind: 'time' }
  /** A length of time in hours, which may be more than a day. */
  | { readonly kind: 'elapsed' };

export const PLAIN: NumberFormat = { kind: 'number' };

/** What the numbers mean to which a workbook gives this format: `dd/mm/yyyy hh:mm` makes days of them. */
export function numberFormat(code: string): NumberFormat {
  if (/^general/i.test(code)) {
    return PLAIN;
  }
  if (/\[(?:h+|m+|s+)\]/i.test(code)) {
    return { kind: 'elapsed' };
  }
  const letters = code.replace(NOT_LETTERS, '').split(';')[0]!.toLowerCase();
  if (/[yd]/.test(letters)) {
    return { kind: 'date' };
  }
  if (/[hs]/.test(letters)) {
    return { kind: 'time' };
  }
  // Without hours and seconds beside it, an m is a month.
  if (letters.includes('m')) {
    return { kind: 'date' };
  }
  const pattern = referencePattern(code);
  return pattern === null ? PLAIN : { kind: 'reference', pattern };
}

/**
 * What is printed as it stands or says how: text in quotation marks, a character after `\`, `_` or `*`, a colour, a
 * language or a condition in brackets, a power of ten, and the words for morning and afternoon.
 */
const NOT_LETTERS = /"[^"]*"|[\\_*].|\[[^\]]*\]|e[+-]|am\/pm|a\/p/gis;

/**
 * The formats that a workbook names without writing them down (ECMA-376 part 1, 18.8.30). Those of East Asian editions
 * differ from one to the next, but each of these is a day or a time in all of them.
 */
export function builtInFormat(id: number): NumberFormat {
  return numberFormat(BUILT_IN[id] ?? 'General');
}

const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36].map((id) => [id, 'yyyy-mm-dd'])),
  ...Object.fromEntries([32, 33, 34, 35].map((id) => [id, 'h:mm:ss'])),
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  ...Object.fromEntries([50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'yyyy-mm-dd'])),
};

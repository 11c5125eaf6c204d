import { WORDS_FOR_BLANK } from '../records/vocabulary.ts';

const BLANKS = new Set(['', '-', '–', '—', '.', ...WORDS_FOR_BLANK.map((word) => word.toLowerCase())]);

/**
 * Whether a cell says nothing: empty, a dash, `N/A`, `TBC`, or an error of the spreadsheet. `Unknown` and `Not
 * applicable` are answers, not blanks.
 */
export function isBlank(cell: string): boolean {
  return BLANKS.has(cell.trim().toLowerCase());
}

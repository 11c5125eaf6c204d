import { WORDS_FOR_BLANK } from '../records/vocabulary.ts';

const BLANKS = new Set(WORDS_FOR_BLANK.map((word) => word.toLowerCase()));

// A thumb or a tick is said with a sign and is no blank; a dash or a question mark is.
const SAYS_SOMETHING = /[\p{L}\p{N}\p{So}]/u;

/**
 * Whether a cell says nothing: empty, a dash or other punctuation alone, `N/A`, `TBC`, or an error of the spreadsheet.
 * `Unknown` and `Not applicable` are answers, not blanks.
 */
export function isBlank(cell: string): boolean {
  return !SAYS_SOMETHING.test(cell) || BLANKS.has(cell.trim().toLowerCase());
}

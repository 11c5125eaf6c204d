import { WORDS_FOR_BLANK } from '../records/vocabulary.ts';

const BLANKS = new Set(WORDS_FOR_BLANK.map((word) => word.toLowerCase()));
const BEGINNINGS = new Set(
  WORDS_FOR_BLANK.flatMap((word) => [word.toLowerCase().charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);
const LONGEST_BLANK = Math.max(...WORDS_FOR_BLANK.map((word) => word.length));

// A thumb or a tick is said with a sign and is no blank; a dash or a question mark is.
const SAYS_SOMETHING = /[\p{L}\p{N}\p{So}]/u;

/**
 * Whether a cell says nothing: empty, a dash or other punctuation alone, `N/A`, `TBC`, or an error of the spreadsheet.
 * `Unknown` and `Not applicable` are answers, not blanks.
 */
export function isBlank(cell: string): boolean {
  // Most cells of a log are told by a glance: a number says something, and so does what is longer than any word for nothing.
  const first = cell.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    return false;
  }
  const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  if (
    letter &&
    (cell.length > LONGEST_BLANK || !BEGINNINGS.has(first)) &&
    cell.charCodeAt(cell.length - 1) > 32
  ) {
    return false;
  }
  return !SAYS_SOMETHING.test(cell) || BLANKS.has(cell.trim().toLowerCase());
}

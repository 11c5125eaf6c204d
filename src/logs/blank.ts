import { WORDS_FOR_BLANK } from '../records/vocabulary.ts';

const BLANKS = new Set(WORDS_FOR_BLANK.map((word) => word.toLowerCase()));
const LONGEST_BLANK = Math.max(...WORDS_FOR_BLANK.map((word) => word.length));

// A thumb or a tick is said with a sign and is no blank; a dash or a question mark is.
const SAYS_SOMETHING = /[\p{L}\p{N}\p{So}]/u;

/**
 * Whether a cell says nothing: empty, a dash or other punctuation alone, `N/A`, `TBC`, or an error of the spreadsheet.
 * `Unknown` and `Not applicable` are answers, not blanks.
 */
export function isBlank(cell: string): boolean {
  return (
    !saysSomethingAtOnce(cell) &&
    !TOO_NARROW.test(cell) &&
    (!SAYS_SOMETHING.test(cell) || BLANKS.has(cell.trim().toLowerCase()) || isLost(cell))
  );
}

/** What stands in a cell of a workbook whose formula has never been worked out: its value is not in the file. */
export const NOT_CALCULATED = '#NOT CALCULATED!';

/**
 * Whether the value of a cell was lost in the spreadsheet: an error stands in its place. Not `#N/A`: that says by itself
 * that there is none.
 */
export function isLost(cell: string): boolean {
  return LOST.test(cell);
}

const LOST =
  /^\s*#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|NOT CALCULATED!)\s*$/i;

/** What Excel writes for a date that is wider than its column: the value is lost, and that is to be told. */
const TOO_NARROW = /^\s*#{2,}\s*$/;

/** A cell without the blanks around it. */
export function trimmed(cell: string): string {
  // Hardly any cell has blanks around it, and to see that takes less time than to look for them.
  return isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim();
}

function isPlain(code: number): boolean {
  return code > 32 && code < 127;
}

/** Most cells are told by a glance: a digit says something, and so does a letter that no word for nothing begins with. */
function saysSomethingAtOnce(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return (
    FIRST_LETTERS[first] === SAYS ||
    (FIRST_LETTERS[first] === MAYBE &&
      cell.length > LONGEST_BLANK &&
      isPlain(cell.charCodeAt(cell.length - 1)))
  );
}

const SAYS = 1;
const MAYBE = 2;

/** What the first letter or digit of a cell tells, by its code; of any other sign nothing. */
const FIRST_LETTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (!/[A-Za-z0-9]/.test(letter)) {
    return 0;
  }
  return WORDS_FOR_BLANK.some((word) => word.toLowerCase().startsWith(letter.toLowerCase())) ? MAYBE : SAYS;
});

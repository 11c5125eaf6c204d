const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const BELOW_HUNDRED = `(?:${TENS.join('|')})(?:[- ](?:${UNITS.join('|')}))?|${[...TEENS, ...UNITS].join('|')}`;

/**
 * A number in words, from two: `twelve`, `forty-three`, `two hundred and twelve`, `a dozen`. One is as often a word as a
 * number (“in one case”).
 */
export const NUMBER_IN_WORDS = `(?:(?:(?:a|${UNITS.join('|')}) hundred(?: and (?:${BELOW_HUNDRED}))?)|(?:a|two|three) dozen|(?!one\\b)(?:${BELOW_HUNDRED}))`;

/** The number that such words say. */
export function numberInWords(words: string): number {
  return words
    .toLowerCase()
    .split(/[\s-]+/)
    .reduce((sum, word) => {
      switch (word) {
        case 'hundred':
          return Math.max(1, sum) * 100;
        case 'dozen':
          return Math.max(1, sum) * 12;
        case 'a':
        case 'and':
          return sum;
        default:
          return sum + numberOf(word);
      }
    }, 0);
}

function numberOf(word: string): number {
  const [unit, teen, ten] = [UNITS.indexOf(word), TEENS.indexOf(word), TENS.indexOf(word)];
  return unit >= 0 ? unit + 1 : teen >= 0 ? teen + 10 : ten >= 0 ? (ten + 2) * 10 : 0;
}

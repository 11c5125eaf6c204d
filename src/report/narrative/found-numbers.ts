import type { Kind } from './known-numbers.ts';
import { NUMBER_IN_WORDS, numberInWords } from './number-words.ts';

/** A number in a text. */
export interface FoundNumber {
  /** As it was typed, with what it is a number of: `£1,875`, `42%`, `twelve complaints`. */
  readonly text: string;
  readonly value: number;
  readonly kind: Kind;
  /** Of `8/15`: what stands below the line; `value` stands above it. */
  readonly denominator?: number;
  /** Such as `million`, or percentage points: no figure of a report is printed so. */
  readonly never: boolean;
}

const DIGITS =
  /(?<![\w·.,])(?<pounds>£ ?)?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?(?:\/(?<below>\d+))?(?:(?<percent> ?%| ?per ?cent\b)|(?<days> (?:working )?days?\b)|(?<never> ?(?:k|m|bn|million|billion|thousand)\b| percentage points?\b))?(?![\d·])/gi;

/** Every number in digits. */
export function numbersInDigits(text: string): FoundNumber[] {
  return [...text.matchAll(DIGITS)].map((found) => {
    const { pounds, whole = '', decimals = '', below, percent, days, never } = found.groups ?? {};
    return {
      text: found[0].trim(),
      value: Number(`${whole.replaceAll(',', '')}${decimals}`),
      kind: pounds ? 'pounds' : percent ? 'percent' : days ? 'days' : 'count',
      ...(below === undefined ? {} : { denominator: Number(below) }),
      never: never !== undefined,
    };
  });
}

/** What may stand between a number in words and what is counted. */
const BETWEEN =
  '(?:(?:of (?:the|these|those|our|all|its)|more|further|other|new|formal|informal|statutory|corporate|internal|independent|external|anonymous|additional|separate|different|similar|complex|late|open|closed|joint|upheld|written|repeat|ombudsman|member|general|young|disabled|looked[- ]after|Children Act|Stage \\d|stage \\d|[Ss]tage (?:one|two|three)) ){0,3}';

/** What a report counts or measures. A complaints officer is not one of the complaints. */
const COUNTED =
  '(?<noun>complaints?|complainants?|compliments?|comments|enquir(?:y|ies)|representations?|cases?|investigations?|panels?|reviews|responses?|repl(?:y|ies)|requests?|referrals?|payments?|remedies|children|child|people|parents|carers|families|advocates|findings|issues|withdrawals|extensions|working days?|(?<percent>per ?cent)|(?<pounds>pounds))';

const NO_PERSON =
  "(?![’'-]|\\w| (?:officers?|managers?|teams?|workers?|staff|procedures?|process|systems?)\\b)";

const WORDS = new RegExp(`\\b(?<number>${NUMBER_IN_WORDS}) ${BETWEEN}${COUNTED}${NO_PERSON}`, 'gi');

/** Asked first, as it costs a tenth: in most lines there is none. */
const SOME_NUMBER = new RegExp(`\\b${NUMBER_IN_WORDS}\\b`, 'i');

/** Every number in words before something that a report counts: `twelve formal complaints`. */
export function numbersInWords(text: string): FoundNumber[] {
  return !SOME_NUMBER.test(text)
    ? []
    : [...text.matchAll(WORDS)].map((found) => {
        const { number = '', noun = '', percent, pounds } = found.groups ?? {};
        return {
          text: found[0],
          value: numberInWords(number),
          kind: percent ? 'percent' : pounds ? 'pounds' : /^working/i.test(noun) ? 'days' : 'count',
          never: false,
        };
      });
}

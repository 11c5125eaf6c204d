/**
 * What officers write in numbers that is no figure of a report: years and dates, stages and sections, ages, limits,
 * telephone numbers, web addresses. What a report counts or measures must not be among them.
 */

const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const TO = '(?: ?[-–—] ?| ?/ ?| (?:to|or|and|until) )';
/** `26(3)`, `24D`, `2.3.1` */
const NUMERAL = '\\d+(?:\\.\\d+)*[A-Z]?(?:\\([0-9a-z]+\\))*';

/** Words that a number follows as a name and not as a count; those that are common in prose only with a capital. */
const NAMED =
  '(?:[Ss]tage|[Ss]ection|[Rr]egulation|[Aa]rticle|[Pp]aragraph|[Pp]ara|[Ss]chedule|[Cc]hapter|[Cc]lause|[Aa]ppendix|[Aa]nnex|[Pp]age|[Cc]hart|[Tt]able|[Ff]igure|[Ll]evel|[Tt]ier|[Qq]uarter|[Bb]and|[Vv]ersion|[Pp]riority|[Rr]ecommendation|[Vv]olume|Part|Phase|Step|Year|Route|Form|Action|Act|Objective|Standard|Principle|Outcome|Theme|Group|Room|Floor|Unit|Zone|Ward|Note|Q)';

const PATTERNS: readonly RegExp[] = [
  // Web and e-mail addresses.
  /\b(?:https?:\/\/|www\.)\S+|\b[\w.+-]+@[\w-]+\.\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*/gi,
  // Telephone numbers: they begin with 0 or +, or are to be rung.
  /\+\d[\d ()-]{6,}\d|\(?\b0\d{2,5}\)?(?:[ -]?\d{2,8}){1,4}\b|\b(?:call|ring|dial|text|phone|telephone) (?:us )?(?:on )?\d[\d ]*/gi,
  // Days and times.
  new RegExp(`\\b${DAY}(?:${TO}${DAY})*(?: of)? ${MONTHS}\\b`, 'g'),
  new RegExp(`\\b${MONTHS} ${DAY}(?=,? \\d{4}|[.;)]|$)`, 'g'),
  /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)\b|\b\d+:\d+\b|\b24\/7\b/gi,
  // Years, and statutory instruments: 2006/1738.
  /(?<![£\d.,])(?:19|20)\d{2}(?: ?[/–-] ?\d{2,4})?(?![\d%]|[.,]\d| ?per ?cent)/g,
  // Stage 2, Stages 1 to 3, sections 24D and 26(3), Regulation 13. “13 at Stage 1 and 2 at Stage 2” names no Stage 2 twice.
  new RegExp(`\\b${NAMED}s ${NUMERAL}(?:, ${NUMERAL})*(?:${TO}${NUMERAL})?`, 'g'),
  new RegExp(
    `\\b${NAMED} ?${NUMERAL}(?:(?: ?[-–/] ?| (?:to|or) )${NUMERAL}| and ${NUMERAL}(?! (?:at|in|on|were|was|of)\\b))?`,
    'g',
  ),
  /\b(?:No|Nos|Ref|SI)\.? ?\d+/g,
  // Ages.
  /\bag(?:ed?|es)(?: of)?(?: between)? \d{1,2}(?:(?: ?[-–] ?| (?:to|and|or) )\d{1,2})?/gi,
  /\b\d{1,2}(?:(?: ?[-–] ?| (?:to|and) )\d{1,2})?[ -]years?[ -]olds?\b|\b\d{1,2} years? old\b/gi,
  /\b(?:under|over)[- ]\d{1,2}s\b|\b\d{1,2} (?:or|and) (?:over|under|older|younger)\b|\bturn(?:s|ed|ing)? \d{1,2}\b/gi,
  /\(\d{1,2}[-–]\d{1,2}\)|\b1[0-9] to (?:1[0-9]|2[0-5])(?! ?(?:per|%|£|working|days|complaints|cases|compliments))\b/g,
  // How long something lasts, where no report measures it, and days that somebody is given.
  /\b\d+(?:(?: ?[-–] ?| (?:to|or) )\d+)?[ -](?:seconds?|minutes?|hours?|weeks?|months?|years?|terms?)\b/gi,
  /\b(?:within|after|up to|every|next|first|last|previous|past)(?: the)?(?: next| first| last)? \d+(?: to \d+)? days?\b/gi,
  // 24D, 1st, COVID-19, 360-degree.
  /(?<![£\d.,])\b(?=\d+[A-Za-z]|[A-Za-z]+\d)\w+\b|\b[A-Za-z]+-\d+\b|\b\d+-[A-Za-z]+/g,
  // Numbers of a list or a paragraph, at its beginning.
  /^\s*(?:\(\d+\)|\d+[.)]|\d+(?:\.\d+)+\.?)(?=\s)/g,
  // The words of others.
  /“[^”]*”/g,
];

const WORKING_DAYS = /\b(\d+)(?:( to | or | and | ?[-–] ?)(\d+))?[ -]working[- ]days?\b/gi;

/**
 * The same text, as long as before, in which the digits of what is no figure are blotted out.
 * @param limits the limits of the procedures in working days.
 * @param labels names that the report prints and that have a number in them: teams, ages, timescales; each to be found
 * wherever it stands.
 */
export function withoutNoFigures(
  text: string,
  limits: ReadonlySet<number>,
  labels: readonly RegExp[],
): string {
  let rest = text;
  for (const label of labels) {
    rest = blotOut(rest, label);
  }
  // A range begins a day after the limit below it: 11 to 20.
  rest = rest.replace(WORKING_DAYS, (all, first: string, between: string | undefined, second = first) =>
    (limits.has(Number(first)) || (between !== undefined && limits.has(Number(first) - 1))) &&
    limits.has(Number(second))
      ? blot(all)
      : all,
  );
  return PATTERNS.reduce(blotOut, rest);
}

function blotOut(text: string, pattern: RegExp): string {
  return text.replace(pattern, blot);
}

function blot(text: string): string {
  return text.replace(/\d/g, '·');
}

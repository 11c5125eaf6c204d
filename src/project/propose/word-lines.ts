import { isBlank } from '../../logs/blank.ts';
import { excerpt } from '../../logs/excerpt.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import { foldSpelling, type LookUp, type Vocabulary, type VocabularyName } from '../../records/vocabulary.ts';
import { comment, commentLine, remark } from './comment-lines.ts';
import type { ColumnWords } from './log-proposal.ts';

/** The values of one vocabulary in all exports, and what the program takes each for. */
export interface SeenWords {
  readonly name: VocabularyName;
  readonly vocabulary: Vocabulary;
  readonly columns: readonly string[];
  readonly understood: readonly SeenWord[];
  /** Those that the officer has to say the meaning of. */
  readonly notUnderstood: readonly SeenWord[];
}

interface SeenWord {
  readonly text: string;
  /** How many cells say it. */
  readonly count: number;
  readonly found: LookUp;
}

/** The values seen in the coded columns by vocabulary, those of the most rows first. */
export function seenWords(columns: readonly ColumnWords[], words: Vocabularies): SeenWords[] {
  const names = Object.keys(words) as VocabularyName[];
  return names.flatMap((name) => {
    const vocabulary = words[name];
    const ofIt = columns.filter((column) => column.vocabulary === vocabulary);
    const counts = new Map<string, number>();
    for (const [text, count] of ofIt.flatMap((column) => [...column.counts])) {
      counts.set(text, (counts.get(text) ?? 0) + count);
    }
    const seen = [...counts]
      .filter(([text]) => !isBlank(text))
      .sort(([, a], [, b]) => b - a)
      .map(([text, count]): SeenWord => ({ text, count, found: lookUp(vocabulary, text) }));
    return seen.length === 0
      ? []
      : [
          {
            name,
            vocabulary,
            columns: [...new Set(ofIt.map(({ column }) => column))],
            understood: seen.filter(({ found }) => isUnderstood(found)),
            notUnderstood: seen.filter(({ found }) => !isUnderstood(found)),
          },
        ];
  });
}

const LONGEST_WORD = 200;

function lookUp(vocabulary: Vocabulary, text: string): LookUp {
  return text.length > LONGEST_WORD ? { kind: 'unrecognised' } : vocabulary.lookUp(text);
}

function isUnderstood(found: LookUp): boolean {
  return found.kind === 'value' || (found.kind === 'not-known' && found.answered);
}

/** What the values were read as, in comments; and the setting `vocabulary`, ready to be filled in, for those not understood. */
export function wordLines(all: readonly SeenWords[]): string[] {
  if (all.length === 0) {
    return [];
  }
  const asking = all.filter(({ notUnderstood }) => notUnderstood.length > 0);
  return [
    '',
    ...comment(
      'What the values of the logs are read as, with how many cells hold each. Where one is read wrongly, write it under vocabulary, spellings, behind the value that it means.',
    ),
    ...all.flatMap(tableOf),
    ...(asking.length === 0
      ? []
      : [
          '',
          ...comment(
            'Values that are not understood: the rows that hold them are left out of the report. Write each between the brackets of the value that it means, between quotation marks and with commas between several. A line that stays empty does nothing.',
          ),
          'vocabulary:',
          ...asking.flatMap(spellings),
        ]),
  ];
}

const MOST_SHOWN = 30;

function tableOf({ name, columns, understood, vocabulary, notUnderstood }: SeenWords): string[] {
  const line = (count: number, text: string): string =>
    commentLine(`  ${String(count).padStart(6)}  ${text}`);
  return [
    '#',
    ...comment(`${name}, in ${columns.map((column) => `“${column}”`).join(', ')}:`),
    ...understood
      .slice(0, MOST_SHOWN)
      .map(({ text, count, found }) => line(count, `${shown(text)}${readAs(text, found, vocabulary)}`)),
    ...others(understood, 'are read as one of these'),
    ...notUnderstood
      .slice(0, MOST_SHOWN)
      .map(({ text, count }) => line(count, `${shown(text)} — NOT UNDERSTOOD`)),
    ...others(notUnderstood, 'are not understood: is it the right column?'),
  ];
}

function others(words: readonly SeenWord[], what: string): string[] {
  return words.length <= MOST_SHOWN
    ? []
    : [commentLine(`          and ${words.length - MOST_SHOWN} others that ${what}`)];
}

/** Nothing where the value is read as what it says. */
function readAs(text: string, found: LookUp, vocabulary: Vocabulary): string {
  const label = found.kind === 'value' ? vocabulary.labelOf(found.id) : 'not known';
  return text.toLowerCase() === label.toLowerCase() ? '' : ` — read as ${label}`;
}

function shown(text: string): string {
  return `“${excerpt(text)}”`;
}

function spellings({ name, vocabulary, notUnderstood }: SeenWords): string[] {
  const hints = new Map<string, string[]>();
  for (const { text, found } of notUnderstood) {
    for (const id of likely(found, vocabulary)) {
      hints.set(id, [...(hints.get(id) ?? []), JSON.stringify(excerpt(text))]);
    }
  }
  // What has no letter or digit cannot be told from a blank, so it cannot be given a meaning.
  const open = notUnderstood.filter(
    ({ text, found }) => foldSpelling(text) !== '' && likely(found, vocabulary).length === 0,
  );
  return [
    `  ${name}:`,
    '    spellings:',
    ...(open.length === 0
      ? []
      : comment(
          `To be put between brackets: ${open
            .slice(0, MOST_SHOWN)
            .map(({ text }) => JSON.stringify(excerpt(text)))
            .join(', ')}`,
          '      ',
        )),
    ...vocabulary.ids.map((id) => {
      const hint = hints.get(id);
      return `      ${id}: []${hint === undefined ? '' : remark(`perhaps [${hint.slice(0, MOST_SHOWN).join(', ')}]`)}`;
    }),
  ];
}

/** The values that a word may mean. */
function likely(found: LookUp, vocabulary: Vocabulary): readonly string[] {
  switch (found.kind) {
    case 'ambiguous':
      return found.candidates;
    case 'unrecognised':
      return vocabulary.ids.filter((id) => vocabulary.labelOf(id) === found.suggestion);
    default:
      return [];
  }
}

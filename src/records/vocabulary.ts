import { nearestSpellings } from './nearest-spelling.ts';
import data from './vocabulary.json' with { type: 'json' };

export type VocabularyName = keyof typeof data.vocabularies;

/** One value that a report can print, and the words for it in case logs. */
export interface VocabularyEntry<Id extends string = string> {
  readonly id: Id;
  /** As a report prints it: `Partially upheld`. */
  readonly label: string;
  readonly spellings: readonly string[];
  /** Words that mean this value in some councils and another in others: never taken for it silently. */
  readonly ambiguous?: readonly string[];
}

/** Every vocabulary, its values in the order in which a report prints them. */
export const VOCABULARIES: Readonly<Record<VocabularyName, readonly VocabularyEntry[]>> = data.vocabularies;

/** Words that stand in a cell where nothing is meant: `N/A`, `TBC`, an error of the spreadsheet. */
export const WORDS_FOR_BLANK: readonly string[] = data.blank;

/** The council's own words for values: `{ "not-accepted": ["Not progressed"] }`. */
export type CouncilSpellings = Readonly<Record<string, readonly string[]>>;

/** What a cell of a log says. */
export type LookUp<Id extends string = string> =
  | { readonly kind: 'value'; readonly id: Id }
  /** A word that councils use differently: the council has to say which of the candidates it means. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Id[] }
  /** Counted as not recorded. `answered`: somebody wrote `Unknown` or `Not applicable`; else the cell is blank. */
  | { readonly kind: 'not-known'; readonly answered: boolean }
  /** `suggestion`: the label of the value that was probably meant. */
  | { readonly kind: 'unrecognised'; readonly suggestion?: string };

export interface Vocabulary<Id extends string = string> {
  /** In the order in which a report prints them. */
  readonly ids: readonly Id[];
  labelOf(id: Id): string;
  lookUp(text: string): LookUp<Id>;
}

/**
 * A vocabulary that tells which value a cell of a log means. The council's own spellings go before everything else;
 * then come labels and spellings, the ambiguous ones, and the words for a blank. Throws a `CouncilSpellingError` for
 * council spellings of a value that does not exist, or for one spelling of two values.
 */
export function createVocabulary<Id extends string>(
  entries: readonly VocabularyEntry<Id>[],
  councilSpellings: CouncilSpellings = {},
): Vocabulary<Id> {
  const ids = entries.map(({ id }) => id);
  const labels = new Map(entries.map(({ id, label }) => [id, label]));
  const council = councilIndex(councilSpellings, ids);
  let index: ReadonlyMap<string, LookUp<Id>> | undefined;
  const remembered = new Map<string, LookUp<Id>>();
  let searches = 0;

  function find(text: string): LookUp<Id> {
    index ??= new Map([...wordsForNothing(), ...builtIn(entries), ...council]);
    const folded = foldSpelling(text);
    return index.get(folded) ?? suggestFor(folded, index);
  }

  // A column with so many unknown words is another column, and nobody reads so many suggestions.
  function suggestFor(folded: string, words: ReadonlyMap<string, LookUp<Id>>): LookUp<Id> {
    searches += 1;
    return searches > MOST_SEARCHES ? { kind: 'unrecognised' } : suggest(folded, words, labels);
  }

  return {
    ids,
    labelOf: (id) => labels.get(id) ?? id,
    lookUp(text) {
      const known = remembered.get(text);
      if (known !== undefined) return known;
      const answer = find(text);
      // A coded column repeats a few words in every row. Free text in it by mistake must not fill the memory.
      if (remembered.size < 1000) remembered.set(text, answer);
      return answer;
    },
  };
}

/**
 * The text without what makes no difference between two spellings: capitals, apostrophes and other punctuation, hyphen
 * or blank, `&` or `and`, singular or plural, the word `complaint` at the end. For comparing, not for printing: the
 * plural is taken off by its letters, so `process` stays and `status` loses its last letter, in both of the two.
 */
export function foldSpelling(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('&', ' and ')
    .replace(/['’‘ʼ`´′]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=\p{L}{2})ies\b/gu, 'y')
    .replace(/(?<=ch|sh|ss|x)es\b/g, '')
    .replace(/(?<=\p{L}[^s\s])s\b/gu, '')
    .replace(/(?<=.) complaint$/, '');
}

const MOST_SEARCHES = 500;

function builtIn<Id extends string>(entries: readonly VocabularyEntry<Id>[]): Map<string, LookUp<Id>> {
  const index = new Map<string, LookUp<Id>>();
  for (const { id, ambiguous = [] } of entries) {
    for (const spelling of ambiguous.map(foldSpelling)) {
      const known = index.get(spelling);
      const others = known?.kind === 'ambiguous' ? known.candidates : [];
      index.set(spelling, { kind: 'ambiguous', candidates: [...others, id] });
    }
  }
  for (const { id, label, spellings } of entries) {
    for (const spelling of [label, ...spellings]) index.set(foldSpelling(spelling), { kind: 'value', id });
  }
  return index;
}

function wordsForNothing(): [string, LookUp<never>][] {
  const words = (texts: readonly string[], answered: boolean): [string, LookUp<never>][] =>
    texts.map((text) => [foldSpelling(text), { kind: 'not-known', answered }]);
  return [...words(['', ...data.blank], false), ...words(data.notKnown, true)];
}

function councilIndex<Id extends string>(
  spellings: CouncilSpellings,
  ids: readonly Id[],
): Map<string, LookUp<Id>> {
  const index = new Map<string, LookUp<Id>>();
  for (const [name, texts] of Object.entries(spellings)) {
    const id = ids.find((known) => known === name);
    if (id === undefined) throw new CouncilSpellingError(unknownValue(name, ids));
    for (const text of texts) {
      if (foldSpelling(text) === '') throw new CouncilSpellingError(blankSpelling(text, id));
      const other = index.get(foldSpelling(text));
      if (other?.kind === 'value' && other.id !== id) {
        throw new CouncilSpellingError(
          `The spelling “${text}” stands under both ${other.id} and ${id}. Keep one.`,
        );
      }
      index.set(foldSpelling(text), { kind: 'value', id });
    }
  }
  return index;
}

function blankSpelling(text: string, id: string): string {
  return `The spelling “${text}” of ${id} has no letter or digit: every blank cell would be counted as ${id}.`;
}

function unknownValue(name: string, ids: readonly string[]): string {
  const [meant, another] = nearestSpellings(name, ids);
  const sure = meant !== undefined && another === undefined;
  const hint = sure ? `Did you mean “${meant}”?` : `Write one of: ${ids.join(', ')}.`;
  return `Spellings are given for “${name}”, which is not one of the values. ${hint}`;
}

function suggest<Id extends string>(
  folded: string,
  index: ReadonlyMap<string, LookUp<Id>>,
  labels: ReadonlyMap<Id, string>,
): LookUp<Id> {
  // Longer text is a sentence in the wrong column, not a slip of the hand.
  const near = folded.length > 60 ? [] : nearestSpellings(folded, index.keys());
  const meant = new Set(near.map((spelling) => labelFor(index.get(spelling), labels)));
  // “Stage 4” is as near to Stage 1 as to Stage 2: then it is better to suggest nothing.
  const [suggestion] = meant.size === 1 ? meant : [];
  return suggestion === undefined ? { kind: 'unrecognised' } : { kind: 'unrecognised', suggestion };
}

function labelFor<Id extends string>(
  found: LookUp<Id> | undefined,
  labels: ReadonlyMap<Id, string>,
): string | undefined {
  if (found?.kind === 'value') return labels.get(found.id);
  return found?.kind === 'not-known' && found.answered ? 'Not known' : undefined;
}

/** A mistake in the council's own spellings, said in words for the officer who wrote them. */
export class CouncilSpellingError extends Error {
  override readonly name = 'CouncilSpellingError';
  readonly code = 'COUNCIL_SPELLINGS';
}

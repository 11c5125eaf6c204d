import {
  type CouncilSpellings,
  createVocabulary,
  VOCABULARIES,
  type Vocabulary,
  type VocabularyName,
} from './vocabulary.ts';

/** Every vocabulary by its name, with the council's own spellings and labels. */
export type Vocabularies = Readonly<Record<VocabularyName, Vocabulary>>;

/** What a council says about one vocabulary: spellings by value, and the words its report prints instead of ours. */
export interface CouncilWords {
  readonly spellings?: CouncilSpellings;
  readonly labels?: Readonly<Record<string, string>>;
}

/** The vocabularies as a council uses them. Throws a `CouncilSpellingError` for words about a value that does not exist. */
export function createVocabularies(
  council: Partial<Record<VocabularyName, CouncilWords>> = {},
): Vocabularies {
  const names = Object.keys(VOCABULARIES) as VocabularyName[];
  return Object.fromEntries(
    names.map((name) => {
      const { spellings, labels = {} } = council[name] ?? {};
      const own = Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, [label]]));
      const entries = VOCABULARIES[name].map((entry) => ({
        ...entry,
        label: labels[entry.id] ?? entry.label,
        spellings: [entry.label, ...entry.spellings],
      }));
      return [name, createVocabulary(entries, merged(spellings ?? {}, own))];
    }),
  ) as Record<VocabularyName, Vocabulary>;
}

// The council's own label is a spelling too: what its report prints, its log may say.
function merged(first: CouncilSpellings, second: CouncilSpellings): CouncilSpellings {
  const ids = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...ids].map((id) => [id, [...(first[id] ?? []), ...(second[id] ?? [])]]));
}

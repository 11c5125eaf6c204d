import type { Vocabularies } from '../../records/vocabularies.ts';
import { createVocabulary } from '../../records/vocabulary.ts';
import type { Fact } from '../facts.ts';
import type { Dimension, DimensionValue } from './dimension.ts';
import { NOT_KNOWN } from './unknown.ts';

/**
 * A dimension of the values of a vocabulary.
 * @param zeros whether its values are printed also where nothing falls in them: `always`, where `found`, or those named.
 */
export function coded(
  id: string,
  label: string,
  vocabulary: keyof Vocabularies,
  zeros: 'always' | 'found' | readonly string[],
  keysOf: Dimension['keysOf'],
): Dimension {
  const always = (key: string) => (typeof zeros === 'string' ? zeros === 'always' : zeros.includes(key));
  return {
    id,
    label,
    keysOf,
    values: ({ words }) =>
      words[vocabulary].ids.map((key) => ({
        key,
        label: words[vocabulary].labelOf(key),
        always: always(key),
      })),
  };
}

/** Values in the log's own words. “Unknown” is an answer, and the name of no team. */
export function named(id: string, label: string, namesOf: (fact: Fact) => readonly string[]): Dimension {
  return {
    id,
    label,
    keysOf: (fact) =>
      namesOf(fact).flatMap((name) => {
        const found = wordsForNothing.lookUp(name);
        return found.kind !== 'not-known' ? [name] : found.answered ? [NOT_KNOWN] : [];
      }),
    values: () => [],
  };
}

const wordsForNothing = createVocabulary([]);

/** A dimension of a few values that are printed always, in this order. */
export function fixed(
  id: string,
  label: string,
  values: readonly (readonly [key: string, label: string])[],
  keysOf: Dimension['keysOf'],
): Dimension {
  const shown: readonly DimensionValue[] = values.map(([key, name]) => ({ key, label: name, always: true }));
  return { id, label, keysOf, values: () => shown };
}

/** A dimension by which populations are limited, and no table is cut up. */
export function condition(id: string, label: string, keysOf: Dimension['keysOf']): Dimension {
  return { id, label, keysOf, values: () => [] };
}

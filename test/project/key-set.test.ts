import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeySet } from '../../src/project/key-set.ts';

const words = fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 });

function setOf(keys: readonly string[]): KeySet {
  const set = new KeySet();
  for (const key of keys) {
    set.add(key);
  }
  return set;
}

test('what comes more than once is repeated, and nothing else', () => {
  fc.assert(
    fc.property(words, (keys) => {
      const set = setOf(keys);
      const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
      expect(keys.filter((key) => set.isRepeated(key)).toSorted()).toEqual(
        keys.filter((key) => repeated.includes(key)).toSorted(),
      );
      expect(set.anyRepeated).toBe(repeated.length > 0);
    }),
  );
});

test('two sets taken together know what comes in both', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const together = setOf(one);
      together.absorb(setOf(other));
      const all = setOf([...one, ...other]);
      for (const key of [...one, ...other]) {
        expect(together.isRepeated(key)).toBe(all.isRepeated(key));
      }
    }),
  );
});

test('a hundred thousand references of a council are told apart', () => {
  const references = Array.from({ length: 100_000 }, (_, index) => `CS/23-24/${index}`);
  expect(setOf(references).anyRepeated).toBe(false);
  const again = setOf([...references, 'CS/23-24/77777']);
  expect(references.filter((reference) => again.isRepeated(reference))).toEqual(['CS/23-24/77777']);
});

test('what it has seen it has, and nothing else', () => {
  fc.assert(
    fc.property(words, words, (keys, others) => {
      const set = setOf(keys);
      for (const key of [...keys, ...others]) {
        expect(set.has(key)).toBe(keys.includes(key));
      }
    }),
  );
});

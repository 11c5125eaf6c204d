import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestSpellings } from '../../src/records/nearest-spelling.ts';

const outcomes = ['upheld', 'not upheld', 'partially upheld', 'withdrawn', 'open'];

describe('the nearest spelling', () => {
  test.each([
    ['one letter missing', 'uphld', ['upheld']],
    ['one letter too many', 'uppheld', ['upheld']],
    ['one letter wrong', 'upheid', ['upheld']],
    ['two letters exchanged are one slip', 'opne', ['open']],
    ['two slips in a word of eight letters', 'witdrwn', []],
    ['two slips in a word of nine letters', 'wihtdrown', ['withdrawn']],
    ['three slips in a long one', 'partialy uphelt d', ['partially upheld']],
    ['four slips are another word', 'pardialy uphelt dd', []],
    ['the word itself', 'open', ['open']],
    ['too short to tell', 'ope', []],
    ['nothing near', 'resolved', []],
    ['nothing', '', []],
  ])('%s: %s', (_, word, expected) => {
    expect(nearestSpellings(word, outcomes)).toEqual(expected);
  });

  test('all of those that are equally near, and none that is further away', () => {
    expect(nearestSpellings('stage 4', ['stage 1', 'stage 2', 'stages 44'])).toEqual(['stage 1', 'stage 2']);
    expect(nearestSpellings('complaint', ['compliant', 'complaint', 'complain'])).toEqual(['complaint']);
  });

  test('up to three slips: what the distance is when every possibility is tried', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(words, words, (word, candidate) => {
        const allowed = Math.min(3, Math.floor(word.length / 4));
        const near = distance(word, candidate) <= allowed;
        expect(nearestSpellings(word, [candidate])).toEqual(near ? [candidate] : []);
      }),
      { numRuns: 2000 },
    );
  });

  test('one slip anywhere in a word of four letters or more is found', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcdefgh '), minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom('drop', 'double', 'exchange'), (word, seed, slip) => {
        const at = seed % (word.length - 1);
        const [before, one, two, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
        const middle = { drop: two, double: one + one + two, exchange: two + one }[slip]!;
        const mistyped = before + middle + after;
        fc.pre(mistyped.length >= 4);
        expect(nearestSpellings(mistyped, [word])).toEqual([word]);
      }),
    );
  });
});

/** The definition of the restricted Damerau-Levenshtein distance, without any short cut. */
function distance(a: string, b: string, known = new Map<string, number>()): number {
  if (a === '' || b === '') return a.length + b.length;
  const key = `${a}|${b}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const least = Math.min(
    distance(a.slice(1), b, known) + 1,
    distance(a, b.slice(1), known) + 1,
    distance(a.slice(1), b.slice(1), known) + (a[0] === b[0] ? 0 : 1),
    a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
      ? distance(a.slice(2), b.slice(2), known) + 1
      : Number.POSITIVE_INFINITY,
  );
  known.set(key, least);
  return least;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsToHide } from '../../src/statistics/disclosure.ts';

/** Small numbers in tables about children: the annual report must identify no complainant (2006 guidance). */
describe('the counts to hide, with a threshold of 5', () => {
  const hidden = (...counts: number[]) =>
    counts.filter((_, position) => countsToHide(counts, 5).has(position));

  test('are none where every count is large enough', () => {
    expect(hidden(5, 60, 12)).toEqual([]);
  });

  test('are those under 5, and not a zero: it is nobody', () => {
    expect(hidden(0, 3, 60, 4)).toEqual([3, 4]);
  });

  test('are two where one is small: the total would give the one away', () => {
    expect(hidden(60, 3, 12)).toEqual([3, 12]);
  });

  test('are more where two small ones are known by their sum: 1 and 1 are 2', () => {
    expect(hidden(60, 1, 1, 12)).toEqual([1, 1, 12]);
  });

  test('are not those of what is not recorded, unless a small one could be worked out without them', () => {
    expect([...countsToHide([60, 3], 5, new Set([1]))]).toEqual([]);
    expect([...countsToHide([60, 3, 2], 5, new Set([2]))].sort()).toEqual([1, 2]);
  });

  test('are none with a threshold of 1', () => {
    expect(countsToHide([1, 2, 3], 1).size).toBe(0);
  });

  test('cannot be worked out from what is printed', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(counts, (all) => {
        const hide = countsToHide(all, 5);
        const small = all.filter((count) => count > 0 && count < 5);
        const people = all.filter((count) => count > 0);
        // A table of one row, or of few people in all, is known by its total whatever is hidden.
        fc.pre(small.length > 0 && people.length > 1 && people.reduce((a, b) => a + b) >= 5);
        expect(all.every((count, position) => count === 0 || count >= 5 || hide.has(position))).toBe(true);
        expect(possibleValues(all, hide)).toBeGreaterThan(1);
      }),
    );
  });
});

/** How many values a reader must hold possible for any hidden count, knowing the printed ones, the total and the rule. */
function possibleValues(all: readonly number[], hide: ReadonlySet<number>): number {
  const sum = all.reduce((total, count, at) => total + (hide.has(at) ? count : 0), 0);
  const others = hide.size - 1;
  let possible = 0;
  for (let value = 1; value <= sum - others; value++) {
    // Each of the others is one person at the least, and one of all of them is under the threshold.
    const rest = sum - value;
    const someSmall = value < 5 || (others > 0 && rest - (others - 1) >= 1 && smallestOf(rest, others) < 5);
    possible += rest >= others && someSmall ? 1 : 0;
  }
  return possible;
}

/** The smallest that one of so many counts, each 1 at the least, can be when they add up to the sum. */
function smallestOf(sum: number, counts: number): number {
  return counts === 1 ? sum : 1;
}

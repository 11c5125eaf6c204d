/**
 * The candidates that may have been meant by a mistyped word, all of them equally near; none where none is near. Near
 * is one slip of the hand (a letter too many, too few, wrong, or two exchanged) in a word of four letters or more, two
 * from eight, three from twelve. Several in the answer: whoever suggests one of them guesses.
 * @param most where fewer slips than three are too many: the words are alike.
 */
export function nearestSpellings(word: string, candidates: Iterable<string>, most = 3): string[] {
  let best = Math.min(most, Math.floor(word.length / 4));
  let nearest: string[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, best);
    if (distance < best) [nearest, best] = [[], distance];
    if (distance === best) nearest.push(candidate);
  }
  return nearest;
}

/**
 * How many slips lie between two words, where that is not over the limit: the restricted Damerau-Levenshtein distance.
 * Over the limit it is some greater number, found early, for a whole column of the wrong log may be asked about: a row
 * is computed only so far from the diagonal as the limit allows, and none after two that lie over it.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let older: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  let previousBest = 0;
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(limit + 1);
    if (row <= limit) current[0] = row;
    let best = current[0]!;
    for (let column = Math.max(1, row - limit); column <= Math.min(b.length, row + limit); column++) {
      const wrong = a[row - 1] === b[column - 1] ? 0 : 1;
      let distance = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + wrong);
      const exchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && exchanged) distance = Math.min(distance, older[column - 2]! + 1);
      current[column] = distance;
      best = Math.min(best, distance);
    }
    // The exchange reaches back over one row, so that one row over the limit is not enough to give up.
    if (best > limit && previousBest > limit) return Number.POSITIVE_INFINITY;
    [older, previous, previousBest] = [previous, current, best];
  }
  return previous[b.length]!;
}

/**
 * Which counts of a column may not be printed so that nobody can be identified by them.
 *
 * A count under the threshold is hidden; a zero is not, since it is nobody. The total is printed, so one hidden count
 * could be worked out from the others: further ones are hidden, the smallest first, until there are two at the least
 * and together they are no smaller than the threshold. The annual report must identify no complainant (guidance of
 * 2006 to the Children Act 1989 Representations Procedure Regulations).
 *
 * @param threshold the smallest count that may be printed; 1 or less hides nothing.
 * @param tellNothing the positions of counts by which nobody can be identified, however small: what is not recorded.
 * @returns the positions of the counts to hide.
 */
export function countsToHide(
  counts: readonly number[],
  threshold: number,
  tellNothing: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const people = counts.map((count, position) => ({ count, position })).filter(({ count }) => count > 0);
  const isSmall = ({ count, position }: (typeof people)[number]) =>
    count < threshold && !tellNothing.has(position);
  const hidden = people.filter(isSmall);
  if (hidden.length === 0) {
    return new Set();
  }
  const others = people.filter((one) => !isSmall(one)).sort((a, b) => a.count - b.count);
  while (others.length > 0 && (hidden.length < 2 || sum(hidden) < threshold)) {
    hidden.push(others.shift()!);
  }
  return new Set(hidden.map(({ position }) => position));
}

function sum(people: readonly { readonly count: number }[]): number {
  return people.reduce((total, { count }) => total + count, 0);
}

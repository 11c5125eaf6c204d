const LONGEST = 120;

/** A cell as a message quotes it: trimmed, and cut where it is longer than anybody would read. */
export function excerpt(cell: string): string {
  const trimmed = cell.trim();
  // Half a character at the cut would be no text.
  return trimmed.length > LONGEST
    ? `${trimmed
        .slice(0, LONGEST)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()} …`
    : trimmed;
}

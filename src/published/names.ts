/** `Unable to proceed` as the name of a figure or a table would have it: `unableToProceed`. */
export function nameOf(label: string): string {
  return label
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

/** What a table divides up, by its name: `newCases` of `newCasesByMonth`; `null` where the name does not say. */
export function stemOf(id: string): string | null {
  return /^(.+)By[A-Z]\w*$/.exec(id)?.[1] ?? null;
}

/** Column headings that mean the same: `Requests` and `Request`, `MP` and `MP enquiry`. */
export function sameHeading(one: string, other: string): boolean {
  return plainHeading(one) === plainHeading(other);
}

/** A column that has no heading, or one that says no more than that it holds numbers. */
export function isPlainNumber(label: string): boolean {
  return /^(?:|number|no\.?|count)$/i.test(label.trim());
}

function plainHeading(label: string): string {
  return isPlainNumber(label)
    ? ''
    : label
        .toLowerCase()
        .replace(/\benquir(?:y|ies)\b/g, '')
        .replace(/s\b/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}

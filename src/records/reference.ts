/** A reference as it is compared: systems pad it, and officers write it in capitals or not. */
export function referenceKey(reference: string): string {
  return reference.trim().toLowerCase();
}

/**
 * What is left of a reference when a spreadsheet has made numbers of it, or somebody has typed it again: without noughts
 * before its numbers and without punctuation. Two references of one such form are told as nearly the same, never joined.
 */
export function looseReference(reference: string): string {
  return referenceKey(reference)
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, (mark, at: number, whole: string) =>
      isDigit(whole[at - 1]) && isDigit(whole[at + mark.length]) ? ' ' : '',
    );
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}

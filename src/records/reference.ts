/** A reference as it is compared: systems pad it, and officers write it in capitals or not. */
export function referenceKey(reference: string): string {
  return reference.trim().toLowerCase();
}

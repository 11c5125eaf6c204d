/** Beyond so many a log has no groups, and no more of them are remembered. */
const MOST = 100_000;

/**
 * Tells the subtotals of a report from cases that have lost all cells but their reference: a number alone under the
 * reference is a subtotal where it is how many cases there are since an earlier one, or since the beginning.
 */
export class Subtotals {
  /** How many cases stand above each of them. */
  readonly #above = new Set([0]);

  /**
   * Takes a totals line into account.
   * @param number the number alone under the reference; `null` for a line that cannot be a case.
   * @param cases how many cases stand above it.
   * @returns whether it is one.
   */
  takes(number: number | null, cases: number): boolean {
    const proven = number === null || this.#above.has(cases - number);
    if (proven && this.#above.size < MOST) {
      this.#above.add(cases);
    }
    return proven;
  }
}

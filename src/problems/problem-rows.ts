/**
 * The rows in which a problem stands: a few bytes for each, so that a million of them are no burden. The lines of the
 * file are kept from the first row on that is not the line of its number.
 */
export class ProblemRows implements Iterable<number> {
  // Plain arrays of small integers: most problems stand in a few rows, and for those a typed array is the heavier one.
  readonly #rows: number[] = [];
  #lines: number[] | undefined;
  #references: (string | undefined)[] | undefined;

  add(row: number, line: number = row, reference?: string): void {
    if (this.#lines === undefined && line !== row) {
      this.#lines = [...this.#rows];
    }
    this.#lines?.push(line);
    if (this.#references === undefined && reference !== undefined) {
      this.#references = this.#rows.map(() => undefined);
    }
    this.#references?.push(reference);
    this.#rows.push(row);
  }

  get length(): number {
    return this.#rows.length;
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#rows[Symbol.iterator]();
  }

  /** The first rows, in the order in which they were read. */
  first(count: number): readonly number[] {
    return this.#rows.slice(0, count);
  }

  rowAt(index: number): number {
    return this.#rows[index]!;
  }

  /** The line of the file on which the row begins. */
  lineAt(index: number): number {
    return (this.#lines ?? this.#rows)[index]!;
  }

  /** The reference of the case, where references are kept. */
  referenceAt(index: number): string | undefined {
    return this.#references?.[index];
  }
}

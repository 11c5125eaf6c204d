/** What kind of contradiction it is; stable, for programs. */
export type FindingCode =
  | 'TOTAL_ACROSS'
  | 'TOTAL_DOWN'
  | 'SUBTOTAL'
  | 'PERCENTAGE'
  | 'ROUNDING'
  | 'NOT_ACCOUNTED_FOR'
  | 'TABLES_DIFFER'
  | 'DENOMINATOR'
  | 'TWO_VALUES'
  | 'CHANGE'
  | 'PARTS_OF_YEAR'
  | 'RELATION';

/** Where in the files it stands. */
export interface Place {
  readonly file: string;
  readonly figure?: string;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
}

/** Two numbers of what was published that cannot both be right. */
export interface Finding extends Place {
  readonly code: FindingCode;
  /** What is printed: `18`, `67% (2/5)`. */
  readonly printed: string;
  /** What it would have to be by the rest: `19`, `40%`. */
  readonly computed: string;
  /** A sentence without the place: `The cells of the row add up to 19, and 18 is printed.` */
  readonly message: string;
}

/** Gathers what was found, and counts how much was compared: that nothing was found says nothing by itself. */
export class Findings {
  readonly list: Finding[] = [];
  #compared = 0;

  get compared(): number {
    return this.#compared;
  }

  /** Notes a comparison, and what it found where the two do not agree. */
  expect(agrees: boolean, finding: () => Finding): void {
    this.#compared += 1;
    if (!agrees) {
      this.list.push(finding());
    }
  }
}

/** Whether two sums are the same to the penny. */
export function same(one: number, other: number): boolean {
  return Math.round(one * 100) === Math.round(other * 100);
}

/** A number as it is told: without the noise that adding pence makes. */
export function told(value: number): string {
  return String(Math.round(value * 100) / 100);
}

import type { CaseOfReport } from '../cases/cases-behind.ts';

/** What differs between two runs of a report: what went in, by which rules, what came out, and which cases moved it. */
export interface Difference {
  readonly year: string;
  /** The program and the files, with their digests. */
  readonly inputs: readonly Changed[];
  /** Rules and limits. */
  readonly rules: readonly Changed[];
  readonly figures: readonly MovedNumber[];
  readonly tables: readonly MovedTable[];
  /** `null` where one of the two runs has no list of its cases. */
  readonly cases: ChangedCases | null;
}

/** Something that has a name in both; `null` on the side where it is not. */
export interface Changed {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface MovedNumber extends Changed {
  readonly label: string;
  /** It is printed as before: only the fraction behind it has moved. */
  readonly printedAlike: boolean;
  /** `null` where the cases cannot be told, or none is behind the number. */
  readonly cases: MovingCases | null;
}

export interface MovedTable {
  readonly id: string;
  readonly title: string;
  readonly change: 'moved' | 'appeared' | 'vanished';
  readonly cells: readonly MovedNumber[];
}

export interface ChangedCases {
  readonly added: readonly CaseOfReport[];
  readonly removed: readonly CaseOfReport[];
  /** As they are now. */
  readonly changed: readonly CaseOfReport[];
}

/** The cases that moved a number. */
export interface MovingCases {
  /** Counted now and not before; above the line of a fraction, or only below it. */
  readonly entered: readonly MovingCase[];
  readonly left: readonly MovingCase[];
  /** Counted in both, and what they say has changed: working days, an amount. */
  readonly changed: readonly MovingCase[];
}

export interface MovingCase {
  readonly kind: string;
  readonly reference: string;
  readonly stage: string | null;
  readonly file: string;
  readonly row: number;
  /** What became of its record. `same`: the record is what it was, and a rule or another record moves it. */
  readonly record: 'added' | 'removed' | 'changed' | 'same';
  /** Counted only below the line of a fraction. */
  readonly belowOnly: boolean;
}

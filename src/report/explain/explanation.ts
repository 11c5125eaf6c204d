import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Rule, Unit } from '../model.ts';

/** How one number of the report comes about, and the cases behind it. It names cases: for internal use only. */
export interface Explanation {
  /** The figure or the table. */
  readonly name: string;
  /** Of a table: which row and column; absent where the whole column is explained. */
  readonly row?: { readonly key: string; readonly label: string };
  readonly column?: { readonly id: string; readonly label: string };
  readonly title: string;
  readonly year: string;
  /** As the report prints it; blank of a whole column. */
  readonly printed: string;
  /** `null` where there is nothing to compute it from, and where it is suppressed. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly numerator?: number;
  readonly denominator?: number;
  /** How the number is computed, in a sentence with its numbers. */
  readonly formula: string;
  /** What is counted, by which date, and how often one is counted; blank of a number that nobody here counted. */
  readonly counts: string;
  readonly basis: string;
  readonly rule: string;
  /** What a case must be to be counted, and what one above the line of a fraction must be besides. */
  readonly conditions: readonly string[];
  readonly conditionsAbove: readonly string[];
  /** The rules that the number depends on, and the limits that its cases were measured by, each with its source. */
  readonly rules: readonly Rule[];
  readonly limits: readonly Rule[];
  /** Of a number that was published or comes from elsewhere: what was given, and where that stands. */
  readonly given: readonly GivenNumber[];
  readonly notes: readonly string[];
  /** The report does not print it, so that nobody can be identified. */
  readonly suppressed: boolean;
  /** By which limit “late” is told here: the standard one, or the one that applied; `null` where nothing can be late. */
  readonly lateBy: Limit | null;
  readonly cases: readonly ExplainedCase[];
  /** Of a ratio or a change: the two numbers that it is made of, each explained. */
  readonly parts: readonly Explanation[];
  /** Of a whole table: as it is printed, with the names by which its cells can be asked for. */
  readonly grid?: Grid;
}

export type Limit = 'standard' | 'applicable';

export interface Grid {
  readonly headings: readonly string[];
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly cells: readonly string[];
  }[];
}

/** A number that a figures file gives. */
export interface GivenNumber {
  readonly value: number;
  readonly source: string;
  readonly file: string;
  readonly row: number;
}

/**
 * What the number takes of a case: `counted`, or above the line of a fraction; `below`, only below the line; `aside`, in
 * neither, since it has no working days or no amount yet.
 */
export type Side = 'counted' | 'below' | 'aside';

/** How a case stands against its limit. */
export type Standing = 'on-time' | 'late' | 'withdrawn' | 'not-concluded' | 'date-missing' | 'no-limit';

export interface ExplainedCase {
  readonly reference: string;
  /** `Statutory complaint`, `Statutory, Stage 2`, `Compliment` */
  readonly what: string;
  readonly file: string;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly further: readonly { readonly file: string; readonly row: number }[];
  readonly side: Side;
  /** The row of the table that it falls in; blank of a figure. */
  readonly under: string;
  /** The day by which it counts in the year. */
  readonly countedOn: CalendarDate | null;
  readonly received: CalendarDate | null;
  /** Every date of it that can count, in the order of the procedure. */
  readonly dates: readonly { readonly name: string; readonly date: CalendarDate }[];
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly workingDays: number | null;
  /** Working days allowed: by the standard limit, and by the one that applied. */
  readonly standardLimit: number | null;
  readonly limit: number | null;
  readonly standing: Standing | null;
  /** `Late: 14 working days, 4 over the limit of 10; no extension is recorded` */
  readonly why: string;
  /** What it is by everything that the number depends on: `Outcome: Upheld`. */
  readonly places: readonly { readonly name: string; readonly value: string }[];
  /** In pounds. */
  readonly amount: number | null;
}

import type { ReportingYear } from '../calendar/reporting-year.ts';
import type { PublishedCell } from './published-cell.ts';

/** The figures and tables of a published report, as given, ready to be compared with each other. */
export interface PublishedReport {
  readonly file: string;
  /** Who published it: years are compared between reports of the same council only. */
  readonly council: string;
  /** The reporting year that it is about, where it says so. */
  readonly year: ReportingYear | null;
  readonly figures: readonly PublishedFigure[];
  readonly tables: readonly PublishedTable[];
  readonly relations: readonly Relation[];
}

/** One value that was published for a figure. */
export interface PublishedFigure {
  /** As it is entered: `complaints.statutory.previousYear`. */
  readonly name: string;
  /** Without what says its year: `complaints.statutory`. */
  readonly subject: string;
  readonly year: ReportingYear | null;
  readonly cell: PublishedCell;
}

export interface PublishedTable {
  readonly id: string;
  /** What is counted: `statutory complaints`. */
  readonly unit: string;
  /** What its fractions are: `on time / received`. */
  readonly cell: string;
  readonly columns: readonly PublishedColumn[];
  /** All rows but the total. */
  readonly rows: readonly PublishedRow[];
  readonly total?: PublishedRow;
}

export interface PublishedColumn {
  readonly label: string;
  /**
   * - `number`: counts or pounds, which add up;
   * - `total`: the sum of the columns of numbers before it;
   * - `percent`: of the column of numbers before it;
   * - `other`: averages and words, which do not add up.
   */
  readonly kind: 'number' | 'total' | 'percent' | 'other';
}

export interface PublishedRow {
  /** `2023-24, Children Act`. */
  readonly name: string;
  readonly labels: readonly string[];
  /** One for each column. */
  readonly cells: readonly PublishedCell[];
  /** It adds up the rows that share its labels but the last: `2023-24, All`. */
  readonly subtotal: boolean;
}

/** What a reader of the report would say must hold between its numbers. Numbers are named as in `refer.ts`. */
export interface Relation {
  readonly says: string;
  readonly sum?: readonly string[];
  readonly parts?: readonly string[];
  readonly percent?: string;
  readonly part?: readonly string[];
  /** What it can be a percentage of: each list is added up. */
  readonly of?: readonly (readonly string[])[];
}

/** A mention counts one record several times. */
export function countsMentions({ unit, total }: PublishedTable): boolean {
  return /mention/i.test(`${unit} ${total?.name ?? ''}`);
}

/**
 * What a table or a figure is, as plain data: a population (which records, on which date), dimensions (where a
 * record falls) and measures (what is computed of the records that fall there). Everything here can be written
 * as JSON, so that a council can define a table of its own without code.
 */

/** A kind of record that can be counted. A stage is one stage of one complaint. */
export type RecordKind =
  | 'complaint'
  | 'stage'
  | 'compliment'
  | 'comment'
  | 'enquiry'
  | 'information'
  | 'ombudsman'
  | 'remedy'
  | 'action';

/** The date that puts a record into a reporting year. */
export type Basis =
  | 'received'
  | 'requested'
  | 'responded'
  /** Of a stage: the day it ended, by a response or by withdrawal during it. */
  | 'concluded'
  | 'closed'
  | 'decided'
  | 'made'
  | 'raised';

/**
 * How often one complaint is counted:
 * - `record`: each record once;
 * - `last-stage`: each complaint once, at the last stage it reached;
 * - `stage`: each complaint once at every stage it reached;
 * - `mention`: once for each value that it names (a category, a service), so the numbers can add up to more than the records.
 */
export type CountingRule = 'record' | 'last-stage' | 'stage' | 'mention';

/** A condition: for each dimension named, the record must fall in one of the values given. */
export type Where = Readonly<Record<string, readonly string[]>>;

export interface Population {
  readonly records: readonly RecordKind[];
  readonly basis: Basis;
  readonly where?: Where;
  /** What is counted, in words: `Statutory complaints`. */
  readonly counts: string;
}

/** A number that a record has: working days from the start of its clock to its conclusion, or pounds. */
export type Quantity = 'workingDays' | 'amount';

/**
 * - `count`: records (or mentions) in the cell;
 * - `share`: percent that the cell's records are of all records of the population;
 * - `rate`: percent of the cell's records that also meet `where`;
 * - `mean`, `median`, `shortest`, `longest`: of the working days of the cell's records that have them;
 * - `sum`: pounds;
 * - `external`: what the figures file gives for the row by its name, which no log holds: the open cases of a team.
 */
export type Measure =
  | { readonly kind: 'count' }
  | { readonly kind: 'share' }
  | { readonly kind: 'rate'; readonly where: Where }
  | { readonly kind: 'mean' | 'median' | 'shortest' | 'longest'; readonly of: 'workingDays' }
  | { readonly kind: 'sum'; readonly of: 'amount' }
  | { readonly kind: 'external'; readonly figure: string };

/** The year a column shows: the year of the report, or the one before. */
type ColumnYear = 'report' | 'previous';

export interface ColumnDefinition {
  readonly id: string;
  readonly label: string;
  readonly measure: Measure;
  readonly where?: Where;
  /** Default: `report`. A column of the previous year is left out when no log covers that year. */
  readonly year?: ColumnYear;
  /** For a previous year without a log: the published figure to show, `{row}` standing for the key of the row. */
  readonly published?: string;
  /** Another date than the population's puts a record into the year: closed beside received. */
  readonly basis?: Basis;
  /** In a table with a dimension across: once, of all its values together, and not for each. */
  readonly only?: 'total';
  /** Of a share or a rate: `fraction` prints the fraction beside the percentage, `53% (8/15)`. */
  readonly show?: 'fraction';
}

/** A table of counts and measures over a population. */
export interface TabulatedTable {
  readonly type: 'tabulated';
  readonly id: string;
  readonly title: string;
  readonly population: Population;
  readonly rule: CountingRule;
  /** The dimensions down: one, or two for nested rows. */
  readonly rows: readonly string[];
  /** A dimension across: the columns are repeated for each of its values. */
  readonly across?: string;
  readonly columns: readonly ColumnDefinition[];
  /** So many years, the year of the report included, as far as logs cover them: a row, or a group of rows, for each. */
  readonly years?: number;
  /** The label of the row of all records of a year, before the others of that year. */
  readonly yearTotal?: string;
  readonly total: boolean;
  /** `given`: the order of the vocabulary or the calendar; `count`: the largest first. */
  readonly order: 'given' | 'count';
  /** Characteristics of children: small counts are suppressed. */
  readonly sensitive?: boolean;
  /** It tells people apart: it is in no report, and made only where it is asked for. */
  readonly internal?: boolean;
  /** Rows of fewer records are put together in one: of an internal table, what is worth looking at. */
  readonly atLeast?: number;
  readonly notes?: readonly string[];
}

/** A table of figures over the years, from logs where they cover a year, else as published. */
export interface SeriesTable {
  readonly type: 'series';
  readonly id: string;
  readonly title: string;
  readonly columns: readonly {
    readonly figure: string;
    readonly label: string;
    /** Of a percentage: `fraction` prints the fraction beside it, `53% (8/15)`. */
    readonly show?: 'fraction';
  }[];
  /** What is counted, where the labels of the columns do not say it. */
  readonly counts?: string;
  /** How many years at the most, the year of the report included. */
  readonly years: number;
  readonly notes?: readonly string[];
}

/** A table that prints records themselves, in the order of the log. */
export interface ListingTable {
  readonly type: 'listing';
  readonly id: string;
  readonly title: string;
  readonly population: Population;
  /** Default: `report`. */
  readonly year?: ColumnYear;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly field: string }[];
  /** The column of pounds that is added up below, where there is one. */
  readonly total?: string;
  readonly notes?: readonly string[];
}

export type TableDefinition = TabulatedTable | SeriesTable | ListingTable;

/** One number of the report. */
export interface FigureDefinition {
  readonly id: string;
  readonly label: string;
  /**
   * What is computed; the ratio of two other figures; or `external`, a number that no log holds and the figures file
   * gives.
   */
  readonly from: Computed | Ratio | 'external';
  readonly rule: CountingRule;
  /** Of an external figure; a computed one has the unit of its measure. Default: `count`. */
  readonly unit?: 'count' | 'percent' | 'working days' | 'pounds';
}

export interface Computed {
  readonly population: Population;
  readonly measure: Measure;
}

/** Whether a figure is counted from records, and neither a ratio of two others nor external. */
export function isComputed(
  figure: FigureDefinition,
): figure is FigureDefinition & { readonly from: Computed } {
  return figure.from !== 'external' && 'population' in figure.from;
}

/** One figure for so many of another: 100 gives a percentage, 10,000 a rate to one decimal. */
export interface Ratio {
  readonly ratio: { readonly of: string; readonly to: string; readonly per: number };
}

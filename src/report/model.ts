/**
 * The report model: one JSON document that holds everything a template may print. HTML, PDF and tables are renderings
 * of it and compute nothing. It is written as `report.json`.
 */
export const MODEL_VERSION = 2;

/** `rate`: so many for 100, 1,000 or 10,000 of something, as the label says, to one decimal. */
export type Unit = 'count' | 'percent' | 'working days' | 'pounds' | 'rate' | 'text';

/** One number as printed. */
export interface Figure {
  readonly label: string;
  readonly unit: Unit;
  /** The number as printed: rounded to the unit's decimals. `null` where there is nothing to compute it from. */
  readonly value: number | null;
  /** `1,234`, `83%`, `15 working days`, `£6,250.50`; `not applicable` of nothing, `not available` without a log. */
  readonly text: string;
  /** Of a ratio: the count above the line. Of a mean: the sum of working days. */
  readonly numerator?: number;
  /** Of a ratio or a mean: the number of records below the line. */
  readonly denominator?: number;
  /** What is counted and on which date: `Statutory complaints, by date received, ...`; of a published one, what only. */
  readonly counts: string;
  /** How often one is counted; blank of a published figure, of which that is not known. */
  readonly rule: string;
  /** Where it comes from: `logs`, or `published` with the source named in the figures file. */
  readonly origin: 'logs' | 'published';
  readonly source?: string;
  readonly year: string;
  /** The same figure as published, where that is another number. */
  readonly asPublished?: readonly {
    readonly value: number;
    readonly text: string;
    readonly source: string;
  }[];
  /** Against the year before, where that is known: `up from 68`, `the same as the year before`. */
  readonly change?: Change;
}

export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  readonly previousYear: string;
  readonly previous: number;
  /** A clause for a sentence: `up from 68`, `down from £1,200.00`, `the same number as in 2022/23`. */
  readonly text: string;
  /** Why the two years are not like for like, a clause each: a rule changed between them. */
  readonly notLikeForLike?: readonly string[];
  /** The number of the later year by the rules of the earlier one, where those are limits. */
  readonly likeForLike?: {
    readonly value: number | null;
    readonly text: string;
    readonly numerator?: number;
    readonly denominator?: number;
  };
}

export interface Cell {
  readonly text: string;
  /** The number as printed; absent in a cell of words; `null` where nothing can be computed. */
  readonly value?: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
}

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** Of a total across: the ids of the columns that add up to it, row by row. */
  readonly parts?: readonly string[];
  /** Of a percentage: where in the table its fractions are printed. */
  readonly fraction?: PrintedFraction;
}

/** The columns that hold the two sides of a percentage. */
export interface PrintedFraction {
  /** The id of the column with the numbers above the line, in the row of the percentage. */
  readonly above?: string;
  /** The id of the column with the numbers below the line. */
  readonly below?: string;
  /** Which row of that column: that of the percentage, or the total of the table. */
  readonly belowIn: 'row' | 'total';
}

export interface Row {
  /** Where its records fall: the keys of the row's dimensions joined by `/`; of the total, `total`. */
  readonly key: string;
  /** `Stage 1, within 10 working days`. */
  readonly label: string;
  /** One label for each of the table's row headings. */
  readonly labels: readonly string[];
  readonly cells: readonly Cell[];
  /** The row is the sum of the others that share all its labels but the last: `2023/24, all procedures`. */
  readonly subtotal?: true;
}

export interface Table {
  readonly id: string;
  readonly title: string;
  /** `Statutory complaints`. */
  readonly counts: string;
  /** `by date received, 1 April 2023 to 31 March 2024`. */
  readonly basis: string;
  /** `each complaint once, at the last stage it reached`. */
  readonly rule: string;
  readonly rowHeadings: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Its counts and pounds are the sums of the rows, subtotals left out. A table that does not add up has none. */
  readonly total?: Row;
  readonly notes: readonly string[];
  /** Of a series: from which row on the numbers of a column are not like those before, and why. */
  readonly breaks?: readonly {
    /** The id of the column. */
    readonly column: string;
    /** The key of the row. */
    readonly row: string;
    readonly why: string;
  }[];
  /** There are no rows because no log covers the year: that is not the same as none. */
  readonly withoutLog?: true;
  /** The council has defined it itself. */
  readonly own?: true;
}

export interface Chart {
  readonly id: string;
  readonly type: 'bars' | 'columns' | 'grouped-columns' | 'lines';
  /** What it shows, as a statement: `Compliments rose to 91`. */
  readonly title: string;
  /** Measure and period: `Compliments recorded, 2009/10 to 2016/17`. */
  readonly caption: string;
  readonly unit: Unit;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly label: string;
    readonly values: readonly (number | null)[];
    readonly texts: readonly string[];
  }[];
  /** Before which categories a rule changed, so that the numbers on the two sides are not like for like. */
  readonly breaks?: readonly {
    /** The position of the first category after the change. */
    readonly before: number;
    /** The positions of the series that it concerns. */
    readonly series: readonly number[];
  }[];
  /** The whole of it in words, for those who do not see it. */
  readonly alternative: string;
  /** The table that holds its numbers. */
  readonly table: string;
}

/**
 * Words of the officers for one section, as HTML made from their Markdown, figures already in their places. An empty
 * `<div data-table="id" data-line="3">` or `data-chart` stands where they show one, a `<span>` where they refer to one.
 */
export interface Narrative {
  readonly id: string;
  readonly html: string;
  readonly file: string;
}

export interface Rule {
  readonly id: string;
  readonly rule: string;
  readonly source: string;
}

export interface ProcedureGuide {
  readonly id: string;
  readonly name: string;
  readonly covers: string;
  readonly law: string;
  readonly acknowledgement: string;
  readonly stages: readonly {
    readonly name: string;
    readonly what: string;
    readonly timescale: string;
    readonly extension: string;
  }[];
  readonly escalation: string;
  readonly recording: string;
  readonly reporting: string;
}

export interface Input {
  readonly file: string;
  readonly kind: string;
  readonly years: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
}

/** What became of the physical records of one file; the parts add up to `read`. */
export interface FileAccount {
  readonly file: string;
  readonly kind: string;
  readonly read: number;
  readonly header: number;
  readonly used: number;
  readonly otherYear: number;
  readonly refused: number;
  readonly blank: number;
  readonly footer: number;
  readonly repeatedHeader: number;
  /** Titles above the header. */
  readonly preamble: number;
  /** Cases of a type that no table of a complaints report counts. */
  readonly notReported: number;
  readonly duplicate: number;
}

/** A kind of problem, without the values: these are children's complaints. */
export interface ProblemSummary {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly file: string;
  readonly column?: string;
  readonly message: string;
  readonly effect: string;
  readonly count: number;
  readonly rows: readonly number[];
}

/** One row of a table of people who contributed to, or approved, the report. */
export interface SignOff {
  readonly name: string;
  readonly title: string;
  readonly service: string;
  readonly sent: string;
  readonly returned: string;
}

/** The formal particulars of the report to the cabinet member, from the configuration. An absent one prints as `to be written`. */
export interface Particulars {
  readonly title: string;
  readonly committee?: string;
  readonly meetingDate?: string;
  readonly cabinetMember?: string;
  readonly director?: string;
  readonly wards?: string;
  readonly keyDecision?: boolean;
  readonly scrutiny?: string;
  readonly otherCommittee?: string;
  readonly fullCouncil?: boolean;
  readonly recommendations: readonly string[];
  readonly backgroundPapers: readonly string[];
  readonly otherDocuments: readonly { readonly text: string; readonly url?: string }[];
  readonly authors: readonly { readonly name: string; readonly title: string; readonly contact: string }[];
  readonly contributors: readonly SignOff[];
  readonly approvers: readonly SignOff[];
}

export interface ReportModel {
  readonly model: 'complaints-report';
  readonly version: typeof MODEL_VERSION;
  readonly program: string;
  readonly council: string;
  readonly service: string;
  readonly contact: {
    readonly email?: string;
    readonly telephone?: string;
    readonly address?: string;
    readonly web?: string;
  };
  readonly year: {
    readonly id: string;
    readonly print: string;
    readonly from: string;
    readonly to: string;
    readonly previous: string;
  };
  readonly particulars: Particulars;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly tables: Readonly<Record<string, Table>>;
  readonly charts: Readonly<Record<string, Chart>>;
  readonly narrative: Readonly<Record<string, Narrative>>;
  readonly rules: readonly Rule[];
  readonly procedures: readonly ProcedureGuide[];
  /** How enquiries and requests for information are handled, which are no complaints. */
  readonly enquiryProcedures: readonly ProcedureGuide[];
  readonly inputs: readonly Input[];
  readonly accounting: {
    readonly files: readonly FileAccount[];
    readonly total: Omit<FileAccount, 'file' | 'kind'>;
  };
  readonly problems: readonly ProblemSummary[];
  /** The newest date in the logs: what the report is dated by, so that the same logs give the same bytes. */
  readonly newestDate: string;
}

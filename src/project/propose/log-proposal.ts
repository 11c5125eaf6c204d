import type { ReportingYear } from '../../calendar/reporting-year.ts';
import type { LogKind } from '../../logs/log-definition.ts';
import type { Vocabulary } from '../../records/vocabulary.ts';

/** What is proposed for one export: its settings, what they rest on, and what only the officer can say. */
export interface LogProposal {
  /** As the configuration names it. */
  readonly file: string;
  readonly kind: LogKind;
  /** What goes without a setting: encoding, what parts the cells, where the column names stand. */
  readonly found: readonly string[];
  readonly years: ProposedYears | null;
  /** The row of the column names where the program would not find it by itself; `none` where the file has none. */
  readonly header: number | 'none' | null;
  readonly columns: readonly ProposedColumn[];
  /** Columns that go by our own name for them. */
  readonly ownNames: readonly string[];
  /** The columns that are not read. */
  readonly unread: readonly string[];
  /** The first row by the letters of its columns, shortened, where there are no names to know the columns by. */
  readonly firstRow: readonly string[];
  /** What the order of day and month in the dates rests on. */
  readonly dates: readonly string[];
  readonly questions: readonly Question[];
  readonly words: readonly ColumnWords[];
}

/** The reporting years in which the days of receipt lie. */
export interface ProposedYears {
  readonly covered: readonly ReportingYear[];
  /** Whether there are rows of earlier years as well. */
  readonly carriedOver: boolean;
  /** How many rows were received in which year. */
  readonly counts: readonly (readonly [ReportingYear, number])[];
  /** What shows the years, where no row does. */
  readonly because?: string;
}

/** A column of the file by another name, or by its letter: `Received: Date opened`. */
export interface ProposedColumn {
  readonly ours: string;
  readonly theirs: string;
  /** What shows it, where it was not the name. */
  readonly because?: string;
}

/** Something that the file does not prove. */
export interface Question {
  /** The setting in which the answer is written. */
  readonly place: 'kind' | 'years' | 'header' | 'columns' | 'dates' | 'delimiter' | 'sheet';
  /** In an officer's words, with a full stop or a question mark. */
  readonly asks: string;
  /** Settings to choose from, as they would stand, each with a remark. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly setting: string;
  readonly value: string;
  /** What the configuration says beside it. */
  readonly remark?: string;
  /** The column of the file that it names, 0 for the first. */
  readonly column?: number;
}

/** What the cells of a coded column hold. */
export interface ColumnWords {
  readonly column: string;
  readonly vocabulary: Vocabulary;
  /** How many cells hold each value. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What a proposal needs to know besides the export. */
export interface ProposalContext {
  /** The reporting year to name where the file has no day of receipt. */
  readonly year: ReportingYear;
}

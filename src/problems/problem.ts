import type { ProblemCode } from './catalogue.ts';
import type { Severity } from './severity.ts';

/** What a problem is a problem of. */
export type Scope = 'file' | 'header' | 'row' | 'cell' | 'case' | 'project';

/** What was wrong: one type for the terminal, the report and the machine-readable outputs. */
export interface Problem {
  /** Stable and documented: `CELL_NOT_A_DATE`. */
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly scope: Scope;
  /** As the configuration names it. */
  readonly file: string;
  /** As the spreadsheet numbers it: the header is row 1. */
  readonly row?: number;
  /** The line of the file on which the row begins. */
  readonly line?: number;
  readonly column?: { readonly name: string; readonly letter: string };
  readonly reference?: string;
  readonly value?: string;
  /** What is wrong, a sentence without the value. */
  readonly message: string;
  readonly expected?: string;
  /** `did you mean Upheld?` */
  readonly suggestion?: string;
  /** What it does to the report. */
  readonly effect: string;
}

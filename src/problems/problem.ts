/** How much a problem matters: an `error` keeps a row (or a file) out of the figures, a `warning` does not, a `note` only tells. */
export type Severity = 'error' | 'warning' | 'note';

/** What a problem is a problem of. */
export type Scope = 'file' | 'header' | 'row' | 'cell' | 'case' | 'project';

/** What was wrong: one type for the terminal, the report and the machine-readable outputs. */
export interface Problem {
  /** Stable and documented: `CELL_NOT_A_DATE`. */
  readonly code: string;
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

/** Problems of one kind, in one column, with one value: the same problem in 5,000 rows is one problem. */
export interface ProblemGroup {
  readonly problem: Problem;
  readonly count: number;
  /** The first rows it stands in. */
  readonly rows: readonly number[];
}

const FIRST_ROWS = 5;

/**
 * The problems by file, code, column, message and value; errors first, those of a whole file before those of rows, then
 * by how many rows each touches.
 */
export function groupProblems(problems: Iterable<Problem>): ProblemGroup[] {
  const groups = new Map<string, { problem: Problem; count: number; rows: number[] }>();
  for (const problem of problems) {
    const key = JSON.stringify([
      problem.file,
      problem.code,
      problem.column?.letter ?? '',
      problem.message,
      problem.value ?? '',
    ]);
    const group = groups.get(key) ?? { problem, count: 0, rows: [] };
    group.count += 1;
    if (problem.row !== undefined && group.rows.length < FIRST_ROWS) {
      group.rows.push(problem.row);
    }
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => rankOf(a.problem) - rankOf(b.problem) || b.count - a.count);
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 2, note: 4 };

/** Among a dozen bad cells nobody must overlook that a whole log could not be read. */
function rankOf({ severity, scope }: Problem): number {
  return RANKS[severity] + (scope === 'file' || scope === 'header' ? 0 : 1);
}

/** The letter of a spreadsheet column: 0 is `A`, 26 is `AA`. */
export function columnLetter(index: number): string {
  const above = Math.floor(index / 26);
  return (above > 0 ? columnLetter(above - 1) : '') + String.fromCharCode(65 + (index % 26));
}

import { columnLetter, type Problem } from '../problems/problem.ts';
import { excerpt } from './excerpt.ts';
import type { HeaderMatch } from './header.ts';

type HeaderProblem = Omit<Problem, 'scope' | 'file'>;

/**
 * What is wrong with the header of a log, in an officer's words: errors where no row can be read by it.
 * @param namelessFilled the columns that have cells and no header.
 */
export function headerProblems(
  header: readonly string[],
  match: HeaderMatch,
  namelessFilled: readonly number[],
): HeaderProblem[] {
  if (match.columns.size === 0 && match.twice.length === 0) {
    return [notAHeader];
  }
  const column = (index: number) => ({ name: excerpt(header[index]!), letter: columnLetter(index) });
  return [
    ...match.missing.map((name) => missing(name, header, match)),
    ...match.twice.map(twice),
    ...match.unused.map(({ index, meant }) => unused(column(index), meant, match)),
    ...namelessFilled.map((index) => nameless(column(index))),
  ];
}

const STOPS = 'No row of this log can be read, so the report cannot be built.';

/** Titles above the header, or another character than the comma between the cells: one problem, not one a column. */
const notAHeader: HeaderProblem = {
  code: 'HEADER_NOT_FOUND',
  severity: 'error',
  message: 'Row 1 holds none of the column names of this log.',
  expected:
    'the column names in row 1, with no title above them, in a file that Excel saved as “CSV UTF-8 (comma delimited)”',
  effect: STOPS,
};

function missing(name: string, header: readonly string[], { unused }: HeaderMatch): HeaderProblem {
  const near = unused.find(({ meant }) => meant === name);
  return {
    code: 'HEADER_MISSING_COLUMN',
    severity: 'error',
    message: `There is no column “${name}”.`,
    expected: `a column “${name}”, or its name in this file under columns in complaints-report.yaml`,
    ...(near === undefined
      ? {}
      : {
          suggestion: `is it column ${columnLetter(near.index)}, “${excerpt(header[near.index]!)}”? Then correct that name`,
        }),
    effect: STOPS,
  };
}

function twice({ header, columns }: HeaderMatch['twice'][number]): HeaderProblem {
  const letters = columns.map(columnLetter).join(' and ');
  return {
    code: 'HEADER_TWO_COLUMNS',
    severity: 'error',
    message: `Columns ${letters} can ${columns.length === 2 ? 'both' : 'all'} be “${header}”.`,
    expected: 'one of them; rename the other, or say which under columns in complaints-report.yaml',
    effect: STOPS,
  };
}

/** A slip in the name of a column that may be absent would leave its figures out without a word. */
function unused(
  column: NonNullable<Problem['column']>,
  meant: string | undefined,
  match: HeaderMatch,
): HeaderProblem {
  const slip = meant !== undefined && !match.missing.includes(meant);
  return {
    code: 'HEADER_UNUSED_COLUMN',
    severity: slip ? 'warning' : 'note',
    column,
    message: 'This column is not one that the report knows.',
    ...(slip ? { suggestion: `did you mean “${meant}”?` } : {}),
    effect: 'It is not read.',
  };
}

function nameless(column: NonNullable<Problem['column']>): HeaderProblem {
  return {
    code: 'HEADER_BLANK',
    severity: 'note',
    column,
    message: 'This column has cells and no name in row 1.',
    effect: 'It is not read.',
  };
}

import { catalogueEntry } from '../../problems/catalogue.ts';
import type { Problem } from '../../problems/problem.ts';
import { publicColumn, quotesCase } from '../../problems/public-column.ts';
import { whatIsWrong } from '../words-of-problem.ts';

/** What may be said of a problem where others can read it. */
export interface Shown {
  /** A sentence. */
  readonly message: string;
  /** Only where values were asked for. */
  readonly value?: string;
  readonly reference?: string;
  readonly expected?: string;
}

/**
 * What may be said of a problem: these are children's complaints, and the output of a job is read by more people than
 * the log. Without `values` nothing that stands in a row is in it, neither as a value nor quoted in a message.
 */
export function shown(problem: Problem, values: boolean): Shown {
  const { value, reference, message, expected } = problem;
  if (values) {
    return {
      message: whatIsWrong({ message }),
      ...(value === undefined ? {} : { value }),
      ...(reference === undefined ? {} : { reference }),
      ...(expected === undefined ? {} : { expected }),
    };
  }
  const { quotesLog, title } = catalogueEntry(problem.code);
  const quotes =
    quotesLog ||
    quotesCase(problem) ||
    [value, reference].some((text) => text !== undefined && isQuoted(text, message));
  // What is said to be expected then names the columns that are not known, and these can be the cells of a case.
  const names = problem.code === 'HEADER_MISSING_COLUMN';
  return {
    message: whatIsWrong({ message: quotes ? title : message }),
    ...(expected === undefined || names ? {} : { expected }),
  };
}

/** The column of a problem, its name only where that cannot be a cell of a case, unless values may be told. */
export function shownColumn(problem: Pick<Problem, 'code' | 'column'>, values: boolean): Problem['column'] {
  return values ? problem.column : publicColumn(problem);
}

/** A text of a letter or two stands in many a word without being quoted. */
function isQuoted(text: string, message: string): boolean {
  return text.length > 2 && message.includes(text);
}

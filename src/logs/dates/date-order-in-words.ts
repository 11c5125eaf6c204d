import { formatLong } from '../../calendar/calendar-date.ts';
import type { DateDecision } from './date-order.ts';
import type { SwappedDates } from './swapped-dates.ts';
import { readWrittenDate } from './written-date.ts';

/** What is wrong with the dates of a column, and what to do, in an officer's words. */
export interface DateOrderProblem {
  readonly code: 'COLUMN_DATE_ORDER_UNKNOWN' | 'COLUMN_DATE_ORDER_MIXED' | 'COLUMN_DATES_SWAPPED';
  readonly message: string;
  readonly expected: string;
}

const SETTING = '“dates: day-first” or “dates: month-first” for this log in complaints-report.yaml';

/** Why a column's dates cannot be read, or are doubted though the setting reads them; null where all is well. */
export function dateOrderProblem(decision: DateDecision): DateOrderProblem | null {
  switch (decision.kind) {
    case 'decided':
      return decision.swapped ? swapped(decision.swapped) : null;
    case 'undecided':
      return unknown(decision.example);
    case 'contradictory':
      return mixed(decision.dayFirstExample, decision.monthFirstExample);
    case 'swapped':
      return swapped(decision);
  }
}

function unknown(example: string): DateOrderProblem {
  const written = readWrittenDate(example);
  const readings = [written?.dayFirst, written?.monthFirst].flatMap((day) => (day ? [formatLong(day)] : []));
  return {
    code: 'COLUMN_DATE_ORDER_UNKNOWN',
    message: `Every date in this column can be read in two ways: “${example}” can be ${readings.join(' or ')}, and nothing in the file says which.`,
    expected: `${SETTING}, or the dates written as 2024-03-31`,
  };
}

function mixed(dayFirst: string, monthFirst: string): DateOrderProblem {
  return {
    code: 'COLUMN_DATE_ORDER_MIXED',
    message: `Some dates in this column have the day first (“${dayFirst}”) and some the month (“${monthFirst}”), so the others can be read in two ways.`,
    expected: `the day first in every date, or the month in every date; or ${SETTING}, and the dates corrected that are then refused`,
  };
}

/** What is told of a column that looks swapped, and has too few dates to be sure of it. */
export function suspectedSwap({ swappedExample, leftExample }: SwappedDates): DateOrderProblem {
  return {
    code: 'COLUMN_DATES_SWAPPED',
    message: `Excel may have exchanged day and month in this column wherever it could (“${swappedExample}”), and left the other dates as they were (“${leftExample}”); there are too few dates to be sure.`,
    expected:
      'some of these dates compared with the system; if they are exchanged, a new export that is not opened in Excel; if not, `dates: day-first` or `dates: month-first` for this log says that they are right',
  };
}

function swapped({ swappedExample, leftExample }: SwappedDates): DateOrderProblem {
  return {
    code: 'COLUMN_DATES_SWAPPED',
    message: `Excel seems to have exchanged day and month in this column wherever it could (“${swappedExample}” is probably another day), and left the other dates as they were (“${leftExample}”).`,
    expected:
      'a new export as CSV straight from the system, not opened in Excel; if it must be opened there, import it from the Data tab with this column as text',
  };
}

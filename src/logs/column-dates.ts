import { columnLetter } from '../problems/problem.ts';
import type { DateEvidence } from './dates/date-evidence.ts';
import { type DateOrder, decideDateOrder } from './dates/date-order.ts';
import { dateOrderProblem } from './dates/date-order-in-words.ts';
import { excerpt } from './excerpt.ts';
import type { HeaderProblem } from './header-problems.ts';
import type { Row } from './rows/row-batch.ts';

/** In which order each column of days has day and month, and what cannot be told of that. */
export interface ColumnOrders {
  readonly orders: ReadonlyMap<number, DateOrder>;
  readonly problems: readonly HeaderProblem[];
}

/**
 * Decides for each column of days of a file whether the day or the month stands first.
 * @param chosen what the council says.
 */
export function columnOrders(
  evidence: ReadonlyMap<number, DateEvidence>,
  header: Row | null,
  chosen: DateOrder | undefined,
): ColumnOrders {
  const orders = new Map<number, DateOrder>();
  const problems: HeaderProblem[] = [];
  for (const [index, own] of evidence) {
    const others = [...evidence.values()].filter((other) => other !== own);
    const decision = decideDateOrder(own, { ...(chosen === undefined ? {} : { chosen }), others });
    const column = { name: excerpt(header?.[index] ?? ''), letter: columnLetter(index) };
    const problem = dateOrderProblem(decision);
    if (problem !== null) {
      const doubted = decision.kind === 'decided';
      problems.push({
        ...problem,
        severity: doubted ? 'warning' : 'error',
        column,
        effect: doubted
          ? 'The dates are read as the setting says.'
          : 'No row of this log can be read, so the report cannot be built.',
      });
    }
    if (decision.kind === 'decided') {
      orders.set(index, decision.order);
      if (decision.order === 'month-first' && decision.by !== 'setting') {
        problems.push({
          code: 'COLUMN_DATES_MONTH_FIRST',
          severity: 'note',
          column,
          message: `The dates of this column have the month first${decision.example === undefined ? '' : `, as “${excerpt(decision.example)}” proves`}.`,
          effect: 'They are read so.',
        });
      }
    }
  }
  return { orders, problems };
}

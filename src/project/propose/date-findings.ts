import { columnLetter } from '../../logs/column-letters.ts';
import { type DateDecision, type DateOrder, decideDateOrder } from '../../logs/dates/date-order.ts';
import { dateOrderProblem } from '../../logs/dates/date-order-in-words.ts';
import { excerpt } from '../../logs/excerpt.ts';
import type { Row } from '../../logs/rows/row-batch.ts';
import type { Question } from './log-proposal.ts';
import type { Survey } from './survey.ts';

/** What an export says of the order of day and month in its dates. */
export interface DateFindings {
  /** What proves the order, in an officer's words. */
  readonly found: readonly string[];
  readonly questions: readonly Question[];
  /** In which orders the day of receipt may have to be read: both where nothing proves one. */
  readonly receipt: readonly DateOrder[];
}

/** Decides the order of day and month as a reading of the log would that does not know yet which years it covers. */
export function dateFindings({ evidence, receivedColumns }: Survey, header: Row | null): DateFindings {
  const decided = [...evidence].map(([index, own]) => ({
    index,
    decision: decideDateOrder(own, { others: [...evidence.values()].filter((other) => other !== own) }),
  }));
  const name = (index: number): string => {
    const text = header?.[index]?.trim() ?? '';
    return text === '' ? `column ${columnLetter(index)}` : `“${excerpt(text)}”`;
  };
  return { found: proofs(decided, name), questions: questions(decided, name), receipt: orders() };

  function orders(): DateOrder[] {
    const ofReceipt = decided.filter(({ index }) => receivedColumns.has(index));
    const known = ofReceipt.flatMap(({ decision }) => (decision.kind === 'decided' ? [decision.order] : []));
    return known.length === ofReceipt.length ? [...new Set<DateOrder>(known)] : ['day-first', 'month-first'];
  }
}

interface Decided {
  readonly index: number;
  readonly decision: DateDecision;
}

function proofs(decided: readonly Decided[], name: (index: number) => string): string[] {
  const found = (['day-first', 'month-first'] as const).flatMap((order): string[] => {
    const ordered = decided.filter(
      ({ decision }) =>
        decision.kind === 'decided' && decision.order === order && decision.by !== 'nothing-to-decide',
    );
    const own = ordered.find(({ decision }) => decision.kind === 'decided' && decision.by === 'own-dates');
    if (own === undefined || own.decision.kind !== 'decided') {
      return [];
    }
    const [first, second] = order === 'day-first' ? ['day', 'month'] : ['month', 'day'];
    return [
      `Dates: the ${first} stands before the ${second}, as “${own.decision.example}” under ${name(own.index)} proves.`,
    ];
  });
  return found.length === 0 &&
    decided.length > 0 &&
    decided.every(({ decision }) => decision.kind === 'decided')
    ? ['Dates: none of them can be read in two ways.']
    : found;
}

const SETTINGS = [
  { setting: 'dates', value: 'day-first', remark: '05/06/2023 is 5 June' },
  { setting: 'dates', value: 'month-first', remark: '05/06/2023 is 6 May' },
] as const;

/** One question for all columns that have the same one: one system writes all dates of a file alike. */
function questions(decided: readonly Decided[], name: (index: number) => string): Question[] {
  const open = decided.flatMap(({ index, decision }) => {
    const problem = dateOrderProblem(decision);
    return problem === null ? [] : [{ index, ...problem }];
  });
  return [...Map.groupBy(open, ({ code }) => code).values()].map(([first, ...others], at): Question => {
    const where = [first!, ...others].map(({ index }) => name(index)).join(', ');
    return {
      place: 'dates',
      asks: `Which comes first in the dates under ${where}, the day or the month? ${first!.message.replaceAll('this column', `${name(first!.index)}`)}`,
      answers: at === 0 ? SETTINGS : [],
    };
  });
}

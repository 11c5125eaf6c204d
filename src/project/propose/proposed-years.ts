import type { DateOrder } from '../../logs/dates/date-order.ts';
import type { LogKind } from '../../logs/log-definition.ts';
import { coveredYears, YearCounts, yearInName } from './covered-years.ts';
import type { ProposalContext, ProposedYears, Question } from './log-proposal.ts';
import type { Survey } from './survey.ts';

/** The years of a log; a question where it has no day of receipt, and both readings where its dates can be read in two ways. */
export function proposedYears(
  kind: LogKind,
  { received }: Survey,
  orders: readonly DateOrder[],
  file: string,
  { year }: ProposalContext,
): { readonly years: ProposedYears | null; readonly questions: readonly Question[] } {
  if (kind === 'figures' || kind === 'classifications') {
    return { years: null, questions: [] };
  }
  const readings = orders.map((order) => (order === 'day-first' ? received.dayFirst : received.monthFirst));
  const proposals = (readings.length === 0 ? [new YearCounts()] : readings)
    .map(coveredYears)
    .filter((years) => years !== null);
  const [first, second] = proposals;
  if (first === undefined) {
    const named = yearInName(file);
    if (named !== null) {
      const because =
        'There is no day of receipt to tell the years by: this is the year in the name of the file.';
      return { years: { covered: [named], carriedOver: false, counts: [], because }, questions: [] };
    }
    return {
      years: { covered: [year], carriedOver: false, counts: [] },
      questions: [
        {
          place: 'years',
          asks: 'Which years does this log cover? It has no days of receipt that can be read, so the year named here is a guess.',
          answers: [],
        },
      ],
    };
  }
  return {
    years:
      second === undefined
        ? first
        : {
            // Years that rest on one order of day and month must not prove that order afterwards.
            covered: [...new Set([...first.covered, ...second.covered])].sort(),
            carriedOver: first.carriedOver || second.carriedOver,
            counts: first.counts,
          },
    questions: [],
  };
}

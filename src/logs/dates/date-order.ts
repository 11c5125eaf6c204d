import type { DateEvidence } from './date-evidence.ts';
import { type DateOrder, isContradictory, proofOf } from './proven-order.ts';
import { type SwappedDates, swappedDates } from './swapped-dates.ts';

export type { DateOrder };

/** How the dates of a column are to be read, and what says so; or why that cannot be said. Examples are texts of the column. */
export type DateDecision =
  | {
      readonly kind: 'decided';
      readonly order: DateOrder;
      readonly by: 'setting' | 'own-dates' | 'years' | 'other-columns' | 'nothing-to-decide';
      /** A date that proves it: of another column where those do. */
      readonly example?: string;
      /** The setting decides, and yet the column looks as if Excel had swapped its dates: worth a warning. */
      readonly swapped?: SwappedDates;
    }
  /** Every date can be read both ways, and nothing proves which: a question to the officer. */
  | { readonly kind: 'undecided'; readonly example: string }
  /** 25/04/2023 and 04/25/2023 in one column. */
  | {
      readonly kind: 'contradictory';
      readonly dayFirstExample: string;
      readonly monthFirstExample: string;
    }
  /** Excel exchanged day and month where it could, so that no order reads all dates rightly. */
  | ({ readonly kind: 'swapped' } & SwappedDates);

/**
 * Decides in which order the dates of a column are read: for the whole column, never cell by cell. The strongest first:
 * what the council says in its settings, what the dates of the column prove (a number above 12; then the years that the
 * log covers), what the other columns of the file prove, if they agree.
 *
 * The setting has the last word, also against proofs: only the officer knows what the file is, and there must be a way
 * on where this program is mistaken. Nothing is hidden by it: dates that do not exist in the chosen order are for the
 * caller to refuse one by one, and a suspicion of swapped dates comes along with the decision.
 */
export function decideDateOrder(
  evidence: DateEvidence,
  context: { readonly chosen?: DateOrder; readonly others: readonly DateEvidence[] },
): DateDecision {
  const swapped = swappedDates(evidence);
  if (context.chosen !== undefined) {
    return { kind: 'decided', order: context.chosen, by: 'setting', ...(swapped ? { swapped } : {}) };
  }
  const { onlyDayFirst, onlyMonthFirst, eitherWay } = evidence;
  if (isContradictory(evidence)) {
    return {
      kind: 'contradictory',
      dayFirstExample: onlyDayFirst.example!,
      monthFirstExample: onlyMonthFirst.example!,
    };
  }
  if (swapped) {
    return { kind: 'swapped', ...swapped };
  }
  const proof = proofOf(evidence);
  if (proof) {
    return { kind: 'decided', ...proof };
  }
  if (eitherWay.example === undefined) {
    // Whichever order is named, it changes no date.
    return { kind: 'decided', order: 'day-first', by: 'nothing-to-decide' };
  }
  return provenByOthers(context.others) ?? { kind: 'undecided', example: eitherWay.example };
}

/** One system writes all the dates of a row alike; columns that disagree prove nothing. */
function provenByOthers(others: readonly DateEvidence[]): DateDecision | null {
  const proofs = others.map(proofOf).filter((proof) => proof !== null);
  const [first] = proofs;
  return first && !others.some(isContradictory) && proofs.every(({ order }) => order === first.order)
    ? { kind: 'decided', order: first.order, by: 'other-columns', example: first.example }
    : null;
}

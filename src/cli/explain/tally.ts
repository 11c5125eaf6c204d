import type { ExplainedCase, Explanation, Side } from '../../report/explain/explanation.ts';
import { counted } from '../words-of-problem.ts';

/** What a number takes of a case, in the words of a list. */
export const SIDES: Readonly<Record<Side, string>> = {
  counted: 'Counted',
  below: 'Below the line only',
  aside: 'Not measured',
};

/** How many cases there are, how many of them count, and how many are late: `144 cases: 78 counted, 66 below the line only.` */
export function tallyOf({ cases, lateBy, numerator }: Explanation): string[] {
  const sides = (['counted', 'below', 'aside'] as const)
    .map((side) => ({ side, count: cases.filter((one) => one.side === side).length }))
    .filter(({ count }) => count > 0);
  const parts =
    sides.length < 2 && numerator === undefined
      ? ''
      : `: ${sides.map(({ side, count }) => `${count} ${SIDES[side].toLowerCase()}`).join(', ')}`;
  return [
    `${cases.length === 0 ? 'No case' : counted(cases.length, 'case')}${parts}.`,
    ...(lateBy === null ? [] : lateInWords(cases, lateBy)),
  ];
}

function lateInWords(cases: readonly ExplainedCase[], lateBy: 'standard' | 'applicable'): string[] {
  const late = cases.filter(({ standing }) => standing === 'late');
  if (late.length === 0) {
    return [];
  }
  if (lateBy === 'applicable') {
    return [
      `${late.length} late: over the limit that applied, which is the extended one where an extension was agreed.`,
    ];
  }
  const extended = late.filter(({ workingDays, limit }) => workingDays! <= limit!).length;
  return [
    `${late.length} late: over the standard limit${extended === 0 ? '' : `; ${extended} of them within the limit that applied, since an extension was agreed`}.`,
  ];
}

import type { ExplainedCase, Explanation } from './explanation.ts';

/** Which of the cases behind a number can be asked for. */
export const selections = [
  'counted',
  'not-counted',
  'late',
  'on-time',
  'withdrawn',
  'not-concluded',
] as const;

export type Selection = (typeof selections)[number];

/** The explanation with no other cases than these; the number stays what it is. */
export function onlyCases(explanation: Explanation, selection: Selection): Explanation {
  return {
    ...explanation,
    cases: explanation.cases.filter((one) => isIn(selection, one)),
    parts: explanation.parts.map((part) => onlyCases(part, selection)),
  };
}

function isIn(selection: Selection, { side, standing }: ExplainedCase): boolean {
  switch (selection) {
    case 'counted':
      return side === 'counted';
    case 'not-counted':
      return side !== 'counted';
    default:
      return standing === selection;
  }
}

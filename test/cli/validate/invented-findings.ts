import type { Findings } from '../../../src/cli/validate/findings.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { ProblemLog } from '../../../src/problems/problem-log.ts';

/** What a check of one log of these problems has found. */
export function findingsOf(problems: readonly Problem[], references = false): Findings {
  return {
    kinds: ProblemLog.of(problems, { references }).kinds(),
    accounts: [
      {
        file: 'log.csv',
        kind: 'complaints',
        rows: 12,
        parts: { records: 8, refused: 3, header: 1 },
        refused: 3,
        inWords: '12 rows: 8 read, 3 refused, 1 header',
      },
    ],
  };
}

/** What stands in the rows and nobody but the council may read, in every place of a problem where it can stand. */
export const SECRETS = ['Sorrel Quayle', 'REF-7731', '17/06/2023'] as const;

const [name, reference, date] = SECRETS;

/** Problems that hold these. */
export const secretProblems: readonly Problem[] = [
  {
    code: 'CELL_NOT_IN_VOCABULARY',
    severity: 'error',
    scope: 'cell',
    file: 'log.csv',
    row: 4,
    line: 5,
    column: { name: 'Outcome', letter: 'M' },
    reference,
    value: name,
    message: 'is not one of the values of this column',
    expected: 'one of Upheld, Not upheld',
    suggestion: 'did you mean Upheld?',
    effect: 'This complaint is not in the report.',
  },
  {
    code: 'CASE_RESPONDED_BEFORE_START',
    severity: 'error',
    scope: 'case',
    file: 'log.csv',
    row: 6,
    line: 7,
    reference,
    message: `Stage 1: it was answered on ${date}, before it began on 18/06/2023.`,
    effect: 'This complaint is not in the report.',
  },
  {
    // A message that quotes its reference although the catalogue does not expect it to.
    code: 'CASE_REFERENCE_TWICE',
    severity: 'warning',
    scope: 'case',
    file: 'log.csv',
    row: 9,
    reference,
    message: `The reference ${reference} stands in row 3 already, with other content.`,
    effect: 'The report has the complaint of row 3, not this one.',
  },
];

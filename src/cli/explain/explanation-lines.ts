import type { Explanation, Grid } from '../../report/explain/explanation.ts';
import type { Selection } from '../../report/explain/only-cases.ts';
import { INTERNAL } from '../../report/internal-notice.ts';
import { printable } from '../console.ts';
import { wrapText } from '../wrap-text.ts';
import { alignedRows } from './aligned-rows.ts';
import { caseRows } from './case-rows.ts';
import { tallyOf } from './tally.ts';

const WIDTH = 100;

/** The explanation as lines for a person: the number and how it comes about, then the cases, a line each. */
export function* explanationLines(explanation: Explanation, only?: Selection): Generator<string> {
  yield `${INTERNAL}\n\n`;
  yield* linesOf(explanation, only);
}

function* linesOf(explanation: Explanation, only: Selection | undefined): Generator<string> {
  for (const line of [...numberInWords(explanation), ...casesInWords(explanation, only)]) {
    yield `${printable(line)}\n`;
  }
  for (const part of explanation.parts) {
    yield '\n';
    yield* linesOf(part, only);
  }
}

function numberInWords(explanation: Explanation): string[] {
  const { title, year, printed, name, row, column, numerator, denominator, grid } = explanation;
  const fraction = numerator === undefined || printed.includes('/') ? '' : ` (${numerator}/${denominator})`;
  const place = [
    row === undefined ? '' : `row ${row.key}`,
    column === undefined ? '' : `column ${column.id}`,
  ];
  return [
    `${title.includes(year) ? title : `${title}, ${year}`}${printed === '' ? '' : `: ${printed}${fraction}`}`,
    `  ${[name, ...place].filter((part) => part !== '').join(', ')}`,
    ...(grid === undefined ? [] : ['', ...gridLines(grid)]),
    '',
    ...paragraph('How', explanation.formula),
    ...paragraph('Counts', countsInWords(explanation)),
    ...paragraph('Where', explanation.conditions.join('; ')),
    ...paragraph('Above the line', explanation.conditionsAbove.join('; ')),
    ...explanation.given.flatMap(({ value, source, file, row: at }) =>
      paragraph('Given', `${value} in “${source}” (${file}, row ${at})`),
    ),
    ...explanation.limits.flatMap(({ rule, source }) => paragraph('Limit', `${rule}. Source: ${source}.`)),
    ...explanation.rules.flatMap(({ rule, source }) => paragraph('Rule', `${rule} Source: ${source}.`)),
    ...explanation.notes.flatMap((note) => paragraph('Note', note)),
  ];
}

function countsInWords({ counts, basis, rule }: Explanation): string {
  return [counts, basis].filter((part) => part !== '').join(', ') + (rule === '' ? '' : `; ${rule}`);
}

function paragraph(heading: string, text: string): string[] {
  const start = `  ${`${heading}:`.padEnd(16)}`;
  return text === '' ? [] : wrapText(text, WIDTH, start, ' '.repeat(start.length));
}

/** The table as it is printed, with the names of rows and columns before what they are called. */
function gridLines({ headings, columns, rows }: Grid): string[] {
  return alignedRows(
    ['--row', headings.join(', '), ...columns.map(({ id }) => `--column ${id}`)],
    rows.map(({ key, label, cells }) => [key, label, ...cells]),
  );
}

function casesInWords(explanation: Explanation, only: Selection | undefined): string[] {
  const { suppressed, cases, parts, basis, unit } = explanation;
  if (suppressed) {
    return ['', 'Its cases are not named. --show-suppressed names them.'];
  }
  // A number that nobody here counted has no cases; a ratio has those of its two numbers.
  if (basis === '' && cases.length === 0) {
    return parts.length > 0 ? [] : ['', 'There are no cases behind it in the logs.'];
  }
  const chosen = only === undefined ? [] : [`Only the cases that are ${only.replaceAll('-', ' ')}:`];
  const longest = unit === 'working days' && cases.length > 1 ? ['The longest stand first.'] : [];
  return [
    '',
    ...chosen,
    ...tallyOf(explanation),
    ...longest,
    ...(cases.length === 0 ? [] : ['', ...caseRows(cases)]),
  ];
}

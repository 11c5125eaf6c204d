import type { CaseOfReport } from '../../report/cases/cases-behind.ts';
import type {
  Changed,
  ChangedCases,
  Difference,
  MovedNumber,
  MovedTable,
  MovingCase,
} from '../../report/diff/difference.ts';
import { reportsDiffer } from '../../report/diff/difference-of.ts';
import { INTERNAL } from '../../report/internal-notice.ts';
import { printable } from '../console.ts';
import { counted } from '../words-of-problem.ts';

/** More cases of one number at once are no help on a screen; `--format json` has them all. */
const CASES_TOLD = 12;

/** The difference as lines for a person: what went in, the rules, the cases, the figures, the tables. */
export function* differenceLines(
  difference: Difference,
  paths: { readonly old: string; readonly now: string },
): Generator<string> {
  const { year, inputs, rules, figures, tables, cases } = difference;
  const numbers = [...figures, ...tables.flatMap(({ cells }) => cells)];
  const unseen = numbers.filter((number) => !isSeen(number)).length;
  const lines = [
    ...(cases === null ? [] : [INTERNAL, '']),
    `Report on ${year}, from ${paths.old}`,
    `to ${paths.now}`,
    ...section('What went in', inputs.flatMap(changeInWords)),
    ...section('Rules and limits', rules.flatMap(changeInWords)),
    ...(cases === null ? [] : section('Cases', casesInWords(cases))),
    ...section(
      'Figures',
      figures.filter(isSeen).flatMap((figure) => numberInWords(figure.name, figure)),
    ),
    ...section(
      'Tables',
      tables.filter(({ change, cells }) => change !== 'moved' || cells.some(isSeen)).flatMap(tableInWords),
    ),
    '',
    ...(unseen === 0
      ? []
      : [
          `${counted(unseen, 'more number')} printed as before, with another fraction behind: --format json has them.`,
        ]),
    reportsDiffer(difference)
      ? `${counted(figures.length, 'figure')} and ${counted(cellsIn(tables), 'cell')} of ${counted(tables.length, 'table')} differ.`
      : 'No number and no rule differs.',
  ];
  for (const line of lines) {
    yield `${printable(line)}\n`;
  }
}

/** What a reader of the report would see. */
function isSeen({ printedAlike }: MovedNumber): boolean {
  return !printedAlike;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function changeInWords({ name, from, to }: Changed): string[] {
  return from === null || to === null
    ? [`  ${name}: ${from === null ? 'new' : 'no longer there'}`, `    ${from ?? to}`]
    : [`  ${name}`, `    was ${from}`, `    is  ${to}`];
}

function casesInWords({ added, removed, changed }: ChangedCases): string[] {
  return [...listed('added', added), ...listed('removed', removed), ...listed('changed', changed)];
}

function listed(what: string, cases: readonly CaseOfReport[]): string[] {
  const more = cases.length - CASES_TOLD;
  return cases.length === 0
    ? []
    : [
        `  ${counted(cases.length, 'case')} ${what}:`,
        ...cases
          .slice(0, CASES_TOLD)
          .map(({ kind, reference, file, row }) => `    ${reference} (${kind}; ${file}, row ${row})`),
        ...(more > 0 ? [`    and ${more} more`] : []),
      ];
}

function tableInWords({ id, title, change, cells }: MovedTable): string[] {
  return [
    `  ${id}: ${title}${change === 'moved' ? '' : change === 'appeared' ? ': new' : ': no longer there'}`,
    ...cells.filter(isSeen).flatMap((cell) => numberInWords(cell.label, cell).map((line) => `  ${line}`)),
  ];
}

function numberInWords(name: string, { from, to, label, cases }: MovedNumber): string[] {
  const change = from === null ? `new: ${to}` : to === null ? `no longer there: ${from}` : `${from} → ${to}`;
  return [
    `  ${name}: ${change}${name === label ? '' : ` (${label})`}`,
    ...(cases === null
      ? []
      : [
          ...movingInWords('now counted', cases.entered),
          ...movingInWords('no longer counted', cases.left),
          ...movingInWords('changed', cases.changed),
        ]),
  ];
}

function movingInWords(what: string, cases: readonly MovingCase[]): string[] {
  const more = cases.length - CASES_TOLD;
  const names = cases
    .slice(0, CASES_TOLD)
    .map(
      ({ reference, stage, record, belowOnly }) =>
        `${reference}${stage === null ? '' : ` Stage ${stage}`}${RECORD[record]}${belowOnly ? ', below the line only' : ''}`,
    );
  return cases.length === 0
    ? []
    : [`    ${what}: ${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}`];
}

const RECORD: Readonly<Record<MovingCase['record'], string>> = {
  added: ' (added)',
  removed: ' (removed)',
  changed: ' (changed)',
  same: '',
};

function cellsIn(tables: readonly MovedTable[]): number {
  return tables.reduce((sum, { cells }) => sum + cells.length, 0);
}

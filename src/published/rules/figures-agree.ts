import type { Findings } from '../findings.ts';
import { making } from '../percentages.ts';
import type { PublishedFigure, PublishedReport } from '../published-report.ts';
import { type Statement, statementsOf } from '../statements.ts';

/**
 * What is said of one thing and one year is the same wherever it is said: twice in one report, in a figure and in a
 * table, in the report of the year and as the previous year in the next.
 */
export function figuresAgree(reports: readonly PublishedReport[], findings: Findings): void {
  const groups = Map.groupBy(
    reports.flatMap(statementsOf),
    ({ council, subject, year, file }) => `${council}\0${subject}\0${year ?? file}`,
  );
  for (const [first, ...others] of groups.values()) {
    const seen = new Set([first!.value]);
    for (const other of others) {
      findings.expect(other.value === first!.value || seen.has(other.value), () => ({
        code: 'TWO_VALUES',
        ...other.place,
        printed: other.text,
        computed: first!.text,
        message: sentence(first!, other),
      }));
      seen.add(other.value);
    }
  }
}

function sentence(first: Statement, other: Statement): string {
  const what = `${first.subject}${first.year === null ? '' : ` of ${first.year}`}`;
  return first.place.figure !== undefined &&
    first.place.file === other.place.file &&
    first.place.figure === other.place.figure
    ? `It is published with two values, ${first.text} and ${other.text}.`
    : `${what} is ${other.text} here and ${first.text} in ${inWords(first, other)}.`;
}

function inWords({ place: { file, figure, table, row, column } }: Statement, other: Statement): string {
  const where =
    figure === undefined
      ? [`the table ${table}`, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ')
      : `the figure ${figure}`;
  return file === other.place.file ? where : `${where} of ${file}`;
}

/** A change in percent is that from the year before; the whole of a year lies between its parts, or adds them up. */
export function figuresFollow(report: PublishedReport, findings: Findings): void {
  // Of several values under one name the first: that they differ is told elsewhere.
  const byName = new Map(report.figures.toReversed().map((figure) => [figure.name, figure]));
  for (const figure of report.figures) {
    change(figure, byName, report, findings);
    partsOfYear(figure, byName, report, findings);
  }
  procedures(byName, report, findings);
}

type ByName = ReadonlyMap<string, PublishedFigure>;

function valueIn(figures: ByName, name: string): number | null {
  return figures.get(name)?.cell.value ?? null;
}

function change(
  { name, cell }: PublishedFigure,
  figures: ByName,
  { file }: PublishedReport,
  findings: Findings,
) {
  const [, of] = /^(.+)\.changePercent$/.exec(name) ?? [];
  const now = of === undefined ? null : valueIn(figures, of);
  const before = of === undefined ? null : valueIn(figures, `${of}.previousYear`);
  if (cell.percent !== undefined && now !== null && before !== null && before !== 0) {
    const computed = `${Math.round((100 * (now - before)) / before)}%`;
    findings.expect(making(cell.percent, now - before, before) !== 'neither', () => ({
      code: 'CHANGE',
      file,
      figure: name,
      printed: `${cell.percent!.value}%`,
      computed,
      message: `${cell.percent!.value}% is printed; from ${before} to ${now} it is ${computed}.`,
    }));
  }
}

const PARTS = [
  ['q1toQ3', 'q4'],
  ['q1', 'q2', 'q3', 'q4'],
];

function partsOfYear(
  { name, cell: { value } }: PublishedFigure,
  figures: ByName,
  { file }: PublishedReport,
  findings: Findings,
): void {
  for (const names of PARTS) {
    const parts = names.map((part) => valueIn(figures, `${name}.${part}`));
    if (value === null || parts.includes(null)) {
      continue;
    }
    const numbers = parts as number[];
    const sum = numbers.reduce((all, part) => all + part, 0);
    const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
    const isAverage = /average|mean|median/i.test(name);
    findings.expect(isAverage ? lowest <= value && value <= highest : sum === value, () => ({
      code: 'PARTS_OF_YEAR',
      file,
      figure: name,
      printed: String(value),
      computed: isAverage ? `${lowest} to ${highest}` : String(sum),
      message: isAverage
        ? `${value} is printed; the parts of the year have ${numbers.join(' and ')}, and the average of the year lies between.`
        : `${value} is printed; the parts of the year add up to ${sum}.`,
    }));
  }
}

/** Complaints of every procedure together are no more than all complaints; less, where one is not given. */
function procedures(figures: ByName, { file }: PublishedReport, findings: Findings): void {
  const all = valueIn(figures, 'complaints.all');
  const parts = ['statutory', 'corporate', 'informal', 'adultSocialCare'].flatMap((procedure) => {
    const count = valueIn(figures, `complaints.${procedure}`);
    return count === null ? [] : [{ procedure, count }];
  });
  const sum = parts.reduce((total, { count }) => total + count, 0);
  if (all !== null && parts.length > 1) {
    findings.expect(sum <= all, () => ({
      code: 'RELATION',
      file,
      figure: 'complaints.all',
      printed: String(all),
      computed: String(sum),
      message: `${all} is printed; ${parts.map(({ procedure, count }) => `${count} ${procedure}`).join(', ')} make ${sum}.`,
    }));
  }
}

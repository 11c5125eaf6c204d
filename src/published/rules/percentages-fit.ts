import type { Findings, Place } from '../findings.ts';
import { inPercent, type Making, making } from '../percentages.ts';
import type { Percent, PublishedCell } from '../published-cell.ts';
import { countsMentions, type PublishedReport, type PublishedTable } from '../published-report.ts';
import { allRows, sumDown } from '../sums.ts';

/**
 * Every percentage is that of the fraction beside it or of its number and the total, rounded or cut off; and all are
 * rounded, or all are cut off.
 */
export function percentagesFit({ file, figures, tables }: PublishedReport, findings: Findings): void {
  const stated = [
    ...figures.flatMap(({ name, cell }) => beside(cell, { file, figure: name })),
    ...tables.flatMap((table) => statedIn(table, { file, table: table.id })),
  ];
  const made = stated.map((one) => ({
    ...one,
    made: making(one.percent, one.numerator, one.denominator),
  }));
  for (const { place, percent, numerator, denominator, printed, made: how } of made) {
    const computed = inPercent(numerator, denominator, percent.decimals);
    findings.expect(how !== 'neither', () => ({
      code: 'PERCENTAGE',
      ...place,
      printed,
      computed,
      message: `${printed} is printed; ${numerator} of ${denominator} is ${computed}.`,
    }));
  }
  oneWay(made, file, findings);
}

/** A percentage that is printed, and the fraction that it is of. */
interface Stated {
  readonly place: Place;
  readonly percent: Percent;
  readonly numerator: number;
  readonly denominator: number;
  readonly printed: string;
}

/** `67% (2/5)` */
function beside({ text, percent, fraction }: PublishedCell, place: Place): Stated[] {
  return percent === undefined || fraction === undefined || fraction.denominator === 0
    ? []
    : [{ place, percent, ...fraction, printed: text }];
}

function statedIn(table: PublishedTable, place: Place): Stated[] {
  return allRows(table).flatMap((row) =>
    row.cells.flatMap((cell, index): Stated[] => {
      const { label } = table.columns[index]!;
      const here = { ...place, row: row.name, ...(label === '' ? {} : { column: label }) };
      if (cell.fraction !== undefined) {
        return beside(cell, here);
      }
      // In a column of its own, or in the cell of the number: `10 (6%)`.
      const counted = cell.value === null ? numberBefore(table, index) : index;
      const number = counted === null ? null : row.cells[counted]!.value;
      const whole = counted === null ? null : wholeOf(table, counted);
      return cell.percent === undefined || number === null || whole === null || whole === 0
        ? []
        : [
            {
              place: here,
              percent: cell.percent,
              numerator: number,
              denominator: whole,
              printed: cell.text.includes('%') ? cell.text : `${cell.text}%`,
            },
          ];
    }),
  );
}

function numberBefore({ columns }: PublishedTable, index: number): number | null {
  const found = columns.slice(0, index).findLastIndex(({ kind }) => kind === 'number' || kind === 'total');
  return !isShare(columns[index]!.label) || found < 0 ? null : found;
}

/** A heading that says percent and no more, `Percent of complaints`, `%, 2022/23`: a percentage within a limit is no share. */
function isShare(label: string): boolean {
  const plain = label
    .replace(/\d{4}[-/]\d{2,4}/g, '')
    .replace(/[(),]/g, ' ')
    .trim();
  return /^(?:%|per ?cent|percentage)(?: of [\w ]+)?$/i.test(plain);
}

/**
 * What a column is a share of: its total or, where none is printed and the percentages make up 100, its sum. Mentions are
 * a share of the cases: `44 mentions of 43 complaints`.
 */
function wholeOf(table: PublishedTable, column: number): number | null {
  if (countsMentions(table)) {
    const [, cases] = /\bmentions (?:of|in) (\d+)\b/.exec(table.unit) ?? [];
    return cases === undefined ? null : Number(cases);
  }
  const printed = table.total?.cells[column]?.value ?? null;
  if (printed !== null) {
    return printed;
  }
  const percents = table.rows.map(({ cells }) => (cells[column + 1] ?? cells[column])?.percent?.value ?? 0);
  const together = percents.reduce((sum, percent) => sum + percent, 0);
  return Math.abs(together - 100) <= table.rows.length ? (sumDown(table, column)?.[0] ?? null) : null;
}

interface Made extends Stated {
  readonly made: Making;
}

/** Most percentages fit both ways; those that fit one only tell how the others were made as well. */
function oneWay(made: readonly Made[], file: string, findings: Findings): void {
  const cut = made.filter((one) => one.made === 'cut off');
  const rounded = made.filter((one) => one.made === 'rounded');
  const [firstCut, firstRounded] = [cut[0], rounded[0]];
  if (made.length === 0) {
    return;
  }
  findings.expect(firstCut === undefined || firstRounded === undefined, () => ({
    code: 'ROUNDING',
    file,
    ...(firstCut!.place.table === undefined ? {} : { table: firstCut!.place.table }),
    printed: firstCut!.printed,
    computed: inPercent(firstCut!.numerator, firstCut!.denominator, firstCut!.percent.decimals),
    message: `Percentages are cut off in ${tablesOf(cut)} (${example(firstCut!)}) and rounded in ${tablesOf(rounded)} (${example(firstRounded!)}).`,
  }));
}

function tablesOf(made: readonly Made[]): string {
  return [...new Set(made.map(({ place }) => place.table ?? place.figure ?? ''))].join(', ');
}

function example({ percent, numerator, denominator }: Made): string {
  return `${percent.value}% for ${numerator}/${denominator}`;
}

import type { ComparedFigure, Comparison } from '../../report/years/compare-years.ts';
import { wrapText } from '../wrap-text.ts';
import { changeInWords, knownFigures, legend, numberInWords, remarks } from './words.ts';

/**
 * The comparison as lines: the years side by side, or below each other where a line has no room for them.
 * @param columns how many characters a line has; `null` where it goes to a file or a program.
 */
export function comparisonText(comparison: Comparison, columns: number | null): string[] {
  const { shown } = knownFigures(comparison);
  const rows = shown.map((figure) => ({ figure, cells: cellsOf(figure) }));
  const headings = headingsOf(comparison);
  const widths = headings.map((heading, index) =>
    Math.max(heading.length, ...rows.map(({ cells }) => cells[index]!.length)),
  );
  const numbers = widths.reduce((sum, width) => sum + GAP.length + width, 0);
  const free = (columns ?? Number.POSITIVE_INFINITY) - numbers;
  const room = Math.min(MOST, free);
  const line = (label: string, cells: readonly string[]) =>
    [label.padEnd(room), ...cells.map((cell, index) => cell.padStart(widths[index]!))].join(GAP).trimEnd();
  const remarksOf = (figure: ComparedFigure) =>
    remarks(figure).flatMap((remark) => wrapText(remark, columns, '    '));
  const sideBySide = () => [
    line('', headings),
    ...rows.flatMap(({ figure, cells }) => {
      const label = wrapText(figure.label, room, '', '  ');
      return [...label.slice(0, -1), line(label.at(-1)!, cells), ...remarksOf(figure)];
    }),
  ];
  return [
    ...(free >= LEAST
      ? sideBySide()
      : shown.flatMap((figure) => [
          ...wrapText(figure.label, columns, '', '  '),
          ...belowEachOther(figure, comparison),
          ...remarksOf(figure),
        ])),
    '',
    ...legend(comparison).flatMap((sentence) => wrapText(sentence, columns, '')),
  ];
}

function headingsOf({ years }: Comparison): string[] {
  return [
    ...years.map(({ print }) => print),
    ...years
      .slice(1)
      .map((to, index) => (years.length === 2 ? 'change' : `${years[index]!.print} to ${to.print}`)),
  ];
}

/** A line for each year, with the change on the one above. */
function belowEachOther({ years, changes, unit }: ComparedFigure, comparison: Comparison): string[] {
  const numbers = years.map((year) => numberInWords(year, unit));
  const widest = Math.max(...numbers.map(({ length }) => length));
  return numbers.map((number, index) => {
    const change = index === 0 ? '' : changeInWords(changes[index - 1]!, unit);
    return ['', comparison.years[index]!.print, number.padStart(widest), change].join(GAP).trimEnd();
  });
}

const GAP = '  ';

/** The room for the names of figures: too little breaks every word, too much parts them from their numbers. */
const LEAST = 24;
const MOST = 64;

function cellsOf({ years, changes, unit }: ComparedFigure): string[] {
  return [
    ...years.map((year) => numberInWords(year, unit)),
    ...changes.map((change) => changeInWords(change, unit)),
  ];
}

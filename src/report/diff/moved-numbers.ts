import { cellName } from '../cases/cell-name.ts';
import type { CaseMoves } from './case-moves.ts';
import type { ComparedFigure, ComparedModel, ComparedRow, ComparedTable } from './compared-report.ts';
import type { Changed, MovedNumber, MovedTable } from './difference.ts';

/** The figures that are not the same in both, in the order of the new report; then those that it has no more. */
export function movedFigures(old: ComparedModel, now: ComparedModel, moves: CaseMoves | null): MovedNumber[] {
  return namesOf(old.figures, now.figures)
    .filter((name) => !isAgain(name, old, now))
    .flatMap((name) => {
      const [from, to] = [old.figures[name], now.figures[name]];
      return moved(from && figureText(from), to && figureText(to), name).map((change) => ({
        ...change,
        label: (to ?? from)!.label,
        cases: moves?.behind(name) ?? null,
      }));
    });
}

/** `x.previousYear` is `x.2022-23` again, where that stands there as well. */
function isAgain(name: string, old: ComparedModel, now: ComparedModel): boolean {
  const year = now.year.previous.replace('/', '-');
  const again = name.replace(/\.previousYear$/, `.${year}`);
  return again !== name && (again in old.figures || again in now.figures);
}

/** `46% (66/143)`; where what is counted is another thing now, that too. */
function figureText({ text, numerator, denominator, counts, rule, origin }: ComparedFigure): Printed {
  return {
    text,
    fraction: withFraction(text, numerator, denominator),
    counted: [counts, rule, origin === 'published' ? 'as published' : '']
      .filter((part) => part !== '')
      .join('; '),
  };
}

interface Printed {
  readonly text: string;
  /** With its fraction, where it has one. */
  readonly fraction: string;
  readonly counted: string;
}

function withFraction(text: string, numerator: number | undefined, denominator: number | undefined): string {
  return denominator === undefined || text.includes('/') ? text : `${text} (${numerator}/${denominator})`;
}

/** One change or none. A number that only is counted otherwise says so. */
function moved(
  from: Printed | undefined,
  to: Printed | undefined,
  name: string,
): (Changed & Pick<MovedNumber, 'printedAlike'>)[] {
  if (from === undefined || to === undefined) {
    return [{ name, from: from?.fraction ?? null, to: to?.fraction ?? null, printedAlike: false }];
  }
  if (from.counted !== to.counted) {
    return [
      {
        name,
        from: `${from.fraction} (${from.counted})`,
        to: `${to.fraction} (${to.counted})`,
        printedAlike: false,
      },
    ];
  }
  return from.fraction === to.fraction
    ? []
    : [{ name, from: from.fraction, to: to.fraction, printedAlike: from.text === to.text }];
}

/** The tables of which a cell is not the same in both. */
export function movedTables(
  old: ComparedModel,
  now: ComparedModel,
  moves: CaseMoves | null,
  isListing: (id: string) => boolean,
): MovedTable[] {
  return namesOf(old.tables, now.tables).flatMap((id): MovedTable[] => {
    const [from, to] = [old.tables[id], now.tables[id]];
    const { title } = (to ?? from)!;
    if (from === undefined || to === undefined) {
      return [{ id, title, change: from === undefined ? 'appeared' : 'vanished', cells: [] }];
    }
    const cells = isListing(id) ? movedRows(id, from, to, moves) : movedCells(id, from, to, now, moves);
    const [was, is] = [countedHow(from), countedHow(to)];
    const counted: MovedNumber[] =
      was === is
        ? []
        : [{ name: id, label: 'What it counts', from: was, to: is, printedAlike: false, cases: null }];
    return cells.length + counted.length === 0
      ? []
      : [{ id, title, change: 'moved', cells: [...counted, ...cells] }];
  });
}

function countedHow({ counts, basis, rule }: ComparedTable): string {
  return [counts, basis, rule].join('; ');
}

function movedCells(
  id: string,
  from: ComparedTable,
  to: ComparedTable,
  { year }: ComparedModel,
  moves: CaseMoves | null,
): MovedNumber[] {
  const [before, after] = [cellsOf(from), cellsOf(to)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const { row, column, label } = (is ?? was)!;
    const name = cellName(id, row, column);
    // A cell of a table of years is the figure of its year.
    const figure = row === year.id ? column : `${column}.${row}`;
    return moved(was, is, name).map((change) => ({
      ...change,
      label,
      cases: moves?.behind(name) ?? moves?.behind(figure) ?? null,
    }));
  });
}

interface NamedCell extends Printed {
  readonly row: string;
  readonly column: string;
  readonly label: string;
}

function cellsOf({ columns, rows, total }: ComparedTable): Map<string, NamedCell> {
  const all = total === undefined ? rows : [...rows, total];
  return new Map(
    all.flatMap(({ key, label, cells }) =>
      columns.map((column, index): [string, NamedCell] => {
        const { text, numerator, denominator } = cells[index] ?? { text: '' };
        return [
          JSON.stringify([key, column.id]),
          {
            row: key,
            column: column.id,
            label: `${label}, ${column.label}`,
            text,
            fraction: withFraction(text, numerator, denominator),
            counted: '',
          },
        ];
      }),
    ),
  );
}

/** The rows of a listing have no names: those that one has oftener than the other have come or gone. */
function movedRows(
  id: string,
  from: ComparedTable,
  to: ComparedTable,
  moves: CaseMoves | null,
): MovedNumber[] {
  const textsOf = ({ rows, total }: ComparedTable) =>
    [...rows, ...(total === undefined ? [] : [total])].map(rowText);
  const [before, after] = [textsOf(from), textsOf(to)];
  const cases = moves?.behind(id) ?? null;
  const rows = [
    ...without(before, after).map((text) => ({ from: text, to: null })),
    ...without(after, before).map((text) => ({ from: null, to: text })),
  ];
  return rows.map((row, index) => ({
    name: id,
    label: 'Row',
    printedAlike: false,
    ...row,
    cases: index === rows.length - 1 ? cases : null,
  }));
}

function rowText({ label, cells }: ComparedRow): string {
  return [label, ...cells.map(({ text }) => text)].join(' | ');
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return texts.filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) {
      rest.splice(at, 1);
    }
    return at < 0;
  });
}

function namesOf(old: object, now: object): string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(old)])];
}

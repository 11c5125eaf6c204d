import { readPrinted } from '../consistency/printed-number.ts';
import type { Cell, Figure, Unit } from '../model.ts';
import type { Nameable } from './source.ts';

/** What a number is a number of, as far as the words beside it tell. */
export type Kind = 'count' | 'percent' | 'pounds' | 'days';

/** The numbers that the report prints. */
export interface KnownNumbers {
  /** Whether it stands in a figure or in any table. */
  isPrinted(value: number, kind: Kind): boolean;
  /** Whether a rate with this fraction stands in a figure or a table. */
  isFraction(numerator: number, denominator: number): boolean;
  /** The names of the figures that print it, the shortest first. */
  names(value: number, kind: Kind): readonly string[];
}

/** Gathers every number of the figures and tables, with those above and below a line, and those published otherwise. */
export function knownNumbers({ figures, tables }: Nameable): KnownNumbers {
  const names = new Map<string, string[]>();
  const printed = new Set<string>();
  const fractions = new Set<string>();
  const gather = (cell: Cell | Figure, unit: Unit) => {
    for (const { value } of readPrinted(cell.text).numbers) {
      printed.add(keyOf(value, kindOf(unit)));
    }
    if (cell.numerator !== undefined && cell.denominator !== undefined) {
      fractions.add(`${cell.numerator}/${cell.denominator}`);
      printed.add(keyOf(cell.numerator, 'count')).add(keyOf(cell.denominator, 'count'));
    }
  };
  for (const [name, figure] of Object.entries(figures)) {
    gather(figure, figure.unit);
    if (figure.value !== null) {
      const key = keyOf(figure.value, kindOf(figure.unit));
      names.set(key, [...(names.get(key) ?? []), name]);
    }
    for (const { value } of figure.asPublished ?? []) {
      printed.add(keyOf(value, kindOf(figure.unit)));
    }
  }
  for (const { rows, total, columns } of Object.values(tables)) {
    for (const { cells } of total === undefined ? rows : [...rows, total]) {
      for (const [index, cell] of cells.entries()) {
        gather(cell, columns[index]?.unit ?? 'text');
      }
    }
  }
  return {
    isPrinted: (value, kind) => printed.has(keyOf(value, kind)),
    isFraction: (numerator, denominator) => fractions.has(`${numerator}/${denominator}`),
    names: (value, kind) => [...(names.get(keyOf(value, kind)) ?? [])].sort((a, b) => a.length - b.length),
  };
}

/** A fall by 2% is typed as 2%. */
function keyOf(value: number, kind: Kind): string {
  return `${Math.abs(value)} ${kind}`;
}

function kindOf(unit: Unit): Kind {
  return unit === 'percent' || unit === 'pounds' ? unit : unit === 'working days' ? 'days' : 'count';
}

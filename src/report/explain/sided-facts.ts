import type { Measure } from '../../statistics/definition.ts';
import type { Fact } from '../../statistics/facts.ts';
import type { CellSource } from '../tables/cell-source.ts';
import type { Side } from './explanation.ts';

/** A fact behind a cell, the row that it fell in, and what the cell took of it. */
export interface SourceFact {
  readonly fact: Fact;
  /** `null` below the line of a share: it falls in another row, or in none. */
  readonly keys: readonly string[] | null;
  readonly side: Side;
}

/** The facts that a cell was computed from, in the order of the logs. */
export function sourceFacts(source: CellSource, measure: Measure): SourceFact[] {
  switch (source.kind) {
    case 'gathered': {
      const facts = source.gathered?.facts ?? [];
      const inCell = facts.map(
        ({ fact, keys, met, quantity }): SourceFact => ({ fact, keys, side: sideOf(measure, met, quantity) }),
      );
      return measure.kind === 'share'
        ? [...inCell, ...others(inCell, source.tabulation?.facts ?? [])]
        : inCell;
    }
    case 'pooled':
      return source.parts.flatMap((part) => sourceFacts(part, measure));
    default:
      return [];
  }
}

/** What a cell took of a fact that fell in it. */
export function sideOf(measure: Measure, met: boolean, quantity: number | null): Side {
  return measure.kind === 'rate'
    ? met
      ? 'counted'
      : 'below'
    : 'of' in measure && quantity === null
      ? 'aside'
      : 'counted';
}

/** A share is one of all records of the population in the year, whatever row they fall in. */
function others(inCell: readonly SourceFact[], all: readonly Fact[]): SourceFact[] {
  const inIt = new Set(inCell.map(({ fact }) => fact));
  return all.filter((fact) => !inIt.has(fact)).map((fact) => ({ fact, keys: null, side: 'below' }));
}

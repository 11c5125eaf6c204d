import type { Basis } from '../definition.ts';
import type { Fact } from '../facts.ts';
import { complaintDimensions } from './complaints.ts';
import { dateDimensions } from './dates.ts';
import type { Dimension } from './dimension.ts';
import { otherDimensions } from './other-records.ts';
import { stageDimensions } from './stages.ts';
import { timescaleDimensions } from './timescales.ts';
import { NOT_KNOWN, NOT_RECORDED } from './unknown.ts';

/** Every dimension by its id. */
export const dimensions: ReadonlyMap<string, Dimension> = new Map(
  [
    ...complaintDimensions(),
    ...dateDimensions(),
    ...stageDimensions(),
    ...timescaleDimensions(),
    ...otherDimensions(),
  ].map((dimension) => [dimension.id, dimension]),
);

/** A dimension by its id. Throws a RangeError for one that does not exist. */
export function dimension(id: string): Dimension {
  const found = dimensions.get(id);
  if (found === undefined) {
    throw new RangeError(`There is no dimension “${id}”. There are: ${[...dimensions.keys()].join(', ')}.`);
  }
  return found;
}

/** Where a fact falls, `NOT_RECORDED` where the log says nothing. */
export function keysOf(of: Dimension, fact: Fact, basis: Basis): readonly string[] {
  const keys = of.keysOf(fact, basis);
  // “Delay; not known” names one category, not two.
  const named = keys.length > 1 ? keys.filter((key) => key !== NOT_KNOWN) : keys;
  return named.length === 0 ? [NOT_RECORDED] : named;
}

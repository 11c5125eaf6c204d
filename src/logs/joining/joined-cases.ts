import type { Problem } from '../../problems/problem.ts';
import type { Complaint } from '../../records/complaint.ts';
import type { Origin } from '../../records/origin.ts';

/** Complaints put together from several rows, the rows that could not be, and what was wrong. */
export interface JoinedCases {
  readonly complaints: readonly Complaint[];
  /** Rows refused, by file. */
  readonly refused: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** What stands in any of the lists, once. */
export function union<T>(lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())];
}

/** Where a record comes from, and the other rows that say something of it. */
export function withFurther(origin: Origin, rows: readonly { readonly origin: Origin }[]): Origin {
  const further = [...(origin.further ?? []), ...rows.map((row) => row.origin)];
  return further.length === 0 ? origin : { ...origin, further };
}

/** The place of a problem of that row. */
export function placeOf({ file, row }: Origin): Pick<Problem, 'file' | 'row'> {
  return { file, row };
}

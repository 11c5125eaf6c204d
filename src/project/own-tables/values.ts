import type { ReportingYear } from '../../calendar/reporting-year.ts';
import { builtInProcedures, type Procedure } from '../../procedures/procedure.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import { dimension } from '../../statistics/dimensions/all-dimensions.ts';
import { dimensionGuide } from '../../statistics/dimensions/dimension-guide.ts';
import { NOT_KNOWN, NOT_RECORDED } from '../../statistics/dimensions/unknown.ts';

/** The words of the council, by which it can name a value. */
export interface Wording {
  readonly words: Vocabularies;
}

const PROCEDURES: ReadonlyMap<string, Procedure> = new Map(
  builtInProcedures.map((procedure) => [procedure.id, procedure]),
);

/**
 * The key of a value of a dimension, which may be named by its key or by its label, in capitals or not; `null` where there
 * is no such value. Where the words of the log are the values any word is one.
 */
export function keyOf(name: string, value: string, wording: Wording): string | null {
  if (dimensionGuide[name]!.named) {
    return value;
  }
  const same = (text: string) => text.toLowerCase() === value.toLowerCase();
  return valuesOf(name, wording).find(({ key, label }) => same(key) || same(label))?.key ?? null;
}

/** The values of a dimension that are known beforehand, and that a value is not known or not recorded. */
export function valuesOf(name: string, { words }: Wording): { key: string; label: string }[] {
  const { onlyWhere } = dimensionGuide[name]!;
  const known =
    onlyWhere?.map((key) => ({ key, label: key })) ??
    dimension(name).values({
      words,
      procedures: PROCEDURES,
      // The labels of limits depend on the year; their keys do not.
      year: '2023-24' as ReportingYear,
      procedure: null,
      stage: null,
    });
  return [...known, { key: NOT_KNOWN, label: 'Not known' }, { key: NOT_RECORDED, label: 'Not recorded' }];
}

import { endOf, type ReportingYear, startOf } from '../../calendar/reporting-year.ts';
import { type Procedure, type ProcedureVersion, versionsBetween } from '../../procedures/procedure.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import type { Basis } from '../definition.ts';
import type { Fact } from '../facts.ts';

/** One value of a dimension, as a row or column of a table. */
export interface DimensionValue {
  readonly key: string;
  readonly label: string;
  /** Printed even where nothing falls in it: a zero is an answer. */
  readonly always: boolean;
}

/** What the labels of a dimension's values depend on. */
export interface LabelContext {
  readonly words: Vocabularies;
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** The year of the report. */
  readonly year: ReportingYear;
  /** The procedure that the population is limited to, where it is limited to one. */
  readonly procedure: string | null;
  /** The stage that the population is limited to or that the row above stands for, where it is one. */
  readonly stage: string | null;
  /** The population holds nothing but what came to an end. */
  readonly concluded?: boolean;
}

/** A way of telling facts apart: where each falls, and what the places are called. */
export interface Dimension {
  readonly id: string;
  /** The heading of its column. */
  readonly label: string;
  /** It tells people apart, members of staff or complainants: in no table that is published. */
  readonly internal?: true;
  /**
   * Where a fact falls: in several places, or in none, which is printed as not recorded.
   * @param basis the date that puts the fact into the year: its quarter is the quarter of that date.
   */
  keysOf(fact: Fact, basis: Basis): readonly string[];
  /** The values known beforehand, in the order in which they are printed; others that are found follow. */
  values(context: LabelContext): readonly DimensionValue[];
}

/** The rules of the population's procedure during the year of the report, earliest first. */
export function versionsOf({ procedures, procedure, year }: LabelContext): readonly ProcedureVersion[] {
  return procedure === null ? [] : versionsBetween(procedures.get(procedure), startOf(year), endOf(year));
}

/** The place of a value, or none where there is no value. */
export function one<T extends string>(
  value: T | null | undefined,
  map?: (value: T) => string,
): readonly string[] {
  return value === null || value === undefined ? [] : [map === undefined ? value : map(value)];
}

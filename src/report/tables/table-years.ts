import { previous, type ReportingYear } from '../../calendar/reporting-year.ts';
import type { TabulatedTable } from '../../statistics/definition.ts';
import type { Calculation } from '../calculation.ts';

/** The years that a table asks for, the earliest first and the year of the report last. */
export function wantedYears({ years = 1 }: TabulatedTable, year: ReportingYear): ReportingYear[] {
  const wanted = [year];
  while (wanted.length < years) {
    wanted.unshift(previous(wanted[0]!));
  }
  return wanted;
}

/** Those of them that logs cover. */
export function shownYears(
  definition: TabulatedTable,
  { year, covers }: Pick<Calculation, 'year' | 'covers'>,
): ReportingYear[] {
  return wantedYears(definition, year).filter((each) => covers(definition.population.records, each));
}

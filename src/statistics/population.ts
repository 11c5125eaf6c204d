import { type ReportingYear, reportingYearOf } from '../calendar/reporting-year.ts';
import type { Basis, Population, Where } from './definition.ts';
import { dateOn, type Fact } from './facts.ts';
import { Places } from './places.ts';

/** Whether the fact in hand meets a condition. */
export type Condition = () => boolean;

/** Whether the fact in hand, of a population on the basis, falls in each dimension named in one of the values given. */
export function condition(where: Where | undefined, basis: Basis, places: Places): Condition {
  const parts = Object.entries(where ?? {}).map(([id, keys]) => ({
    place: places.of(id, basis),
    keys: new Set(keys),
  }));
  if (parts.length === 0) {
    return () => true;
  }
  return () => {
    for (const { place, keys } of parts) {
      if (!place().some((key) => keys.has(key))) {
        return false;
      }
    }
    return true;
  };
}

/** The facts that a population counts in one year. */
export function factsIn(year: ReportingYear, population: Population, facts: readonly Fact[]): Fact[] {
  const places = new Places();
  const belongs = condition(population.where, population.basis, places);
  return facts.filter((fact) => {
    places.take(fact);
    const date = population.records.includes(fact.kind) ? dateOn(population.basis, fact) : null;
    return date !== null && reportingYearOf(date) === year && belongs();
  });
}

import type { ReportingYear } from '../calendar/reporting-year.ts';
import type { Basis, Population, Where } from './definition.ts';
import type { Fact } from './facts.ts';
import { type Place, Places } from './places.ts';

/** Whether the fact in hand meets a condition. */
export type Condition = () => boolean;

/** Whether the fact in hand, of a population on the basis, falls in each dimension named in one of the values given. */
export function condition(where: Where | undefined, basis: Basis, places: Places): Condition {
  const parts = Object.entries(where ?? {}).map(([id, keys]) => fallsIn(places.of(id, basis), keys));
  const [first, ...others] = parts;
  if (first === undefined) {
    return () => true;
  }
  // Asked of every fact for every figure and table: written so that nothing is made on the way.
  return others.length === 0
    ? first
    : () => {
        if (!first()) {
          return false;
        }
        for (let index = 0; index < others.length; index++) {
          if (!others[index]!()) {
            return false;
          }
        }
        return true;
      };
}

function fallsIn(place: Place, keys: readonly string[]): Condition {
  return () => {
    const places = place();
    for (let index = 0; index < places.length; index++) {
      if (keys.includes(places[index]!)) {
        return true;
      }
    }
    return false;
  };
}

/** The facts that a population counts in one year. */
export function factsIn(year: ReportingYear, population: Population, facts: readonly Fact[]): Fact[] {
  const places = new Places();
  const belongs = condition(population.where, population.basis, places);
  return facts.filter((fact) => {
    places.take(fact);
    return population.records.includes(fact.kind) && places.yearOn(population.basis) === year && belongs();
  });
}

import { type ReportingYear, reportingYearOf } from '../calendar/reporting-year.ts';
import type { Population, Where } from './definition.ts';
import { dimension, keysOf } from './dimensions.ts';
import { dateOn, type Fact } from './facts.ts';

/** Whether a fact meets a condition. */
export type Condition = (fact: Fact) => boolean;

/** Whether a fact falls, in each dimension named, in one of the values given. */
export function condition(where: Where = {}): Condition {
  const parts = Object.entries(where).map(([id, keys]) => ({ of: dimension(id), keys: new Set(keys) }));
  return (fact) => parts.every(({ of, keys }) => keysOf(of, fact).some((key) => keys.has(key)));
}

/** The year in which a population counts a fact; `null` where the fact is not of the population, or has no such date. */
export function yearOf(population: Population): (fact: Fact) => ReportingYear | null {
  const kinds = new Set<string>(population.records);
  const belongs = condition(population.where);
  return (fact) => {
    const date = kinds.has(fact.kind) ? dateOn(population.basis, fact) : null;
    return date !== null && belongs(fact) ? reportingYearOf(date) : null;
  };
}

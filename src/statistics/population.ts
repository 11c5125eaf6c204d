import { type ReportingYear, reportingYearOf } from '../calendar/reporting-year.ts';
import type { Basis, Population, Where } from './definition.ts';
import { dimension, keysOf } from './dimensions.ts';
import { dateOn, type Fact } from './facts.ts';

/** Whether a fact meets a condition. */
export type Condition = (fact: Fact) => boolean;

/** Whether a fact of a population on the basis falls, in each dimension named, in one of the values given. */
export function condition(where: Where | undefined, basis: Basis): Condition {
  const parts = Object.entries(where ?? {}).map(([id, keys]) => ({ of: dimension(id), keys: new Set(keys) }));
  return (fact) => parts.every(({ of, keys }) => keysOf(of, fact, basis).some((key) => keys.has(key)));
}

/** The year in which a population counts a fact; `null` where the fact is not of the population, or has no such date. */
export function yearOf(population: Population): (fact: Fact) => ReportingYear | null {
  const kinds = new Set<string>(population.records);
  const belongs = condition(population.where, population.basis);
  return (fact) => {
    const date = kinds.has(fact.kind) ? dateOn(population.basis, fact) : null;
    return date !== null && belongs(fact) ? reportingYearOf(date) : null;
  };
}

import { endOf, type ReportingYear, startOf } from '../../calendar/reporting-year.ts';
import { frozenProcedures } from '../../procedures/frozen.ts';
import type { MeasuringRules } from '../../procedures/timing.ts';
import type { Computed } from '../../statistics/definition.ts';
import { isMeasured } from '../../statistics/dependence.ts';
import { type CountableRecord, type Fact, factsOf } from '../../statistics/facts.ts';
import { type Measured, measured } from '../../statistics/measure.ts';
import { ALL, type Plan, type Tabulation, tabulate } from '../../statistics/tabulate.ts';
import { subjectOf } from './breaks.ts';

/** A number of a year as it would be by the procedures of another year; `null` of one that no procedure measures. */
export type MeasuredAgain = (of: Computed, year: ReportingYear, by: ReportingYear) => Measured | null;

/**
 * Measures numbers by the rules of another year. Every record is measured again, so it is done only when somebody asks:
 * once for each year whose rules are taken, and once more for a number that is none of those expected.
 * @param expected what is likely to be asked for.
 */
export function measuringAgain(
  records: readonly CountableRecord[],
  rules: MeasuringRules,
  expected: readonly Computed[],
): MeasuredAgain {
  const tabulations = new Map<ReportingYear, Map<string, Tabulation>>();
  return (of, year, by) => {
    if (!isMeasured(subjectOf(of))) {
      return null;
    }
    const known =
      tabulations.get(by) ??
      new Map(
        tabulated(
          expected.filter((each) => isMeasured(subjectOf(each))),
          by,
        ),
      );
    tabulations.set(by, known);
    const { id } = planOf(of);
    const tabulation = known.get(id) ?? tabulated([of], by).get(id)!;
    known.set(id, tabulation);
    const found = tabulation.get(year);
    return measured(of.measure, found?.total.cells.get(ALL)?.[0], found?.records ?? 0);
  };

  function tabulated(all: readonly Computed[], by: ReportingYear): ReadonlyMap<string, Tabulation> {
    const procedures = frozenProcedures(rules.procedures, startOf(by), endOf(by));
    return tabulate(all.map(planOf), factsBy({ ...rules, procedures }));
  }

  function* factsBy(other: MeasuringRules): Generator<Fact> {
    for (const record of records) {
      yield* factsOf(record, other);
    }
  }
}

function planOf({ population, measure }: Computed): Plan {
  return {
    id: JSON.stringify([population, measure]),
    population,
    rows: [],
    columns: [{ id: 'value', measure }],
  };
}

import type { ReportingYear } from '../calendar/reporting-year.ts';
import type { Basis, ColumnDefinition, Measure, Population } from './definition.ts';
import type { Dimension } from './dimension.ts';
import { dimension, keysOf } from './dimensions.ts';
import { type Fact, quantityOf } from './facts.ts';
import { type Condition, condition, yearOf } from './population.ts';

/** What is to be tabulated: a population, cut up by dimensions, with measures. */
export interface Plan {
  readonly id: string;
  readonly population: Population;
  readonly rows: readonly string[];
  readonly across?: string;
  readonly columns: readonly Pick<ColumnDefinition, 'id' | 'measure' | 'where'>[];
}

/** What has been gathered in one cell. Its size depends on how many different values there are, not on how many records. */
export interface Gathered {
  /** Records, or mentions, that fall in the cell. */
  count: number;
  /** Of a rate: those of them that meet its condition. */
  meeting: number;
  /** Of a mean and its like: working days to how many records took so many. */
  readonly days: Map<number, number>;
  /** Of a sum: pence. */
  pence: number;
}

/** The key across under which a row is gathered whole, and the only one where there is no dimension across. */
export const ALL = '';

/** One row of cells, by the key of the dimension across (or `ALL`) and the column. */
export interface GatheredRow {
  readonly keys: readonly string[];
  readonly cells: Map<string, Gathered[]>;
}

/** What one plan gives for one year. */
export interface YearTabulation {
  readonly rows: ReadonlyMap<string, GatheredRow>;
  /** All rows together, each record once for each row it falls in. */
  readonly total: GatheredRow;
  /** Records of the population, each once whatever rows it falls in: what a share is a share of. */
  readonly records: number;
}

export type Tabulation = ReadonlyMap<ReportingYear, YearTabulation>;

/**
 * Computes every plan in one pass over the facts.
 * @returns for each plan, by its id, its tabulation of every year for which there is a fact.
 * @throws RangeError for a dimension that does not exist.
 */
export function tabulate(plans: readonly Plan[], facts: Iterable<Fact>): ReadonlyMap<string, Tabulation> {
  const groups = groupByPopulation(plans);
  for (const fact of facts) {
    for (const group of groups) {
      group.take(fact);
    }
  }
  return new Map(groups.flatMap((group) => group.results()));
}

/** The key under which the row of these values stands. */
export function rowKey(keys: readonly string[]): string {
  return keys.join('\u0000');
}

function groupByPopulation(plans: readonly Plan[]): PopulationPass[] {
  const groups = new Map<string, PopulationPass>();
  for (const plan of plans) {
    const { records, basis, where = {} } = plan.population;
    const key = JSON.stringify([records, basis, where]);
    const group = groups.get(key) ?? new PopulationPass(plan.population);
    group.add(plan);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Plans that share a population: whether a fact belongs, and to which year, is asked once for all of them. */
class PopulationPass {
  readonly #yearOf: (fact: Fact) => ReportingYear | null;
  readonly #plans: PlanPass[] = [];

  constructor(population: Population) {
    this.#yearOf = yearOf(population);
  }

  add(plan: Plan): void {
    this.#plans.push(new PlanPass(plan));
  }

  take(fact: Fact): void {
    const year = this.#yearOf(fact);
    if (year !== null) {
      for (const plan of this.#plans) {
        plan.take(fact, year);
      }
    }
  }

  results(): [string, Tabulation][] {
    return this.#plans.map((plan) => [plan.id, plan.years]);
  }
}

interface OpenTabulation {
  readonly rows: Map<string, GatheredRow>;
  readonly total: GatheredRow;
  records: number;
}

class PlanPass {
  readonly id: string;
  readonly years = new Map<ReportingYear, OpenTabulation>();
  readonly #basis: Basis;
  readonly #down: readonly Dimension[];
  readonly #across: Dimension | null;
  readonly #columns: readonly {
    readonly admits: Condition;
    readonly measure: Measure;
    readonly meets: Condition;
  }[];

  constructor({ id, population: { basis }, rows, across, columns }: Plan) {
    this.id = id;
    this.#basis = basis;
    this.#down = rows.map(dimension);
    this.#across = across === undefined ? null : dimension(across);
    this.#columns = columns.map(({ measure, where }) => ({
      admits: condition(where, basis),
      measure,
      meets: condition(measure.kind === 'rate' ? measure.where : undefined, basis),
    }));
  }

  take(fact: Fact, year: ReportingYear): void {
    let tabulation = this.years.get(year);
    if (tabulation === undefined) {
      tabulation = { rows: new Map(), total: { keys: [], cells: new Map() }, records: 0 };
      this.years.set(year, tabulation);
    }
    tabulation.records += 1;
    const acrossKeys = this.#across === null ? [ALL] : [...keysOf(this.#across, fact, this.#basis), ALL];
    for (const keys of placesOf(this.#down, fact, this.#basis)) {
      const key = rowKey(keys);
      let row = tabulation.rows.get(key);
      if (row === undefined) {
        row = { keys, cells: new Map() };
        tabulation.rows.set(key, row);
      }
      for (const acrossKey of acrossKeys) {
        this.#gather(fact, this.#cellsOf(row, acrossKey));
        this.#gather(fact, this.#cellsOf(tabulation.total, acrossKey));
      }
    }
  }

  #cellsOf(row: GatheredRow, acrossKey: string): Gathered[] {
    let cells = row.cells.get(acrossKey);
    if (cells === undefined) {
      cells = this.#columns.map(() => ({ count: 0, meeting: 0, days: new Map(), pence: 0 }));
      row.cells.set(acrossKey, cells);
    }
    return cells;
  }

  #gather(fact: Fact, cells: Gathered[]): void {
    this.#columns.forEach(({ admits, measure, meets }, index) => {
      if (!admits(fact)) {
        return;
      }
      const cell = cells[index]!;
      cell.count += 1;
      if (measure.kind === 'rate') {
        cell.meeting += meets(fact) ? 1 : 0;
      } else if ('of' in measure) {
        const quantity = quantityOf(measure.of, fact);
        if (quantity !== null && measure.kind === 'sum') {
          cell.pence += quantity;
        } else if (quantity !== null) {
          cell.days.set(quantity, (cell.days.get(quantity) ?? 0) + 1);
        }
      }
    });
  }
}

function placesOf(down: readonly Dimension[], fact: Fact, basis: Basis): readonly (readonly string[])[] {
  return down.reduce<readonly (readonly string[])[]>(
    (places, next) => places.flatMap((place) => keysOf(next, fact, basis).map((key) => [...place, key])),
    [[]],
  );
}

import type { ReportingYear } from '../calendar/reporting-year.ts';
import type { ColumnDefinition, Measure, Population } from './definition.ts';
import { type Fact, quantityOf } from './facts.ts';
import { type Place, Places } from './places.ts';
import { type Condition, condition } from './population.ts';

/** What is to be tabulated: a population, cut up by dimensions, with measures. */
export interface Plan {
  readonly id: string;
  readonly population: Population;
  readonly rows: readonly string[];
  readonly across?: string;
  readonly columns: readonly Pick<ColumnDefinition, 'id' | 'measure' | 'where'>[];
  /** Whether each cell also keeps the facts that fell in it, to be explained by them. */
  readonly traced?: boolean;
}

/** A fact in a cell, and what the cell took of it. */
export interface GatheredFact {
  readonly fact: Fact;
  /** The row that it fell in; of a total, each of its facts has its own. */
  readonly keys: readonly string[];
  /** Of a rate: whether it meets the condition. */
  readonly met: boolean;
  /** Working days or pence, where the measure is of them and the fact has them. */
  readonly quantity: number | null;
}

/**
 * What has been gathered in one cell. Its size depends on how many different values there are, not on how many records,
 * unless the plan is traced.
 */
export interface Gathered {
  /** Records, or mentions, that fall in the cell. */
  count: number;
  /** Of a rate: those of them that meet its condition. */
  meeting: number;
  /** Of a mean and its like: working days to how many records took so many. */
  readonly days: Map<number, number>;
  /** Of a sum: pence. */
  pence: number;
  /** What fell in the cell, in the order of the logs; `null` where the plan is not traced. */
  readonly facts: GatheredFact[] | null;
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
  /** Those records; `null` where the plan is not traced. */
  readonly facts: readonly Fact[] | null;
}

export type Tabulation = ReadonlyMap<ReportingYear, YearTabulation>;

/**
 * Computes every plan in one pass over the facts.
 * @returns for each plan, by its id, its tabulation of every year for which there is a fact.
 * @throws RangeError for a dimension that does not exist.
 */
export function tabulate(plans: readonly Plan[], facts: Iterable<Fact>): ReadonlyMap<string, Tabulation> {
  const places = new Places();
  const groups = groupByPopulation(plans, places);
  const byKind = new Map<Fact['kind'], readonly PopulationPass[]>();
  for (const fact of facts) {
    let concerned = byKind.get(fact.kind);
    if (concerned === undefined) {
      concerned = groups.filter((group) => group.concerns(fact.kind));
      byKind.set(fact.kind, concerned);
    }
    places.take(fact);
    for (const group of concerned) {
      group.take(fact);
    }
  }
  return new Map(groups.flatMap((group) => group.results()));
}

/** The key under which the row of these values stands. */
export function rowKey(keys: readonly string[]): string {
  return keys.join('\u0000');
}

function groupByPopulation(plans: readonly Plan[], places: Places): PopulationPass[] {
  const groups = new Map<string, PopulationPass>();
  for (const plan of plans) {
    const { records, basis, where = {} } = plan.population;
    const key = JSON.stringify([records, basis, where]);
    const group = groups.get(key) ?? new PopulationPass(plan.population, places);
    group.add(plan);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Plans that share a population: whether a fact belongs, and to which year, is asked once for all of them. */
class PopulationPass {
  readonly #population: Population;
  readonly #places: Places;
  readonly #belongs: Condition;
  readonly #plans: PlanPass[] = [];

  constructor(population: Population, places: Places) {
    this.#population = population;
    this.#places = places;
    this.#belongs = condition(population.where, population.basis, places);
  }

  add(plan: Plan): void {
    this.#plans.push(new PlanPass(plan, this.#places));
  }

  concerns(kind: Fact['kind']): boolean {
    return this.#population.records.includes(kind);
  }

  take(fact: Fact): void {
    const year = this.#places.yearOn(this.#population.basis);
    if (year !== null && this.#belongs()) {
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
  readonly facts: Fact[] | null;
}

class PlanPass {
  readonly id: string;
  readonly years = new Map<ReportingYear, OpenTabulation>();
  readonly #traced: boolean;
  readonly #down: readonly Place[];
  readonly #across: Place | null;
  readonly #columns: readonly {
    /** Of a column that does not count every fact of the row. */
    readonly admits: Condition | null;
    readonly measure: Measure;
    readonly meets: Condition;
  }[];

  constructor({ id, population: { basis }, rows, across, columns, traced }: Plan, places: Places) {
    this.id = id;
    this.#traced = traced === true;
    this.#down = rows.map((row) => places.of(row, basis));
    this.#across = across === undefined ? null : places.of(across, basis);
    this.#columns = columns.map(({ measure, where }) => ({
      admits: where === undefined ? null : condition(where, basis, places),
      measure,
      meets: condition(measure.kind === 'rate' ? measure.where : undefined, basis, places),
    }));
  }

  take(fact: Fact, year: ReportingYear): void {
    let tabulation = this.years.get(year);
    if (tabulation === undefined) {
      tabulation = {
        rows: new Map(),
        total: { keys: [], cells: new Map() },
        records: 0,
        facts: this.#traced ? [] : null,
      };
      this.years.set(year, tabulation);
    }
    tabulation.records += 1;
    tabulation.facts?.push(fact);
    const acrossKeys = this.#across === null ? WHOLE : [...this.#across(), ALL];
    if (this.#down.length === 0) {
      this.#gather(fact, [], [tabulation.total], acrossKeys);
      return;
    }
    for (const keys of combinations(this.#down)) {
      const key = rowKey(keys);
      let row = tabulation.rows.get(key);
      if (row === undefined) {
        row = { keys, cells: new Map() };
        tabulation.rows.set(key, row);
      }
      this.#gather(fact, keys, [row, tabulation.total], acrossKeys);
    }
  }

  #cellsOf(row: GatheredRow, acrossKey: string): Gathered[] {
    let cells = row.cells.get(acrossKey);
    if (cells === undefined) {
      cells = this.#columns.map(() => ({
        count: 0,
        meeting: 0,
        days: new Map(),
        pence: 0,
        facts: this.#traced ? [] : null,
      }));
      row.cells.set(acrossKey, cells);
    }
    return cells;
  }

  /** Adds the fact in hand to its cells in these rows. */
  #gather(
    fact: Fact,
    keys: readonly string[],
    rows: readonly GatheredRow[],
    acrossKeys: readonly string[],
  ): void {
    const places: Gathered[][] = [];
    for (const row of rows) {
      for (const acrossKey of acrossKeys) {
        places.push(this.#cellsOf(row, acrossKey));
      }
    }
    for (let index = 0; index < this.#columns.length; index++) {
      const { admits, measure, meets } = this.#columns[index]!;
      if (admits !== null && !admits()) {
        continue;
      }
      const met = measure.kind === 'rate' && meets();
      const quantity = 'of' in measure ? quantityOf(measure.of, fact) : null;
      const gathered = this.#traced ? { fact, keys, met, quantity } : null;
      for (let place = 0; place < places.length; place++) {
        const cell = places[place]![index]!;
        add(cell, measure, met, quantity);
        if (gathered !== null) {
          cell.facts!.push(gathered);
        }
      }
    }
  }
}

function add(cell: Gathered, measure: Measure, met: boolean, quantity: number | null): void {
  cell.count += 1;
  cell.meeting += met ? 1 : 0;
  if (quantity !== null && measure.kind === 'sum') {
    cell.pence += quantity;
  } else if (quantity !== null) {
    cell.days.set(quantity, (cell.days.get(quantity) ?? 0) + 1);
  }
}

const WHOLE: readonly string[] = [ALL];

/** Every row that the fact in hand falls in: one key for each dimension down. */
function combinations([first, ...others]: readonly Place[]): readonly (readonly string[])[] {
  return first === undefined
    ? [[]]
    : others.length === 0
      ? first().map((key) => [key])
      : first().flatMap((key) => combinations(others).map((keys) => [key, ...keys]));
}

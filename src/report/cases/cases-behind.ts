import { createHash } from 'node:crypto';
import type { Measure, TabulatedTable } from '../../statistics/definition.ts';
import type { CountableRecord, Fact } from '../../statistics/facts.ts';
import { ALL, type GatheredFact } from '../../statistics/tabulate.ts';
import { allRecords } from '../calculation.ts';
import { namedFigure, nameIn } from '../explain/explain-figure.ts';
import type { Explaining } from '../explain/explaining.ts';
import { sideOf } from '../explain/sided-facts.ts';
import { figureTabulation } from '../figures.ts';
import type { CellSource } from '../tables/cell-source.ts';
import { listedIn } from '../tables/listing.ts';
import { layoutOf } from '../tables/tabulated-table.ts';
import { cellName } from './cell-name.ts';
import { FactSets } from './fact-sets.ts';

/** A record of the logs: where it stands, and a digest of what it says, by which a change of it is seen. */
export interface CaseOfReport {
  readonly kind: string;
  readonly reference: string;
  readonly file: string;
  readonly row: number;
  readonly digest: string;
  /** Of a complaint: its stages, each of which counts by itself. */
  readonly stages: readonly string[];
}

/** Which facts are behind a number: those above the line, and all below it; the same where there is no line. */
export interface FactsBehind {
  readonly above: number;
  readonly below: number;
}

/** The cases of a report and what each counts for: what tells two runs of it apart. It names cases: for internal use only. */
export interface CasesBehind {
  readonly cases: readonly CaseOfReport[];
  /**
   * Places among the facts, in order; one stands there as often as it is counted. The facts are the cases, each with its
   * stages after it.
   */
  readonly sets: readonly (readonly number[])[];
  /** By the name of a figure or cell: places among the sets. */
  readonly numbers: ReadonlyMap<string, FactsBehind>;
}

/**
 * What each case counts for in a report: of every figure, and of every cell of the tables. Tables of what children are, are
 * left out: their small numbers are not to be traced to anybody.
 * @param basis the report's own calculation, its facts kept.
 */
export function casesBehind(basis: Explaining): CasesBehind {
  const records = allRecords(basis.calculation.project);
  const sets = new FactSets(basis.calculation.facts);
  const numbers = new Map<string, FactsBehind>();
  for (const name of Object.keys(basis.figures)) {
    const behind = behindFigure(name, basis, sets);
    if (behind !== null) {
      numbers.set(name, behind);
    }
  }
  for (const [name, behind] of cellsBehind(basis, sets)) {
    numbers.set(name, behind);
  }
  return {
    cases: records.map((record) => ({
      kind: record.kind,
      reference: record.reference,
      file: record.origin.file,
      row: record.origin.row,
      digest: digestOf(record),
      stages: record.kind === 'complaint' ? record.stages.map(({ stage }) => stage) : [],
    })),
    sets: sets.all,
    numbers,
  };
}

/** Of what the record says, wherever it stands: a row that has only moved is the same case. */
function digestOf({ origin: _, ...said }: CountableRecord): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}

function behindFigure(name: string, basis: Explaining, sets: FactSets): FactsBehind | null {
  const named = namedFigure(name, basis);
  if (named === null) {
    return null;
  }
  const { definition, year, change } = named;
  if (change) {
    return bothOf(definition.id, `${definition.id}.previousYear`, basis, sets);
  }
  const { from } = definition;
  if (from === 'external') {
    return null;
  }
  if ('ratio' in from) {
    const [of, to] = [from.ratio.of, from.ratio.to].map((id) => nameIn(id, year, basis));
    return bothOf(of!, to!, basis, sets);
  }
  // Records of a year that no log covers are there by chance: the figure is not counted from them.
  if (!basis.calculation.covers(from.population.records, year)) {
    return null;
  }
  const tabulation = figureTabulation(definition.id, year, basis.calculation);
  const gathered = tabulation?.total.cells.get(ALL)?.[0];
  return behindSource({ kind: 'gathered', year, gathered, tabulation }, from.measure, sets);
}

/** Of a number made of two others: the facts of the one above the line, those of the other below it. */
function bothOf(of: string, to: string, basis: Explaining, sets: FactSets): FactsBehind | null {
  const [above, below] = [of, to].map((name) => behindFigure(name, basis, sets));
  const none = sets.add([]);
  return above === null && below === null
    ? null
    : { above: above?.above ?? none, below: below?.above ?? none };
}

/** `null` of a number that was not counted here. */
function behindSource(source: CellSource, measure: Measure, sets: FactSets): FactsBehind | null {
  if (source.kind !== 'gathered' && source.kind !== 'pooled') {
    return null;
  }
  const gathered = gatheredIn(source);
  const counted = gathered.filter(({ met, quantity }) => sideOf(measure, met, quantity) === 'counted');
  const above = sets.add(counted.map(({ fact }) => fact));
  if (measure.kind === 'share' && source.kind === 'gathered') {
    return { above, below: sets.add(source.tabulation?.facts ?? []) };
  }
  return {
    above,
    below: counted.length === gathered.length ? above : sets.add(gathered.map(({ fact }) => fact)),
  };
}

function gatheredIn(source: CellSource): readonly GatheredFact[] {
  switch (source.kind) {
    case 'gathered':
      return source.gathered?.facts ?? [];
    case 'pooled':
      return source.parts.flatMap(gatheredIn);
    default:
      return [];
  }
}

function* cellsBehind(basis: Explaining, sets: FactSets): Generator<[string, FactsBehind]> {
  for (const definition of basis.tables) {
    switch (definition.type) {
      case 'tabulated':
        if (definition.sensitive !== true) {
          yield* tabulatedCells(definition, basis, sets);
        }
        break;
      case 'series':
        // Its cells are figures.
        break;
      case 'listing': {
        const facts: readonly Fact[] = listedIn(definition, basis.calculation).facts;
        const all = sets.add(facts);
        yield [definition.id, { above: all, below: all }];
      }
    }
  }
}

function* tabulatedCells(
  definition: TabulatedTable,
  basis: Explaining,
  sets: FactSets,
): Generator<[string, FactsBehind]> {
  const { rows, columns } = layoutOf(definition, basis.figures, basis.calculation);
  for (const {
    column,
    definition: { measure },
    source,
    totalSource,
  } of columns) {
    const cells = [
      ...rows.map((row) => ({ key: row.key, of: source(row) })),
      ...(definition.total ? [{ key: 'total', of: totalSource() }] : []),
    ];
    for (const { key, of } of cells) {
      const behind = behindSource(of, measure, sets);
      if (behind !== null) {
        yield [cellName(definition.id, key, column.id), behind];
      }
    }
  }
}

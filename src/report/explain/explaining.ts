import type { ReportingYear } from '../../calendar/reporting-year.ts';
import type { Project } from '../../project/load.ts';
import type { FigureDefinition, TableDefinition } from '../../statistics/definition.ts';
import { type Calculation, calculate } from '../calculation.ts';
import { figureCatalogue } from '../catalogue/figures.ts';
import { definitionsOf } from '../definitions.ts';
import { figuresOf } from '../figures.ts';
import type { Figure } from '../model.ts';

/** Everything that numbers are explained from: the same calculation that the report is made of, its records kept. */
export interface Explaining {
  readonly calculation: Calculation;
  readonly figures: Readonly<Record<string, Figure>>;
  /** Every table, those included that are in no report. */
  readonly tables: readonly TableDefinition[];
  /** Whether what the report suppresses is told all the same. */
  readonly showSuppressed: boolean;
}

/**
 * Computes a report so that its numbers can be explained.
 * @param names the figures and tables whose records are kept; all, where it is not said.
 */
export function explaining(
  project: Project,
  year: ReportingYear,
  {
    names,
    showSuppressed = false,
  }: { readonly names?: ReadonlySet<string>; readonly showSuppressed?: boolean } = {},
): Explaining {
  const traced = ({ id }: FigureDefinition | TableDefinition) => names?.has(id) ?? true;
  const { tables } = definitionsOf(project);
  const calculation = calculate(project, year, figureCatalogue, tables, traced);
  return {
    calculation,
    figures: figuresOf(figureCatalogue, calculation),
    tables,
    showSuppressed,
  };
}

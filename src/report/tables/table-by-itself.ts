import type { ReportingYear } from '../../calendar/reporting-year.ts';
import type { Project } from '../../project/load.ts';
import type { TableDefinition } from '../../statistics/definition.ts';
import { calculate } from '../calculation.ts';
import { figureCatalogue } from '../catalogue/figures.ts';
import { checkReport } from '../consistency/check-report.ts';
import { figuresOf } from '../figures.ts';
import type { Table } from '../model.ts';
import { tablesOf } from './tables.ts';

/** A table that is in no report: it is computed when it is asked for, and at no other time. */
export function tableByItself(definition: TableDefinition, project: Project, year: ReportingYear): Table {
  const calculation = calculate(project, year, figureCatalogue, [definition]);
  const tables = tablesOf([definition], figuresOf(figureCatalogue, calculation), calculation);
  checkReport({ figures: {}, tables, charts: {} });
  return tables[definition.id]!;
}

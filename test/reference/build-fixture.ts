import { join } from 'node:path';
import { parseReportingYear } from '../../src/calendar/reporting-year.ts';
import { loadProject, narrativeFiles } from '../../src/project/load.ts';
import { type Assembly, assemble } from '../../src/report/assemble.ts';
import { figureNames } from '../../src/report/catalogue/figures.ts';

/** The report model of a fixture, made from its logs as the program makes it. */
export async function assembleFixture(folder: string, year: string): Promise<Assembly> {
  const directory = join(import.meta.dirname, '../../fixtures', folder);
  const project = await loadProject(directory, figureNames);
  const reportingYear = parseReportingYear(year);
  const narrative = narrativeFiles(directory, project.configuration, reportingYear);
  return assemble(project, reportingYear, narrative, 'complaints-report');
}

import { join } from 'node:path';
import { parseReportingYear } from '../../src/calendar/reporting-year.ts';
import { loadProject, narrativeFiles } from '../../src/project/load.ts';
import { type Assembly, assemble } from '../../src/report/assemble.ts';
import { reportNames } from '../../src/report/catalogue/names.ts';

/** The report model of a fixture, made from its logs as the program makes it. */
export async function assembleFixture(folder: string, year: string): Promise<Assembly> {
  const directory = join(import.meta.dirname, '../../fixtures', folder);
  const project = await loadProject(directory, reportNames);
  const reportingYear = parseReportingYear(year);
  const narrative = narrativeFiles(directory, project.configuration, reportingYear);
  return assemble(project, reportingYear, narrative, 'complaints-report');
}

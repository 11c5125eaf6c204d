import { print as printYear, type ReportingYear } from '../calendar/reporting-year.ts';
import { Failure } from '../problems/failure.ts';
import { loadProject, type Project } from '../project/load.ts';
import { reportNames } from '../report/catalogue/names.ts';
import type { Console } from './console.ts';
import { tellProblems } from './tell-problems.ts';

/**
 * The project, read, and fit to be reported on for the year.
 * @throws Failure (`LOG_UNREADABLE`, `YEAR_NOT_COVERED`, and those of `loadProject`).
 */
export async function loadForYear(
  directory: string,
  year: ReportingYear,
  console: Console,
): Promise<Project> {
  const project = await loadReadable(directory, console);
  refuseUncovered(project, year);
  return project;
}

/**
 * The project, read, whatever years its logs cover.
 * @throws Failure (`LOG_UNREADABLE`, and those of `loadProject`).
 */
export async function loadReadable(directory: string, console: Console): Promise<Project> {
  const project = await loadProject(directory, reportNames);
  refuseUnreadable(project, console);
  return project;
}

/** A log that cannot be read at all would leave its figures at nothing: no report is better than that one. */
function refuseUnreadable(project: Project, console: Console): void {
  const unreadable = project.logs.filter(({ read }) => read.unreadable);
  if (unreadable.length > 0) {
    tellProblems(project.problems, console);
    throw new Failure(
      'data',
      'LOG_UNREADABLE',
      `No report is written: ${unreadable.map(({ name }) => name).join(', ')} cannot be read.`,
      'Correct what is named above and run the command again.',
    );
  }
}

function refuseUncovered({ logs }: Project, year: ReportingYear): void {
  const covered = logs
    .filter(({ holds }) => holds.includes('complaints'))
    .flatMap(({ configured }) => configured.years);
  if (!covered.includes(year)) {
    throw new Failure(
      'usage',
      'YEAR_NOT_COVERED',
      `No log of complaints covers ${printYear(year)}.`,
      covered.length === 0
        ? 'Add one under logs in complaints-report.yaml.'
        : `The logs in complaints-report.yaml cover ${[...new Set(covered)].sort().map(printYear).join(', ')}: ask for one of these with --year, or add the log of the year.`,
    );
  }
}

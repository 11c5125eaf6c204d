import { parseDocument } from 'yaml';
import { parseReportingYear } from '../../src/calendar/reporting-year.ts';
import { loadProject } from '../../src/project/load.ts';
import { type Assembly, assemble } from '../../src/report/assemble.ts';
import { reportNames } from '../../src/report/catalogue/names.ts';
import { folderOf } from '../project/folder.ts';
import { configurationOf, type Fixture, folderOfFixture, type LogSettings } from './fixture-logs.ts';

/** A log written as a file, and what its project has to say of it. */
export interface ExportedLog {
  readonly settings: LogSettings;
  readonly bytes: Uint8Array;
  /** How many rows a spreadsheet shows of it, all kinds of row counted. */
  readonly rows: number;
}

/** Writes a fixture's logs as they were exported into a folder of their own; nothing else of its configuration changes. */
export function projectOf(fixture: Fixture, logs: readonly ExportedLog[]): string {
  const configuration = parseDocument(configurationOf(fixture));
  configuration.set(
    'logs',
    logs.map(({ settings }) => settings),
  );
  return folderOf({
    'complaints-report.yaml': configuration.toString(),
    ...Object.fromEntries(logs.map(({ settings, bytes }) => [settings.file, bytes])),
  });
}

/** The report of a year as the program makes it of a folder. No narrative: its words are no figures. */
export async function reportOf(folder: string, { year }: Fixture): Promise<Assembly> {
  const project = await loadProject(folder, reportNames);
  return assemble(project, parseReportingYear(year), [], 'complaints-report');
}

/** The report of a fixture's own logs. */
export function originalReport(fixture: Fixture): Promise<Assembly> {
  return reportOf(folderOfFixture(fixture.folder), fixture);
}

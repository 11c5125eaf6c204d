import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

/** The cells of one row by the header of their column. */
export type Cells = Readonly<Record<string, string>>;

/** A log before it is written as a file: the names of its columns, and its rows. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly Cells[];
}

/** What a project says of one of its logs. */
export interface LogSettings {
  readonly kind: string;
  readonly file: string;
  readonly years?: string | readonly string[];
  readonly carriedOver?: boolean;
  readonly sheet?: string;
}

/** One log of a fixture. */
export interface FixtureLog extends Sheet {
  readonly settings: LogSettings;
}

/** A project of the fixtures, and the year of its report. */
export interface Fixture {
  readonly folder: string;
  readonly year: string;
}

export const COVENTRY: readonly Fixture[] = [
  { folder: 'coventry-2016-17', year: '2016-17' },
  { folder: 'coventry-2023-24', year: '2023-24' },
];

/** The logs of a fixture as they stand on the disk, with what its configuration says of each. */
export function fixtureLogs({ folder }: Fixture): FixtureLog[] {
  const { logs } = parseYaml(configurationOf({ folder })) as { readonly logs: readonly LogSettings[] };
  return logs.map((settings) => {
    const lines: string[][] = parse(readFileSync(join(folderOfFixture(folder), settings.file)), {
      bom: true,
    });
    const [columns = [], ...rows] = lines;
    return {
      settings,
      columns,
      rows: rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? '']))),
    };
  });
}

/** The text of a fixture's `complaints-report.yaml`. */
export function configurationOf({ folder }: Pick<Fixture, 'folder'>): string {
  return readFileSync(join(folderOfFixture(folder), 'complaints-report.yaml'), 'utf8');
}

export function folderOfFixture(folder: string): string {
  return join(import.meta.dirname, '../../fixtures', folder);
}

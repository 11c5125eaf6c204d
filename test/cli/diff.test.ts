import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { folderOf, PROJECT } from '../project/folder.ts';
import { fakeConsole } from './fake-console.ts';

/** A project with its report built into `old` and `new`, the model of the old one changed. */
async function built(change: (model: ReportModel) => unknown = (model) => model): Promise<string> {
  const folder = folderOf(PROJECT);
  for (const out of ['old', 'new']) {
    const argv = ['build', '--year', '2023-24', '--format', 'json', '--cases', '--out', out];
    expect(await runCommand(argv, fakeConsole(folder))).toBe(0);
  }
  const file = join(folder, 'old/report.json');
  const model = JSON.parse(readFileSync(file, 'utf8')) as ReportModel;
  const changed = change(model);
  if (changed !== model) {
    writeFileSync(file, JSON.stringify(changed));
  }
  return folder;
}

async function diff(folder: string, old = 'old', now = 'new') {
  const console = fakeConsole(folder);
  const code = await runCommand(['diff', old, now], console);
  return { code, said: console.said.join('\n'), told: console.told.join('\n') };
}

describe('what cannot be compared', () => {
  test.each([
    [
      'a model of an older version',
      (model: ReportModel) => ({ ...model, version: 1 }),
      'of version 1',
      'Build that report again',
    ],
    [
      'a model of a newer version',
      (model: ReportModel) => ({ ...model, version: 99 }),
      'of version 99',
      'Use the newer program',
    ],
    ['another JSON file', () => ({ name: 'x' }), 'is no report.json of this program', 'Name the report.json'],
    [
      'a model with a part missing',
      ({ tables: _, ...rest }: ReportModel) => rest,
      'parts of it are missing',
      'as it wrote it',
    ],
    [
      'a report of another year',
      (model: ReportModel) => ({ ...model, year: { ...model.year, id: '2022-23', print: '2022/23' } }),
      'of different years, 2022/23 and 2023/24',
      'one year',
    ],
  ])('%s is told with what to do', async (_, change, happened, remedy) => {
    const { code, said, told } = await diff(await built(change));
    expect([code, said]).toEqual([2, '']);
    expect(told).toContain(happened);
    expect(told).toContain(remedy);
  });

  test.each([
    ['a file that is not there', 'nowhere/report.json', 'There is no file'],
    ['a folder without a report', '.', 'There is no file'],
    ['a file that is no JSON', 'complaints.csv', 'is no report.json'],
  ])('%s is told', async (_, old, happened) => {
    const { code, told } = await diff(await built(), old);
    expect(code).toBe(2);
    expect(told).toContain(happened);
  });
});

test('a list of cases that belongs to another run is not used, and that is told', async () => {
  const { code, told, said } = await diff(await built((model) => ({ ...model, council: 'Edited by hand' })));
  expect(code).toBe(0);
  expect(told).toMatch(/internal-cases\.json is of another run than the report beside it\. Which cases/);
  expect(said).toContain('No number and no rule differs.');
});

test('a list of cases that somebody has changed is no fault of the program', async () => {
  const folder = await built();
  writeFileSync(join(folder, 'new/internal-cases.json'), '{"sets": [["x"]]}');
  const { code, told } = await diff(folder);
  expect(code).toBe(0);
  expect(told).toContain('is no list of cases that this program can read');
});

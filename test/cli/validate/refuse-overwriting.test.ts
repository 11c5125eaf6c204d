import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../src/cli/run-command.ts';
import { refuseOverwriting } from '../../../src/cli/validate/refuse-overwriting.ts';
import { folderOf, PROJECT } from '../../project/folder.ts';
import { fakeConsole } from '../fake-console.ts';

const log = PROJECT['complaints.csv'];

/** A project of one log and one of an earlier year, of these names. */
function projectWith(first: string, second: string): Record<string, string> {
  return {
    'complaints-report.yaml': [
      'council: A council',
      'logs:',
      `  - { kind: complaints, file: ${first}, years: 2023-24 }`,
      `  - { kind: complaints, file: ${second}, years: 2022-23 }`,
      '',
    ].join('\n'),
    [first]: log,
    [second]: log.replaceAll('2023', '2022').replaceAll('C', 'D').replace('D1', 'E1'),
  };
}

// A log is the council's only record of its cases; a check that spoils it is worse than none.
describe('a check', () => {
  test.each([
    ['the copy of another log', 'validate --problems-copy old', 'log.csv', 'old/log.csv'],
    ['what was found', 'validate --format csv --out log.csv', 'log.csv', 'b.csv'],
    ['what was found, in other letters', 'validate --format csv --out LOG.csv', 'log.csv', 'b.csv'],
    ['what was found, over the configuration', 'validate --out complaints-report.yaml', 'log.csv', 'b.csv'],
    ['a copy and what was found in one', 'validate --out x/log.csv --problems-copy x', 'log.csv', 'b.csv'],
    ['two copies in one', 'validate --problems-copy x', '../a/x.csv', 'a/x.csv'],
  ])('writes nothing over a log nor two things into one file: %s', async (_, typed, first, second) => {
    const outer = folderOf(
      Object.fromEntries(
        Object.entries(projectWith(first, second)).map(([name, text]) => [join('inner', name), text]),
      ),
    );
    const folder = join(outer, 'inner');
    const before = [first, second].map((name) => readFileSync(join(folder, name), 'utf8'));
    const console = fakeConsole(folder);
    expect(await runCommand(typed.split(' '), console)).toBe(2);
    expect(console.told.join('\n')).toContain('Nothing was written.');
    expect(console.said).toEqual([]);
    expect([first, second].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
  });

  test('knows a log by another path to it', () => {
    const folder = folderOf({ 'logs/log.csv': log });
    symlinkSync(join(folder, 'logs'), join(folder, 'link'), 'junction');
    const source = { name: 'logs/log.csv', path: join(folder, 'logs/log.csv') };
    expect(() => refuseOverwriting([{ path: join(folder, 'link/LOG.csv'), copyOf: null }], [source])).toThrow(
      expect.objectContaining({ code: 'OUT_OVER_LOG', kind: 'usage' }),
    );
    expect(() =>
      refuseOverwriting([{ path: join(folder, 'link/other.csv'), copyOf: source }], [source]),
    ).not.toThrow();
  });
});

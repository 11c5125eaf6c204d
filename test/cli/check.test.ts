import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { folderOf } from '../project/folder.ts';
import { publishedText } from '../published/read-file.ts';
import { fakeConsole } from './fake-console.ts';

const files = {
  'a.json': publishedText('coventry-2020-21'),
  'b.json': publishedText('coventry-2023-24'),
  'words.json': '{ "report": "A council" }',
  'broken.json': '{ "report": ',
  'wrong.json': JSON.stringify({ report: 'A', figures: Object.fromEntries(many(500)) }),
  'unknown.json': '{ "report": "A council", "figurs": {} }',
};

/** So many figures that are none. */
function many(count: number): [string, null][] {
  return Array.from({ length: count }, (_, index) => [`figure${index}`, null]);
}

async function run(typed: string) {
  const console = fakeConsole(folderOf(files));
  const code = await runCommand(typed.split(' '), console);
  return { code, said: console.said, told: console.told.join('\n') };
}

describe('check', () => {
  test('says nothing on the main output where nothing is found, and how much was compared on the other', async () => {
    const { code, said, told } = await run('check b.json');
    expect(code).toBe(0);
    expect(said).toEqual([]);
    expect(told).toMatch(/^No contradiction was found: \d+ comparisons in 1 file\.$/);
  });

  test('tells a contradiction by file and place, and ends with 4', async () => {
    const { code, said, told } = await run('check a.json b.json');
    expect(code).toBe(4);
    expect(said).toEqual([
      'b.json',
      '  Table statutoryByYear, row 2019/20: complaints.statutory of 2019-20 is 163 here and 212 in the figure complaints.statutory.previousYear of a.json.',
    ]);
    expect(told).toMatch(/^1 contradiction found/);
  });

  test('tells programs the same as JSON', async () => {
    const { code, said } = await run('check a.json b.json --format json');
    expect(code).toBe(4);
    expect(JSON.parse(said.join('\n'))).toMatchObject({
      reports: [{ file: 'a.json', council: 'Coventry City Council', year: '2020-21' }, { file: 'b.json' }],
      findings: [{ code: 'TWO_VALUES', file: 'b.json', table: 'statutoryByYear', printed: '163' }],
    });
  });

  test('does not take silence for agreement', async () => {
    expect((await run('check words.json')).told).toContain('Nothing could be compared');
  });

  test.each([
    ['check nowhere.json', 'nowhere.json cannot be read: there is no such file.'],
    ['check .', '. cannot be read: it is a folder.'],
    ['check broken.json', 'broken.json cannot be used:\n  It is no JSON'],
    ['check unknown.json', '“figurs” is not known here.'],
  ])('%s ends with 2 and says why', async (typed, why) => {
    const { code, told } = await run(typed);
    expect(code).toBe(2);
    expect(told).toContain(why);
  });

  test('does not fill the screen where the file is something else', async () => {
    const { code, told } = await run('check wrong.json');
    expect(code).toBe(2);
    expect(told.split('\n')).toHaveLength(23);
    expect(told).toContain('... and 480 more.');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { figureCatalogue } from '../../src/report/catalogue/figures.ts';
import { folderOf } from '../project/folder.ts';
import { fakeConsole } from './fake-console.ts';

const complaints = (year: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `C${year}${index},Statutory,03/05/${year},22/05/${year},Upheld`,
  );

const FILES = {
  'complaints-report.yaml': [
    'council: A council',
    'dates: day-first',
    'logs:',
    '  - { kind: complaints, file: complaints.csv, years: [2022-23, 2023-24] }',
    '  - { kind: figures, file: figures.csv }',
    'series:',
    '  notes:',
    '    - { from: 2023-24, figures: [complaints.statutory], note: "The informal stage was abolished." }',
    '',
  ].join('\n'),
  'complaints.csv': [
    'Reference,Procedure,Received,Stage 1 responded,Stage 1 outcome',
    ...complaints('2022', 10),
    ...complaints('2023', 8),
    '',
  ].join('\n'),
  'figures.csv': [
    'Year,Measure,Value,Source',
    '2022/23,complaints.statutory,12,Report | 2022/23',
    '2021/22,complaints.statutory,14,Report 2021/22',
    '',
  ].join('\n'),
};

async function run(typed: string, columns: number | null = null, files: Record<string, string> = FILES) {
  const console = { ...fakeConsole(folderOf(files)), columns };
  const code = await runCommand(typed.split(' '), console);
  return { code, said: console.said, told: console.told };
}

describe('compare', () => {
  test('sets the figures of two years side by side, aligned, with origin, change and what parts them', async () => {
    const { code, said, told } = await run('compare 2022-23 2023-24');
    expect([code, told]).toEqual([0, []]);
    const line = said.findIndex((text) => text.startsWith('Complaints received under the statutory'));
    expect(said.slice(line, line + 3)).toEqual([
      'Complaints received under the statutory procedure                  10 (restated)               8  -2 (-20%)',
      '    2022/23: published as 12 in “Report | 2022/23”.',
      '    2022/23 and 2023/24 are not like for like: the informal stage was abolished.',
    ]);
    expect(said[0]).toMatch(/^ {60,}2022\/23 +2023\/24 +change$/);
    // The end of a year’s heading is the end of its numbers.
    expect(said[line]!.indexOf('8  -2') + 1).toBe(said[0]!.indexOf('2023/24') + '2023/24'.length);
    expect(said.at(-1)).toMatch(/^\d+ more figures are not known of any of these years\.$/);
  });

  test('keeps within the lines of a terminal, the years below each other where there is no room beside', async () => {
    const { said } = await run('compare 2021-22 2022-23 2023-24', 72);
    expect(said.filter((text) => text.length > 72)).toEqual([]);
    const line = said.findIndex((text) => text.startsWith('Complaints received under the statutory'));
    expect(said.slice(line + 1, line + 4)).toEqual([
      '  2021/22  14 (published)',
      '  2022/23   10 (restated)  -4 (-29%)',
      '  2023/24               8  -2 (-20%)',
    ]);
  });

  test('says of a year without a log that it is as published, and of one without anything that nothing is known', async () => {
    const { code, told, said } = await run('compare 2019-20 2021-22 2023-24');
    expect(code).toBe(0);
    expect(told).toEqual([
      'Nothing is known of 2019/20: no log covers it, and the figures file has no number of it. Add a log of the year, or its published figures.',
      'No log covers 2021/22: its numbers are as published, and there are only those that the figures file has.',
    ]);
    expect(said).toContain('Nothing is known of 2019/20.');
  });

  test('says how many rows are refused, for they are counted nowhere', async () => {
    const bad = { ...FILES, 'complaints.csv': `${FILES['complaints.csv']}C9,Statutory,31/02/2024,,\n` };
    expect((await run('compare 2022-23 2023-24', null, bad)).told).toEqual([
      '1 row is refused and counted nowhere. “validate” says which, and why.',
    ]);
  });

  test.each([
    ['compare', 'error: name at least two years, such as “compare 2022-23 2023-24”'],
    ['compare 2022-23', 'error: name at least two years, such as “compare 2022-23 2023-24”'],
    ['compare 2022-23 2022/23', 'error: 2022-23 is named twice: name years that differ'],
    ['compare 2022-23 2023', /“2023” is not a reporting year/],
    ['compare 2022-23 2023-24 --format txt', /“txt” is not a format/],
  ])('%s is refused', async (typed, message) => {
    const { code, told, said } = await run(typed);
    expect([code, said]).toEqual([2, []]);
    expect(told[0]).toMatch(message);
  });
});

describe('compare --out', () => {
  test('writes a file whole and says where', async () => {
    const folder = folderOf(FILES);
    const console = fakeConsole(folder);
    const typed = ['compare', '2022-23', '2023-24', '--format', 'csv', '--out', 'years.csv'];
    expect(await runCommand(typed, console)).toBe(0);
    expect(console.said).toEqual([join(folder, 'years.csv')]);
    expect(readFileSync(join(folder, 'years.csv'), 'utf8')).toMatch(/^\uFEFFFigure,/);
  });

  test('is never written over a log', async () => {
    const folder = folderOf(FILES);
    const console = fakeConsole(folder);
    const typed = ['compare', '2022-23', '2023-24', '--out', 'complaints.csv'];
    expect(await runCommand(typed, console)).toBe(2);
    expect(readFileSync(join(folder, 'complaints.csv'), 'utf8')).toBe(FILES['complaints.csv']);
  });
});

describe('compare for programs', () => {
  test('--format json has every figure, its changes and origins', async () => {
    const { said } = await run('compare 2022-23 2023-24 --format json');
    const { figures, years } = JSON.parse(said.join('\n'));
    expect(years).toEqual([
      { year: '2022-23', print: '2022/23', known: 'log' },
      { year: '2023-24', print: '2023/24', known: 'log' },
    ]);
    expect(figures.map(({ id }: { id: string }) => id)).toEqual(figureCatalogue.map(({ id }) => id));
    expect(figures.find(({ id }: { id: string }) => id === 'complaints.statutory')).toMatchObject({
      years: [
        { value: 10, origin: 'restated' },
        { value: 8, origin: 'log' },
      ],
      changes: [{ by: -2, percent: -20, notLikeForLike: ['the informal stage was abolished'] }],
    });
  });

  test('--format csv has a row for each figure, and a fall as a number that Excel can add up', async () => {
    const { said } = await run('compare 2022-23 2023-24 --format csv');
    expect(said[0]).toMatch(/^\uFEFFFigure,Name,Unit,2022\/23,"2022\/23, from"/);
    expect(said).toHaveLength(figureCatalogue.length + 1);
    // With an apostrophe before the minus Excel would take -2 for words.
    expect(said.find((row) => row.includes('complaints.statutory,'))).toContain(
      ',12 in “Report | 2022/23”,8,log,,,-2,-20,the informal stage was abolished,',
    );
  });

  test('--format md is a table that no cell breaks', async () => {
    const { said } = await run('compare 2022-23 2023-24 --format md');
    expect(said.slice(0, 2)).toEqual([
      '| Figure | Name | 2022/23 | 2023/24 | 2022/23 to 2023/24 |',
      '| --- | --- | ---: | ---: | ---: |',
    ]);
    expect(said).toContain(
      '| Complaints received under the statutory procedure | complaints.statutory | 10 (restated) | 8 | -2 (-20%) |',
    );
    expect(said.join('\n')).toContain('published as 12 in “Report \\| 2022/23”.');
  });
});

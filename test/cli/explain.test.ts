import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { folderOf, PROJECT } from '../project/folder.ts';
import { fakeConsole } from './fake-console.ts';

const LOG = PROJECT['complaints.csv'];

/** Explains in a project of these files; what has a blank in it stands in an array. */
async function explain(typed: string | readonly string[], files: Readonly<Record<string, string>> = PROJECT) {
  const folder = folderOf(files);
  const console = fakeConsole(folder);
  const argv = typeof typed === 'string' ? typed.split(' ') : typed;
  const code = await runCommand(['explain', ...argv, '--year', '2023-24'], console);
  return { code, folder, said: console.said, text: console.said.join('\n'), told: console.told.join('\n') };
}

const late = { ...PROJECT, 'complaints.csv': `${LOG}C3,Statutory,05/06/2023,05/07/2023,Upheld\r\n` };

describe('as text', () => {
  test('it says first that it is for internal use, then the number, and names each case with its row in Excel', async () => {
    const { code, said, told } = await explain('stage1.onTimeStandard.percent', late);
    expect([code, told]).toEqual([0, '']);
    expect(said[0]).toBe('For internal use: this names cases. It must not be published.');
    expect(said).toContain('Stage 1 responses within the standard limit, 2023/24: 67% (2/3)');
    expect(said).toContain('3 cases: 2 counted, 1 below the line only.');
    expect(said.at(-1)).toMatch(
      /^C3 +complaints\.csv, row 4 +Below the line only +05\/06\/2023 .* 22 +10 +Late: 22 working days, 12 over/,
    );
  });

  test('its columns stand under their headings', async () => {
    const { said } = await explain('stage1.onTimeStandard.percent', late);
    const rows = said.slice(said.findIndex((line) => line.startsWith('Reference')));
    const why = rows[0]!.indexOf('Why');
    expect(rows.slice(1).map((row) => row.slice(why - 1, why + 2))).toEqual([' On', ' On', ' La']);
  });

  test('of a table it shows by which names the cells can be asked for', async () => {
    const { said } = await explain('outcome');
    expect(said).toContainEqual(expect.stringMatching(/^--row +Outcome +--column number +--column percent/));
    expect(said).toContainEqual(expect.stringMatching(/^upheld +Upheld +1 +50%/));
  });

  test('text of a log moves no cursor', async () => {
    const files = { ...PROJECT, 'complaints.csv': LOG.replace('C1', 'C\u001b[31m') };
    const { text } = await explain('complaints.all', files);
    expect(text).toContain('C□[31m');
    expect(text).not.toContain('\u001b');
  });
});

describe('the question which were late', () => {
  test('is answered with no others', async () => {
    const { text } = await explain('stage1.onTimeStandard.percent --only late', late);
    expect(text).toContain('C3');
    expect(text).not.toMatch(/\bC[12]\b/);
    // The number stays what it is.
    expect(text).toContain('67% (2/3)');
  });

  test('asked of a number that counts those in time, says where the others are', async () => {
    const { told } = await explain(['onTime', '--row', '1', '--column', 'standard', '--only', 'late'], late);
    expect(told).toContain('None of the 2 cases behind this number is late. Of a percentage');
  });

  test('takes no selection that there is not', async () => {
    const { code, told } = await explain('complaints.all --only tardy');
    expect(code).toBe(2);
    expect(told).toContain('late');
  });
});

describe('as CSV', () => {
  test('each case is a row for Excel, and the notice goes to the error output', async () => {
    const { said, told } = await explain('stage1.onTimeStandard.percent --format csv', late);
    expect(said[0]).toMatch(/^\uFEFFReference \(internal use only\),Case,File,Row,/);
    expect(said).toHaveLength(4);
    expect(said[3]).toContain('C3,"Statutory, Stage 1",complaints.csv,4,');
    expect(told).toContain('For internal use');
    expect(told).toContain('67%');
  });

  // A reference that begins with = would be computed by Excel as soon as the file is opened.
  test('text of a log is no formula', async () => {
    const files = { ...PROJECT, 'complaints.csv': LOG.replace('C1', '=1+1') };
    const { text } = await explain('complaints.all --format csv', files);
    expect(text).toContain("\n'=1+1,");
    expect(text).not.toMatch(/(^|,)=1/m);
  });
});

describe('as JSON', () => {
  test('it holds the number, both sides of its fraction, and the cases', async () => {
    const { text } = await explain('stage1.onTimeStandard.percent --format json', late);
    const { notice, numerator, denominator, cases } = JSON.parse(text) as Record<string, unknown>;
    expect(notice).toContain('For internal use');
    expect([numerator, denominator]).toEqual([2, 3]);
    expect(cases).toContainEqual(
      expect.objectContaining({ reference: 'C3', row: 4, side: 'below', standing: 'late', workingDays: 22 }),
    );
  });
});

test('--out writes a file and says where', async () => {
  const { folder, said } = await explain('complaints.all --format csv --out lists/all.csv');
  expect(said).toEqual([join(folder, 'lists/all.csv')]);
  expect(readFileSync(join(folder, 'lists/all.csv'), 'utf8')).toContain('\r\nC2,');
});

test('--out never writes over a log', async () => {
  const { code, folder, told } = await explain('complaints.all --out complaints.csv');
  expect(code).toBe(2);
  expect(told).toContain('complaints.csv, which the project needs');
  expect(readFileSync(join(folder, 'complaints.csv'), 'utf8')).toBe(LOG);
});

test('rows that are in no number are told', async () => {
  const files = { ...PROJECT, 'complaints.csv': `${LOG}C3,Statutory,31/02/2024,,\r\n` };
  const { told } = await explain('complaints.all', files);
  expect(told).toBe('1 row is refused and in no number. “validate” says which, and why.');
});

test('a number that there is not is told with the nearest one', async () => {
  const { code, said, told } = await explain('complaints.al');
  expect([code, said]).toEqual([2, []]);
  expect(told).toContain('Did you mean complaints.all?');
});

test('explain without a year says what is missing', async () => {
  const console = fakeConsole(folderOf(PROJECT));
  expect(await runCommand(['explain', 'outcome'], console)).toBe(2);
  expect(console.told.join('\n')).toContain('--year 2023-24');
});

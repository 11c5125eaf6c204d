import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import type { ReportModel, Table } from '../../src/report/model.ts';
import { folderOf, PROJECT } from '../project/folder.ts';
import { fakeConsole } from './fake-console.ts';

/** A table that the template makes of figures. */
const KEY_FIGURES = 3;

async function run(typed: string, files: Readonly<Record<string, string | Uint8Array>> = PROJECT) {
  const folder = folderOf(files);
  const console = fakeConsole(folder);
  const code = await runCommand(`${typed} --year 2023-24`.split(' '), console);
  return { code, folder, said: console.said, text: console.said.join('\n'), told: console.told.join('\n') };
}

describe('one table', () => {
  test('goes to the main output as CSV; what it is and how it was counted to the other', async () => {
    const { code, text, told } = await run('table outcome');
    expect(code).toBe(0);
    expect(text).toMatch(/^\uFEFFOutcome,"?Number/);
    expect(told).toMatch(
      /^Table \d+ of the cabinet report: Statutory complaints by outcome\. Counted: statutory complaints, by date received/,
    );
  });

  test('cannot move the cursor of a screen, and is left as it is for a file or a program', async () => {
    const folder = folderOf({
      ...PROJECT,
      'complaints-report.yaml': `${PROJECT['complaints-report.yaml']}
tables:
  - { id: ours, title: Ours, population: { records: complaint, basis: received, counts: x }, rows: team, columns: [{ label: "\\e[31mred", measure: count }] }
`,
    });
    const typed = ['table', 'ours', '--year', '2023-24'];
    const screen = { ...fakeConsole(folder), columns: 80 };
    expect(await runCommand(typed, screen)).toBe(0);
    expect(screen.said.join('\n')).toMatch(/□\[31mred/);
    const program = fakeConsole(folder);
    expect(await runCommand(typed, program)).toBe(0);
    expect(program.said.join('\n')).toContain('\u001b[31mred');
  });

  test('is that of report.json, with the number that it has in the page', async () => {
    const { folder, text } = await run('table outcome --format json');
    const { number, ...table } = JSON.parse(text) as Table & { number: number };
    expect(await runCommand(['build', '--year', '2023-24', '--format', 'html'], fakeConsole(folder))).toBe(0);
    const report = join(folder, 'report/2023-24');
    const model = JSON.parse(readFileSync(join(report, 'report.json'), 'utf8')) as ReportModel;
    expect(table).toEqual(model.tables.outcome);
    expect(readFileSync(join(report, 'cabinet-report-2023-24.html'), 'utf8')).toContain(
      `Table ${number}:</span> Statutory complaints by outcome`,
    );
  });

  test('can be asked for by its number in the report', async () => {
    const { number } = JSON.parse((await run('table outcome --format json')).text) as { number: number };
    expect((await run(`table ${number} --format md`)).text).toContain(
      `**Table ${number}: Statutory complaints by outcome`,
    );
  });

  test('that the report does not print has no number, and says so', async () => {
    const { text, told } = await run('table enquiryType --format md');
    expect(told).toContain('“enquiryType” is not in the cabinet report, so it has no number');
    expect(text).toMatch(/^\*\*Enquiries by type/);
  });

  test('goes into a file, whose path is said', async () => {
    const { folder, said } = await run('table outcome --format html --out a/b.html');
    expect(said).toEqual([join(folder, 'a/b.html')]);
    expect(readFileSync(said[0]!, 'utf8')).toContain('<caption');
  });

  test('for Word goes into a file of its name, if none is named', async () => {
    const { folder, said } = await run('table outcome --format docx');
    expect(said).toEqual([join(folder, 'outcome-2023-24.docx')]);
    expect(readFileSync(said[0]!).subarray(0, 2).toString()).toBe('PK');
  });

  test('that tells people apart is made where it is asked for by name', async () => {
    const { code, text, told } = await run('table staffComplaints --format json');
    expect([code, told]).toEqual([0, expect.stringContaining('it has no number')]);
    expect(JSON.parse(text)).toMatchObject({ id: 'staffComplaints', number: null });
  });

  test('says that rows are missing in it', async () => {
    const files = { ...PROJECT, 'complaints.csv': `${PROJECT['complaints.csv']}C3,Statutory,31/02/2024,,\n` };
    expect((await run('table outcome', files)).told).toContain(
      '1 row is refused and in no table. “validate” says which, and why.',
    );
  });
});

describe('several tables', () => {
  test('go into a folder of the project, a file each', async () => {
    const { folder, said } = await run('table outcome enquiryType outcome');
    const tables = join(folder, 'report/2023-24/tables');
    expect(said.map((path) => path.replace(/table-\d\d-/, 'table-NN-'))).toEqual([
      join(tables, 'table-NN-outcome.csv'),
      join(tables, 'table-enquiryType.csv'),
    ]);
    expect(said.every(existsSync)).toBe(true);
  });

  test('are every one with --all, in the order of the report, with an index of them', async () => {
    const { folder, said } = await run('table --all --out every');
    const files = readdirSync(join(folder, 'every')).sort();
    expect(said.map((path) => path.slice(folder.length + 'every'.length + 2)).sort()).toEqual(files);
    const index = readFileSync(join(folder, 'every/index.csv'), 'utf8').trim().split('\r\n').slice(1);
    expect(index.map((line) => line.split(',')[0])).toEqual(
      said.slice(0, -1).map((path) => path.slice(folder.length + 'every'.length + 2)),
    );
    expect(index[0]).toMatch(/^table-01-statutoryByYear\.csv,Table 1,statutoryByYear,/);
    expect(index.join()).not.toContain('staffComplaints');
    expect(index.at(-1)).toMatch(/^table-\D[^,]*,none,/);
  });
});

describe('what cannot be done is said, and nothing is written', () => {
  test.each([
    ['table outcom', 'There is no table “outcom”. Did you mean “outcome”?'],
    ['table Outcome', 'There is no table “Outcome”. Did you mean “outcome”?'],
    ['table complaints.all', '“complaints.all” is a figure, and not a table.'],
    ['table 99', 'There is no Table 99 in the cabinet report: the last is Table'],
    [`table ${KEY_FIGURES}`, `Table ${KEY_FIGURES} of the cabinet report is written out by its template`],
    ['table outcome --format xlsx', '“xlsx” is not a format.'],
    ['table outcome --template cabinett', 'Did you mean cabinet?'],
    ['table', 'name the table, such as “table outcome”'],
    ['table outcome --all', '--all is every table'],
    ['table outcome --out complaints.csv', 'This would be written over complaints.csv'],
  ])('%s', async (typed, words) => {
    const { code, folder, told, said } = await run(typed);
    expect(told).toContain(words);
    expect(code).toBe(2);
    expect(said).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(PROJECT).sort());
  });
});

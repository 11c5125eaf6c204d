import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/project/read-configuration.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { copyOfFixture, emptyFolder, ROOT, run } from './run-program.ts';

const LOG = join(ROOT, 'fixtures/coventry-2023-24/logs/complaints-2023-24.csv');

/** The figures of a report built of the project in a folder. */
function figuresOf(folder: string, year = '2023-24'): ReportModel['figures'] {
  const { code, err } = run(folder, 'build', '--year', year, '--format', 'html');
  expect(code, err).toBe(0);
  expect(existsSync(join(folder, 'report', year, `cabinet-report-${year}.html`))).toBe(true);
  return (JSON.parse(readFileSync(join(folder, 'report', year, 'report.json'), 'utf8')) as ReportModel)
    .figures;
}

/** The figures of the log as a project configured by hand has them. */
function figuresByHand(): ReportModel['figures'] {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'log.csv'), readFileSync(LOG));
  writeFileSync(
    join(folder, 'complaints-report.yaml'),
    'council: By hand\nlogs:\n  - { kind: complaints, file: log.csv, years: 2023-24 }\n',
  );
  return figuresOf(folder);
}

/** A folder with an export in it. */
function folderWith(name: string, content: string | Uint8Array): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), content);
  return folder;
}

function configurationIn(folder: string): string {
  return readFileSync(join(folder, 'complaints-report.yaml'), 'utf8');
}

function editConfiguration(folder: string, edit: (text: string) => string): void {
  const before = configurationIn(folder);
  expect(edit(before)).not.toBe(before);
  writeFileSync(join(folder, 'complaints-report.yaml'), edit(before));
}

describe('init', () => {
  it('makes a project of a log that builds at once, with the same figures as one made by hand', () => {
    const folder = folderWith('complaints.csv', readFileSync(LOG));
    const { code, out, err } = run(folder, 'init', '--from', 'complaints.csv');
    expect(code, err).toBe(0);
    const project = join(folder, 'complaints-project');
    expect(out.trim().split('\n')).toEqual([
      join(project, 'logs/complaints.csv'),
      join(project, 'complaints-report.yaml'),
    ]);
    expect(readFileSync(join(project, 'logs/complaints.csv')).equals(readFileSync(LOG))).toBe(true);
    expect(err).toContain('logs/complaints.csv: a log of complaints of 2023/24');
    expect(err).toContain('230 rows: 229 read, 1 header.');
    expect(err).toContain('complaints-report build --project complaints-project --year 2023-24');
    expect(figuresOf(project)).toEqual(figuresByHand());
  });

  it('makes one of all the logs of a council', () => {
    const fixture = copyOfFixture('coventry-2016-17');
    const logs = readdirSync(join(fixture, 'logs')).map((name) => join(fixture, 'logs', name));
    const folder = emptyFolder();
    const { code, err } = run(
      folder,
      'init',
      '--council',
      'Coventry City Council',
      '--out',
      '.',
      '--from',
      ...logs,
    );
    expect(code, err).toBe(0);
    expect(readConfiguration(configurationIn(folder)).council).toBe('Coventry City Council');
    expect(figuresOf(folder, '2016-17')).toEqual(figuresOf(fixture, '2016-17'));
  });

  it('makes one of an export as another system writes it: titles, other names, semicolons, Windows letters, a total', () => {
    const text = readFileSync(LOG, 'utf8').replace('\uFEFF', '');
    const rows = text.split('\r\n').filter((line) => line !== '');
    const names: Readonly<Record<string, string>> = {
      Reference: 'Case Ref',
      Procedure: 'Type of complaint',
      Received: 'Date opened',
      'Stage 1 responded': 'Stage 1: Response date',
      Officer: 'Handler "in charge" # 1',
    };
    const header = rows[0]!.split(',').map((name) => `"${(names[name] ?? name).replaceAll('"', '""')}"`);
    const cells = rows
      .slice(1)
      .map((row) => row.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '')));
    const lines = [
      'Complaints \u00a3 report',
      '',
      header.join(';'),
      // What a cell may hold between semicolons must stand between quotation marks.
      ...cells.map((row) =>
        row
          .slice(0, header.length)
          .map((cell) => (cell.includes(';') && !cell.startsWith('"') ? `"${cell}"` : cell))
          .join(';'),
      ),
      `Total;${cells.length}`,
    ];
    const latin = Buffer.from(
      lines
        .join('\r\n')
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/[^\0-\xff]/g, '?'),
      'latin1',
    );
    const folder = folderWith('export.csv', latin);
    const { code, err } = run(folder, 'init', '--from', 'export.csv', '--out', 'project');
    expect(code, err).toBe(0);
    const project = join(folder, 'project');
    expect(configurationIn(project)).toContain(
      'letters in Windows-1252, cells parted by semicolon, column names in row 3',
    );
    expect(readConfiguration(configurationIn(project)).logs[0]!.columns).toMatchObject({
      Reference: 'Case Ref',
      Procedure: 'Type of complaint',
      Received: 'Date opened',
    });
    expect(figuresOf(project)).toEqual(figuresByHand());
  });
});

describe('what only the officer knows', () => {
  it('is a value that is not understood: the project builds, and is whole once the value is given its meaning', () => {
    const folder = folderWith(
      'complaints.csv',
      readFileSync(LOG, 'utf8').replaceAll(',Not upheld,', ',Sorted & done,'),
    );
    const { code, err } = run(folder, 'init', '--from', 'complaints.csv', '--out', 'p');
    expect(code, err).toBe(0);
    expect(err).toContain('outcome: “Sorted & done”');
    const project = join(folder, 'p');
    expect(figuresOf(project)).not.toEqual(figuresByHand());
    editConfiguration(project, (text) => text.replace(' not-upheld: []', ' not-upheld: ["Sorted & done"]'));
    expect(figuresOf(project)).toEqual(figuresByHand());
  });

  it('is which column a column is: 3, a question, and the project builds once a line is chosen', () => {
    const folder = folderWith(
      'complaints.csv',
      readFileSync(LOG, 'utf8').replace(',Procedure,', ',Regime: ours,'),
    );
    const { code, err } = run(folder, 'init', '--from', 'complaints.csv', '--out', 'p');
    expect(code).toBe(3);
    expect(err).toContain('QUESTION: Which column is “Procedure”?');
    expect(err).toContain('“Regime: ours” (B)');
    expect(err).toContain('complaints-report validate --project p');
    const project = join(folder, 'p');
    editConfiguration(project, (text) => text.replace('# Procedure:', 'Procedure:'));
    expect(figuresOf(project)).toEqual(figuresByHand());
  });

  it('is whether the day or the month comes first: the project builds once a line is chosen', () => {
    const rows = ['03/05/2023', '02/06/2023', '07/08/2023'].map((day, at) => `C${at},Statutory,${day}`);
    const folder = folderWith('complaints.csv', ['Reference,Procedure,Received', ...rows].join('\r\n'));
    const { code, err } = run(folder, 'init', '--from', 'complaints.csv', '--out', 'p');
    expect(code).toBe(3);
    expect(err).toContain('It can be day-first or month-first.');
    const project = join(folder, 'p');
    expect(run(project, 'build', '--year', '2023-24', '--format', 'html').code).toBe(3);
    editConfiguration(project, (text) => text.replace('# dates: day-first', 'dates: day-first'));
    expect(figuresOf(project)['complaints.statutory']!.value).toBe(3);
  });

  it('is which letter is which column where an export has no names', () => {
    const [, ...rows] = readFileSync(LOG, 'utf8').split('\r\n');
    const short = rows
      .filter((row) => row !== '')
      .map((row) => row.split(',').slice(0, 4).join(','))
      .join('\r\n');
    const folder = folderWith('complaints.csv', short);
    const { code, err } = run(folder, 'init', '--from', 'complaints.csv', '--out', 'p');
    expect(code).toBe(3);
    expect(err).toContain('each column is named by its letter');
    // What stands in the rows is for the configuration, not for the screen.
    expect(err).not.toContain('CS/23-24');
    const project = join(folder, 'p');
    expect(configurationIn(project)).toContain('A  CS/23-24/0001');
    expect(readConfiguration(configurationIn(project)).logs[0]).toMatchObject({
      header: 'none',
      columns: { Reference: 'A', Procedure: 'B', Received: 'C' },
    });
    const figures = figuresOf(project);
    expect(figures['complaints.statutory']!.value).toEqual(figuresByHand()['complaints.statutory']!.value);
  });
});

describe('what is there already', () => {
  it('is never written over: a project', () => {
    const folder = folderWith('complaints.csv', readFileSync(LOG));
    writeFileSync(join(folder, 'complaints-report.yaml'), 'mine');
    const { code, err } = run(folder, 'init', '--from', 'complaints.csv', '--out', '.');
    expect(code).toBe(2);
    expect(err).toContain('There is a complaints-report.yaml in');
    expect(configurationIn(folder)).toBe('mine');
    expect(existsSync(join(folder, 'logs'))).toBe(false);
  });

  it('is never written over: a log', () => {
    const folder = folderWith('complaints.csv', readFileSync(LOG));
    mkdirSync(join(folder, 'logs'));
    writeFileSync(join(folder, 'logs/complaints.csv'), 'mine');
    const { code, err } = run(folder, 'init', '--from', 'complaints.csv', '--out', '.');
    expect([code, err]).toEqual([2, expect.stringContaining('There is a log')]);
    expect(readFileSync(join(folder, 'logs/complaints.csv'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'complaints-report.yaml'))).toBe(false);
  });

  it('stays where it is where the export lies among the logs of the project', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'logs'));
    writeFileSync(join(folder, 'logs/complaints.csv'), readFileSync(LOG));
    const { code, out, err } = run(folder, 'init', '--from', 'logs/complaints.csv', '--out', '.');
    expect(code, err).toBe(0);
    expect(out.trim()).toBe(join(folder, 'complaints-report.yaml'));
  });
});

describe('an export that cannot be used', () => {
  it.each([
    ['no export named', [], 2, 'name the export'],
    ['one that is not there', ['--from', 'none.csv'], 2, 'There is no file'],
    ['a folder', ['--from', '.'], 2, 'is a folder'],
    ['one that is empty', ['--from', 'empty.csv'], 3, 'The file is empty.'],
    ['two of one name', ['--from', 'empty.csv', 'sub/Empty.csv'], 2, 'Two of the exports are called'],
    [
      'a kind that there is not',
      ['--from', 'empty.csv', '--kind', 'complaint'],
      2,
      'Did you mean complaints?',
    ],
  ] as const)('%s: told, and nothing written', (_, argv, exit, told) => {
    const folder = folderWith('empty.csv', '');
    const { code, err } = run(folder, 'init', ...argv);
    expect([code, err]).toEqual([exit, expect.stringContaining(told)]);
    expect(existsSync(join(folder, 'complaints-project'))).toBe(false);
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { runCommand } from '../../src/cli/run-command.ts';
import { folderOf, PROJECT } from '../project/folder.ts';
import { fakeConsole } from './fake-console.ts';

const log = PROJECT['complaints.csv'];
const configuration = PROJECT['complaints-report.yaml'];

/** Runs what is typed in a project of these files. */
async function run(typed: string, files: Readonly<Record<string, string | Uint8Array>> = PROJECT) {
  const folder = folderOf(files);
  const console = fakeConsole(folder);
  const code = await runCommand(typed === '' ? [] : typed.split(' '), console);
  return { code, folder, said: console.said, told: console.told, all: console.told.join('\n') };
}

describe('build', () => {
  test('writes the report, says on the main output only where, and everything else on the other', async () => {
    const { code, folder, said, told } = await run('build --year 2023-24 --format html,json');
    expect(code).toBe(0);
    expect(said).toEqual([
      join(folder, 'report/2023-24/report.json'),
      join(folder, 'report/2023-24/cabinet-report-2023-24.html'),
    ]);
    expect(said.every(existsSync)).toBe(true);
    expect(told.at(-1)).toBe('3 rows read from 1 file: 2 used for this year, 1 header.');
  });

  test('writes where it is told to, by a path from the folder that one stands in', async () => {
    const { folder, said } = await run('build --year 2023-24 --format json --out a/b');
    expect(said).toEqual([join(folder, 'a/b/report.json')]);
  });

  test('leaves nothing behind but the report, and names its cases only where that is asked for', async () => {
    const { folder } = await run('build --year 2023-24 --format json');
    expect(readdirSync(join(folder, 'report/2023-24'))).toEqual(['report.json']);
    const withCases = await run('build --year 2023-24 --format json --cases');
    expect(readdirSync(join(withCases.folder, 'report/2023-24')).sort()).toEqual([
      'internal-cases.json',
      'report.json',
    ]);
  });

  test('gives the same bytes for the same logs', async () => {
    const [first, second] = [
      await run('build --year 2023-24 --format html,json'),
      await run('build --year 2023-24 --format html,json'),
    ].map(({ said }) => said.map((path) => readFileSync(path, 'utf8')));
    expect(first).toEqual(second);
  });
});

describe('a number that is typed in the narrative', () => {
  const typed = { ...PROJECT, 'narrative/2023-24/summary.md': 'We received\n212 complaints.\n' };

  test('is told with its file and line, and the report is written', async () => {
    const { code, all } = await run('build --year 2023-24 --format json', typed);
    expect(code).toBe(0);
    expect(all).toMatch(/summary\.md[\s\S]*212[\s\S]*typed/);
  });

  test('is an error where the build is strict: 4, after the report is written', async () => {
    const { code, said } = await run('build --year 2023-24 --format json --strict', typed);
    expect(code).toBe(4);
    expect(said.map(existsSync)).toEqual([true]);
  });
});

describe('the exit code', () => {
  const bad = { ...PROJECT, 'complaints.csv': `${log}C3,Statutory,31/02/2024,,\n` };
  const unreadable = { ...PROJECT, 'complaints.csv': 'These,are\nno,complaints\n' };

  test.each([
    ['0 where a row is refused: the report says so', 'build --year 2023-24 --format json', bad, 0, true],
    [
      '3 where one is, and it was to be strict; the report is there',
      'build --year 2023-24 --format json --strict',
      bad,
      3,
      true,
    ],
    [
      '0 where none is, and it was to be strict',
      'build --year 2023-24 --format json --strict',
      PROJECT,
      0,
      true,
    ],
    [
      '3 where a log cannot be read; there is no report',
      'build --year 2023-24 --format json',
      unreadable,
      3,
      false,
    ],
    ['2 for a year that no log covers', 'build --year 2022-23 --format json', PROJECT, 2, false],
    ['2 without a project', 'build --year 2023-24 --format json', {}, 2, false],
    [
      '2 for a log that is not there',
      'build --year 2023-24 --format json',
      { 'complaints-report.yaml': configuration },
      2,
      false,
    ],
    [
      '2 for a report that is not known',
      'build --year 2023-24 --format json --template cabnet',
      PROJECT,
      2,
      false,
    ],
    [
      '6 where a file stands in the place of the folder',
      'build --year 2023-24 --format json --out complaints.csv',
      PROJECT,
      6,
      false,
    ],
    [
      '6 where it stands higher up',
      'build --year 2023-24 --format json --out complaints.csv/a',
      PROJECT,
      6,
      false,
    ],
    [
      '4 where the words of an officer name a figure that is none',
      'build --year 2023-24 --format json',
      { ...PROJECT, 'narrative/summary.md': 'We had {{complaints.totle}}.' },
      4,
      true,
    ],
  ])('is %s', async (_, typed, files, code, written) => {
    const result = await run(typed, files);
    expect(result.code).toBe(code);
    expect(result.said).toHaveLength(written ? 1 : 0);
    expect(existsSync(join(result.folder, 'report'))).toBe(written);
  });

  test.each([
    ['0 where all rows are read', 'validate', PROJECT, 0],
    ['0 where a row is refused', 'validate', bad, 0],
    ['3 where one is, and it was to be strict', 'validate --strict', bad, 3],
    ['3 where a log cannot be read', 'validate', unreadable, 3],
    ['2 without a project', 'validate', {}, 2],
  ])('of validate is %s', async (_, typed, files, code) => {
    expect((await run(typed, files)).code).toBe(code);
  });

  test.each(['--help', '-h', 'help', 'help build', 'build --help', '--version', '-V'])(
    'is 0 for %s, which is what was asked for and goes to the main output',
    async (typed) => {
      const { code, said, told } = await run(typed);
      expect(code).toBe(0);
      expect(said.length).toBeGreaterThan(0);
      expect(told).toEqual([]);
    },
  );

  test('is 2 for nothing typed, and the help goes to the error output', async () => {
    const { code, said, all } = await run('');
    expect([code, said]).toEqual([2, []]);
    expect(all).toContain('Usage: complaints-report');
  });

  test('of a fault of the program is 1, and says that it is one', async () => {
    const console = fakeConsole();
    const broken = {
      ...console,
      get directory(): string {
        throw new TypeError('boom');
      },
    };
    expect(await runCommand(['validate'], broken)).toBe(1);
    expect(console.told[0]).toBe(
      'This is a fault of the program, not of your data. Please report it with what follows.',
    );
    expect(console.told[1]).toContain('boom');
  });
});

describe('what is mistyped', () => {
  test.each([
    ['biuld --year 2023-24', "unknown command 'biuld'", 'Did you mean build?'],
    ['build --yaer 2023-24', "unknown option '--yaer'", 'Did you mean --year?'],
    ['validate --stict', "unknown option '--stict'", 'Did you mean --strict?'],
    ['build --year 2023', '“2023” is not a reporting year', 'as 2023-24.'],
    [
      'build --year 2023-25',
      '“2023-25” is not a reporting year',
      'Its second year must be the one after its first.',
    ],
    ['build', 'name the year of the report', '--year 2023-24'],
    ['build --year', "option '--year <year>' argument missing", '--help'],
    [
      'build --year 2023-24 --format pfd',
      '“pfd” is not a format.',
      'Write one or more of html, pdf, json, with commas between.',
    ],
    ['build --year 2023-24 --format jsno', '“jsno” is not a format.', 'Did you mean json?'],
    ['build --year 2023-24 --format html,', 'A format is missing.', 'Write one or more of'],
    ['build --year 2023-24 --format html pdf', 'too many arguments', '--help'],
    [
      'build --year 2023-24 --template cabnet',
      'There is no report template “cabnet”.',
      'Did you mean cabinet?',
    ],
    [
      'build --year 2023-24 --template constructor',
      'There is no report template “constructor”.',
      'There are: cabinet',
    ],
    ['build --year 2021-22 --format json', 'No log of complaints covers 2021/22.', 'cover 2023/24'],
    ['validate --project nowhere', 'There is no folder', '--project'],
    ['validate --format jsno', '“jsno” is not a format.', 'Did you mean json?'],
    ['validate --format html', '“html” is not a format.', 'Write one of text, json, csv, github, junit.'],
    ['validate --problems-copy .', 'would be written over the log itself', '--problems-copy'],
  ])('is told with what to type: %s', async (typed, what, remedy) => {
    const { code, said, all } = await run(typed);
    expect([code, said]).toEqual([2, []]);
    expect(all).toContain(what);
    expect(all).toContain(remedy);
  });

  test('is printed without what a terminal would obey', async () => {
    const { all } = await run('\u001b[31mbuild');
    expect(all).toContain('□[31mbuild');
    expect(all).not.toContain('\u001b');
  });
});

describe('the version', () => {
  test('is that of the package', async () => {
    expect((await run('--version')).said).toEqual([packageJson.version]);
  });
});

describe('validate', () => {
  const rows = `${log}C3,Statutory,31/02/2024,,\nC1,Statutory,03/04/2023,17/04/2023,Upheld\n,,,,\nTotal,,,,4\n`;
  const bad = { ...PROJECT, 'complaints.csv': rows };
  const account =
    'complaints.csv: 7 rows: 2 read, 1 refused, 1 duplicate, 1 header, 1 totals or footer, 1 blank';

  test('says what is wrong, and of each log last what became of its rows', async () => {
    const { said, told } = await run('validate', bad);
    expect(said).toEqual([
      'complaints.csv',
      '  Error: column Received (C): “31/02/2024” is not a date. Row 4.',
      '    This complaint is not in the report. Expected: a day that exists, such as 31/03/2024, 31 March 2024 or 2024-03-31.',
      '    What to do: Write the date as 31 March 2024 or 2024-03-31.',
      '',
      '1 kind of error.',
      '',
      account,
    ]);
    expect(told).toEqual([]);
  });

  // There is no report in which they could be looked up.
  test('tells the notes as well', async () => {
    const { said } = await run('validate', {
      ...PROJECT,
      'complaints.csv': log.replace('Stage 1 outcome', 'Mood'),
    });
    expect(said[1]).toMatch(/^ {2}Note: .*\bMood\b/);
  });

  test('says that nothing is wrong', async () => {
    expect((await run('validate')).said).toEqual([
      'Nothing is wrong with the logs.',
      '',
      'complaints.csv: 3 rows: 2 read, 1 header',
    ]);
  });

  test.each([
    ['json', /^\{"version":1/],
    ['csv', /^\uFEFFFile,Row/],
    ['github', /^::error file=complaints\.csv,line=4/],
    ['junit', /^<\?xml/],
  ])('in %s has the main output to itself; the rest is told on the other', async (format, start) => {
    const { said, told, folder } = await run(`validate --format ${format}`, bad);
    expect(said.join('\n')).toMatch(start);
    expect(said.join('\n')).not.toContain('31/02/2024');
    expect(told).toEqual([account]);
    expect(existsSync(join(folder, 'report'))).toBe(false);
  });

  test.each(['text', 'json', 'csv', 'github', 'junit'])(
    'writes %s into a file as on the main output, and says where',
    async (format) => {
      const [written, shown] = [
        await run(`validate --format ${format} --out a/found`, bad),
        await run(`validate --format ${format}`, bad),
      ];
      const path = join(written.folder, 'a/found');
      expect(written.said).toEqual([path]);
      expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toEqual(shown.said);
      expect(written.code).toBe(0);
    },
  );

  test('gives the same bytes for the same logs', async () => {
    const [first, second] = [
      await run('validate --format json', bad),
      await run('validate --format json', bad),
    ];
    expect(first.said).toEqual(second.said);
  });

  test('writes each log again with its problems, and says where', async () => {
    const { said, folder } = await run('validate --problems-copy', bad);
    const path = join(folder, 'report/problems/complaints.csv');
    expect(said).toContain(`  ${path}`);
    expect(said.at(-1)).toBe(account);
    const copy = readFileSync(path, 'utf8').split('\r\n');
    expect(copy[0]).toBe('\uFEFFProblems,Reference,Procedure,Received,Stage 1 responded,Stage 1 outcome');
    expect(copy[3]).toMatch(/^"Received: “31\/02\/2024” is not a date\. .*",C3,Statutory,31\/02\/2024,,$/);
    expect(copy).toHaveLength(8);
  });

  test('says what has changed since the last check, and what is new', async () => {
    const folder = folderOf(bad);
    const check = async (typed = 'validate') => {
      const console = fakeConsole(folder);
      expect(await runCommand(typed.split(' '), console)).toBe(0);
      return console.said;
    };
    expect((await check()).join('\n')).not.toContain('Since');
    writeFileSync(join(folder, 'complaints.csv'), rows.replace('31/02/2024', 'soon'));
    // What a job reads is no check that an officer has seen.
    await check('validate --format json');
    const said = await check();
    expect(said).toContain('Since the last check, on 1 May 2024 at 10:30: 1 problem fixed, 1 new.');
    expect(said[1]).toBe('  Error: column Received (C): “soon” is not a date. Row 4. (new)');
    expect(await check()).toContain('Since the last check, on 1 May 2024 at 10:30: nothing has changed.');
  });

  test('says all the same what is wrong where it cannot be remembered', async () => {
    const { code, said, told } = await run('validate', { ...bad, report: 'a file' });
    expect([code, said.at(-1)]).toEqual([0, account]);
    expect(told[0]).toMatch(/^Note: .* The next check cannot say what has changed since this one\.$/);
  });
});

describe('text of a log on a terminal', () => {
  test('is printed as text, on one line, and never obeyed', async () => {
    const cell = '"\u001b[2J\u009b1m\u202eUphled\r\nError: all is lost"';
    const { said } = await run('validate', {
      ...PROJECT,
      'complaints.csv': `Reference,Procedure,Received,"\u001b]0;title\u0007"\nC\u001b[1m,${cell},13/04/2023,x\n`,
    });
    const all = said.join('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(said).toContain(
      '  Error: column Procedure (B): “□[2J□1m□Uphled Error: all is lost” is not one of the values of this column. Row 2.',
    );
  });

  test('is cut where it is longer than anybody would read', async () => {
    const { said } = await run('validate', {
      ...PROJECT,
      'complaints.csv': `${log}C3,${'x'.repeat(1e6)},03/04/2023,,\n`,
    });
    expect(Math.max(...said.map((line) => line.length))).toBeLessThan(400);
  });
});

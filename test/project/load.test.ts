import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReportingYear } from '../../src/calendar/reporting-year.ts';
import { loadProject, narrativeFiles } from '../../src/project/load.ts';
import { folderOf, PROJECT } from './folder.ts';
import { namesOf } from './report-names.ts';

const load = (folder: string) => loadProject(folder, namesOf('complaints.total'));

describe('a project folder', () => {
  test('gives the records of its logs, and of each log what it was made of', async () => {
    const project = await load(folderOf(PROJECT));
    const bytes = PROJECT['complaints.csv'];
    expect(project.records.complaints.map(({ reference }) => reference)).toEqual(['C1', 'C2']);
    expect(project.logs).toMatchObject([{ file: { bytes: bytes.length }, duplicates: 0 }]);
    expect(project.logs[0]?.file.sha256()).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect([...project.problems]).toEqual([]);
  });

  test('keeps the order of the logs in its configuration, whatever their kinds', async () => {
    const folder = folderOf({
      'complaints-report.yaml': [
        'council: A council',
        'logs:',
        '  - { kind: figures, file: figures.csv }',
        '  - { kind: complaints, file: complaints.csv, years: 2023-24 }',
      ].join('\n'),
      'complaints.csv': PROJECT['complaints.csv'],
      'figures.csv': 'Year,Measure,Value,Source\n2022-23,complaints.total,3,Report\n',
    });
    const { logs } = await load(folder);
    expect(logs.map(({ configured }) => configured.kind)).toEqual(['figures', 'complaints']);
  });

  test('may begin its configuration with a byte order mark, as Notepad does', async () => {
    const marked = `\ufeff${PROJECT['complaints-report.yaml']}`;
    const { configuration } = await load(folderOf({ ...PROJECT, 'complaints-report.yaml': marked }));
    expect(configuration.council).toBe('A council');
  });

  test('changes the limits of a procedure, and nothing else of it', async () => {
    const own =
      'procedures:\n  - id: corporate\n    versions:\n      - { validFrom: 2020-04-01, stages: [] }\n';
    const { rules } = await load(
      folderOf({ ...PROJECT, 'complaints-report.yaml': PROJECT['complaints-report.yaml'] + own }),
    );
    expect(rules.procedures.get('corporate')).toMatchObject({
      label: expect.any(String),
      versions: [{ validFrom: '2020-04-01', stages: [] }],
    });
  });
});

describe('what cannot be read is told with what to do', () => {
  test.each([
    [
      'no folder',
      () => join(folderOf({}), 'nowhere'),
      { kind: 'usage', code: 'PROJECT_NOT_FOUND', message: /^There is no folder / },
    ],
    [
      'no configuration',
      () => folderOf({}),
      { kind: 'usage', code: 'PROJECT_NOT_FOUND', message: /^There is no complaints-report\.yaml in / },
    ],
    [
      'a log that is not there',
      () =>
        folderOf({
          ...PROJECT,
          'complaints-report.yaml': PROJECT['complaints-report.yaml'].replace(
            'complaints.csv',
            'complaint.csv',
          ),
        }),
      {
        kind: 'usage',
        code: 'LOG_NOT_FOUND',
        message: /names the log complaint\.csv/,
        remedy: 'Put the export there, or correct its name under logs. Did you mean “complaints.csv”?',
      },
    ],
    [
      'a configuration that is not in UTF-8',
      () => folderOf({ ...PROJECT, 'complaints-report.yaml': Uint8Array.of(0x63, 0x92, 0x0a) }),
      { kind: 'usage', code: 'FILE_NOT_UTF8', message: /^complaints-report\.yaml is not in UTF-8/ },
    ],
  ])('%s', async (_, folder, { message, ...failure }) => {
    await expect(load(folder())).rejects.toThrow(
      expect.objectContaining({
        ...failure,
        message: expect.stringMatching(message),
      }),
    );
  });

  test('a folder where the log should be', async () => {
    const folder = folderOf({ 'complaints-report.yaml': PROJECT['complaints-report.yaml'] });
    mkdirSync(join(folder, 'complaints.csv'));
    await expect(load(folder)).rejects.toThrow(expect.objectContaining({ code: 'FILE_NOT_READABLE' }));
  });

  // UTF-32 is the one encoding that no program which keeps case logs writes, and that is not read.
  test('a log in an encoding that is not read is a problem and no exception', async () => {
    const utf32 = Uint8Array.of(0xff, 0xfe, 0, 0, 0x52, 0, 0, 0);
    const project = await load(folderOf({ ...PROJECT, 'complaints.csv': utf32 }));
    expect([...project.problems]).toMatchObject([{ code: 'FILE_UNDECODABLE', file: 'complaints.csv' }]);
    expect(project.logs[0]?.read.unreadable).toBe(true);
  });
});

describe('the words of the officers', () => {
  const year = parseReportingYear('2023-24');

  async function narrativeOf(files: Readonly<Record<string, string | Uint8Array>>) {
    const folder = folderOf({ ...PROJECT, ...files });
    return narrativeFiles(folder, (await load(folder)).configuration, year);
  }

  test('of the year go before those that stand for every year', async () => {
    const files = await narrativeOf({
      'narrative/summary.md': 'Every year',
      'narrative/2023-24/summary.md': 'This year',
      'narrative/2022-23/summary.md': 'Last year',
      'narrative/law.md': '\ufeffThe law',
      'narrative/notes.txt': 'No Markdown',
    });
    expect(files).toEqual([
      { id: 'law', file: 'narrative/law.md', text: 'The law' },
      { id: 'summary', file: 'narrative/2023-24/summary.md', text: 'This year' },
    ]);
  });

  test('can be missing', async () => {
    expect(await narrativeOf({})).toEqual([]);
  });

  test('that are not in UTF-8 are refused: the report would print boxes', async () => {
    await expect(narrativeOf({ 'narrative/law.md': Uint8Array.of(0x92) })).rejects.toThrow(
      expect.objectContaining({ kind: 'data', code: 'FILE_NOT_UTF8' }),
    );
  });
});

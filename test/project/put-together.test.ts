import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProject, loadProject } from '../../src/project/load.ts';
import { logAccounting } from '../../src/report/accounting.ts';
import { folderOf } from './folder.ts';
import { namesOf } from './report-names.ts';

const HEADER =
  'Case type,Reference,Previous case,Stage,Procedure,Received,Responded,Outcome,Request result,Channel';
const STAGES = 'Reference,Stage,Procedure,Received,Responded,Outcome,Request result,Closed,Channel';

interface Log {
  readonly kind: string;
  readonly years?: string;
  readonly text: string;
}

function projectOf(logs: Readonly<Record<string, Log>>, settings = ''): string {
  const entries = Object.entries(logs).map(
    ([file, { kind, years }]) =>
      `  - { kind: ${kind}, file: ${file}${years === undefined ? '' : `, years: ${years}`}, dates: day-first }`,
  );
  return folderOf({
    'complaints-report.yaml': ['council: A council', settings, 'logs:', ...entries].join('\n'),
    ...Object.fromEntries(Object.entries(logs).map(([file, { text }]) => [file, text])),
  });
}

const load = (folder: string) => loadProject(folder, namesOf('complaints.total'));
const codesOf = ({ problems }: Awaited<ReturnType<typeof load>>) =>
  [...problems].filter(({ severity }) => severity !== 'note').map(({ code }) => code);

describe('stages of one reference', () => {
  test('are two complaints where it was informal first and formal then', async () => {
    const text = `${HEADER}\nPre-complaint,A1,,,,03/04/2023,05/04/2023,Resolved,,\nStatutory Stage 1,A1,,,,20/04/2023,02/05/2023,Upheld,,\n`;
    const project = await load(projectOf({ 'all.csv': { kind: 'everything', years: '2023-24', text } }));
    expect(
      project.records.complaints.map(({ procedure, outcome, stages }) => [procedure, outcome, stages.length]),
    ).toEqual([
      ['informal', 'resolved', 0],
      ['statutory', null, 1],
    ]);
    expect(codesOf(project)).toEqual([]);
  });

  test('of a stage that is not known are refused, not taken for Stage 1', async () => {
    const text = `${STAGES}\nA1,Unknown,Statutory,03/04/2023,17/04/2023,Upheld,,,\nA2,1,Statutory,03/04/2023,,,,,\n`;
    const project = await load(projectOf({ 'stages.csv': { kind: 'stages', years: '2023-24', text } }));
    expect(project.records.complaints.map(({ reference }) => reference)).toEqual(['A2']);
    expect(codesOf(project)).toEqual(['CELL_NOT_IN_VOCABULARY']);
  });

  test('say what is known, whichever of them says it', async () => {
    const text = `${STAGES}\nA1,1,Statutory,03/04/2023,17/04/2023,Upheld,,20/04/2023,Unknown\nA1,2,Statutory,15/05/2023,,,Not applicable,,Email\n`;
    const project = await load(projectOf({ 'stages.csv': { kind: 'stages', years: '2023-24', text } }));
    // Stage 2 is under way, whatever its request result does not say: the complaint is not closed.
    expect(project.records.complaints).toMatchObject([{ channel: 'email', closed: null }]);
  });

  test('are as new as the newest log that one of them stands in', async () => {
    const older = `${STAGES}\nA1,1,Statutory,20/03/2023,,,,,\n`;
    const newer =
      'Reference,Procedure,Received,Stage 1 responded,Stage 1 outcome\nA1,Statutory,20/03/2023,05/04/2023,Upheld\n';
    const other = `${STAGES}\nB1,1,Statutory,20/04/2023,,,,,\n`;
    const project = await load(
      projectOf({
        'old.csv': { kind: 'stages', years: '2022-23', text: older },
        'other.csv': { kind: 'stages', years: '2023-24', text: other },
        'new.csv': { kind: 'complaints', years: '2023-24', text: newer },
      }),
    );
    expect(project.records.complaints.find(({ reference }) => reference === 'A1')?.stages[0]?.responded).toBe(
      '2023-04-05',
    );
    expect(codesOf(project)).toEqual(['FILE_OUTSIDE_YEARS']);
  });
});

describe('a classification', () => {
  const complaints = (year: number, reference = 'A1') =>
    `Reference,Procedure,Received\n${reference},Statutory,20/04/${year}\n`;

  test('is of the complaint of its years, where references begin anew', async () => {
    const project = await load(
      projectOf({
        '2022.csv': { kind: 'complaints', years: '2022-23', text: complaints(2022) },
        '2023.csv': { kind: 'complaints', years: '2023-24', text: complaints(2023) },
        'classes.csv': { kind: 'classifications', years: '2023-24', text: 'Reference,Category\na1,Delay\n' },
      }),
    );
    expect(project.records.complaints.map(({ received, categories }) => [received, categories])).toEqual([
      ['2022-04-20', []],
      ['2023-04-20', ['delay']],
    ]);
  });

  test('is refused where nothing tells which complaint is meant', async () => {
    const project = await load(
      projectOf({
        '2022.csv': { kind: 'complaints', years: '2022-23', text: complaints(2022) },
        '2023.csv': { kind: 'complaints', years: '2023-24', text: complaints(2023) },
        'classes.csv': { kind: 'classifications', text: 'Reference,Category\nA1,Delay\n' },
      }),
    );
    expect(codesOf(project)).toContain('CASE_REFERENCE_UNCLEAR');
    expect(logAccounting(project.logs[2]!)).toEqual({
      refused: 1,
      inWords: '2 rows: 0 read, 1 refused, 1 header',
    });
  });
});

test('references that differ in capitals alone are one case', async () => {
  const text =
    'Reference,Procedure,Received\nab1,Statutory,20/04/2023\nAB1 ,Statutory,20/04/2023\nAb1,Corporate,20/04/2023\n';
  const project = await load(projectOf({ 'log.csv': { kind: 'complaints', years: '2023-24', text } }));
  expect(project.records.complaints).toHaveLength(1);
  expect(project.logs[0]).toMatchObject({ duplicates: 1, contradicting: 1 });
});

test('no account is ever negative, and checking tells the same as loading', async () => {
  const reference = fc.constantFrom('A1', 'a1', 'A2', 'B1');
  const stage = fc.constantFrom(
    'Pre-complaint',
    'Statutory Stage 1',
    'Statutory Stage 2',
    'Corporate Stage 1',
    'Unknown',
  );
  const day = fc.constantFrom('03/04/2023', '20/04/2023', '15/05/2023', '20/03/2023');
  const rows = fc.array(
    fc
      .tuple(stage, reference, fc.option(reference, { nil: '' }), day)
      .map(([type, own, previous, received]) => `${type},${own},${previous},,,${received},,,,`),
    { maxLength: 8 },
  );
  const classes = fc.array(
    reference.map((own) => `${own},Delay`),
    { maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(rows, rows, classes, async (one, other, about) => {
      const folder = projectOf({
        'one.csv': { kind: 'everything', years: '2022-23', text: [HEADER, ...one].join('\n') },
        'other.csv': { kind: 'everything', years: '2023-24', text: [HEADER, ...other].join('\n') },
        'classes.csv': { kind: 'classifications', text: ['Reference,Category', ...about].join('\n') },
      });
      const project = await load(folder);
      const checked = await checkProject(folder, namesOf('complaints.total'), false);
      expect([...checked.problems]).toEqual([...project.problems]);
      for (const log of project.logs) {
        const inUse = project.records.complaints
          .flatMap(({ origin }) => [origin, ...(origin.further ?? [])])
          .filter(({ file }) => file === log.name).length;
        expect(log.read.count - log.duplicates - log.contradicting).toBe(inUse);
      }
    }),
    { numRuns: 60 },
  );
});

describe('the order of dates that is said for the whole project', () => {
  const monthFirst = `Reference,Procedure,Received\n${[1, 2, 3].map((day) => `C${day},Statutory,04/0${day}/2023`).join('\n')}\nC9,Statutory,04/25/2023\n`;
  const project = (text: string, settings: string, dates = '') =>
    folderOf({
      'complaints-report.yaml': `council: A council\n${settings}\nlogs:\n  - { kind: complaints, file: log.csv, years: 2023-24${dates} }\n`,
      'log.csv': text,
    });

  test('does not go before what the dates of a log prove', async () => {
    const { records, problems } = await load(project(monthFirst, 'dates: day-first'));
    expect(records.complaints.map(({ received }) => received)).toEqual([
      '2023-04-01',
      '2023-04-02',
      '2023-04-03',
      '2023-04-25',
    ]);
    expect([...problems].map(({ code }) => code)).toEqual(['COLUMN_DATES_MONTH_FIRST']);
  });

  test('decides where they prove nothing', async () => {
    const { records } = await load(
      project('Reference,Procedure,Received\nC1,Statutory,05/06/2023\n', 'dates: day-first'),
    );
    expect(records.complaints[0]?.received).toBe('2023-06-05');
  });

  test('of one log has the last word, with a warning where its dates prove the other', async () => {
    const loaded = await load(project(monthFirst, '', ', dates: day-first'));
    expect(codesOf(loaded)).toContain('COLUMN_DATE_ORDER_CONTRADICTED');
  });
});

describe('a complaint that a remedy or an ombudsman case names', () => {
  const complaints = {
    kind: 'complaints',
    years: '2023-24',
    text: 'Reference,Procedure,Received\n0007,Statutory,03/04/2023\nC8,Statutory,04/04/2023\n',
  };
  const remedies = (named: string, made: string) => ({
    kind: 'remedies',
    years: '2023-24',
    text: `Reference,Complaint reference,Made,Description\nR1,${named},${made},An apology\n`,
  });
  const ombudsman = (named: string, received: string) => ({
    kind: 'ombudsman',
    years: '2023-24',
    text: `Reference,Complaint reference,Received\nL1,${named},${received}\n`,
  });
  // The complaint of a remedy of January 2025 can only be of 2023/24 or 2024/25.
  const both = { ...complaints, years: '[2023-24, 2024-25]' };

  test.each([
    ['a remedy', { 'a.csv': both, 'b.csv': remedies('C9', '06/01/2025') }, 'warning'],
    ['an ombudsman case', { 'a.csv': both, 'b.csv': ombudsman('C9', '06/01/2025') }, 'warning'],
    [
      'a remedy of whose complaint the year may not be covered',
      { 'a.csv': complaints, 'b.csv': remedies('C9', '02/05/2023') },
      'note',
    ],
    ['a remedy beside no log of complaints', { 'b.csv': remedies('C9', '02/05/2023') }, 'note'],
    [
      'a remedy whose complaint has nearly that reference',
      { 'a.csv': complaints, 'b.csv': remedies('7', '02/05/2023') },
      'warning',
    ],
  ])('and that is in no log is told: %s', async (_, logs, severity) => {
    const folder = projectOf(logs as Readonly<Record<string, Log>>);
    const told = [...(await load(folder)).problems].filter(({ scope }) => scope === 'case');
    expect(told).toMatchObject([{ code: 'CASE_COMPLAINT_NOT_FOUND', severity, row: 2, file: 'b.csv' }]);
    const checked = await checkProject(folder, namesOf('complaints.total'), true);
    expect([...checked.problems].filter(({ scope }) => scope === 'case')).toEqual(told);
  });

  test.each(['C8', ' c8 ', 'C8; 0007', ''])('and that is there is not: %j', async (named) => {
    const folder = projectOf({ 'a.csv': both, 'b.csv': remedies(named, '06/01/2025') });
    for (const project of [
      await load(folder),
      await checkProject(folder, namesOf('complaints.total'), true),
    ]) {
      expect([...project.problems].filter(({ scope }) => scope === 'case')).toEqual([]);
    }
  });

  test('is named with the row that has nearly its reference', async () => {
    const folder = projectOf({ 'a.csv': complaints, 'b.csv': remedies('7', '02/05/2023') });
    const [told] = [...(await load(folder)).problems].filter(({ scope }) => scope === 'case');
    expect(told!.suggestion).toContain('row 2 of a.csv');
  });

  test('may be one that a log of stages or of everything holds', async () => {
    const text = `${HEADER}\nStatutory Stage 1,A1,,,,03/04/2023,,,,\nCompliment,A2,,,,03/04/2023,,,,\n`;
    const everything = { kind: 'everything', years: '[2023-24, 2024-25]', text };
    const codes = async (named: string) =>
      codesOf(await load(projectOf({ 'a.csv': everything, 'b.csv': remedies(named, '06/01/2025') })));
    expect(await codes('A1')).toEqual([]);
    expect(await codes('A2')).toEqual(['CASE_COMPLAINT_NOT_FOUND']);
  });
});

import { describe, expect, test } from 'vitest';
import { parseReportingYear } from '../../../src/calendar/reporting-year.ts';
import { assemble } from '../../../src/report/assemble.ts';
import type { ComparedReport } from '../../../src/report/diff/compared-report.ts';
import type { MovingCases } from '../../../src/report/diff/difference.ts';
import { differenceOf, reportsDiffer } from '../../../src/report/diff/difference-of.ts';
import { answered, complaint, remedy, stage } from '../../statistics/invented-records.ts';
import { type Invented, projectOf } from '../invented-project.ts';

const YEAR = parseReportingYear('2023-24');

function run(invented: Invented): ComparedReport {
  return assemble(projectOf(invented), YEAR, [], 'complaints-report', { listCases: true });
}

const references = (cases: MovingCases['entered']) => cases.map(({ reference }) => reference);

/** Who moved the number, as `entered / left / changed`. */
function moving(old: Invented, now: Invented, name: string): string[] {
  const { figures, tables } = differenceOf(run(old), run(now));
  const found = [...figures, ...tables.flatMap(({ cells }) => cells)].find((number) => number.name === name);
  const { entered, left, changed } = found!.cases!;
  return [entered, left, changed].map((cases) => references(cases).join());
}

const upheld = (reference: string, responded = '2023-06-08') =>
  complaint({
    reference,
    received: '2023-06-01',
    stages: [stage('1', { requested: '2023-06-01', responded, outcome: 'upheld' })],
  });

describe('between two runs of one report', () => {
  test('nothing differs where the logs are the same, though rows stand elsewhere', () => {
    const [one, two] = [upheld('A'), upheld('B')];
    const difference = differenceOf(run({ complaints: [one, two] }), run({ complaints: [two, one] }));
    expect(reportsDiffer(difference)).toBe(false);
    expect(difference.cases).toEqual({ added: [], removed: [], changed: [] });
  });

  test('a case more is named under every number that it moves', () => {
    const [old, now] = [{ complaints: [upheld('A')] }, { complaints: [upheld('A'), upheld('B')] }];
    const difference = differenceOf(run(old), run(now));
    expect(difference.figures.find(({ name }) => name === 'complaints.all')).toMatchObject({
      from: '1',
      to: '2',
    });
    expect(difference.cases!.added.map(({ reference }) => reference)).toEqual(['B']);
    expect(moving(old, now, 'complaints.all')).toEqual(['B', '', '']);
    expect(moving(old, now, 'outcome | upheld | number')).toEqual(['B', '', '']);
    // The response times of stages: the stage is what is counted.
    expect(moving(old, now, 'stage1ResponseTime | within-standard | number')).toEqual(['B', '', '']);
  });

  test('a case that has changed leaves one row and enters another', () => {
    const old = { complaints: [upheld('A'), upheld('B')] };
    const now = {
      complaints: [
        upheld('A'),
        complaint({
          reference: 'B',
          received: '2023-06-01',
          stages: [stage('1', { requested: '2023-06-01', responded: '2023-06-08', outcome: 'not-upheld' })],
        }),
      ],
    };
    expect(differenceOf(run(old), run(now)).cases!.changed.map(({ reference }) => reference)).toEqual(['B']);
    expect(moving(old, now, 'outcome | upheld | number')).toEqual(['', 'B', '']);
    expect(moving(old, now, 'outcome | not-upheld | number')).toEqual(['B', '', '']);
  });

  test('a case whose days or amount have changed moves an average or a sum without coming or going', () => {
    expect(
      moving(
        { complaints: [upheld('A'), upheld('B')] },
        { complaints: [upheld('A'), upheld('B', '2023-08-31')] },
        'stage1.averageWorkingDays',
      ),
    ).toEqual(['', '', 'B']);
    const payment = (amount: number) => ({ remedies: [remedy({ reference: 'R', amount })] });
    expect(moving(payment(100), payment(900), 'remedies.total')).toEqual(['', '', 'R']);
  });

  // 43% of 30 may become 43% of 31: what is below the line has moved, and a reader does not see it.
  test('a case only below the line of a percentage says so', () => {
    const late = answered('2023-06-01', '2023-08-31', { reference: 'LATE' });
    const { figures } = differenceOf(
      run({ complaints: [upheld('A')] }),
      run({ complaints: [upheld('A'), late] }),
    );
    const { from, to, cases } = figures.find(({ name }) => name === 'stage1.onTimeStandard.percent')!;
    expect([from, to]).toEqual(['100% (1/1)', '50% (1/2)']);
    expect(cases!.entered).toMatchObject([
      { reference: 'LATE', stage: '1', record: 'added', belowOnly: true },
    ]);
  });

  test('a rule that has changed is told, and the cases that it moves are the same records', () => {
    const complaints = [
      complaint({
        reference: 'A',
        received: '2023-06-01',
        stages: [
          stage('1', { requested: '2023-06-01', responded: '2023-06-08' }),
          stage('2', { requested: '2023-06-12', statementAgreed: '2023-08-01', responded: '2023-08-10' }),
        ],
      }),
    ];
    const [old, now] = [{ complaints }, { complaints, stage2Start: 'statement-agreed' as const }];
    const { figures, rules, cases } = differenceOf(run(old), run(now));
    expect(rules.length).toBeGreaterThan(0);
    expect(cases!.changed).toEqual([]);
    const onTime = figures.find(({ name }) => name === 'stage2.onTimeStandard.percent')!;
    expect(onTime.cases!.entered).toMatchObject([{ reference: 'A', record: 'same' }]);
  });

  test('a table of years has the cases of its figure', () => {
    const [old, now] = [{ complaints: [upheld('A')] }, { complaints: [upheld('A'), upheld('B')] }];
    expect(moving(old, now, 'statutoryByYear | 2023-24 | complaints.statutory')).toEqual(['B', '', '']);
  });

  test('a listing says which rows came, and not that all those after them have moved', () => {
    const paid = (reference: string, made: string) =>
      remedy({ reference, description: reference, made, amount: 100 });
    const [first, second] = [paid('A', '2023-05-01'), paid('B', '2023-06-01')];
    const { tables } = differenceOf(run({ remedies: [second] }), run({ remedies: [first, second] }));
    const { cells } = tables.find(({ id }) => id === 'remedy')!;
    expect(cells.map(({ from, to }) => [from, to])).toEqual([
      ['Total | £1.00', null],
      [null, 'A | £1.00'],
      [null, 'Total | £2.00'],
    ]);
    expect(references(cells.at(-1)!.cases!.entered)).toEqual(['A']);
  });

  test('a table that is gone, or new, is told as one', () => {
    const now = run({ complaints: [upheld('A')] });
    const { outcome: _, ...rest } = now.model.tables;
    const old = { ...now, model: { ...now.model, tables: rest } };
    expect(differenceOf(old, now).tables).toMatchObject([{ id: 'outcome', change: 'appeared' }]);
    expect(differenceOf(now, old).tables).toMatchObject([{ id: 'outcome', change: 'vanished' }]);
  });

  test('without the list of one run the numbers are told, and no case', () => {
    const old = { ...run({ complaints: [upheld('A')] }), cases: null };
    const { figures, cases } = differenceOf(old, run({ complaints: [upheld('A'), upheld('B')] }));
    expect(cases).toBeNull();
    expect(figures.find(({ name }) => name === 'complaints.all')).toMatchObject({ to: '2', cases: null });
  });
});

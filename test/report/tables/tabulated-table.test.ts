import { describe, expect, test } from 'vitest';
import type { ReportingYear } from '../../../src/calendar/reporting-year.ts';
import { calculate } from '../../../src/report/calculation.ts';
import { allComplaints } from '../../../src/report/catalogue/populations.ts';
import { tabulatedTable } from '../../../src/report/tables/tabulated-table.ts';
import type { TabulatedTable } from '../../../src/statistics/definition.ts';
import { answered, comment, complaint, compliment, many, stage } from '../../statistics/invented-records.ts';
import { printed, projectOf, reportOf } from '../invented-project.ts';

describe('the order of rows', () => {
  const teams = (...counts: [team: string | null, count: number][]) =>
    counts.flatMap(([team, count]) => many(count, () => complaint({ team })));

  test('is the largest first; Other and what is not recorded stand last, however many', () => {
    const report = reportOf({ complaints: teams(['Other', 5], [null, 9], ['North', 2], ['South', 3]) });
    expect(printed(report, 'team').map(([label]) => label)).toEqual([
      'South',
      'North',
      'Other',
      'Not recorded',
      'Total',
    ]);
  });

  test('keeps “not known”, an answer that the log gives, apart from “not recorded”, where it says nothing', () => {
    const channels = ['not-known', 'not-known', null, 'email'];
    const report = reportOf({ complaints: channels.map((channel) => complaint({ channel })) });
    expect(printed(report, 'method')).toEqual([
      ['Email', '1', '25%'],
      ['Not known', '2', '50%'],
      ['Not recorded', '1', '25%'],
      ['Total', '4', '100%'],
    ]);
  });

  test('of the same size is that of the alphabet, and of age that of age', () => {
    const report = reportOf({
      complaints: ['16 to 17', '5 to 10', '11 to 15', '5 to 10'].map((ageBand, index) =>
        complaint({ ageBand, team: ['West', 'East', 'South', 'North'][index]! }),
      ),
    });
    const labels = (id: string) => report.tables[id]!.rows.map(({ label }) => label);
    expect(labels('team')).toEqual(['East', 'North', 'South', 'West']);
    expect(labels('ageBand')).toEqual(['5 to 10', '11 to 15', '16 to 17']);
  });

  test('of two years is by the year of the report, and a team of last year only keeps its row', () => {
    const report = reportOf({
      complaints: [
        ...many(2, () => complaint({ team: 'North' })),
        ...many(7, () => complaint({ team: 'South', received: '2022-06-01' })),
      ],
    });
    expect(printed(report, 'team')).toEqual([
      ['North', '2', '0'],
      ['South', '0', '7'],
      ['Total', '2', '7'],
    ]);
    expect(report.tables.team!.columns.map(({ label }) => label)).toEqual([
      'Number, 2023/24',
      'Number, 2022/23',
    ]);
  });
});

describe('stages and timescales', () => {
  test('every stage has its rows with its own limit, zeros included', () => {
    const report = reportOf({ complaints: [answered('2023-06-01', '2023-06-16')] });
    expect(printed(report, 'stageTimescale')).toEqual([
      ['Stage 1', 'Within 10 working days', '0'],
      ['Stage 1', 'Over 10 working days', '1'],
      ['Stage 1', 'Not yet concluded', '0'],
      ['Stage 2', 'Within 25 working days', '0'],
      ['Stage 2', 'Over 25 working days', '0'],
      ['Stage 2', 'Not yet concluded', '0'],
      ['Stage 3', 'Within 30 working days', '0'],
      ['Stage 3', 'Over 30 working days', '0'],
      ['Stage 3', 'Not yet concluded', '0'],
      ['Total', 'All', '1'],
    ]);
  });

  test('a complaint that no stage was begun for is a row too', () => {
    const report = reportOf({ complaints: [complaint({ notAccepted: 'court' })] });
    expect(printed(report, 'lastStageReached').map((row) => row.slice(0, 2))).toContainEqual([
      'Not taken as far as Stage 1',
      '1',
    ]);
  });

  test('a withdrawal without a response has working days and a timescale, and is no response on time', () => {
    const withdrawn = complaint({
      stages: [stage('1', { requested: '2023-06-01', withdrawn: '2023-06-06' })],
      withdrawal: { date: null, when: 'during-stage-1' },
    });
    const report = reportOf({ complaints: [withdrawn, answered('2023-06-01', '2023-06-30')] });
    expect(printed(report, 'stageTimescale')[0]).toEqual(['Stage 1', 'Within 10 working days', '1']);
    // Counting the withdrawal as a response, the naive report prints 1 of 2 on time, 50%.
    expect(report.figures['stage1.onTimeStandard.percent']).toMatchObject({ value: 0, denominator: 1 });
  });

  test('both meanings of on time stand side by side and are not mixed', () => {
    const extended = complaint({
      stages: [stage('1', { requested: '2023-06-01', extended: '2023-06-10', responded: '2023-06-22' })],
    });
    const report = reportOf({ complaints: [extended, answered('2023-06-01', '2023-06-05')] });
    expect(printed(report, 'onTime')[0]).toEqual(['Stage 1', '2', '1', '50%', '2', '100%']);
  });

  test('which day Stage 2 runs from is a setting: on time by the one, late by the other', () => {
    const complaints = [
      complaint({
        stages: [
          stage('1', { requested: '2023-06-01', responded: '2023-06-12' }),
          stage('2', { requested: '2023-09-01', statementAgreed: '2023-09-15', responded: '2023-10-13' }),
        ],
      }),
    ];
    const within = (stage2Start: 'requested' | 'statement-agreed') =>
      printed(reportOf({ complaints, stage2Start }), 'onTime')[1]!.slice(0, 3);
    expect(within('requested')).toEqual(['Stage 2', '1', '0']);
    expect(within('statement-agreed')).toEqual(['Stage 2', '1', '1']);
  });
});

describe('without a log', () => {
  test('a table has no rows, no total and the reason: it does not say 0', () => {
    const { tables } = reportOf({ complaints: [complaint()] });
    expect(tables.commentTeam).toMatchObject({
      rows: [],
      columns: [],
      notes: ['No log of comments covers 2023/24.'],
    });
    expect(tables.commentTeam!.total).toBeUndefined();
    expect(tables.representations!.notes).toEqual(['No log of compliments or of comments covers 2023/24.']);
  });

  test('of the year before there is no column of that year', () => {
    const { tables } = reportOf({ complaints: [complaint()], years: { complaints: ['2023-24'] } });
    expect(tables.outcome!.columns.map(({ label }) => label)).toEqual(['Number', 'Percent']);
  });

  test('with a log that has no record the total is 0', () => {
    expect(printed(reportOf({ comments: [] }), 'commentTeam')).toEqual([['Total', '0']]);
  });

  test('a year of which a log has no record is not called published', () => {
    const { tables } = reportOf({ complaints: [complaint()] });
    expect(tables.stageAverage!.notes.join()).not.toContain('as published');
  });
});

test('representations are complaints by procedure, compliments and comments', () => {
  const report = reportOf({
    complaints: [complaint(), complaint({ procedure: 'informal', stages: [] })],
    compliments: [compliment()],
    comments: [comment()],
    years: { complaints: ['2023-24'] },
  });
  expect(printed(report, 'representations')).toEqual([
    ['Statutory (Children Act) complaints', '1'],
    ['Informal complaints', '1'],
    ['Compliments', '1'],
    ['Comments', '1'],
    ['Total', '4'],
  ]);
});

test('a procedure that only the year before had has its columns where the table shows that year', () => {
  const definition: TabulatedTable = {
    type: 'tabulated',
    id: 'own',
    title: 'Complaints by team and procedure',
    population: allComplaints,
    rule: 'record',
    rows: ['team'],
    across: 'procedure',
    columns: [
      { id: 'number', label: 'Number', measure: { kind: 'count' } },
      { id: 'number.previous', label: 'Number', measure: { kind: 'count' }, year: 'previous' },
    ],
    total: true,
    order: 'count',
  };
  const complaints = [
    complaint({ team: 'A' }),
    complaint({ team: 'A', procedure: 'corporate', received: '2022-06-01' }),
    ...many(2, () => complaint({ team: 'B', procedure: 'informal', stages: [] })),
  ];
  const calculation = calculate(projectOf({ complaints }), '2023-24' as ReportingYear, [], [definition]);
  const { columns, rows, total } = tabulatedTable(definition, {}, calculation);
  expect(columns.map(({ label }) => label)).toEqual([
    'Statutory (Children Act), 2023/24',
    'Statutory (Children Act), 2022/23',
    'Corporate, 2023/24',
    'Corporate, 2022/23',
    'Informal, 2023/24',
    'Informal, 2022/23',
    'Total, 2023/24',
    'Total, 2022/23',
  ]);
  const numbers = [...rows, total!].map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]);
  // The largest team first by all its complaints, not by those of the first column.
  expect(numbers).toEqual([
    ['B', 0, 0, 0, 0, 2, 0, 2, 0],
    ['A', 1, 0, 0, 1, 0, 0, 1, 1],
    ['Total', 1, 0, 0, 1, 2, 0, 3, 1],
  ]);
});

// The annual report must identify no complainant: guidance of 2006, "Getting the best from complaints".
describe('a table of what children are', () => {
  const children = (...counts: [ethnicity: string | null, count: number][]) =>
    counts.flatMap(([ethnicity, count]) => many(count, () => complaint({ ethnicity })));

  test('prints no number under 5, and none from which one could be worked out', () => {
    const report = reportOf({
      complaints: children(['A', 20], ['B', 3], ['C', 7], [null, 9]),
      threshold: 5,
    });
    expect(printed(report, 'ethnicity')).toEqual([
      ['A', '20'],
      ['C', 'suppressed'],
      ['B', 'suppressed'],
      ['Not recorded', '9'],
      ['Total', '39'],
    ]);
    expect(JSON.stringify(report.tables.ethnicity)).not.toMatch(/"value":(3|7)\b/);
    expect(report.tables.ethnicity!.notes[0]).toContain('numbers under 5 are suppressed');
  });

  test('prints every number where all are large enough', () => {
    const report = reportOf({ complaints: children(['A', 20], ['B', 5], [null, 2]), threshold: 5 });
    expect(printed(report, 'ethnicity').map(([, number]) => number)).toEqual(['20', '5', '2', '27']);
  });
});

describe('a table without a log', () => {
  test('is not taken for one of a year in which there was nothing', () => {
    const none = reportOf({ complaints: [], years: { comments: ['2023-24'] } });
    expect(none.tables.commentTeam!.withoutLog).toBeUndefined();
    expect(none.tables.complimentTeam!.withoutLog).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { read } from '../logs/reading.ts';
import { answered, complaint, compliment, enquiry, many, stage } from '../statistics/invented-records.ts';
import { printed, reportOf } from './invented-project.ts';

/**
 * What published reports on complaints get wrong. Each of these has stood in print; each test says what the naive reading
 * gives, and fails on it.
 */

const escalated = (further: readonly ('2' | '3')[], given: Parameters<typeof complaint>[0] = {}) =>
  complaint({
    stages: [
      stage('1', { requested: '2023-06-01', responded: '2023-06-12' }),
      ...further.map((number) => stage(number, { requested: '2023-07-03', requestResult: 'accepted' })),
    ],
    ...given,
  });

describe('counting a case once, or at every stage: 193 or 212 complaints in the same year', () => {
  const report = reportOf({
    complaints: [
      ...many(177, () => answered('2023-06-01', '2023-06-12')),
      ...many(13, () => escalated(['2'])),
      ...many(3, () => escalated(['2', '3'])),
    ],
  });

  test('the year has 193 complaints; adding the stages up gives 212', () => {
    expect(report.figures['complaints.statutory']?.value).toBe(193);
    const stages = report.tables.stageReached!.rows.map(({ cells }) => cells[0]!.value!);
    expect(stages).toEqual([193, 16, 3]);
    expect(stages.reduce((sum, count) => sum + count, 0)).toBe(212);
  });

  test('by the last stage reached the rows add up to 193, and the table of stages has no total to be mistaken for it', () => {
    expect(printed(report, 'lastStageReached').map(([label, number]) => [label, number])).toEqual([
      ['Stage 1', '177'],
      ['Stage 2', '13'],
      ['Stage 3', '3'],
      ['Total', '193'],
    ]);
    expect(report.tables.stageReached!.total).toBeUndefined();
    expect(report.tables.stageReached!.notes.join()).toContain('cannot be added up');
  });

  test('each table says which of the two it does', () => {
    expect(report.tables.stageReached!.rule).toBe('each complaint once at every stage it reached');
    expect(report.tables.lastStageReached!.rule).toBe('each complaint once, at the last stage it reached');
  });
});

describe('requests and responses are different flows: 19 Stage 2 cases asked for, 33 answered', () => {
  const atStage2 = (requested: string, responded: string) =>
    complaint({
      received: '2023-01-09',
      stages: [
        stage('1', { requested: '2023-01-09', responded: '2023-01-16' }),
        stage('2', { requested, requestResult: 'accepted', responded }),
      ],
    });
  const report = reportOf({
    complaints: [
      // 14 asked for in March and answered late in the year of the report; 19 asked for and answered in it, 11 in time.
      ...many(14, () => atStage2('2023-03-01', '2023-06-30')),
      ...many(11, () => atStage2('2023-09-01', '2023-10-02')),
      ...many(8, () => atStage2('2023-09-01', '2023-12-01')),
    ],
  });

  test('the percentage on time is of the 33 answered: 11 of 33, not 11 of 19', () => {
    expect(printed(report, 'stage2Requests').at(-1)).toEqual(['Total', '19']);
    const [, second] = report.tables.onTime!.rows;
    expect(second!.cells.map(({ value }) => value).slice(0, 3)).toEqual([33, 11, 33]);
    // The naive 58% divides what was answered in time by what was asked for.
    expect(report.figures['stage2.onTimeStandard.percent']).toMatchObject({
      value: 33,
      numerator: 11,
      denominator: 33,
    });
  });

  test('both tables say which date counts', () => {
    expect(report.tables.stage2Requests!.basis).toMatch(/^by date requested/);
    expect(report.tables.onTime!.basis).toMatch(/^by date of the response/);
  });
});

describe('one complaint has several categories: 448 issues in 369 complaints', () => {
  const report = reportOf({
    complaints: [
      ...many(79, () => complaint({ categories: ['delay', 'communication'] })),
      ...many(290, () => complaint({ categories: ['communication'] })),
    ],
  });

  test('the table adds up to 448 mentions and says of how many complaints', () => {
    const table = report.tables.complaintCategory!;
    expect(table.total).toMatchObject({ label: 'Total mentions', cells: [{ value: 448 }, { value: null }] });
    expect(table.notes).toContain('448 mentions in 369 statutory complaints.');
    expect(report.figures['complaints.statutory']?.value).toBe(369);
  });

  test('a percentage is of the complaints: delay is in 21% of 369, not in 18% of 448', () => {
    const delay = report.tables.complaintCategory!.rows.find(({ label }) => label === 'Delay')!;
    expect(delay.cells[1]).toMatchObject({ text: '21%', numerator: 79, denominator: 369 });
    expect(report.figures['theme.delay.percent']?.value).toBe(21);
  });
});

describe('compliments without a category: 68 of 91', () => {
  const report = reportOf({
    compliments: [
      ...many(23, () => compliment({ categories: ['child-focus'] })),
      ...many(68, () => compliment()),
    ],
  });

  test('are a row, the last, and no share is computed without them', () => {
    // Without the row the naive table shows 23 compliments, all of them, 100%, for child focus.
    expect(printed(report, 'complimentCategory')).toEqual([
      ['Good child focus', '23', '25%'],
      ['Not recorded', '68', '75%'],
      ['Total', '91', 'not applicable'],
    ]);
  });

  test('are no mentions: the total is not called one of mentions, and a note says how many there are', () => {
    expect(report.tables.complimentCategory!.notes).toContain(
      '23 mentions in 23 of the 91 compliments; for the other 68 none is known.',
    );
  });
});

describe('nothing is an answer', () => {
  test('a zero is a row: “Open 0” tells that none is open', () => {
    // The naive table has rows for what it finds: of this log one, “Not recorded”.
    const report = reportOf({ complaints: [answered('2023-06-01', '2023-06-05')] });
    const rows = printed(report, 'outcome').map(([label, number]) => [label, number]);
    expect(rows).toContainEqual(['Open', '0']);
    expect(rows).toContainEqual(['Upheld', '0']);
  });

  test('a percentage of nothing is not applicable; 0% would say that every response was late', () => {
    const report = reportOf({ complaints: [] });
    expect(report.figures['stage1.onTimeStandard.percent']).toMatchObject({
      value: null,
      text: 'not applicable',
      numerator: 0,
      denominator: 0,
    });
    const [first] = report.tables.onTime!.rows;
    expect(first!.cells.map(({ text }) => text)).toEqual(['0', '0', 'not applicable', '0', 'not applicable']);
    expect(report.figures['stage1.averageWorkingDays']?.text).toBe('not applicable');
  });

  test('a count of nothing, where there is a log, is 0', () => {
    expect(reportOf({ complaints: [] }).figures['complaints.statutory']).toMatchObject({
      value: 0,
      text: '0',
    });
  });
});

describe('“resolved at Stage 1” says that a complaint went no further, and nothing about the finding', () => {
  const found = (outcome: string) =>
    complaint({ stages: [stage('1', { requested: '2023-06-01', responded: '2023-06-12', outcome })] });
  const report = reportOf({
    complaints: [...many(6, () => found('not-upheld')), ...many(2, () => found('upheld')), escalated(['2'])],
  });

  test('eight of nine went no further, six of them not upheld; the outcome “resolved” is none of them', () => {
    // The naive count of outcomes that say “resolved” gives 0; that of complaints upheld gives 2.
    expect(report.figures['stage1.resolvedAtStage']?.value).toBe(8);
    expect(report.figures['outcome.notUpheld']?.value).toBe(6);
    expect(report.figures['outcome.resolved']?.value).toBe(0);
  });

  test('the table says so, and the figure is not called resolved', () => {
    expect(report.tables.lastStageReached!.notes[0]).toContain('says nothing about the finding');
    expect(report.figures['stage1.resolvedAtStage']?.label).toBe(
      'Statutory complaints that went as far as Stage 1 and no further',
    );
  });
});

describe('one long case lifts an average', () => {
  const report = reportOf({
    complaints: [
      ...many(9, () => answered('2023-06-01', '2023-06-08')),
      answered('2023-06-01', '2024-02-12'),
    ],
  });

  test('so the median and the range stand beside it: nine cases of 5 days and one of 178 make 22 on average', () => {
    // The naive report prints the average alone: 22 days, as though nobody were answered within 10.
    const [first] = report.tables.stageAverage!.rows;
    const cell = (id: string) => {
      const index = report.tables.stageAverage!.columns.findIndex((column) => column.id === id);
      return first!.cells[index]!.value;
    };
    expect(['average', 'median', 'shortest', 'longest'].map(cell)).toEqual([22, 5, 5, 178]);
  });
});

describe('a percentage printed beside a fraction it is not: 67% (2/5)', () => {
  // Five general enquiries of the fourth quarter: two answered in time, one late, two not answered.
  const general = (responded: string | null) =>
    enquiry({ type: 'general-enquiry', received: '2024-02-01', responded });
  const report = reportOf({
    complaints: [],
    enquiries: [
      general('2024-02-08'),
      general('2024-02-09'),
      general('2024-03-20'),
      general(null),
      general(null),
    ],
  });
  const fourth = () => {
    const { columns, rows } = report.tables.onTimeByQuarter!;
    const index = columns.findIndex(({ id }) => id.startsWith('general-enquiry'));
    return rows.find(({ key }) => key === '4')!.cells[index]!;
  };

  test('percentage and fraction are of the same cases: 40% (2/5)', () => {
    // The naive cell takes the percentage of those answered, 2 of 3, and the fraction of those received.
    expect(fourth()).toEqual({ text: '40% (2/5)', value: 40, numerator: 2, denominator: 5 });
  });

  test('the table says of which cases', () => {
    expect(report.tables.onTimeByQuarter!.notes.join(' ')).toContain('of the cases received');
  });
});

describe('row totals that do not add up: July 18 for 3 + 8 + 2 + 0 + 4 + 2 + 0', () => {
  const of = (count: number, type: string, received = '2023-07-10') =>
    many(count, () => enquiry({ type, received }));
  const report = reportOf({
    complaints: [
      // The three are the same in everything but their reference: who counts different rows counts one of them.
      ...many(3, () => complaint({ received: '2023-07-10', team: 'North' })),
      ...many(8, () => complaint({ received: '2023-07-10', procedure: 'corporate' })),
    ],
    enquiries: [
      ...of(2, 'general-enquiry'),
      ...of(1, 'mayor-enquiry', '2023-04-03'),
      ...of(4, 'member-enquiry'),
      ...of(2, 'mp-enquiry'),
      ...of(1, 'chief-executive-enquiry', '2023-04-03'),
    ],
  });

  test('the total of the row is the sum of what is printed in it: 19', () => {
    const { rows, columns } = report.tables.newCasesByMonth!;
    const values = rows.find(({ label }) => label === 'July')!.cells.map(({ value }) => value!);
    expect(columns.at(-1)!.label).toBe('Total');
    expect(values.toSorted()).toEqual([0, 0, 19, 2, 2, 3, 4, 8]);
    expect(values.at(-1)).toBe(values.slice(0, -1).reduce((sum, value) => sum + value, 0));
  });

  test('so is the total of the column of totals', () => {
    const table = report.tables.newCasesByMonth!;
    const totals = table.rows.map(({ cells }) => cells.at(-1)!.value!);
    expect(table.total!.cells.at(-1)!.value).toBe(totals.reduce((sum, value) => sum + value, 0));
    expect(table.total!.cells.at(-1)!.value).toBe(21);
  });
});

describe('two amounts in one cell: “£1,875 + £500”', () => {
  const { records, problems } = read(
    'remedies',
    'Reference,Made,Kind,Description,Amount\nR1,25/04/2023,Distress,For the delay,"£1,875 + £500"\n',
  );

  test('are one remedy of £2,375.00, in the listing and in the sum', () => {
    const report = reportOf({ remedies: records });
    // The naive reading stops after the first amount (£1,875), or runs the digits together (£1,875,500).
    expect(report.figures['remedies.total']?.text).toBe('£2,375.00');
    expect(report.figures['remedies.payments']?.value).toBe(1);
    expect(printed(report, 'remedy')).toEqual([
      ['For the delay', '£2,375.00'],
      ['Total', '£2,375.00'],
    ]);
  });

  test('are told to the officer, who may have meant something else', () => {
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ['CELL_SEVERAL_AMOUNTS', '£1,875 + £500'],
    ]);
  });
});

describe('requests for Stage 2 that vanish: 9 received, 4 accepted, none withdrawn, none rejected', () => {
  const request = (requestResult: string | null) =>
    complaint({
      stages: [
        stage('1', { requested: '2023-06-01', responded: '2023-06-12' }),
        stage('2', { requested: '2023-07-03', requestResult }),
      ],
    });

  test('the five without a result are a row, so that the rows add up to nine', () => {
    const report = reportOf({
      complaints: [...many(4, () => request('accepted')), ...many(5, () => request(null))],
    });
    // The naive table has the four results that a request can have: they account for 4 of 9.
    expect(printed(report, 'stage2Requests')).toEqual([
      ['Accepted', '4'],
      ['Withdrawn', '0'],
      ['Rejected', '0'],
      ['Resolved by alternative dispute resolution', '0'],
      ['Not recorded', '5'],
      ['Total', '9'],
    ]);
  });
});

describe('a case received in one year and answered in the next', () => {
  const complaints = [answered('2023-03-20', '2023-04-14'), answered('2023-06-01', '2023-06-05')];

  test('is counted as received in the first year, and its response in the second', () => {
    const [first, second] = [reportOf({ complaints }, '2022-23'), reportOf({ complaints }, '2023-24')];
    expect(first.figures['complaints.statutory']?.value).toBe(1);
    expect(second.figures['complaints.statutory']?.value).toBe(1);
    expect(first.tables.onTime!.rows[0]!.cells[0]!.value).toBe(0);
    expect(second.tables.onTime!.rows[0]!.cells[0]!.value).toBe(2);
    // The naive report, one date for both, counts the response in a year in which it was not given.
    expect(second.figures['stage1.onTimeStandard.percent']).toMatchObject({ value: 50, denominator: 2 });
  });

  test('stands in the log of the first year only: without it the second year says that such cases are missing', () => {
    const cut = 'What was received before 1 April 2023 is not in the logs and not counted here.';
    const alone = { complaints: complaints.slice(1), years: { complaints: ['2023-24'] } };
    expect(reportOf(alone).tables.onTime!.notes).toContain(cut);
    expect(reportOf(alone).tables.outcome!.notes).not.toContain(cut);
    expect(reportOf({ complaints }).tables.onTime!.notes).not.toContain(cut);
    expect(reportOf({ ...alone, carriedOver: true }).tables.onTime!.notes).not.toContain(cut);
  });
});

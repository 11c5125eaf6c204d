import { describe, expect, test } from 'vitest';
import { answered, complaint, compliment, many, remedy } from '../statistics/invented-records.ts';
import { assemblyOf, type Published, reportOf } from './invented-project.ts';

const compliments = (now: number, before = 0) => [
  ...many(now, () => compliment()),
  ...many(before, () => compliment({ received: '2022-06-01' })),
];
const only = { compliments: ['2023-24'] };

describe('the year before', () => {
  test('comes from its log where there is one', () => {
    const { figures } = reportOf({ compliments: compliments(91, 68) });
    expect(figures['compliments.previousYear']).toMatchObject({ value: 68, origin: 'logs', year: '2022/23' });
    expect(figures['compliments.2022-23']).toEqual(figures['compliments.previousYear']);
  });

  test('comes from what was published where there is no log, and says where', () => {
    const { figures } = reportOf({
      compliments: compliments(91),
      years: only,
      figures: [['2022-23', 'compliments', 68, 'Annual report 2022/23']],
    });
    expect(figures['compliments.previousYear']).toMatchObject({
      value: 68,
      origin: 'published',
      source: 'Annual report 2022/23',
    });
    // How others counted is not known: their number is not said to be counted by our rule.
    expect(figures['compliments.previousYear']).toMatchObject({ counts: 'Compliments', rule: '' });
  });

  test('is there under its name in the manner of the options: 2015-16, however many years ago', () => {
    const { figures } = reportOf({ compliments: compliments(91), figures: [['2015-16', 'compliments', 68]] });
    expect(figures['compliments.2015-16']).toMatchObject({ value: 68, year: '2015/16' });
  });

  test('is left out where neither a log nor a publication says anything', () => {
    const { figures } = reportOf({ compliments: compliments(91), years: only });
    expect(Object.keys(figures).filter((name) => name.startsWith('compliments.2'))).toEqual([]);
    expect(figures['compliments.previousYear']).toBeUndefined();
    expect(figures.compliments?.change).toBeUndefined();
  });
});

describe('a number published otherwise', () => {
  test('stands beside the one from the log: 212 restated as 163', () => {
    const { model, problems } = assemblyOf({
      complaints: many(163, () => complaint({ received: '2022-06-01' })),
      figures: [['2022-23', 'complaints.statutory', 212, 'Annual report 2022/23']],
    });
    expect(model.figures['complaints.statutory.previousYear']).toMatchObject({
      value: 163,
      origin: 'logs',
      asPublished: [{ value: 212, text: '212', source: 'Annual report 2022/23' }],
    });
    expect(model.figures['complaints.statutory']?.change?.text).toBe(
      'down from 163 in 2022/23 (published as 212)',
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'FIGURE_PUBLISHED_OTHERWISE',
        severity: 'note',
        message:
          'Complaints received under the statutory procedure, 2022/23: 163 in the report, 212 in “Annual report 2022/23”. The figure is complaints.statutory.2022-23.',
      }),
    );
  });

  test('that agrees with the log is nothing to tell', () => {
    const { model, problems } = assemblyOf({
      compliments: compliments(1, 68),
      figures: [['2022-23', 'compliments', 68]],
    });
    expect(model.figures['compliments.previousYear']?.asPublished).toBeUndefined();
    expect([...problems]).toEqual([]);
  });

  const twice: Published[] = [
    ['2022-23', 'stage1.averageWorkingDays', 30, 'page 5'],
    ['2022-23', 'stage1.averageWorkingDays', 19, 'page 11'],
  ];

  test('twice with different values is shown with both: 30 working days, elsewhere 19', () => {
    const { figures, tables } = reportOf({
      complaints: [answered('2023-06-01', '2023-06-22')],
      years: { complaints: ['2023-24'] },
      figures: twice,
    });
    expect(figures['stage1.averageWorkingDays']?.change?.text).toBe(
      'down from 30 working days in 2022/23 (published elsewhere as 19 working days)',
    );
    const { columns, rows } = tables.stageAverage!;
    const index = columns.findIndex(({ id }) => id === 'average.previous');
    expect(rows.map(({ cells }) => cells[index]!.text)).toEqual([
      '30 or 19',
      'not available',
      'not available',
    ]);
  });

  test('twice has no one change in percent: -50% from 30 would be as wrong as -21% from 19', () => {
    const { figures } = reportOf({
      complaints: [answered('2023-06-01', '2023-06-22')],
      years: { complaints: ['2023-24'] },
      figures: twice,
    });
    expect(figures['stage1.averageWorkingDays.changePercent']).toBeUndefined();
  });
});

describe('the change on the year before', () => {
  test.each([
    [91, 68, 'up from 68 in 2022/23', 'up', 34],
    [68, 91, 'down from 91 in 2022/23', 'down', -25],
    [68, 68, 'the same as in 2022/23', 'same', 0],
  ] as const)('from %i, before %i: %s', (now, before, text, direction, percent) => {
    const { figures } = reportOf({ compliments: compliments(now, before) });
    expect(figures.compliments?.change).toMatchObject({ text, direction, previous: before });
    expect(figures['compliments.changePercent']).toMatchObject({ value: percent, unit: 'percent' });
  });

  test('in percent is that of its fraction', () => {
    const { figures } = reportOf({ compliments: compliments(91, 68) });
    expect(figures['compliments.changePercent']).toMatchObject({ numerator: 23, denominator: 68 });
  });

  test('in percent of nothing does not exist', () => {
    const { figures } = reportOf({ compliments: compliments(5, 0) });
    expect(figures.compliments?.change?.text).toBe('up from 0 in 2022/23');
    expect(figures['compliments.changePercent']).toBeUndefined();
  });

  test('of a percentage is told in percentages, and not in percent of a percentage', () => {
    const { figures } = reportOf({ complaints: [complaint(), complaint({ received: '2022-06-01' })] });
    expect(figures['outcome.open.percent']?.change?.text).toBe('the same as in 2022/23');
    expect(figures['outcome.open.percent.changePercent']).toBeUndefined();
  });

  test('of pounds is exact to the penny', () => {
    const { figures } = reportOf({
      remedies: [remedy({ amount: 10_010 }), remedy({ made: '2022-06-01', amount: 5_005 })],
    });
    expect(figures['remedies.total']?.change?.text).toBe('up from £50.05 in 2022/23');
    expect(figures['remedies.total.changePercent']).toMatchObject({ value: 100, numerator: 50.05 });
  });

  test('does not take over what was published of the year itself', () => {
    const { figures } = reportOf({
      compliments: compliments(91, 68),
      figures: [['2023-24', 'compliments', 90]],
    });
    expect(figures.compliments?.asPublished).toMatchObject([{ value: 90 }]);
    expect(figures['compliments.changePercent']?.asPublished).toBeUndefined();
  });
});

describe('without a log of a kind', () => {
  const { figures } = reportOf({ complaints: [complaint()] });

  test.each(['compliments', 'comments', 'ombudsman.received', 'remedies.total', 'context.referrals'])(
    '%s is not available, and never 0',
    (name) => {
      expect(figures[name]).toMatchObject({ value: null, text: 'not available' });
    },
  );
});

test('a figure that no log holds is what the figures file says', () => {
  const { figures } = reportOf({
    complaints: [],
    figures: [
      ['2022-23', 'context.referrals', 7987],
      ['2023-24', 'context.referrals', 5395],
    ],
  });
  expect(figures['context.referrals']).toMatchObject({
    value: 5395,
    text: '5,395',
    change: { text: 'down from 7,987 in 2022/23' },
  });
});

test('the number of a table and of a figure are one number: the table of outcomes and the figures of outcomes', () => {
  const { figures, tables } = reportOf({ complaints: many(7, () => complaint()) });
  const open = tables.outcome!.rows.find(({ label }) => label === 'Open')!;
  expect(open.cells[0]!.value).toBe(figures['outcome.open']!.value);
  expect(open.cells[1]).toMatchObject({ value: 100, numerator: 7, denominator: 7 });
});

import { describe, expect, test } from 'vitest';
import type { ReportingYear } from '../../../src/calendar/reporting-year.ts';
import { compareYears, difference } from '../../../src/report/years/compare-years.ts';
import { changedProcedure } from '../../procedures/changed-procedure.ts';
import { answered, complaint, compliment, many, remedy } from '../../statistics/invented-records.ts';
import { type Invented, projectOf } from '../invented-project.ts';

const compared = (invented: Invented, ...years: string[]) =>
  compareYears(projectOf(invented), years as ReportingYear[]);
const figure = (of: ReturnType<typeof compareYears>, id: string) =>
  of.figures.find((each) => each.id === id)!;

describe('a figure of two years', () => {
  const comparison = compared(
    {
      compliments: [...many(9, () => compliment()), ...many(6, () => compliment({ received: '2022-06-01' }))],
      complaints: [
        answered('2022-06-06', '2022-06-10'),
        answered('2023-06-05', '2023-06-09'),
        answered('2023-06-05', '2023-08-09'),
      ],
      remedies: [remedy({ amount: 10_010 }), remedy({ made: '2022-06-01', amount: 5_005 })],
    },
    '2023-24',
    '2022-23',
  );

  test('stands side by side, the earlier first, whatever was typed first', () => {
    expect(comparison.years.map(({ year }) => year)).toEqual(['2022-23', '2023-24']);
    expect(figure(comparison, 'compliments').years.map(({ value }) => value)).toEqual([6, 9]);
  });

  test('has its change in number and in percent', () => {
    expect(figure(comparison, 'compliments').changes).toEqual([
      { from: '2022-23', to: '2023-24', by: 3, percent: 50, notLikeForLike: [] },
    ]);
  });

  test('of a percentage changes by percentage points, and not by percent of a percentage', () => {
    // The naive comparison of 100% and 50% says that it fell by 50%, or by half, as one likes.
    expect(figure(comparison, 'stage1.onTimeStandard.percent').changes[0]).toMatchObject({
      by: -50,
      percent: null,
    });
  });

  test('in pounds changes to the penny', () => {
    expect(figure(comparison, 'remedies.total').changes[0]).toMatchObject({ by: 50.05, percent: 100 });
    expect([difference(0.3, 0.1), difference(0.1, 0.3)]).toEqual([0.2, -0.2]);
  });

  test('is every figure that there is, known or not', () => {
    expect(figure(comparison, 'context.referrals').years.map(({ origin }) => origin)).toEqual([
      'nowhere',
      'nowhere',
    ]);
    expect(figure(comparison, 'context.referrals').changes[0]).toMatchObject({ by: null, percent: null });
  });

  test('of nothing is known to be not applicable, which is not the same as not known', () => {
    const none = compared({ complaints: [] }, '2022-23', '2023-24');
    expect(figure(none, 'stage1.onTimeStandard.percent').years[0]).toMatchObject({
      text: 'not applicable',
      origin: 'log',
    });
    expect(figure(none, 'stage1.averageWorkingDays').years[0]).toMatchObject({
      text: 'not applicable',
      origin: 'log',
    });
  });
});

test('three years have two changes, each on the one before', () => {
  const years = ['2021', '2022', '2023'].flatMap((year, index) =>
    many(index + 1, () => complaint({ received: `${year}-06-01` })),
  );
  const comparison = compared(
    { complaints: years, years: { complaints: ['2021-22', '2022-23', '2023-24'] } },
    '2021-22',
    '2022-23',
    '2023-24',
  );
  expect(figure(comparison, 'complaints.all').changes.map(({ from, to, by }) => [from, to, by])).toEqual([
    ['2021-22', '2022-23', 1],
    ['2022-23', '2023-24', 1],
  ]);
});

describe('where a number comes from', () => {
  const comparison = compared(
    {
      complaints: [complaint(), complaint({ received: '2022-06-01' })],
      figures: [
        ['2022-23', 'complaints.statutory', 198, 'Report of 2022/23'],
        ['2021-22', 'complaints.statutory', 212, 'Report of 2021/22'],
        ['2021-22', 'complaints.statutory', 163, 'Report of 2022/23'],
      ],
    },
    '2019-20',
    '2021-22',
    '2022-23',
    '2023-24',
  );

  test('is a log, a log that restates what was published, a publication, or nowhere', () => {
    expect(
      figure(comparison, 'complaints.statutory').years.map(({ value, origin, source }) => [
        value,
        origin,
        source,
      ]),
    ).toEqual([
      [null, 'nowhere', undefined],
      [212, 'published', 'Report of 2021/22'],
      [1, 'restated', undefined],
      [1, 'log', undefined],
    ]);
  });

  test('is told of each year as a whole too', () => {
    expect(comparison.years.map(({ known }) => known)).toEqual(['nothing', 'published', 'log', 'log']);
  });

  test('published twice has no one change in percent', () => {
    expect(figure(comparison, 'complaints.statutory').changes[1]).toMatchObject({ by: -211, percent: null });
  });
});

test('years between which a limit changed are not like for like, and the later one is told by both limits', () => {
  const complaints = (['2022', '2023', '2024'] as const).map((year) =>
    answered(`${year}-06-06`, `${year}-06-23`),
  );
  const comparison = compared(
    {
      complaints,
      years: { complaints: ['2022-23', '2023-24', '2024-25'] },
      procedures: [changedProcedure('statutory', '2023-04-01', '1', { standard: 15 })],
    },
    '2022-23',
    '2024-25',
  );
  const [change] = figure(comparison, 'stage1.onTimeStandard.percent').changes;
  expect(change).toMatchObject({ by: 100, likeForLike: { value: 0, text: '0%' } });
  expect(change?.notLikeForLike).toHaveLength(1);
  expect(figure(comparison, 'complaints.all').changes[0]?.notLikeForLike).toEqual([]);
});

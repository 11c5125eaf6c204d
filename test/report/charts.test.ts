import { describe, expect, test } from 'vitest';
import { complaint, compliment, day, many, stage } from '../statistics/invented-records.ts';
import { type Published, reportOf } from './invented-project.ts';

const titleOf = (report: ReturnType<typeof reportOf>, id: string) => report.charts[id]?.title;

describe('the title of a chart over the years says how the numbers moved to the last year', () => {
  const history = (compliments: number, statutory: number, figures: readonly Published[]) =>
    titleOf(
      reportOf({
        complaints: many(statutory, () => complaint()),
        compliments: many(compliments, () => compliment()),
        years: { complaints: ['2023-24'], compliments: ['2023-24'] },
        figures,
      }),
      'history',
    );
  const before = (compliments: number, statutory: number): Published[] => [
    ['2022-23', 'compliments', compliments],
    ['2022-23', 'complaints.statutory', statutory],
  ];

  test.each([
    [
      9,
      7,
      before(6, 9),
      'Compliments recorded rose to 9; statutory complaints received fell to 7 in 2023/24',
    ],
    [
      6,
      9,
      before(6, 9),
      'Compliments recorded stayed at 6; statutory complaints received stayed at 9 in 2023/24',
    ],
    [
      0,
      9,
      before(6, 9),
      'Compliments recorded fell to 0; statutory complaints received stayed at 9 in 2023/24',
    ],
  ])('%i compliments and %i complaints', (compliments, statutory, figures, title) => {
    expect(history(compliments, statutory, figures)).toBe(title);
  });

  test('and does not compare over a gap: two years ago is not the year before', () => {
    const gap: Published[] = [
      ['2021-22', 'compliments', 20],
      ['2021-22', 'complaints.statutory', 20],
    ];
    // The naive title compares with the row above and says that both fell.
    expect(history(5, 6, gap)).toBe(
      'Compliments recorded stood at 5; statutory complaints received stood at 6 in 2023/24',
    );
  });

  test('and leaves out what is not known of the last year', () => {
    const report = reportOf({
      complaints: [complaint()],
      years: { complaints: ['2023-24'] },
      figures: before(6, 9),
    });
    expect(titleOf(report, 'history')).toBe('Statutory complaints received fell to 1 in 2023/24');
  });
});

describe('the title of a chart of parts says which is the largest', () => {
  const teams = (counts: Readonly<Record<string, number>>) =>
    titleOf(
      reportOf({
        complaints: Object.entries(counts).flatMap(([team, count]) =>
          many(count, () => complaint({ team: team === '' ? null : team })),
        ),
      }),
      'team',
    );

  test.each([
    [{ North: 3, South: 2 }, 'North had the most statutory complaints: 3 of 5'],
    [
      { North: 2, South: 2, West: 1 },
      'North and South had the most statutory complaints: 2 each, of 5 in all',
    ],
    [
      { A: 1, B: 1, C: 1, D: 1, E: 1, F: 1 },
      'A, B, C and 3 others had the most statutory complaints: 1 each, of 6 in all',
    ],
    [{ North: 5, South: 2, '': 2 }, 'North had the most statutory complaints: 5 of 9'],
  ])('%j', (counts, title) => {
    expect(teams(counts)).toBe(title);
  });

  test('what is not recorded leads nothing, and is told where it could change who leads', () => {
    // The naive title: “Not recorded had the most statutory complaints: 6 of 11”.
    expect(teams({ North: 3, South: 2, '': 6 })).toBe(
      'North had the most statutory complaints: 3 of 11; not known or not recorded: 6',
    );
  });

  test('nothing recorded at all is no chart', () => {
    expect(teams({ '': 6 })).toBeUndefined();
  });

  test('one is one time, and not “1 times”', () => {
    const report = reportOf({ complaints: [complaint({ categories: ['delay'] })] });
    expect(titleOf(report, 'complaintCategory')).toBe('Delay was mentioned most often: 1 time');
  });

  test('a name from the log is printed as it stands, whatever is in it', () => {
    expect(teams({ 'A {value} $& team': 2 })).toBe(
      'A {value} $& team had the most statutory complaints: 2 of 2',
    );
  });
});

describe('the title of a chart of quarters', () => {
  const received = (...dates: string[]) => dates.map((date) => complaint({ received: date }));

  test('says which quarter of the last year had the most, whatever earlier years had', () => {
    const before = received(...Array.from({ length: 9 }, () => '2022-04-05'));
    const report = reportOf({
      complaints: [...before, ...received('2023-05-02', '2023-07-03', '2024-02-01', '2024-02-02')],
    });
    expect(titleOf(report, 'complaintsByQuarter')).toBe(
      'Q4 of 2023/24 had the most statutory complaints of its year: 2 of 4',
    );
  });

  test('names all that had as many', () => {
    const report = reportOf({ complaints: received('2023-05-02', '2023-07-03') });
    expect(titleOf(report, 'complaintsByQuarter')).toBe(
      'Q1 and Q2 of 2023/24 had the most statutory complaints of their year: 1 each, of 2 in all',
    );
  });
});

describe('a chart of cases on time', () => {
  const answered = (procedure: 'statutory' | 'corporate', received: string, responded: string | null) =>
    complaint({
      procedure,
      received,
      stages: [
        stage('1', { requested: day(received), responded: responded === null ? null : day(responded) }),
      ],
    });

  test('shows the percentage alone, and names what moved before the types of case', () => {
    const { charts } = reportOf({
      complaints: [
        answered('statutory', '2023-11-01', '2023-11-03'),
        answered('statutory', '2024-02-01', '2024-02-02'),
        answered('statutory', '2024-02-01', null),
        answered('corporate', '2024-02-01', '2024-02-02'),
      ],
      enquiries: [],
    });
    const chart = charts.onTimeByQuarter!;
    expect(chart.title).toMatch(
      /^Answered on time: Children Act Stage 1 fell to 50%; Corporate Stage 1 stood at 100% in /,
    );
    expect(chart.series.map(({ texts }) => texts.at(-1))).toEqual(['50%', '100%']);
  });

  test('has one type where the other was not received', () => {
    const { charts } = reportOf({
      complaints: [answered('corporate', '2024-02-01', '2024-02-02')],
      enquiries: [],
    });
    expect(charts.onTimeByQuarter?.unit).toBe('percent');
  });
});

describe('a chart', () => {
  test('of nothing but zeros, or of a log that is not there, does not exist', () => {
    expect(reportOf({ complaints: [], compliments: [] }).charts).toEqual({});
    expect(reportOf({ comments: [] }).charts).toEqual({});
  });

  test('of lines needs two years', () => {
    expect(
      reportOf({ complaints: [complaint()], years: { complaints: ['2023-24'] } }).charts.history,
    ).toBeUndefined();
  });

  test('of one year says that year once', () => {
    const { charts } = reportOf({ complaints: [complaint()], years: { complaints: ['2023-24'] } });
    expect(charts.complaintsByYear?.caption).toMatch(/, 2023\/24$/);
  });

  test('has every number of its table in its alternative text, and gaps as words', () => {
    const { charts, tables } = reportOf({
      complaints: many(1234, () => complaint({ team: 'North' })),
      compliments: many(3, () => compliment()),
      years: { complaints: ['2023-24'], compliments: ['2023-24'] },
      figures: [
        ['2020-21', 'complaints.statutory', 141],
        ['2022-23', 'compliments', 344],
      ],
    });
    for (const chart of Object.values(charts)) {
      const table = tables[chart.table]!;
      const indexes = table.columns.flatMap(({ label }, index) =>
        chart.series.some((series) => series.label === label) ? [index] : [],
      );
      for (const { label, cells } of table.rows) {
        for (const index of indexes) {
          expect(chart.alternative).toContain(`${label}, ${cells[index]!.text}`);
        }
      }
    }
    expect(charts.history?.alternative).toBe(
      'Compliments recorded: 2020/21, not available; 2021/22, not available; 2022/23, 344; 2023/24, 3. ' +
        'Statutory complaints received: 2020/21, 141; 2021/22, not available; 2022/23, not available; 2023/24, 1,234.',
    );
    expect(charts.history?.caption).toBe('Compliments and statutory complaints by year, 2020/21 to 2023/24');
  });
});

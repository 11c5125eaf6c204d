import { describe, expect, test } from 'vitest';
import { checkPublished } from '../../src/published/check-published.ts';
import { foundIn, type Given, inShort, reportOf } from './read-file.ts';

const found = (given: Given) => foundIn(given).map(inShort);
const inTable = (table: object, id = 'it') => found({ tables: { [id]: table } });

describe('a table', () => {
  test('adds up to its row Total, to the penny, and to the column Total', () => {
    expect(
      inTable({
        rows: [
          ['A', '£0.10'],
          ['B', '£0.20'],
          ['Total', '£0.30'],
        ],
      }),
    ).toEqual([]);
    expect(
      inTable({
        rows: [
          ['A', 3],
          ['B', 4],
          ['Total', 8],
        ],
      }),
    ).toEqual(['TOTAL_DOWN it > Total: 8, not 7']);
    expect(inTable({ columns: ['', 'a', 'b', 'Total'], rows: [['A', 3, 4, 8]] })).toEqual([
      'TOTAL_ACROSS it > A > Total: 8, not 7',
    ]);
  });

  test('does not add up averages, percentages, or what is not told', () => {
    const columns = ['Stage', 'Number', 'Average working days', 'Percent within 10 days'];
    const rows = [
      ['Stage 1', 3, 10, 50],
      ['Stage 2', 'suppressed', 100, 0],
      ['Total', 9, 40, 30],
    ];
    expect(inTable({ columns, rows })).toEqual([]);
  });

  test('has rows “All” that add up the rows of the same year', () => {
    const rows = (all: number) => [
      ['2023-24', 'All', all],
      ['2023-24', 'Corporate', 9],
      ['2023-24', 'Statutory', 9],
      ['2022-23', 'All', 1],
      ['2022-23', 'Corporate', 1],
    ];
    const columns = ['Year', 'Procedure', 'Cases'];
    expect(inTable({ columns, rows: rows(18) })).toEqual([]);
    expect(inTable({ columns, rows: rows(13) })).toEqual(['SUBTOTAL it > 2023-24, All > Cases: 13, not 18']);
  });

  test('says how many mentions it has', () => {
    const rows = [
      ['A', 40],
      ['B', 4],
    ];
    expect(inTable({ unit: '44 mentions of 43 complaints', rows })).toEqual([]);
    expect(inTable({ unit: '45 mentions of 43 complaints', rows })).toEqual(['TOTAL_DOWN it: 45, not 44']);
  });

  test('of which a row has too many cells cannot be read, and the row is named', () => {
    expect(() =>
      reportOf({
        tables: {
          it: {
            columns: ['A', 'B'],
            rows: [
              ['a', 1],
              ['b', 1, 2],
            ],
          },
        },
      }),
    ).toThrow('tables > it > row 2: It has 3 cells for 2 columns.');
  });
});

describe('a percentage', () => {
  const shares = (...percents: number[]) =>
    inTable({
      columns: ['', 'Number', 'Percent'],
      rows: [
        ['A', 3, percents[0]!],
        ['B', 9, percents[1]!],
        ['C', 31, percents[2]!],
        ['Total', 43, null],
      ],
    });

  test('is that of its number and the total, rounded or cut off', () => {
    expect(shares(7, 21, 72)).toEqual([]);
    expect(shares(6, 20, 72)).toEqual([]);
    expect(shares(8, 21, 72)).toEqual(['PERCENTAGE it > A > Percent: 8%, not 7%']);
  });

  test('of a table without a total is that of its sum, where all together make a hundred', () => {
    const rows = (percent: number) => [
      ['A', 1, 25],
      ['B', 3, percent],
    ];
    expect(inTable({ columns: ['', 'Number', '%'], rows: rows(76) })).toEqual([
      'PERCENTAGE it > B > %: 76%, not 75%',
    ]);
    expect(inTable({ columns: ['', 'Number', '%'], rows: rows(30) })).toEqual([]);
  });

  test('is as exact as it is printed', () => {
    expect(found({ figures: { a: '6.7% (13/193)' } })).toEqual([]);
    expect(found({ figures: { a: '6.6% (13/193)' } })).toEqual(['PERCENTAGE a: 6.6% (13/193), not 6.7%']);
  });

  test('is made in one way throughout a report, also within a table', () => {
    expect(shares(7, 20, 72)).toEqual(['ROUNDING it: 20%, not 21%']);
  });

  test('of a figure is that of its number and the figure that it is of', () => {
    const upheld = (percent: number) => ({
      'complaints.statutory': 156,
      'outcome.upheld': { number: 10, percent, of: 'complaints.statutory' },
    });
    expect(found({ figures: upheld(6) })).toEqual([]);
    expect(found({ figures: upheld(7) })).toEqual(['PERCENTAGE outcome.upheld: 7%, not 6%']);
    expect(() => found({ figures: { a: { number: 1, percent: 2, of: 'b' } } })).toThrow('no figure “b”');
  });

  test('of nothing cannot be checked', () => {
    expect(found({ figures: { a: '0% (0/0)' } })).toEqual([]);
  });
});

describe('tables of the same things', () => {
  const quarters = {
    columns: ['', 'A', 'B'],
    rows: [
      ['Q1', 6, 1],
      ['Q2', 0, 0],
      ['Q3', 0, 0],
      ['Q4', 0, 0],
    ],
  };
  const months = (may: number) => ({
    columns: ['', 'B', 'A'],
    rows: [
      ['April', 1, 1],
      ['May', 0, may],
      ['June', 0, 3],
    ],
  });

  test('agree by month and by quarter, whatever the order of their columns', () => {
    expect(found({ tables: { casesByQuarter: quarters, casesByMonth: months(2) } })).toEqual([]);
    expect(found({ tables: { casesByQuarter: quarters, casesByMonth: months(3) } })).toContain(
      'TABLES_DIFFER casesByQuarter > Q1 > A: 6, not 7',
    );
  });

  test('agree by year on the year of the report', () => {
    const years = (now: number) => ({
      columns: ['', 'A', 'B'],
      rows: [
        ['2023/24', now, 1],
        ['2022/23', 9, 9],
      ],
    });
    expect(found({ tables: { casesByQuarter: quarters, casesByYear: years(6) } })).toEqual([]);
    expect(found({ tables: { casesByQuarter: quarters, casesByYear: years(7) } })).toEqual([
      'TABLES_DIFFER casesByYear > A: 7, not 6',
    ]);
  });

  test('agree on time by quarter and by division, above and below the line', () => {
    const onTime = (...rows: string[][]) => ({ cell: 'on time / responses', columns: ['', 'A', 'B'], rows });
    const byQuarter = onTime(['Q1', '1/2', '1/1'], ['Q2', '1/3', '0/1']);
    const byDivision = (a: string) => onTime(['Social care', a, '1/2'], ['Education', '0/0', '0/0']);
    expect(found({ tables: { onTimeByQuarter: byQuarter, onTimeByDivision: byDivision('2/5') } })).toEqual(
      [],
    );
    expect(found({ tables: { onTimeByQuarter: byQuarter, onTimeByDivision: byDivision('3/5') } })).toEqual([
      'TABLES_DIFFER onTimeByDivision > A: 3/5, not 2/5',
    ]);
  });

  test('need not agree where one lists some only', () => {
    const team = {
      rows: [
        ['South', 3],
        ['North', 2],
      ],
    };
    expect(found({ tables: { casesByTeam: team, casesByQuarter: { rows: [['Q1', 9]] } } })).toEqual([]);
  });

  test('divide up the row that they are named after', () => {
    const outcome = {
      columns: ['', 'Number'],
      rows: [
        ['Unable to proceed', 4],
        ['Upheld', 3],
      ],
    };
    const reasons = (court: number) => ({
      rows: [
        ['Court proceedings', court],
        ['Anonymous', 2],
      ],
    });
    expect(found({ tables: { outcome, unableToProceed: reasons(2) } })).toEqual([]);
    expect(found({ tables: { outcome, unableToProceed: reasons(1) } })).toEqual([
      'TABLES_DIFFER unableToProceed: 3, not 4',
    ]);
  });

  test('of one stage that both show what is ongoing have as many complaints', () => {
    const timescale = {
      rows: [
        ['Within timescale', 3],
        ['Ongoing', 1],
      ],
    };
    const outcome = (upheld: number) => ({
      rows: [
        ['Upheld', upheld],
        ['Ongoing', 1],
      ],
    });
    expect(found({ tables: { stage2Timescale: timescale, stage2Outcome: outcome(3) } })).toEqual([]);
    expect(found({ tables: { stage2Timescale: timescale, stage2Outcome: outcome(4) } })).toEqual([
      'TABLES_DIFFER stage2Outcome: 5, not 4',
    ]);
  });
});

describe('requests', () => {
  const requests = (...rows: (string | number)[][]) =>
    inTable({ columns: ['Procedure', 'Requests received', 'Accepted', 'Rejected'], rows });

  test('are as many as their results', () => {
    expect(requests(['Corporate', 9, 7, 2])).toEqual([]);
    expect(requests(['Corporate', 9, 4, 0])).toEqual([
      'NOT_ACCOUNTED_FOR it > Corporate > Requests received: 9, not 4',
    ]);
    expect(
      foundIn({
        tables: { it: { columns: ['', 'Requests', 'Accepted', 'Rejected'], rows: [['A', 9, 8, 2]] } },
      })[0]?.message,
    ).toContain('1 too many');
  });
});

describe('a figure', () => {
  test('has one value for a year, in figures and in the tables that print it once more', () => {
    const tables = {
      history: {
        columns: ['Year', 'Compliments recorded', 'Formal statutory complaints'],
        rows: [
          ['2022/23', 68, 133],
          ['2023/24', 91, 147],
        ],
      },
      team: {
        unit: 'statutory complaints',
        rows: [
          ['South', 100],
          ['North', 47],
          ['Total', 147],
        ],
      },
      stageAverage: { columns: ['Stage', 'Average working days'], rows: [['Stage 1', 15]] },
    };
    const figures = {
      compliments: 91,
      'compliments.previousYear': 68,
      'complaints.statutory': { '2023-24': 147, '2022-23': 133 },
      'stage1.averageWorkingDays': 15,
    };
    expect(found({ tables, figures })).toEqual([]);
    const changed = {
      compliments: 92,
      'compliments.previousYear': 67,
      'complaints.statutory': 146,
      'stage1.averageWorkingDays': 14,
    };
    expect(found({ tables, figures: changed })).toEqual([
      'TWO_VALUES history > 2023/24 > Compliments recorded: 91, not 92',
      'TWO_VALUES history > 2022/23 > Compliments recorded: 68, not 67',
      'TWO_VALUES history > 2023/24 > Formal statutory complaints: 147, not 146',
      'TWO_VALUES stageAverage > Stage 1 > Average working days: 15, not 14',
    ]);
  });

  test('is the total of a table that counts it; each other value is told once, wherever it stands again', () => {
    const team = {
      unit: 'statutory complaints',
      rows: [
        ['South', 147],
        ['Total', 147],
      ],
    };
    const given = { figures: { 'complaints.statutory': 146 }, tables: { team, other: team } };
    expect(found(given)).toEqual(['TWO_VALUES team > Total: 147, not 146']);
  });

  test('with two numbers in brackets has two values, or a number and its share of a total', () => {
    expect(found({ figures: { 'stage1.averageWorkingDays': [30, 19] } })).toEqual([
      'TWO_VALUES stage1.averageWorkingDays: 19, not 30',
    ]);
    expect(found({ figures: { 'complaints.statutory': 156, 'outcome.upheld': [10, 6] } })).toEqual([]);
  });

  test('is the same in the report of its year and in those of other years, of one council', () => {
    const first = reportOf({ figures: { compliments: 188 } }, 'first.json');
    const next = (compliments: number, report = 'A council, the next report') =>
      reportOf(
        {
          report,
          period: ['2024-04-01', '2025-03-31'],
          figures: { 'compliments.previousYear': compliments },
        },
        'next.json',
      );
    expect(checkPublished([first, next(188)]).findings).toEqual([]);
    expect(checkPublished([first, next(190, 'Another council')]).findings).toEqual([]);
    expect(checkPublished([first, next(190)]).findings).toMatchObject([
      {
        file: 'next.json',
        message: 'compliments of 2023-24 is 190 here and 188 in the figure compliments of first.json.',
      },
    ]);
  });

  test('that is a change is that from the year before', () => {
    const served = { 'context.childrenServed': 3570, 'context.childrenServed.previousYear': 3645 };
    expect(found({ figures: { ...served, 'context.childrenServed.changePercent': -2 } })).toEqual([]);
    expect(found({ figures: { ...served, 'context.childrenServed.changePercent': 2 } })).toEqual([
      'CHANGE context.childrenServed.changePercent: 2%, not -2%',
    ]);
  });

  test('of a year adds up its quarters, and an average lies between those of its parts', () => {
    const quarters = { 'compliments.q1': 1, 'compliments.q2': 2, 'compliments.q3': 3, 'compliments.q4': 4 };
    expect(found({ figures: { compliments: 10, ...quarters } })).toEqual([]);
    expect(found({ figures: { compliments: 11, ...quarters } })).toEqual([
      'PARTS_OF_YEAR compliments: 11, not 10',
    ]);
    const average = (year: number) => ({
      'stage1.averageWorkingDays': year,
      'stage1.averageWorkingDays.q1toQ3': 13,
      'stage1.averageWorkingDays.q4': 18,
    });
    expect(found({ figures: average(15) })).toEqual([]);
    expect(found({ figures: average(19) })).toEqual([
      'PARTS_OF_YEAR stage1.averageWorkingDays: 19, not 13 to 18',
    ]);
  });

  test('of all complaints is no less than its procedures', () => {
    const procedures = { 'complaints.statutory': 147, 'complaints.informal': 26 };
    expect(found({ figures: { 'complaints.all': 180, ...procedures } })).toEqual([]);
    expect(found({ figures: { 'complaints.all': 170, ...procedures } })).toEqual([
      'RELATION complaints.all: 170, not 173',
    ]);
  });
});

describe('a relation', () => {
  const given = (relation: object) => ({
    figures: { all: 30, percent: '47%' },
    tables: {
      outcome: {
        columns: ['', 'Number'],
        rows: [
          ['Upheld', 14],
          ['Not upheld', 16],
        ],
      },
    },
    relations: [{ says: 'They are the same.', ...relation }],
  });

  test('holds between a figure and the rows of a table, or a percentage and what it is of', () => {
    const percent = { percent: 'percent', part: 'outcome > Upheld' };
    expect(
      found(given({ sum: 'all', parts: ['outcome > Upheld > Number', 'outcome > Not upheld'] })),
    ).toEqual([]);
    expect(found(given({ sum: 'all', parts: 'outcome > *' }))).toEqual([]);
    expect(found(given({ ...percent, of: 'all' }))).toEqual([]);
    expect(found(given({ ...percent, of: [['outcome > Not upheld'], ['all']] }))).toEqual([]);
  });

  test('that does not hold is told with what it says', () => {
    const [finding] = foundIn(given({ sum: 'all', parts: 'outcome > Not upheld' }));
    expect(finding).toMatchObject({ code: 'RELATION', figure: 'all', printed: '30', computed: '16' });
    expect(finding?.message).toBe('They are the same. But all is 30, and outcome, Not upheld is 16.');
    expect(found(given({ percent: 'percent', part: 'outcome > Not upheld', of: 'all' }))).toEqual([
      'RELATION percent: 47%, not 53%',
    ]);
  });

  test('that names what is not there is an error with the nearest name', () => {
    expect(() => foundIn(given({ sum: 'all', parts: 'outcome > Uphold' }))).toThrow(
      'there is no row “Uphold”',
    );
    expect(() => foundIn(given({ sum: 'al', parts: 'all' }))).toThrow('there is no figure “al”');
  });
});

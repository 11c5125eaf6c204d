import { describe, expect, test } from 'vitest';
import type { ReportingYear } from '../../../src/calendar/reporting-year.ts';
import { explain, type Question } from '../../../src/report/explain/explain.ts';
import type { Explanation } from '../../../src/report/explain/explanation.ts';
import { onlyCases } from '../../../src/report/explain/only-cases.ts';
import { answered, complaint, many, remedy, stage } from '../../statistics/invented-records.ts';
import { type Invented, projectOf } from '../invented-project.ts';

const YEAR = '2023-24' as ReportingYear;

function explained(question: Question, invented: Invented): Explanation {
  return explain(question, projectOf(invented), YEAR);
}

const references = ({ cases }: Explanation) => cases.map(({ reference }) => reference);

describe('a percentage on time', () => {
  const inTime = answered('2023-06-01', '2023-06-08', { reference: 'IN-TIME' });
  const late = answered('2023-06-01', '2023-06-21', { reference: 'LATE' });
  const extended = complaint({
    reference: 'EXTENDED',
    received: '2023-06-01',
    stages: [stage('1', { requested: '2023-06-01', extended: '2023-06-10', responded: '2023-06-21' })],
  });
  const open = complaint({ reference: 'OPEN' });
  const complaints = [inTime, late, extended, open];

  test('lists the responses above and below the line, and no complaint that has none', () => {
    const explanation = explained({ id: 'stage1.onTimeStandard.percent' }, { complaints });
    expect(explanation).toMatchObject({ printed: '33%', numerator: 1, denominator: 3 });
    expect(explanation.cases.map(({ reference, side }) => [reference, side])).toEqual([
      ['IN-TIME', 'counted'],
      ['LATE', 'below'],
      ['EXTENDED', 'below'],
    ]);
    expect(explanation.formula).toBe(
      'The cases above the line as a percentage of those below it: 1 ÷ 3 × 100 = 33.33, printed as 33%.',
    );
  });

  // A case answered within its extension is late in one meaning and on time in the other.
  test('calls late what is late in its own meaning', () => {
    const late = (id: string) => onlyCases(explained({ id }, { complaints }), 'late');
    expect(references(late('stage1.onTimeStandard.percent'))).toEqual(['LATE', 'EXTENDED']);
    expect(references(late('stage1.onTimeApplicable.percent'))).toEqual(['LATE']);
  });

  test('says why each is late, and of which limits and rules', () => {
    const explanation = explained({ id: 'stage1.onTimeStandard.percent' }, { complaints });
    expect(explanation.cases.map(({ why }) => why)).toEqual([
      'On time: 5 working days of 10',
      'Late: 14 working days, 4 over the limit of 10; no extension is recorded',
      'Over the standard limit: 14 working days, 4 over 10; within the limit of 20, to which it was extended on 10 June 2023',
    ]);
    expect(explanation.limits).toEqual([
      {
        id: 'statutory 1',
        rule: expect.stringContaining('Stage 1: 10 working days from receipt, up to 20 working days in all'),
        source: '2006 Regulations, regulation 14',
      },
    ]);
    expect(explanation.rules.map(({ id }) => id)).toEqual([
      'working-day',
      'first-day',
      'on-time',
      'rounding',
    ]);
  });
});

describe('an average', () => {
  test('lists the longest case first, those without working days last, and says what it would be without the longest', () => {
    const complaints = [
      answered('2023-06-01', '2023-06-08', { reference: 'SHORT' }),
      complaint({ reference: 'OPEN' }),
      answered('2023-06-01', '2023-08-31', { reference: 'LONG' }),
    ];
    const explanation = explained({ id: 'stage1.averageWorkingDays' }, { complaints });
    expect(
      explanation.cases.map(({ reference, side, workingDays }) => [reference, side, workingDays]),
    ).toEqual([
      ['LONG', 'counted', 64],
      ['SHORT', 'counted', 5],
      ['OPEN', 'aside', null],
    ]);
    expect(explanation).toMatchObject({ numerator: 69, denominator: 2 });
    expect(explanation.notes).toContain(
      'Without the longest case, LONG with 64 working days, the average would be 5.',
    );
  });
});

describe('a sum', () => {
  test('lists the amounts that make it', () => {
    const explanation = explained(
      { id: 'remedies.total' },
      { remedies: [remedy({ amount: 1_050 }), remedy({ amount: null }), remedy({ amount: 200 })] },
    );
    expect(explanation.printed).toBe('£12.50');
    expect(explanation.cases.map(({ amount }) => amount)).toEqual([10.5, 2]);
  });
});

describe('a figure made of two others', () => {
  const invented: Invented = {
    complaints: [complaint({ received: '2022-06-01' }), ...many(3, () => complaint())],
    figures: [['2023-24', 'context.referrals', 60, 'The return to the department']],
  };

  test('is explained by both: the cases of one, and where the other comes from', () => {
    const { numerator, denominator, parts } = explained({ id: 'complaints.per100Referrals' }, invented);
    expect([numerator, denominator]).toEqual([3, 60]);
    expect(parts.map(({ name, cases }) => [name, cases.length])).toEqual([
      ['complaints.all', 3],
      ['context.referrals', 0],
    ]);
    expect(parts[1]!.given).toEqual([
      { value: 60, source: 'The return to the department', file: 'figures.csv', row: 2 },
    ]);
  });

  test('is explained by the cases of both years, where it is a change', () => {
    const { formula, parts } = explained({ id: 'complaints.all.changePercent' }, invented);
    expect(formula).toContain('(3 − 1) ÷ 1 × 100 = 200, printed as 200%');
    expect(parts.map(({ name, cases }) => [name, cases.length])).toEqual([
      ['complaints.all', 3],
      ['complaints.all.previousYear', 1],
    ]);
  });
});

describe('a table', () => {
  const complaints = [
    complaint({ reference: 'A', team: 'North', categories: ['delay', 'communication'] }),
    complaint({ reference: 'B', team: 'South', categories: ['delay'] }),
    complaint({ reference: 'C', team: 'South', categories: [] }),
    complaint({ reference: 'D', received: '2022-06-01', team: 'South' }),
  ];

  test('is asked for its cells by key or label, in capitals or not', () => {
    for (const [row, column] of [
      ['South', 'number'],
      ['south', undefined],
      ['SOUTH', 'Number, 2023/24'],
    ] as const) {
      const question = { id: 'team', row, ...(column === undefined ? {} : { column }) };
      expect(references(explained(question, { complaints }))).toEqual(['B', 'C']);
    }
  });

  test('has the cases of the year before in its column', () => {
    expect(
      references(explained({ id: 'team', row: 'South', column: 'number.previous' }, { complaints })),
    ).toEqual(['D']);
  });

  test('without a row lists every case with the row that it falls in', () => {
    const { cases, grid } = explained({ id: 'team' }, { complaints });
    expect(cases.map(({ reference, under }) => [reference, under])).toEqual([
      ['B', 'South'],
      ['C', 'South'],
      ['A', 'North'],
    ]);
    expect(grid!.rows.map(({ key, cells }) => [key, cells[0]])).toEqual([
      ['South', '2'],
      ['North', '1'],
      ['total', '3'],
    ]);
  });

  // 448 mentions in 369 complaints: a total of mentions lists a case once for each.
  test('of mentions lists a case in its total as often as it is mentioned', () => {
    const { printed, cases } = explained({ id: 'complaintCategory', row: 'total' }, { complaints });
    expect(printed).toBe('4');
    expect(cases.map(({ reference, under }) => [reference, under])).toEqual([
      ['A', 'Delay'],
      ['A', expect.stringMatching(/communication/i)],
      ['B', 'Delay'],
      ['C', 'Not recorded'],
    ]);
  });

  test('has no cases behind a total that there is not, and says why', () => {
    const { printed, formula, cases } = explained(
      { id: 'complaintCategory', row: 'total', column: 'percent' },
      { complaints },
    );
    expect([printed, cases]).toEqual(['not applicable', []]);
    expect(formula).toContain('A total of mentions is no share of the records');
  });

  test('that puts rows together has the cases of all of them', () => {
    const people = ['P1', 'P1', 'P1', 'P2', 'P3'].map((complainantReference) =>
      complaint({ complainantReference }),
    );
    const fewer = explained({ id: 'repeatComplainants', row: 'fewer' }, { complaints: people });
    expect([fewer.printed, fewer.cases.map(({ under }) => under)]).toEqual(['2', ['P2', 'P3']]);
  });

  test('of years has in each row the figure of its year, counted or as published', () => {
    const figures: Invented['figures'] = [['2021-22', 'complaints.statutory', 140, 'Report B']];
    const counted = explained({ id: 'statutoryByYear', row: '2022/23' }, { complaints, figures });
    expect(references(counted)).toEqual(['D']);
    const published = explained({ id: 'statutoryByYear', row: '2021/22' }, { complaints, figures });
    expect(published).toMatchObject({ printed: '140', given: [{ source: 'Report B' }], cases: [] });
  });
});

// The annual report must identify no complainant (guidance of 2006); the list of cases is no way round that.
describe('what the report suppresses', () => {
  const children = [
    ...many(20, () => complaint({ ethnicity: 'A' })),
    ...many(3, () => complaint({ ethnicity: 'B' })),
    ...many(7, () => complaint({ ethnicity: 'C' })),
  ];
  const invented = { complaints: children, threshold: 5 };

  test('is only said to be suppressed', () => {
    const explanation = explained({ id: 'ethnicity', row: 'B' }, invented);
    expect(explanation).toMatchObject({ printed: 'suppressed', suppressed: true, value: null, cases: [] });
  });

  test('is told where it is asked for', () => {
    const explanation = explained({ id: 'ethnicity', row: 'B', showSuppressed: true }, invented);
    expect(explanation).toMatchObject({ printed: 'suppressed', suppressed: false, value: 3 });
    expect(explanation.cases).toHaveLength(3);
  });

  test.each([undefined, 'total'])('cannot be found in the cases of all rows (row %s)', (row) => {
    const question = { id: 'ethnicity', ...(row === undefined ? {} : { row }) };
    const { cases } = explained(question, invented);
    expect(cases).toHaveLength(30);
    const told = cases.map(({ under, places }) => [
      under,
      places.find(({ name }) => name === 'Ethnicity')?.value,
    ]);
    expect(new Set(told.map((one) => one.join()))).toEqual(new Set(['A,A', 'suppressed,suppressed']));
  });
});

describe('a name that there is not', () => {
  const invented = { complaints: [complaint({ team: 'North' })] };

  test.each([
    [{ id: 'otcome' }, 'There is no figure or table “otcome”', 'Did you mean outcome?'],
    [{ id: 'team', row: 'Nroth' }, 'has no row “Nroth”', 'Did you mean “North” (North)?'],
    [{ id: 'team', row: 'North', column: 'x' }, 'has no column “x”', 'It has “Number, 2023/24” (number)'],
    [{ id: 'complaints.all', row: '1' }, 'is a figure', 'Leave --row and --column out'],
    [{ id: 'complimentTeam' }, 'No log of compliments covers 2023/24', 'Add the log'],
  ] as [Question, string, string][])('is told with what there is: %o', (question, happened, remedy) => {
    expect(() => explained(question, invented)).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: expect.stringContaining(happened),
        remedy: expect.stringContaining(remedy),
      }),
    );
  });

  test('is told apart from the row Total where a team is called “total”', () => {
    const complaints = [complaint({ team: 'total' }), complaint({ team: 'East' })];
    const asked = (row: string) => explained({ id: 'team', row, column: 'number' }, { complaints });
    expect(asked('Total')).toMatchObject({ printed: '2' });
    expect(asked('total')).toMatchObject({ printed: '1' });
  });

  test('is not guessed where several rows may be meant', () => {
    expect(() => explained({ id: 'stageTimescale', row: 'not yet concluded' }, invented)).toThrow(
      /several rows/,
    );
  });
});

test('a table of the council’s own is explained as every other', () => {
  const mine = {
    id: 'mine',
    title: 'Answers by team',
    population: { records: 'stage', basis: 'responded', counts: 'Stage 1 responses', where: { stage: 1 } },
    rows: 'team',
    columns: [{ measure: { kind: 'rate', where: { withinStandardLimit: 'within' } }, label: 'On time' }],
  };
  const complaints = [
    answered('2023-06-01', '2023-07-20', { reference: 'LATE', team: 'South' }),
    answered('2023-06-02', '2023-06-09', { reference: 'IN-TIME', team: 'South' }),
  ];
  const { cases, printed } = explained({ id: 'mine', row: 'South' }, { complaints, own: { tables: [mine] } });
  expect(printed).toBe('50%');
  expect(cases.map(({ reference, side, standing }) => [reference, side, standing])).toEqual([
    ['LATE', 'below', 'late'],
    ['IN-TIME', 'counted', 'on-time'],
  ]);
});

test('the total of a table that counts no case is explained: it is printed, as 0', () => {
  const mine = {
    id: 'mine',
    title: 'Complaints of a team that has none',
    population: { records: 'complaint', basis: 'received', counts: 'complaints', where: { team: 'North' } },
    rows: 'team',
  };
  const invented = { complaints: [complaint({ team: 'South' })], own: { tables: [mine] } };
  expect(explained({ id: 'mine', row: 'Total' }, invented)).toMatchObject({ printed: '0', cases: [] });
});

test('what was published is explained by the figures file, and what it is now by the log', () => {
  const invented: Invented = {
    complaints: [complaint({ received: '2022-06-01', reference: 'C1' }), complaint()],
    figures: [['2022-23', 'complaints.statutory', 12, 'Report of 2022/23']],
  };
  const of = (column: string) => explained({ id: 'statutoryByYear', row: '2022-23', column }, invented);
  expect(of('complaints.statutory')).toMatchObject({ printed: '1', cases: [{ reference: 'C1' }] });
  expect(of('complaints.statutory.asPublished')).toMatchObject({
    printed: '12',
    value: 12,
    cases: [],
    given: [{ value: 12, source: 'Report of 2022/23', file: 'figures.csv', row: 2 }],
  });
});

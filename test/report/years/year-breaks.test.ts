import { describe, expect, test } from 'vitest';
import type { ReportingYear } from '../../../src/calendar/reporting-year.ts';
import { calculate } from '../../../src/report/calculation.ts';
import { figureCatalogue } from '../../../src/report/catalogue/figures.ts';
import { figuresOf } from '../../../src/report/figures.ts';
import { tablesOf } from '../../../src/report/tables/tables.ts';
import type { TableDefinition } from '../../../src/statistics/definition.ts';
import { changedProcedure } from '../../procedures/changed-procedure.ts';
import {
  answered,
  complaint,
  compliment,
  enquiry,
  informationRequest,
  many,
} from '../../statistics/invented-records.ts';
import { type Invented, printed, projectOf, reportOf } from '../invented-project.ts';

/** A table of a council's own, in the report of 2023/24. */
function ownTable(definition: TableDefinition, invented: Invented) {
  const calculation = calculate(projectOf(invented), '2023-24' as ReportingYear, figureCatalogue, [
    definition,
  ]);
  return tablesOf([definition], figuresOf(figureCatalogue, calculation), calculation)[definition.id]!;
}

const onTime: TableDefinition = {
  type: 'series',
  id: 'own',
  title: 'Stage 1 on time by year',
  columns: [{ figure: 'stage1.onTimeStandard.percent', label: 'On time at Stage 1', show: 'fraction' }],
  years: 3,
};

/** Answered after 12 working days: late by a limit of 10, on time by one of 15. */
const afterTwelveDays = (year: '2022' | '2023') =>
  year === '2022' ? answered('2022-06-06', '2022-06-22') : answered('2023-06-05', '2023-06-21');
const afterFiveDays = (year: '2022' | '2023') =>
  year === '2022' ? answered('2022-06-06', '2022-06-13') : answered('2023-06-05', '2023-06-12');

const newLimit: Invented = {
  // 2022/23: 1 of 4 within 10 days. 2023/24: 3 of 4 within 15 days, 1 of 4 within 10: nothing has become better.
  complaints: (['2022', '2023'] as const).flatMap((year) => [
    afterFiveDays(year),
    ...many(2, () => afterTwelveDays(year)),
    answered(`${year}-09-01`, `${year}-11-30`),
  ]),
  procedures: [changedProcedure('statutory', '2023-04-01', '1', { standard: 15 })],
};

const WHY =
  'the limit at Stage 1 of the Children Act complaints procedure changed from 10 to 15 working days on 1 April 2023';

describe('a limit that changed between two years', () => {
  test('is told with the change of the figure, and the year is told by the earlier limit as well', () => {
    const { figures } = reportOf(newLimit);
    // The naive sentence, “75%, up from 25%”, praises a council for having moved the goalposts.
    expect(figures['stage1.onTimeStandard.percent']).toMatchObject({
      text: '75%',
      change: {
        text: `up from 25% in 2022/23, not like for like: ${WHY}; by the rules of 2022/23 it is 25%`,
        notLikeForLike: [WHY],
        likeForLike: { value: 25, text: '25%', numerator: 1, denominator: 4 },
      },
    });
  });

  test('is no matter for a figure that does not depend on it', () => {
    const { figures } = reportOf(newLimit);
    expect(figures['complaints.statutory']?.change?.text).toBe('the same as in 2022/23');
    expect(figures['stage1.averageWorkingDays']?.change).not.toHaveProperty('notLikeForLike');
  });

  test('is a break in the series, with both readings of every year after it', () => {
    const table = ownTable(onTime, newLimit);
    expect(table.rows.map(({ cells }) => cells[0]!.text)).toEqual(['25% (1/4)', '75% (3/4)']);
    expect(table.notes).toEqual([
      `Break at 2023/24: T${WHY.slice(1)}. The years before and after are not like for like.`,
      'On time at Stage 1, by the rules of 2022/23: 2023/24, 25% (1/4).',
    ]);
    expect(table.breaks).toEqual([{ column: 'stage1.onTimeStandard.percent', row: '2023-24', why: WHY }]);
  });

  test('is none where the series begins with it', () => {
    const later = { ...newLimit, years: { complaints: ['2023-24'] } };
    expect(ownTable(onTime, later)).not.toHaveProperty('breaks');
    expect(ownTable(onTime, later).notes).toEqual([]);
  });

  test('is told of a year that is only published, whose number cannot be measured again', () => {
    const { figures } = reportOf({
      ...newLimit,
      years: { complaints: ['2023-24'] },
      figures: [['2022-23', 'stage1.onTimeStandard.percent', 40]],
    });
    expect(figures['stage1.onTimeStandard.percent']?.change?.text).toBe(
      `up from 40% in 2022/23, not like for like: ${WHY}; by the rules of 2022/23 it is 25%`,
    );
  });

  test('in the course of a year parts it from the year before and from the year after', () => {
    const complaints = ['2022', '2023', '2024'].map((year) => answered(`${year}-06-06`, `${year}-06-10`));
    const years = { complaints: ['2022-23', '2023-24', '2024-25'] };
    const procedures = [changedProcedure('statutory', '2023-10-02', '1', { standard: 15 })];
    const change = (year: string) =>
      reportOf({ complaints, years, procedures }, year).figures['stage1.onTimeStandard.percent']?.change;
    expect(change('2023-24')?.notLikeForLike).toHaveLength(1);
    expect(change('2024-25')?.notLikeForLike).toHaveLength(1);
  });

  test('touches a table over several years, and both readings stand below it', () => {
    const table = reportOf({
      information: [
        // 22 working days: late by 20, on time by 25.
        informationRequest({ received: '2022-06-06', responded: '2022-07-06' }),
        informationRequest({ received: '2023-06-05', responded: '2023-07-05' }),
      ],
      procedures: [changedProcedure('information-request', '2023-04-01', '1', { standard: 25 })],
    }).tables.informationOnTimeByYear!;
    expect(table.rows.map(({ cells }) => cells[0]!.text)).toEqual(['0% (0/1)', '100% (1/1)']);
    expect(table.notes.filter((note) => /Break|by the rules/.test(note))).toEqual([
      'Break at 2023/24, Freedom of information request and Total: The limit for freedom of information requests changed from 20 to 25 working days on 1 April 2023. The years before and after are not like for like.',
      'Freedom of information request, by the rules of 2022/23: 2023/24, 0% (0/1).',
      'Total, by the rules of 2022/23: 2023/24, 0% (0/1).',
    ]);
  });
});

describe('a break that the council tells', () => {
  const abolished: Invented = {
    complaints: [
      ...many(3, () => complaint({ procedure: 'informal', stages: [], received: '2022-06-01' })),
      complaint({ procedure: 'informal', stages: [] }),
    ],
    compliments: [compliment(), compliment({ received: '2022-06-01' })],
    enquiries: [enquiry()],
    seriesNotes: [
      {
        from: '2023-24',
        figures: ['complaints.informal', 'compliments'],
        note: 'The informal stage was abolished.',
      },
    ],
  };

  test('stands in the change of the figures that it names, and of no other', () => {
    const { figures } = reportOf(abolished);
    expect(figures['complaints.informal']?.change?.text).toBe(
      'down from 3 in 2022/23, not like for like: the informal stage was abolished',
    );
    expect(figures['complaints.all']?.change?.text).toBe('down from 3 in 2022/23');
  });

  test('stands under every series that has the figure and crosses the year, naming the column it is of', () => {
    const { tables } = reportOf(abolished);
    const note = 'The informal stage was abolished. The years before and after are not like for like.';
    expect(tables.history!.notes).toContain(`Break at 2023/24, Compliments recorded: ${note}`);
    expect(tables.complimentsByYear!.notes).toContain(`Break at 2023/24: ${note}`);
    expect(tables.statutoryByYear!.notes).toEqual([]);
  });

  test('is none in a report whose series ends before it', () => {
    const before = reportOf(
      { ...abolished, years: { compliments: ['2021-22', '2022-23'], complaints: ['2022-23'] } },
      '2022-23',
    );
    expect(before.tables.complimentsByYear!.notes).toEqual([]);
  });

  test('stands under a table over several years whose number is the same as the figure', () => {
    const { tables } = reportOf({
      enquiries: [enquiry(), enquiry({ received: '2022-06-01' })],
      complaints: [complaint(), complaint({ received: '2022-06-01' })],
      seriesNotes: [
        { from: '2023-24', figures: ['cases.mpEnquiry'], note: 'Ofsted asked to count letters.' },
      ],
    });
    expect(tables.newCasesByYear!.notes).toContain(
      'Break at 2023/24, MP enquiry: Ofsted asked to count letters. The years before and after are not like for like.',
    );
  });
});

describe('an earlier year that was published otherwise', () => {
  const restated: Invented = {
    complaints: [...many(200, () => complaint({ received: '2022-06-01' })), ...many(190, () => complaint())],
    figures: [
      ['2022-23', 'complaints.statutory', 198, 'Annual report 2022/23'],
      ['2021-22', 'complaints.statutory', 212, 'Annual report 2021/22'],
      ['2021-22', 'complaints.statutory', 163, 'Annual report 2022/23'],
    ],
  };

  test('stands in a column beside the restated one, with a note', () => {
    const report = reportOf(restated);
    expect(report.tables.statutoryByYear!.columns.map(({ label }) => label)).toEqual([
      'Statutory complaints received',
      'Statutory complaints received, as published',
    ]);
    expect(printed(report, 'statutoryByYear')).toEqual([
      ['2021/22', '212', '212 or 163'],
      ['2022/23', '200', '198'],
      ['2023/24', '190', 'not available'],
    ]);
    expect(report.tables.statutoryByYear!.notes).toEqual([
      'As published in “Annual report 2021/22”: 2021/22.',
      'Statutory complaints received, 2021/22: 212 here, 163 in “Annual report 2022/23”.',
      'Statutory complaints received, 2022/23: 200 from the log, restated; 198 as published in “Annual report 2022/23”.',
    ]);
  });

  test('is drawn as it is now counted: the column of what was published is no line of its own', () => {
    expect(reportOf(restated).charts.statutoryByYear?.series.map(({ values }) => values)).toEqual([
      [212, 200, 190],
    ]);
  });

  test('is told with the change', () => {
    expect(reportOf(restated).figures['complaints.statutory']?.change?.text).toBe(
      'down from 200 in 2022/23 (published as 198)',
    );
  });

  test('has no column where nothing was published, or what was published is what the log says', () => {
    const agreeing = reportOf({ ...restated, figures: [['2022-23', 'complaints.statutory', 200]] });
    expect(agreeing.tables.statutoryByYear!.columns).toHaveLength(1);
  });

  test('stands below a table with a column of the year before, and below one over several years', () => {
    const { tables } = reportOf({
      complaints: [complaint({ received: '2022-06-01' }), complaint()],
      enquiries: many(2, () => enquiry({ received: '2022-06-01' })),
      figures: [
        ['2022-23', 'outcome.open', 7, 'Annual report 2022/23'],
        ['2022-23', 'cases.mpEnquiry', 5, 'Annual report 2022/23'],
      ],
    });
    expect(tables.outcome!.notes).toContain(
      'Open, 2022/23: 1 from the log, restated; 7 as published in “Annual report 2022/23”.',
    );
    expect(tables.newCasesByYear!.notes).toContain(
      'MP enquiry, 2022/23: 2 from the log, restated; 5 as published in “Annual report 2022/23”.',
    );
  });
});

test('a chart of a table over several years knows its break as well', () => {
  const { charts, tables } = reportOf({
    enquiries: [enquiry(), enquiry({ received: '2022-06-01' })],
    complaints: [complaint(), complaint({ received: '2022-06-01' })],
    seriesNotes: [{ from: '2023-24', figures: ['cases.mpEnquiry'], note: 'Letters count.' }],
    own: {
      charts: [
        {
          id: 'own',
          table: 'newCasesByYear',
          columns: ['statutory-stage-1.number', 'mp-enquiry.number'],
          type: 'lines',
        },
      ],
    },
  });
  expect(tables.newCasesByYear!.breaks).toEqual([
    { column: 'mp-enquiry.number', row: '2023-24', why: 'Letters count' },
  ]);
  expect(charts.own?.breaks).toEqual([{ before: 1, series: [1] }]);
});

describe('a chart over a break', () => {
  const broken = reportOf({
    complaints: [...many(4, () => complaint({ received: '2022-06-01' })), complaint()],
    compliments: [compliment({ received: '2022-06-01' }), compliment()],
    seriesNotes: [
      { from: '2023-24', figures: ['complaints.statutory'], note: 'The informal stage was abolished.' },
    ],
  }).charts.history!;

  test('knows before which year it is, and which of its series it concerns', () => {
    expect(broken.breaks).toEqual([{ before: 1, series: [1] }]);
  });

  test('says it in its text alternative', () => {
    expect(broken.alternative).toMatch(
      / Break before 2023\/24, the years on its two sides are not like for like: the informal stage was abolished\.$/,
    );
  });

  test('does not praise or blame across it: its title says which movement is not like for like', () => {
    expect(broken.title).toBe(
      'Compliments recorded stayed at 1; statutory complaints received fell to 1 (not like for like) in 2023/24',
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { ReportingYear } from '../../../src/calendar/reporting-year.ts';
import { calculate } from '../../../src/report/calculation.ts';
import { internalTables } from '../../../src/report/catalogue/internal-tables.ts';
import { tabulatedTable } from '../../../src/report/tables/tabulated-table.ts';
import {
  answered,
  complaint,
  enquiry,
  informationRequest,
  many,
  ombudsmanCase,
  stage,
} from '../../statistics/invented-records.ts';
import { type Invented, printed, projectOf, reportOf } from '../invented-project.ts';

describe('a table over years', () => {
  const request = (received: string, procedure: string, requestResult: string | null) =>
    complaint({
      received,
      procedure,
      stages: [
        stage('1', { requested: received, responded: received }),
        stage('2', { requested: received, requestResult }),
      ],
    });
  const report = reportOf({
    complaints: [
      request('2022-06-01', 'statutory', 'accepted'),
      request('2022-06-01', 'corporate', 'rejected'),
      request('2023-06-01', 'statutory', 'accepted'),
      request('2023-06-01', 'statutory', null),
    ],
  });

  test('has for each year a row of all, and a row for each part, zeros included where another year has it', () => {
    expect(printed(report, 'stage2RequestsByYear')).toEqual([
      ['2022/23', 'All procedures', '2', '1', '0', '1', '0', '0'],
      ['2022/23', 'Statutory (Children Act)', '1', '1', '0', '0', '0', '0'],
      ['2022/23', 'Corporate', '1', '0', '0', '1', '0', '0'],
      ['2023/24', 'All procedures', '2', '1', '0', '0', '0', '1'],
      ['2023/24', 'Statutory (Children Act)', '2', '1', '0', '0', '0', '1'],
      ['2023/24', 'Corporate', '0', '0', '0', '0', '0', '0'],
    ]);
  });

  test('names each row by its year and its part, whatever is printed', () => {
    expect(report.tables.stage2RequestsByYear!.rows.map(({ key }) => key)).toEqual([
      '2022-23/all',
      '2022-23/statutory',
      '2022-23/corporate',
      '2023-24/all',
      '2023-24/statutory',
      '2023-24/corporate',
    ]);
  });

  test('accounts for every request: the results of a row add up to the requests', () => {
    for (const { cells } of report.tables.stage2RequestsByYear!.rows) {
      const [requests, ...results] = cells.map(({ value }) => value!);
      expect(results.reduce((sum, count) => sum + count, 0)).toBe(requests);
    }
  });

  test('has one row a year where nothing cuts the year up', () => {
    const { rows, rowHeadings } = reportOf({
      information: [informationRequest(), informationRequest({ received: '2022-06-01' })],
    }).tables.informationByYear!;
    expect(rowHeadings).toEqual(['Year']);
    expect(rows.map(({ key, labels }) => [key, ...labels])).toEqual([
      ['2022-23', '2022/23'],
      ['2023-24', '2023/24'],
    ]);
  });
});

describe('a rate with its fraction', () => {
  const of = (division: string, responded: string | null) =>
    enquiry({ division, received: '2023-06-01', responded });
  const report = reportOf({
    complaints: [],
    enquiries: [
      ...many(8, () => of('Education', '2023-06-08')),
      ...many(7, () => of('Education', '2023-07-20')),
      of('Social care', null),
    ],
  });

  test('prints both, of the cases received', () => {
    expect(printed(report, 'onTimeByDivision')).toEqual([
      ['Education', '53% (8/15)', '53% (8/15)'],
      ['Social care', '0% (0/1)', '0% (0/1)'],
      ['Total', '50% (8/16)', '50% (8/16)'],
    ]);
    expect(report.tables.onTimeByDivision!.rows[0]!.cells[0]).toEqual({
      text: '53% (8/15)',
      value: 53,
      numerator: 8,
      denominator: 15,
    });
  });

  test('of nothing is not applicable: a quarter without a case is not one with all of them late', () => {
    expect(printed(report, 'onTimeByQuarter').at(-2)).toEqual([
      'Q4 (January to March)',
      'not applicable',
      'not applicable',
    ]);
  });

  test('of answers given in a year is of those, whenever the request came in', () => {
    const { tables } = reportOf({
      information: [
        informationRequest({ received: '2023-03-27', responded: '2023-04-14' }),
        informationRequest({ received: '2024-03-27', responded: '2024-04-14' }),
      ],
    });
    expect(tables.informationOnTimeByYear!.rows.at(-1)!.cells[0]!.text).toBe('100% (1/1)');
    expect(tables.informationOnTime!.total!.cells[0]!.text).toBe('100% (1/1)');
    expect(tables.informationOnTimeByYear!.rows.map(({ key }) => key)).toEqual(['2022-23', '2023-24']);
  });
});

test('received and closed stand side by side, each by its own date', () => {
  const report = reportOf({
    complaints: [
      answered('2023-03-20', '2023-04-14'),
      answered('2023-06-01', '2023-06-12'),
      complaint({ received: '2024-03-25' }),
    ],
  });
  expect(printed(report, 'receivedAndClosed')).toEqual([
    ['Statutory (Children Act)', '2', '2'],
    ['Total', '2', '2'],
  ]);
  expect(report.tables.receivedAndClosed!.basis).toMatch(/^by date received or by date closed, /);
});

describe('complaints of a team beside its work', () => {
  const invented: Invented = {
    complaints: [...many(2, () => complaint({ team: 'North' })), complaint({ team: null })],
    figures: [
      ['2023-24', 'context.openCases', 41, 'Case system', 'North'],
      ['2023-24', 'context.openCases', 12, 'Case system', 'South'],
      ['2023-24', 'context.openCases', 500, 'Case system'],
      ['2022-23', 'context.openCases', 9, 'Case system', 'West'],
    ],
  };

  test('has what the figures file gives for the team, and says where it gives nothing', () => {
    expect(printed(reportOf(invented), 'teamContext')).toEqual([
      ['North', '2', '41', 'not available'],
      // The naive table has no row for a team that nobody complained about: the best of them is left out.
      ['South', '0', '12', 'not available'],
      ['Not recorded', '1', 'not available', 'not available'],
      ['Total', '3', 'not applicable', 'not applicable'],
    ]);
  });

  test('does not take the number of a team for that of the council', () => {
    const { figures } = reportOf(invented);
    expect(figures['context.openCases']?.value).toBe(500);
    expect(figures['complaints.per1000OpenCases']).toMatchObject({
      value: 6,
      text: '6.0',
      numerator: 3,
      denominator: 500,
    });
  });
});

describe('a ratio of two figures', () => {
  const of = (children: number | null, complaints = 3) =>
    reportOf({
      complaints: many(complaints, () => complaint()),
      figures: children === null ? [] : [['2023-24', 'context.children', children]],
    }).figures['complaints.per10000Children'];

  test('is rounded once, from the whole numbers: 3 for 70,000 are 0.4 for 10,000', () => {
    expect(of(70_000)).toMatchObject({
      value: 0.4,
      text: '0.4',
      unit: 'rate',
      numerator: 3,
      denominator: 70_000,
    });
  });

  test('is not available where one of the two is not, and not applicable of nothing', () => {
    expect(of(null)).toMatchObject({ value: null, text: 'not available' });
    expect(of(0)).toMatchObject({ value: null, text: 'not applicable' });
  });

  test('of a year without a log is made of what was published', () => {
    const { figures } = reportOf({
      complaints: [complaint()],
      years: { complaints: ['2023-24'] },
      figures: [
        ['2022-23', 'complaints.all', 50],
        ['2022-23', 'context.referrals', 2000],
      ],
    });
    expect(figures['complaints.per100Referrals.2022-23']).toMatchObject({ value: 3, text: '3%' });
  });
});

describe('people whom several complaints concern', () => {
  const tableOf = (id: string, complaints: Invented['complaints']) => {
    const definition = internalTables.find((table) => table.id === id)!;
    const calculation = calculate(
      projectOf({ complaints: complaints! }),
      '2023-24' as ReportingYear,
      [],
      [definition],
    );
    const { rows, total } = tabulatedTable(definition, {}, calculation);
    return [...rows, total!].map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
  };

  test('stand in a row of their own from three on; fewer are put together, and nobody is left out of the total', () => {
    expect(
      tableOf('repeatComplainants', [
        ...many(3, () => complaint({ complainantReference: 'P1' })),
        ...many(2, () => complaint({ complainantReference: 'P2' })),
        complaint({ complainantReference: 'P3' }),
        ...many(4, () => complaint()),
      ]),
    ).toEqual([
      ['P1', '3'],
      ['2 others, fewer than 3 each', '3'],
      ['Not recorded', '4'],
      ['Total', '10'],
    ]);
  });

  test('of a member of staff are those upheld beside all of them', () => {
    const upheld = (staff: string[], outcome: string) =>
      complaint({
        staff,
        stages: [stage('1', { requested: '2023-06-01', responded: '2023-06-12', outcome })],
      });
    const rows = tableOf('staffComplaints', [
      upheld(['AB', 'CD'], 'upheld'),
      upheld(['AB'], 'partially-upheld'),
      upheld(['AB'], 'not-upheld'),
    ]);
    expect(rows[0]).toEqual(['AB', '3', '2']);
    expect(rows[1]).toEqual(['1 other, fewer than 3', '1', '1']);
  });

  test('are in no report', () => {
    const { tables } = reportOf({ complaints: [complaint({ staff: ['AB'], complainantReference: 'P1' })] });
    expect(JSON.stringify(tables)).not.toMatch(/"AB"|"P1"|staffComplaints|repeatComplainants/);
  });
});

test('the rate of cases upheld by the ombudsman is of those investigated, not of all that were decided', () => {
  const { figures } = reportOf({
    ombudsman: [
      ...many(3, () => ombudsmanCase({ decision: 'upheld-fault-and-injustice', decided: '2023-09-01' })),
      ombudsmanCase({ decision: 'not-upheld', decided: '2023-09-01' }),
      ...many(6, () => ombudsmanCase({ decision: 'closed-after-enquiries', decided: '2023-09-01' })),
    ],
  });
  // The naive rate is 3 of 10, 30%.
  expect(figures['ombudsman.upheldRate']).toMatchObject({ value: 75, numerator: 3, denominator: 4 });
  expect(figures['ombudsman.decided']?.value).toBe(10);
});

describe('how a stage was answered', () => {
  test('is counted for Stage 1 by the day it was concluded: a complaint of March answered in April is of April', () => {
    const report = reportOf({
      complaints: [
        answered('2023-03-27', '2023-04-14'),
        complaint({ stages: [stage('1', { requested: '2023-06-01', withdrawn: '2023-06-06' })] }),
        complaint(),
      ],
    });
    expect(printed(report, 'stage1ResponseTime').map((row) => row.slice(0, 2))).toEqual([
      ['Within 10 working days', '0'],
      ['11 to 20 working days, extended', '0'],
      ['Over the limit that applied', '1'],
      ['Withdrawn before a response', '1'],
      ['Total', '2'],
    ]);
    expect(report.figures['stage1.investigated']?.value).toBe(2);
  });

  test('a joint complaint counts under each service that it concerns', () => {
    const report = reportOf({
      complaints: [
        ...many(42, () => complaint({ services: ['Fostering'] })),
        complaint({ services: ['Fostering', 'Adoption'] }),
      ],
    });
    expect(printed(report, 'service')).toEqual([
      ['Fostering', '43'],
      ['Adoption', '1'],
      ['Total mentions', '44'],
    ]);
    expect(report.tables.service!.notes).toContain('44 mentions in 43 statutory complaints.');
  });
});

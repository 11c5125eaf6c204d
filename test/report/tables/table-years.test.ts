import { describe, expect, test } from 'vitest';
import { answered, complaint, enquiry, stage } from '../../statistics/invented-records.ts';
import { printed, reportOf } from '../invented-project.ts';

const requested = (received: string, on: string) =>
  complaint({
    received,
    stages: [
      stage('1', { requested: received, responded: received }),
      stage('2', { requested: on, requestResult: 'accepted' }),
    ],
  });

describe('a table over several years', () => {
  test('has a row for each year that a log covers, the earliest first, and says which it leaves out', () => {
    const report = reportOf({
      complaints: [answered('2023-06-01', '2023-06-05'), answered('2022-06-01', '2022-06-06')],
      enquiries: [enquiry({ received: '2023-07-03' })],
      years: { complaints: ['2022-23', '2023-24'], enquiries: ['2022-23', '2023-24'] },
    });
    const { columns, notes } = report.tables.newCasesByYear!;
    expect(columns.map(({ label }) => label)).toEqual(['Children Act Stage 1', 'MP enquiry', 'Total']);
    expect(printed(report, 'newCasesByYear')).toEqual([
      ['2022/23', '1', '0', '1'],
      ['2023/24', '1', '1', '2'],
    ]);
    expect(notes).toContain('No log of complaints or of enquiries covers 2021/22. The year is left out.');
  });

  test('counts a request by the year of the request, and says what lies before its first year', () => {
    const report = reportOf({
      complaints: [requested('2022-06-01', '2023-04-03'), requested('2022-05-02', '2022-07-01')],
    });
    const all = printed(report, 'stage2RequestsByYear').filter(
      ([, procedure]) => procedure === 'All procedures',
    );
    expect(all.map(([year, , requests]) => [year, requests])).toEqual([
      ['2022/23', '1'],
      ['2023/24', '1'],
    ]);
    expect(report.tables.stage2RequestsByYear!.notes).toContain(
      'What was received before 1 April 2022 is not in the logs and not counted here.',
    );
  });

  test('leaves no request out whose result nobody wrote down', () => {
    const vanished = complaint({
      received: '2023-06-01',
      stages: [stage('1', { requested: '2023-06-01' }), stage('2', { requested: '2023-07-03' })],
    });
    const { columns, rows } = reportOf({ complaints: [vanished] }).tables.stage2RequestsByYear!;
    const row = rows.find(({ key }) => key === '2023-24/statutory')!;
    const cell = (id: string) => row.cells[columns.findIndex((column) => column.id === id)]!.value;
    expect([cell('requests'), cell('accepted'), cell('not-recorded')]).toEqual([1, 0, 1]);
  });
});

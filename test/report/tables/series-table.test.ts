import { describe, expect, test } from 'vitest';
import type { ReportingYear } from '../../../src/calendar/reporting-year.ts';
import { calculate } from '../../../src/report/calculation.ts';
import { figureCatalogue } from '../../../src/report/catalogue/figures.ts';
import { figuresOf } from '../../../src/report/figures.ts';
import { seriesTable } from '../../../src/report/tables/series-table.ts';
import { complaint, compliment, many } from '../../statistics/invented-records.ts';
import { printed, projectOf, reportOf } from '../invented-project.ts';

describe('a table of figures by year', () => {
  const report = reportOf({
    complaints: many(3, () => complaint()),
    compliments: many(2, () => compliment()),
    years: { complaints: ['2023-24'], compliments: ['2023-24'] },
    figures: [
      ['2018-19', 'complaints.statutory', 140, 'Report A'],
      ['2021-22', 'complaints.statutory', 177, 'Report B'],
      ['2021-22', 'compliments', 502, 'Report B'],
      ['2022-23', 'complaints.statutory', 212, 'Report B'],
      ['2022-23', 'complaints.statutory', 163, 'Report C'],
    ],
  });

  test('leaves no year out: of a gap it says that the number is not available', () => {
    // The naive table puts 2018/19 next to 2021/22, as though they followed each other.
    expect(printed(report, 'history')).toEqual([
      ['2018/19', 'not available', '140'],
      ['2019/20', 'not available', 'not available'],
      ['2020/21', 'not available', 'not available'],
      ['2021/22', '502', '177'],
      ['2022/23', 'not available', '212'],
      ['2023/24', '2', '3'],
    ]);
  });

  test('begins with the first year known, and has as many years as it was defined with at the most', () => {
    const years = (id: string) => report.tables[id]!.rows.map(({ label }) => label);
    expect(years('statutoryByYear')).toEqual(['2021/22', '2022/23', '2023/24']);
    expect(years('complimentsByYear')).toEqual(['2021/22', '2022/23', '2023/24']);
    expect(years('stage3Withdrawn')).toEqual(['2023/24']);
  });

  test('says which numbers are as published, by whom, and where another was published', () => {
    expect(report.tables.history!.notes).toEqual([
      'As published in “Report A”: 2018/19; in “Report B”: 2021/22, 2022/23.',
      'Statutory complaints received, 2022/23: 212 here, 163 in “Report C”.',
    ]);
  });

  test('says on which date it counts and how, whatever its first column is', () => {
    expect(report.tables.history).toMatchObject({
      basis: 'by date received, years from April to March',
      rule: 'each once',
    });
  });

  test('has a row for the year of the report, though nothing is known', () => {
    expect(printed(reportOf({ complaints: [] }), 'complimentsByYear')).toEqual([
      ['2023/24', 'not available'],
    ]);
  });

  test('tells a change of rule inside the series where its definition does', () => {
    const calculation = calculate(
      projectOf({ complaints: [complaint()] }),
      '2023-24' as ReportingYear,
      figureCatalogue,
      [],
    );
    const note =
      '2021/22: the informal stage was abolished, so that more complaints are statutory from then on.';
    const table = seriesTable(
      {
        type: 'series',
        id: 'own',
        title: 'Complaints by year',
        columns: [{ figure: 'complaints.all', label: 'Complaints' }],
        years: 3,
        notes: [note],
      },
      figuresOf(figureCatalogue, calculation),
      calculation,
    );
    expect(table.notes).toContain(note);
    expect(table.basis).toBe('by date received, years from April to March');
  });
});

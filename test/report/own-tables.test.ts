import { describe, expect, test } from 'vitest';
import { answered, compliment } from '../statistics/invented-records.ts';
import { assemblyOf, printed, reportOf } from './invented-project.ts';

const complaints = [
  answered('2023-05-02', '2023-05-09', { channel: 'email', team: 'North', ethnicity: 'A' }),
  answered('2023-06-01', '2023-07-20', { channel: 'email', team: 'South', ethnicity: 'A' }),
  answered('2023-06-02', '2023-06-09', { channel: 'letter', team: 'South', ethnicity: 'B' }),
];

const byTeam = {
  id: 'mine',
  title: 'Answers by team',
  population: { records: 'stage', basis: 'responded', counts: 'Stage 1 responses', where: { stage: 1 } },
  rows: 'team',
  columns: [
    'number',
    {
      measure: { kind: 'rate', where: { withinStandardLimit: 'within' } },
      label: 'On time',
      show: 'fraction',
    },
  ],
};

describe('a table that a council defines in its configuration', () => {
  test('is in the report as every other table is', () => {
    const model = reportOf({ complaints, own: { tables: [byTeam] } });
    expect(model.tables.mine).toMatchObject({
      title: 'Answers by team',
      counts: 'Stage 1 responses',
      basis: 'by date of the response, 1 April 2023 to 31 March 2024',
      rule: 'each once',
      rowHeadings: ['Team'],
      own: true,
    });
    expect(printed(model, 'mine')).toEqual([
      ['North', '1', '100% (1/1)'],
      ['South', '2', '50% (1/2)'],
      ['Total', '3', '67% (2/3)'],
    ]);
  });

  test('that asks for a name that no log has says so, and what may have been meant; one that a log has is no problem', () => {
    const asking = (team: string) => ({
      ...byTeam,
      population: { ...byTeam.population, where: { stage: 1, team } },
    });
    const told = (team: string) =>
      [...assemblyOf({ complaints, own: { tables: [asking(team)] } }).problems].filter(
        ({ code }) => code === 'TABLE_NAME_IN_NO_LOG',
      );
    expect(told('Nroth')).toMatchObject([
      {
        severity: 'warning',
        file: 'complaints-report.yaml',
        value: 'Nroth',
        suggestion: 'did you mean North?',
      },
    ]);
    expect(told('South')).toEqual([]);
  });

  test('is shown in the narrative by its name', () => {
    const narrative = [{ id: 'teams', file: 'teams.md', text: 'See {{ref table mine}}.\n\n{{table mine}}' }];
    const model = reportOf({ complaints, own: { tables: [byTeam] }, narrative });
    expect(model.problems).toEqual([]);
    expect(model.narrative.teams?.html).toContain('<div data-table="mine" data-line="3"></div>');
  });

  test('can be drawn', () => {
    const chart = {
      id: 'mine',
      table: 'mine',
      columns: 'number',
      type: 'bars',
      title: { one: '{top} answered most: {value}', several: '{top} answered most' },
    };
    const { charts } = reportOf({ complaints, own: { tables: [byTeam], charts: [chart] } });
    expect(charts.mine).toMatchObject({ title: 'South answered most: 2', table: 'mine' });
  });

  test('of figures has their years', () => {
    const table = {
      id: 'years',
      type: 'series',
      title: 'Compliments',
      columns: [{ figure: 'compliments', label: 'Compliments' }],
      years: 2,
    };
    const model = reportOf({
      compliments: [compliment({ received: '2023-05-05' })],
      own: { tables: [table] },
    });
    expect(printed(model, 'years')).toEqual([
      ['2022/23', '0'],
      ['2023/24', '1'],
    ]);
  });

  test('of what children are prints no small number', () => {
    const table = {
      ...byTeam,
      population: { ...byTeam.population, where: {} },
      rows: 'ethnicity',
      columns: 'number',
    };
    const model = reportOf({ complaints, threshold: 5, own: { tables: [table] } });
    expect(printed(model, 'mine').map((row) => row[1])).toEqual(['suppressed', 'suppressed', '3']);
  });

  test('that tells people apart is in no report', () => {
    expect(
      reportOf({ complaints, own: { tables: [{ ...byTeam, rows: 'staff' }] } }).tables.mine,
    ).toBeUndefined();
  });

  test('of which there is no log says so', () => {
    const table = {
      ...byTeam,
      population: { records: 'remedy', basis: 'made', counts: 'Remedies' },
      rows: 'remedyKind',
      columns: 'number',
    };
    expect(reportOf({ complaints, own: { tables: [table] } }).tables.mine).toMatchObject({
      withoutLog: true,
      notes: ['No log of remedies covers 2023/24.'],
      own: true,
    });
  });
});

import { describe, expect, test } from 'vitest';
import { figureCatalogue } from '../../src/report/catalogue/figures.ts';
import { tableCatalogue } from '../../src/report/catalogue/tables.ts';
import { describeFigure, describeTable, type TableDescription } from '../../src/report/describe.ts';

const figures = new Map(figureCatalogue.map((figure) => [figure.id, figure]));

function tableOf(id: string): TableDescription {
  return describeTable(tableCatalogue.find((table) => table.id === id)!, figures);
}

describe('a table says before it is made', () => {
  test('what it counts, by which date, how often, and what its rows and columns are', () => {
    expect(tableOf('outcome')).toEqual({
      id: 'outcome',
      title: 'Statutory complaints by outcome',
      counts: 'Statutory complaints',
      basis: 'by date received',
      rule: 'each complaint once, at the last stage it reached',
      rows: ['Outcome'],
      columns: ['Number', 'Percent', 'Number, the year before', 'Percent, the year before'],
    });
  });

  test('that its columns are repeated across', () => {
    expect(tableOf('quarter').columns).toEqual(['a column for each procedure', 'Number']);
  });

  test('of several years: what its figures count', () => {
    expect(tableOf('history')).toMatchObject({
      counts: 'Compliments recorded; statutory complaints received',
      basis: 'by date received, years from April to March',
      rows: ['Year'],
    });
  });

  test('of records themselves: that they stand as in the log', () => {
    expect(tableOf('remedy')).toMatchObject({
      counts: 'Payments',
      basis: 'by date made',
      rule: 'each record as it stands in the log',
      rows: ['Payment'],
      columns: ['Amount'],
    });
  });
});

test('every table and figure of the catalogue says all of it, save a figure that no log holds', () => {
  const silent = [
    ...tableCatalogue.map((table) => describeTable(table, figures)),
    ...figureCatalogue.filter(({ from }) => from !== 'external' && !('ratio' in from)).map(describeFigure),
  ].filter(({ title, counts, basis, rule }) => [title, counts, basis, rule].includes(''));
  expect(silent).toEqual([]);
  expect(describeFigure(figures.get('context.referrals')!)).toEqual({
    id: 'context.referrals',
    title: 'Referrals to children’s social care',
    counts: 'Referrals to children’s social care',
    basis: '',
    rule: '',
  });
});

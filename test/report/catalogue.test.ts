import { describe, expect, test } from 'vitest';
import { createVocabularies } from '../../src/records/vocabularies.ts';
import { chartCatalogue } from '../../src/report/catalogue/charts.ts';
import { figureCatalogue, figureNames } from '../../src/report/catalogue/figures.ts';
import { tableCatalogue } from '../../src/report/catalogue/tables.ts';
import type { Population, TabulatedTable, Where } from '../../src/statistics/definition.ts';
import { dimension, dimensions } from '../../src/statistics/dimensions/all-dimensions.ts';
import { NOT_RECORDED } from '../../src/statistics/dimensions/unknown.ts';
import { rules } from '../statistics/invented-records.ts';

const tabulated = tableCatalogue.filter((table): table is TabulatedTable => table.type === 'tabulated');
const computed = figureCatalogue.flatMap(({ from }) =>
  from === 'external' || 'ratio' in from ? [] : [from],
);
const populations: Population[] = [
  ...computed.map(({ population }) => population),
  ...tableCatalogue.flatMap((table) => (table.type === 'series' ? [] : [table.population])),
];
const conditions: Where[] = [
  ...populations.flatMap(({ where }) => (where === undefined ? [] : [where])),
  ...tabulated.flatMap(({ columns }) => columns.flatMap(({ where }) => (where === undefined ? [] : [where]))),
  ...[...computed, ...tabulated.flatMap(({ columns }) => columns)].flatMap(({ measure }) =>
    measure.kind === 'rate' ? [measure.where] : [],
  ),
];

describe('a name in the catalogue', () => {
  test.each([
    ['figures', figureCatalogue],
    ['tables', tableCatalogue],
    ['charts', chartCatalogue],
  ])('of %s stands there once', (_, catalogue) => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('of a figure does not look like one of the names made from it', () => {
    expect(figureNames.filter((name) => /\.(previousYear|changePercent|\d{4}-\d\d)$/.test(name))).toEqual([]);
  });

  test('of a column stands in its table once', () => {
    for (const { id, columns } of tableCatalogue) {
      const ids = columns.map((column) => ('id' in column ? column.id : column.figure));
      expect([id, ids]).toEqual([id, [...new Set(ids)]]);
    }
  });

  test('of a column tells it from every other column of its table, for those who hear the table read out', () => {
    for (const { id, columns } of tabulated) {
      const labels = columns.map(({ label, year }) => `${label}, ${year ?? 'report'}`);
      expect([id, labels]).toEqual([id, [...new Set(labels)]]);
    }
  });
});

describe('what the catalogue refers to exists', () => {
  test('every dimension of a row, a column or a condition', () => {
    const named = [
      ...tabulated.flatMap(({ rows, across }) => [...rows, ...(across === undefined ? [] : [across])]),
      ...conditions.flatMap((where) => Object.keys(where)),
    ];
    expect(named.filter((id) => !dimensions.has(id))).toEqual([]);
  });

  test('every value of a condition on a dimension whose values are known', () => {
    const context = {
      words: createVocabularies(),
      procedures: rules.procedures,
      year: '2023-24' as never,
      procedure: 'statutory',
      stage: '1',
    };
    const unknown = conditions.flatMap((where) =>
      Object.entries(where).flatMap(([id, keys]) => {
        const known = dimension(id)
          .values(context)
          .map(({ key }) => key);
        return known.length === 0
          ? []
          : keys.filter((key) => ![...known, NOT_RECORDED].includes(key)).map((key) => `${id}: ${key}`);
      }),
    );
    expect(unknown).toEqual([]);
  });

  test('every figure of a series, and every published figure that a column falls back on', () => {
    const series = tableCatalogue.flatMap((table) =>
      table.type === 'series' ? table.columns.map(({ figure }) => figure) : [],
    );
    const fallbacks = tabulated.flatMap(({ columns }) =>
      columns.flatMap(({ published }) =>
        published === undefined ? [] : ['1', '2', '3'].map((stage) => published.replace('{row}', stage)),
      ),
    );
    expect([...series, ...fallbacks].filter((name) => !figureNames.includes(name))).toEqual([]);
  });

  test('both figures of a ratio', () => {
    const named = figureCatalogue.flatMap(({ from }) =>
      from !== 'external' && 'ratio' in from ? [from.ratio.of, from.ratio.to] : [],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !figureNames.includes(name))).toEqual([]);
  });

  test('every table of a chart, and every column of it', () => {
    const missing = chartCatalogue.flatMap(({ table, columns }) => {
      const found = tableCatalogue.find(({ id }) => id === table);
      const ids = found?.columns.map((column) => ('id' in column ? column.id : column.figure)) ?? [];
      // Under a dimension across, the id begins with the value of it: `mp-enquiry.onTime`.
      const isAcross = found?.type === 'tabulated' && found.across !== undefined;
      return columns
        .filter((column) => !ids.includes(isAcross ? column.replace(/^[a-z\d-]+\./, '') : column))
        .map((column) => `${table}: ${column}`);
    });
    expect(missing).toEqual([]);
  });

  test('the total of a listing is one of its columns', () => {
    for (const table of tableCatalogue) {
      if (table.type === 'listing' && table.total !== undefined) {
        expect(table.columns.map(({ field }) => field)).toContain(table.total);
      }
    }
  });
});

test('a table in which one record can stand in several rows counts mentions, and says so', () => {
  const several = new Set(['complaintCategory', 'complimentCategory', 'resolution', 'service', 'staff']);
  const kinds = (table: TabulatedTable) => table.population.records.join();
  for (const table of tabulated) {
    // Only a complaint has several services; a case of the ombudsman has one.
    const multiple = table.rows.some(
      (id) => several.has(id) && (id !== 'service' || kinds(table) === 'complaint'),
    );
    expect([table.id, table.rule === 'mention']).toEqual([table.id, multiple]);
  }
});

test('a table that tells people apart is internal, and no other table names them', () => {
  for (const table of tabulated) {
    const names = table.rows.concat(table.across ?? []).some((id) => dimension(id).internal === true);
    expect([table.id, table.internal === true]).toEqual([table.id, names]);
  }
});

test('a percentage on time is of responses, by the date of the response, and never of what was received', () => {
  const onTime = [
    ...computed,
    ...tabulated.flatMap(({ population, columns }) =>
      columns.map(({ measure }) => ({ population, measure })),
    ),
  ].filter(
    ({ measure }) =>
      measure.kind === 'rate' && Object.keys(measure.where).some((id) => id.startsWith('within')),
  );
  expect(onTime.length).toBeGreaterThan(0);
  expect(new Set(onTime.map(({ population }) => population.basis))).toEqual(new Set(['responded']));
});

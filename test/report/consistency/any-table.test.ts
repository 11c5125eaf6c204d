import fc from 'fast-check';
import { test } from 'vitest';
import { dimensionGuide } from '../../../src/statistics/dimensions/dimension-guide.ts';
import { randomComplaint } from '../../statistics/random-records.ts';
import { reportOf } from '../invented-project.ts';

/**
 * A council may define any table, and none may stop its report: that a report contradicts itself is a fault of the program.
 * So whatever can be defined adds up as it is printed.
 */

const dimensions = Object.entries(dimensionGuide)
  .filter(([, { of, onlyWhere, ofChildren }]) => of.includes('complaint') && !onlyWhere && !ofChildren)
  .map(([name]) => name)
  .filter((name) => !['staff', 'complainantReference'].includes(name));

const where = fc.constantFrom({ advocate: ['yes'] }, { outcome: ['upheld'] }, { quarter: ['1', '2'] });

const column = fc.record(
  {
    measure: fc.oneof(
      fc.constantFrom('count', 'share', 'mean', 'median', 'longest').map((kind) => ({ kind })),
      where.map((condition) => ({ kind: 'rate', where: condition })),
    ),
    where,
    basis: fc.constantFrom('received', 'closed'),
    year: fc.constantFrom('report', 'previous'),
  },
  { requiredKeys: ['measure'] },
);

const table = fc
  .record({
    dimensions: fc.uniqueArray(fc.constantFrom(...dimensions), { maxLength: 3 }),
    hasAcross: fc.boolean(),
    years: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    total: fc.option(fc.boolean(), { nil: undefined }),
    order: fc.constantFrom('given', 'count'),
    columns: fc.array(column, { minLength: 1, maxLength: 4 }),
  })
  .map(({ dimensions: names, hasAcross, years, total, order, columns }) => ({
    id: 'any',
    title: 'Any table',
    population: { records: ['complaint'], basis: 'received', counts: 'Complaints' },
    rows: names.slice(hasAcross ? 1 : 0, hasAcross ? 3 : 2),
    ...(hasAcross && names.length > 0 ? { across: names[0] } : {}),
    order,
    ...(years === undefined ? { ...(total === undefined ? {} : { total }) } : { years }),
    columns: columns.map(({ year, ...rest }, index) => ({
      ...rest,
      id: `column${index}`,
      ...(year === undefined || years !== undefined ? {} : { year }),
    })),
  }));

test('a table of any dimensions, measures and years adds up as it is printed', () => {
  fc.assert(
    fc.property(fc.array(randomComplaint, { maxLength: 25 }), table, (complaints, own) => {
      reportOf({ complaints, own: { tables: [own] } });
    }),
    { numRuns: 150 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportingYearOf } from '../../src/calendar/reporting-year.ts';
import type { Measure } from '../../src/statistics/definition.ts';
import { type ComplaintFact, type Fact, factsOf } from '../../src/statistics/facts.ts';
import { measured } from '../../src/statistics/measure.ts';
import { ALL, type Plan, rowKey, tabulate } from '../../src/statistics/tabulate.ts';
import { answered, complaint, many, rules } from './invented-records.ts';
import { randomAnswered, randomComplaint } from './random-records.ts';

const count: Measure = { kind: 'count' };
const columns = [
  { id: 'count', measure: count },
  { id: 'share', measure: { kind: 'share' } },
  { id: 'advocate', measure: { kind: 'rate', where: { advocate: ['yes'] } } },
  { id: 'mean', measure: { kind: 'mean', of: 'workingDays' } },
  { id: 'median', measure: { kind: 'median', of: 'workingDays' } },
  { id: 'shortest', measure: { kind: 'shortest', of: 'workingDays' } },
  { id: 'longest', measure: { kind: 'longest', of: 'workingDays' } },
  { id: 'email', measure: count, where: { channel: ['email'] } },
] as const satisfies Plan['columns'];

const plan: Plan = {
  id: 'plan',
  population: {
    records: ['complaint'],
    basis: 'received',
    where: { procedure: ['statutory'] },
    counts: 'Statutory complaints',
  },
  rows: ['team', 'complaintCategory'],
  across: 'channel',
  columns,
};

describe('one pass over the records gives what counting again for every cell gives', () => {
  test('rows, totals, shares, rates, means and medians', () => {
    fc.assert(
      fc.property(fc.array(randomComplaint, { maxLength: 30 }), (complaints) => {
        const facts = complaints.flatMap((each) => factsOf(each, rules));
        const tabulation = tabulate([plan], facts).get('plan')!;
        for (const year of ['2021-22', '2022-23', '2023-24']) {
          const counted = facts.filter(
            (fact): fact is ComplaintFact =>
              fact.kind === 'complaint' &&
              fact.record.procedure === 'statutory' &&
              reportingYearOf(fact.record.received) === year,
          );
          const of = tabulation.get(year as never);
          expect(of?.records ?? 0).toBe(counted.length);
          const places = placesOf(counted);
          expect(new Set(of?.rows.keys() ?? [])).toEqual(new Set(places.map(({ row }) => row)));
          for (const row of [...(of?.rows.keys() ?? []), null]) {
            for (const channel of ['email', 'letter', 'not-known', 'not-recorded', ALL]) {
              const inCell = places
                .filter(
                  (place) =>
                    (row === null || place.row === row) && (channel === ALL || place.channel === channel),
                )
                .map(({ fact }) => fact);
              const cells = (row === null ? of?.total : of?.rows.get(row))?.cells.get(channel);
              const values = columns.map(
                ({ measure }, index) => measured(measure, cells?.[index], counted.length).value,
              );
              expect(values).toEqual(naively(inCell, counted.length));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the total of one row and no dimension is the whole population', () => {
    fc.assert(
      fc.property(fc.array(randomAnswered, { minLength: 1, maxLength: 40 }), (complaints) => {
        const all: Plan = { ...plan, id: 'all', rows: [], columns: columns.slice(0, 5) };
        const facts = complaints.flatMap((each) => factsOf(each, rules));
        for (const [year, { total, records }] of tabulate([all], facts).get('all')!) {
          const counted = facts.filter(
            (fact) => fact.kind === 'complaint' && reportingYearOf(fact.record.received) === year,
          );
          expect([total.cells.get(ALL)![0]!.count, records]).toEqual([counted.length, counted.length]);
        }
      }),
    );
  });
});

describe('what is gathered', () => {
  const cellsIn = (facts: Iterable<Fact>) => {
    const { rows, total } = tabulate([plan], facts)
      .get('plan')!
      .get('2023-24' as never)!;
    const cells = [...rows.values(), total].flatMap((row) => [...row.cells.values()].flat());
    return cells.reduce((size, { days }) => size + 1 + days.size, 0);
  };

  test('grows with the number of different cells and not with the number of records, which may come one by one', () => {
    const facts = many(7, (index) =>
      answered('2023-06-01', `2023-06-${10 + index}`, { team: `Team ${index % 3}` }),
    ).flatMap((each) => factsOf(each, rules));
    function* again(times: number): Generator<Fact> {
      for (let time = 0; time < times; time++) {
        yield* facts;
      }
    }
    expect(cellsIn(again(1000))).toBe(cellsIn(facts));
  });

  test('is kept apart for every year in which there is a record', () => {
    const facts = ['2022-03-31', '2022-04-01', '2023-03-31'].flatMap((received) =>
      factsOf(complaint({ received }), rules),
    );
    const tabulation = tabulate([plan], facts).get('plan')!;
    expect([...tabulation].map(([year, { records }]) => [year, records])).toEqual([
      ['2021-22', 1],
      ['2022-23', 2],
    ]);
  });
});

/** Every place in which a complaint falls: each of its categories is one. */
function placesOf(facts: readonly ComplaintFact[]) {
  return facts.flatMap((fact) => {
    const { team, channel, categories } = fact.record;
    const named = categories.filter((category) => category !== 'not-known');
    const mentioned = named.length > 0 ? named : categories.length > 0 ? ['not-known'] : ['not-recorded'];
    return mentioned.map((category) => ({
      fact,
      row: rowKey([team ?? 'not-recorded', category]),
      channel: channel ?? 'not-recorded',
    }));
  });
}

function naively(facts: readonly ComplaintFact[], records: number): (number | null)[] {
  const days = facts.flatMap(({ last }) => last?.timing?.workingDays ?? []).sort((a, b) => a - b);
  const advocates = facts.filter(({ record }) => record.advocate === 'yes').length;
  const half = days.length / 2;
  return [
    facts.length,
    halfUp(100 * facts.length, records),
    halfUp(100 * advocates, facts.length),
    halfUp(
      days.reduce((sum, each) => sum + each, 0),
      days.length,
    ),
    days.length === 0
      ? null
      : Number.isInteger(half)
        ? (days[half - 1]! + days[half]!) / 2
        : days[Math.floor(half)]!,
    days[0] ?? null,
    days.at(-1) ?? null,
    facts.filter(({ record }) => record.channel === 'email').length,
  ];
}

function halfUp(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Math.round(Number((numerator / denominator).toFixed(9)));
}

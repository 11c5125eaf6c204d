import { describe, expect, test } from 'vitest';
import type { ReportingYear } from '../../src/calendar/reporting-year.ts';
import type { Procedure } from '../../src/procedures/procedure.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';
import type { Basis } from '../../src/statistics/definition.ts';
import { dimension, keysOf } from '../../src/statistics/dimensions/all-dimensions.ts';
import type { LabelContext } from '../../src/statistics/dimensions/dimension.ts';
import { complaintFact, factsOf } from '../../src/statistics/facts.ts';
import { complaint, compliment, rules, stage } from './invented-records.ts';

const where = (id: string, record: Parameters<typeof factsOf>[0], basis: Basis = 'received') =>
  keysOf(dimension(id), factsOf(record, rules)[0]!, basis);

const context: LabelContext = {
  words: createVocabularies(),
  procedures: rules.procedures,
  year: '2023-24' as ReportingYear,
  procedure: 'statutory',
  stage: null,
};

test('a complaint with several categories falls in each, one without in “not recorded”', () => {
  expect(where('complaintCategory', complaint({ categories: ['delay', 'finance'] }))).toEqual([
    'delay',
    'finance',
  ]);
  expect(where('complaintCategory', complaint())).toEqual(['not-recorded']);
  expect(where('complaintCategory', complaint({ categories: ['delay', 'not-known'] }))).toEqual(['delay']);
  expect(where('complimentCategory', compliment({ categories: ['not-known'] }))).toEqual(['not-known']);
});

test('a name in the log’s own words that says “unknown” is the answer that it is not known, and no team', () => {
  const team = (name: string) => where('team', complaint({ team: name }));
  expect([team('Unknown'), team('not stated'), team('TBC'), team('Fostering')]).toEqual([
    ['not-known'],
    ['not-known'],
    ['not-recorded'],
    ['Fostering'],
  ]);
});

describe('within or over the standard limit', () => {
  const timescale = (given: Parameters<typeof complaint>[0]) => where('standardTimescale', complaint(given));

  test('day 10 is within, day 11 over, an extension changes nothing', () => {
    const at = (responded: string) =>
      timescale({ stages: [stage('1', { requested: '2023-06-01', responded, extended: '2023-06-05' })] });
    expect(at('2023-06-15')).toEqual(['within']);
    expect(at('2023-06-16')).toEqual(['over']);
  });

  test('is not yet concluded only while there is no answer', () => {
    expect(timescale({})).toEqual(['not-concluded']);
  });

  test('an answer without the date to count from is concluded, and said to lack a date', () => {
    const [, , second] = factsOf(
      complaint({ stages: [stage('1'), stage('2', { requested: '2023-07-03', responded: '2023-09-01' })] }),
      { ...rules, stage2Start: 'statement-agreed' },
    );
    expect(keysOf(dimension('standardTimescale'), second!, 'received')).toEqual(['date-missing']);
    expect(keysOf(dimension('withinStandardLimit'), second!, 'received')).toEqual(['not-recorded']);
  });

  test('a closed complaint without the date of its answer is not called open', () => {
    expect(timescale({ closed: '2023-07-01' })).toEqual(['date-missing']);
  });

  test('of a complaint that no limit applies to is neither', () => {
    expect(timescale({ procedure: 'informal', stages: [] })).toEqual(['no-limit']);
    expect(timescale({ procedure: 'joint' })).toEqual(['no-limit']);
  });

  test('is printed with the limit, and without a number in a year in which the limit changed', () => {
    const labels = (procedures: ReadonlyMap<string, Procedure>, year: string) =>
      dimension('standardTimescale')
        .values({ ...context, stage: '1', procedures, year: year as ReportingYear })
        .slice(0, 2)
        .map(({ label }) => label);
    expect(labels(rules.procedures, '2023-24')).toEqual(['Within 10 working days', 'Over 10 working days']);
    const known = rules.procedures.get('statutory')!;
    const [now] = known.versions;
    const [first, ...others] = now!.stages;
    const fifteen = { ...first!, clocks: [{ ...first!.clocks[0]!, standard: 15 }] };
    const changed = new Map([
      [
        'statutory',
        {
          ...known,
          versions: [
            { ...now!, validTo: '2023-09-30' },
            { ...now!, validFrom: '2023-10-01', stages: [fifteen, ...others] },
          ],
        },
      ],
    ]);
    expect(labels(changed, '2022-23')).toEqual(['Within 10 working days', 'Over 10 working days']);
    expect(labels(changed, '2023-24')).toEqual(['Within the standard limit', 'Over the standard limit']);
    expect(labels(changed, '2024-25')).toEqual(['Within 15 working days', 'Over 15 working days']);
  });
});

test('the limit that applied is the extended one where an extension was agreed', () => {
  const extended = complaint({
    stages: [stage('1', { requested: '2023-06-01', responded: '2023-06-29', extended: '2023-06-10' })],
  });
  expect(where('withinApplicableLimit', extended)).toEqual(['within']);
  expect(where('withinStandardLimit', extended)).toEqual(['over']);
});

test('the quarter is that of the date that counts: a response in July belongs to the second, whenever it came in', () => {
  const [, first] = factsOf(
    complaint({
      received: '2023-06-20',
      stages: [stage('1', { requested: '2023-06-20', responded: '2023-07-03' })],
    }),
    rules,
  );
  expect(keysOf(dimension('quarter'), first!, 'received')).toEqual(['1']);
  expect(keysOf(dimension('quarter'), first!, 'responded')).toEqual(['2']);
});

test('a stage falls where its complaint falls: its team, its categories, who complained', () => {
  const fact = complaintFact(
    complaint({ team: 'North', categories: ['delay'], complainant: 'child' }),
    rules,
  );
  const [first] = fact.stages;
  expect(
    ['team', 'complaintCategory', 'complainant'].map((id) => keysOf(dimension(id), first!, 'responded')),
  ).toEqual([['North'], ['delay'], ['child']]);
});

test('a table of decisions by the ombudsman has no row for cases in progress, which it does not count', () => {
  const rows = dimension('ombudsmanDecision').values(context);
  expect(rows.filter(({ always }) => always).map(({ key }) => key)).not.toContain('in-progress');
});

test('a dimension that does not exist is refused by name, with those that do', () => {
  expect(() => dimension('colour')).toThrow(/“colour”.*outcome/);
});

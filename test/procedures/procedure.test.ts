import { describe, expect, test } from 'vitest';
import { builtInProcedures, versionOn, versionsBetween } from '../../src/procedures/procedure.ts';
import { day, rules } from '../statistics/invented-records.ts';

const corporate = rules.procedures.get('corporate');

describe('the rules of a procedure on a day', () => {
  test.each([
    ['2026-03-31', 'received', 3],
    ['2026-04-01', 'acknowledged', 5],
  ] as const)('corporate on %s: from %s, acknowledged within %i working days', (on, from, acknowledged) => {
    const version = versionOn(corporate, day(on));
    expect(version?.stages[0]?.clocks[0]?.from).toBe(from);
    expect(version?.acknowledgement?.limit).toBe(acknowledged);
  });

  test('are none before a procedure began, and none of a procedure that nobody knows', () => {
    expect(versionOn(rules.procedures.get('adult-social-care'), day('2009-03-31'))).toBeNull();
    expect(versionOn(undefined, day('2023-04-01'))).toBeNull();
  });

  test('are both versions in a period in which they change, the earlier first', () => {
    const inForce = versionsBetween(corporate, day('2026-01-01'), day('2026-12-31'));
    expect(inForce.map(({ validFrom }) => validFrom)).toEqual(['2006-09-01', '2026-04-01']);
    expect(versionsBetween(corporate, day('2026-04-01'), day('2027-03-31'))).toHaveLength(1);
  });
});

describe('the procedures as data', () => {
  test.each(builtInProcedures.map(({ id, versions }) => [id, versions] as const))(
    '%s: on no day two versions, and between two no day without',
    (_, versions) => {
      for (const [index, version] of versions.entries()) {
        const next = versions[index + 1];
        const dayAfter = (text: string) => new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10);
        expect(version.validTo === undefined).toBe(next === undefined);
        if (next !== undefined) {
          expect(dayAfter(version.validTo!)).toBe(next.validFrom);
        }
      }
    },
  );

  test('an extended limit is longer than the standard one, says when it may be agreed, and every limit has its source', () => {
    const clocks = builtInProcedures.flatMap(({ versions }) =>
      versions.flatMap(({ stages }) => stages.flatMap((stage) => stage.clocks)),
    );
    for (const { standard, extended, extension, source } of clocks) {
      expect(source).not.toBe('');
      expect(extended === undefined).toBe(extension === undefined);
      expect(extended ?? Number.POSITIVE_INFINITY).toBeGreaterThan(standard);
    }
  });

  test('the limits of the statutory procedure are those of the 2006 Regulations', () => {
    const stages = versionOn(rules.procedures.get('statutory'), day('2023-04-01'))?.stages;
    expect(stages?.map(({ stage, clocks }) => [stage, clocks[0]?.standard, clocks[0]?.extended])).toEqual([
      ['1', 10, 20],
      ['2', 25, 65],
      ['3', 30, undefined],
    ]);
  });
});

describe('a version that is said to end on no day', () => {
  const statutory = builtInProcedures.find(({ id }) => id === 'statutory')!;
  const procedure = {
    ...statutory,
    versions: [...statutory.versions, { ...statutory.versions[0]!, validFrom: '2023-10-01' }],
  };
  const from = (version: { validFrom: string } | null) => version?.validFrom;

  test('ends where the next one begins', () => {
    expect(from(versionOn(procedure, day('2023-09-30')))).toBe('2006-09-01');
    expect(from(versionOn(procedure, day('2023-10-01')))).toBe('2023-10-01');
  });

  test('is none of those in force in the years after it', () => {
    const between = (first: string, last: string) =>
      versionsBetween(procedure, day(first), day(last)).map(from);
    expect(between('2023-04-01', '2024-03-31')).toEqual(['2006-09-01', '2023-10-01']);
    expect(between('2024-04-01', '2025-03-31')).toEqual(['2023-10-01']);
  });
});

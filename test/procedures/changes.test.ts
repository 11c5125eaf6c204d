import { describe, expect, test } from 'vitest';
import { changesOf } from '../../src/procedures/changes.ts';
import { frozenProcedures } from '../../src/procedures/frozen.ts';
import { builtInProcedures, type Procedure, versionOn } from '../../src/procedures/procedure.ts';
import { day } from '../statistics/invented-records.ts';
import { changedProcedure } from './changed-procedure.ts';

const named = (id: string) => builtInProcedures.find((procedure) => procedure.id === id)!;
const inWords = (procedure: Procedure) =>
  changesOf(procedure)
    .filter(({ on }) => on < '2099')
    .map(({ kind, stage, on, inWords: words }) => [kind, stage, on, words]);

describe('what changed in a procedure', () => {
  test('is another limit at a stage, from the first day of the new rules', () => {
    expect(inWords(changedProcedure('statutory', '2023-04-01', '1', { standard: 15 }))).toEqual([
      [
        'standard',
        '1',
        '2023-04-01',
        'the limit at Stage 1 of the Children Act complaints procedure changed from 10 to 15 working days on 1 April 2023',
      ],
    ]);
    expect(inWords(changedProcedure('enquiry', '2023-10-01', '1', { standard: 5 }))[0]![3]).toBe(
      'the limit for enquiries changed from 10 to 5 working days on 1 October 2023',
    );
  });

  test('is the corporate procedure on 1 April 2026, when the ombudsman’s Code came into use', () => {
    expect(inWords(named('corporate')).map(([kind, stage, on]) => [kind, stage, on])).toEqual([
      ['extended', '1', '2026-04-01'],
      ['clock', '1', '2026-04-01'],
      ['extended', '2', '2026-04-01'],
    ]);
  });

  test('is nothing where only the words of the guidance are others', () => {
    expect(inWords(changedProcedure('statutory', '2023-04-01', '1', { source: 'Another source' }))).toEqual(
      [],
    );
  });

  test('is nothing at Stage 3 where a clock changed that no table measures by', () => {
    const statutory = named('statutory');
    const [now] = statutory.versions;
    const stages = now!.stages.map((stage) => ({
      ...stage,
      clocks: stage.clocks.map((clock) => (clock.id === 'findings' ? { ...clock, standard: 7 } : clock)),
    }));
    const versions = [
      { ...now!, validTo: '2023-03-31' },
      { ...now!, validFrom: '2023-04-01', stages },
    ];
    expect(inWords({ ...statutory, versions })).toEqual([]);
  });

  test('is a stage more or fewer', () => {
    const corporate = named('corporate');
    const [now] = corporate.versions;
    const versions = [
      { ...now!, validTo: '2023-03-31' },
      { ...now!, validFrom: '2023-04-01', validTo: '2099-12-31', stages: now!.stages.slice(0, 1) },
    ];
    expect(inWords({ ...corporate, versions })[0]).toEqual([
      'stages',
      null,
      '2023-04-01',
      'the stages of the corporate complaints procedure changed from 1, 2 to 1 on 1 April 2023',
    ]);
  });

  test('is the end of the procedure itself, on the day after its last', () => {
    const informal = named('informal');
    const versions = [{ ...informal.versions[0]!, validTo: '2020-03-31' }];
    expect(inWords({ ...informal, versions })).toEqual([
      ['ended', null, '2020-04-01', 'informal resolution ended on 31 March 2020'],
    ]);
  });

  test('does not depend on the order in which a council writes its versions', () => {
    const changed = changedProcedure('statutory', '2023-04-01', '1', { standard: 15 });
    expect(changesOf({ ...changed, versions: changed.versions.toReversed() })).toEqual(changesOf(changed));
  });
});

describe('procedures frozen at a year', () => {
  const changed = changedProcedure('statutory', '2023-10-01', '1', { standard: 15 });
  const limitIn = (from: string, to: string, on: string) => {
    const frozen = frozenProcedures(new Map([['statutory', changed]]), day(from), day(to));
    return versionOn(frozen.get('statutory'), day(on))?.stages[0]?.clocks[0]?.standard;
  };

  test('have its rules on every day, before and after', () => {
    expect(limitIn('2022-04-01', '2023-03-31', '2030-01-01')).toBe(10);
    expect(limitIn('2024-04-01', '2025-03-31', '2010-01-01')).toBe(15);
  });

  test('have the rules that the year began with, where they changed in the course of it', () => {
    expect(limitIn('2023-04-01', '2024-03-31', '2024-01-01')).toBe(10);
  });

  test('keep those of a procedure that had none in the year', () => {
    const frozen = frozenProcedures(new Map([['statutory', changed]]), day('1999-04-01'), day('2000-03-31'));
    expect(frozen.get('statutory')).toBe(changed);
  });
});

import { describe, expect, test } from 'vitest';
import { stageTiming, type TimingRules } from '../../src/procedures/timing.ts';
import type { Complaint, StageRecord } from '../../src/records/complaint.ts';
import { answered, complaint, rules, stage } from '../statistics/invented-records.ts';

const LATEST = -1;

function timing(of: Complaint, which = LATEST, by: TimingRules = rules) {
  return stageTiming(of, of.stages.at(which)!, by);
}

function withStages(...stages: StageRecord[]): Complaint {
  return complaint({ received: '2023-06-01', stages });
}

describe('Stage 1 of the statutory procedure (2006 Regulations, regulation 14): 10 working days from receipt', () => {
  test.each([
    ['over Easter', '2023-04-03', '2023-04-19', '2023-04-20', 'Good Friday and Easter Monday'],
    ['over Christmas', '2023-12-18', '2024-01-04', '2024-01-05', 'Christmas, Boxing Day and New Year'],
    [
      'over 29 April 2011',
      '2011-04-18',
      '2011-05-06',
      '2011-05-09',
      'a royal wedding, between Easter and May Day',
    ],
    [
      'over 4 and 5 June 2012',
      '2012-05-25',
      '2012-06-12',
      '2012-06-13',
      'two days; 28 May was a working day',
    ],
    ['over 8 May 2020', '2020-04-30', '2020-05-15', '2020-05-18', 'a Friday; Monday 4 May was a working day'],
    [
      'over 2 and 3 June 2022',
      '2022-05-27',
      '2022-06-14',
      '2022-06-15',
      'two days; 30 May was a working day',
    ],
    ['over 19 September 2022', '2022-09-14', '2022-09-29', '2022-09-30', 'proclaimed ten days before'],
    ['over 8 May 2023', '2023-04-28', '2023-05-16', '2023-05-17', 'a second Monday in May beside 1 May'],
  ])(
    '%s: received %s, %s is day 10 and within, %s is day 11 and over (%4$s)',
    (_, received, tenth, eleventh) => {
      expect(timing(answered(received, tenth))).toMatchObject({ workingDays: 10, limit: 10 });
      expect(timing(answered(received, eleventh))).toMatchObject({ workingDays: 11, limit: 10 });
    },
  );

  test('a complaint answered on the day it was received took no working day', () => {
    expect(timing(answered('2023-06-01', '2023-06-01'))?.workingDays).toBe(0);
  });

  test('a complaint received on a Sunday and answered on Monday took one: Sunday is day 0', () => {
    expect(timing(answered('2023-06-04', '2023-06-05'))?.workingDays).toBe(1);
  });

  test('an agreed extension moves the limit that applied to 20, and leaves the standard limit at 10', () => {
    const extended = withStages(
      stage('1', { requested: '2023-06-01', extended: '2023-06-10', responded: '2023-06-22' }),
    );
    expect(timing(extended)).toMatchObject({ workingDays: 15, limit: 20, clock: { standard: 10 } });
  });
});

describe('Stage 2 (regulation 17): 25 working days, 65 when extended', () => {
  const investigated = withStages(
    stage('1', { requested: '2023-06-01', responded: '2023-06-10' }),
    stage('2', {
      requested: '2023-09-01',
      statementAgreed: '2023-09-15',
      extended: '2023-09-20',
      responded: '2023-10-13',
    }),
  );

  test('from the request, as the ombudsman counts: 30 working days, over the standard limit', () => {
    expect(timing(investigated)).toMatchObject({ workingDays: 30, limit: 65, start: '2023-09-01' });
  });

  test('from the statement of complaint, as many councils count: 20 working days, within the standard limit', () => {
    const byStatement = { ...rules, stage2Start: 'statement-agreed' } as const;
    expect(timing(investigated, LATEST, byStatement)).toMatchObject({ workingDays: 20, start: '2023-09-15' });
  });

  test('without the date of the statement nothing is guessed from the request', () => {
    const unsaid = withStages(stage('2', { requested: '2023-09-01', responded: '2023-10-13' }));
    expect(timing(unsaid, LATEST, { ...rules, stage2Start: 'statement-agreed' })).toMatchObject({
      ended: 'response',
      workingDays: null,
    });
  });
});

describe('Stage 3 (regulations 19 and 20): the panel meets within 30 working days of the request', () => {
  const panel = stage('3', {
    requested: '2023-11-01',
    panelMet: '2023-12-13',
    findings: '2023-12-20',
    responded: '2024-01-15',
  });

  test('is measured to the day of the panel, not to the response after it', () => {
    // To the response the naive count gives 50, and calls a panel late that met on day 30.
    expect(timing(withStages(panel))).toMatchObject({ workingDays: 30, limit: 30, end: '2023-12-13' });
  });

  test('has three clocks, each from the end of the one before', () => {
    const clocks = rules.procedures.get('statutory')?.versions[0]?.stages[2]?.clocks;
    expect(clocks?.map(({ from, to, standard }) => [from, to, standard])).toEqual([
      ['requested', 'panelMet', 30],
      ['panelMet', 'findings', 5],
      ['findings', 'responded', 15],
    ]);
  });

  test('is not over while the panel has not met, and ends with a withdrawal', () => {
    expect(timing(withStages(stage('3', { requested: '2023-11-01' })))).toMatchObject({
      ended: null,
      workingDays: null,
    });
    const withdrawn = stage('3', { requested: '2023-11-01', withdrawn: '2023-11-08' });
    expect(timing(withStages(withdrawn))).toMatchObject({ ended: 'withdrawal', workingDays: 5 });
  });
});

describe('a withdrawal', () => {
  test('without a response ends the clock, and is no response', () => {
    const withdrawn = withStages(stage('1', { requested: '2023-06-01', withdrawn: '2023-06-08' }));
    expect(timing(withdrawn)).toMatchObject({ ended: 'withdrawal', end: '2023-06-08', workingDays: 5 });
  });

  test('after a response changes nothing: the response ended the clock', () => {
    const both = stage('1', { requested: '2023-06-01', responded: '2023-06-06', withdrawn: '2023-06-08' });
    expect(timing(withStages(both))).toMatchObject({ ended: 'response', end: '2023-06-06', workingDays: 3 });
  });
});

describe('corporate complaints', () => {
  const corporate = (
    received: string,
    acknowledged: string,
    responded: string,
    extended: string | null = null,
  ) =>
    complaint({
      procedure: 'corporate',
      received,
      acknowledged,
      stages: [stage('1', { requested: received, responded, extended })],
    });

  test('until 31 March 2026 run from receipt, without an extended limit', () => {
    const before = corporate('2026-03-02', '2026-03-06', '2026-03-17', '2026-03-10');
    expect(timing(before)).toMatchObject({ start: '2026-03-02', workingDays: 11, limit: 10 });
  });

  test('from 1 April 2026 run from the acknowledgement, 20 when extended (ombudsman’s Complaint Handling Code)', () => {
    const after = corporate('2026-05-05', '2026-05-11', '2026-05-26');
    // From receipt the naive count gives 14 working days, and late.
    expect(timing(after)).toMatchObject({ start: '2026-05-11', workingDays: 10, limit: 10 });
    expect(timing(corporate('2026-05-05', '2026-05-11', '2026-05-26', '2026-05-15'))?.limit).toBe(20);
  });

  test('have two stages: of a third there is no limit to measure by', () => {
    const third = complaint({ procedure: 'corporate', stages: [stage('3', { requested: '2023-06-01' })] });
    expect(timing(third)).toBeNull();
  });
});

test('adult social care has 20 working days; an informal concern has no stages and no limit', () => {
  const adult = answered('2023-06-01', '2023-06-29', { procedure: 'adult-social-care' });
  expect(timing(adult)).toMatchObject({ workingDays: 20, limit: 20 });
  expect(timing(answered('2023-06-01', '2023-06-02', { procedure: 'informal' }))).toBeNull();
});

test('an end before its start is measured by nothing, rather than by a negative number', () => {
  const impossible = withStages(stage('2', { requested: '2023-09-01', responded: '2023-08-01' }));
  expect(timing(impossible)?.workingDays).toBeNull();
});

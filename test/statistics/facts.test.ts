import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../src/records/complaint.ts';
import { complaintFact, dateOn, factsOf, yearsOf } from '../../src/statistics/facts.ts';
import { complaint, enquiry, rules, stage } from './invented-records.ts';

const fact = (of: Complaint) => complaintFact(of, rules);
const lastStage = (of: Complaint) => fact(of).last?.record.stage ?? null;

const one = stage('1', { requested: '2023-06-01', responded: '2023-06-12', outcome: 'upheld' });
const two = (given: Parameters<typeof stage>[1] = {}) => stage('2', { requested: '2023-07-03', ...given });

describe('the last stage that a complaint reached', () => {
  test('is Stage 2 when the request was accepted, and when the log gives no result of it', () => {
    expect(lastStage(complaint({ stages: [one, two({ requestResult: 'accepted' })] }))).toBe('2');
    expect(lastStage(complaint({ stages: [one, two()] }))).toBe('2');
  });

  test.each(['withdrawn', 'rejected', 'resolved-by-adr'])(
    'is Stage 1 when the request was %s',
    (requestResult) => {
      expect(lastStage(complaint({ stages: [one, two({ requestResult })] }))).toBe('1');
    },
  );

  test('is Stage 1 when the complaint was withdrawn before Stage 2, whatever the result column says', () => {
    const withdrawal = { date: null, when: 'before-stage-2' };
    expect(lastStage(complaint({ stages: [one, two()], withdrawal }))).toBe('1');
  });

  test('is none when it was not accepted, or withdrawn before Stage 1', () => {
    expect(lastStage(complaint({ notAccepted: 'court' }))).toBeNull();
    expect(lastStage(complaint({ withdrawal: { date: null, when: 'before-stage-1' } }))).toBeNull();
  });
});

describe('the outcome of a complaint', () => {
  const outcome = (given: Parameters<typeof complaint>[0]) => fact(complaint(given)).outcome;

  test('is that of the last stage it reached: upheld at Stage 1 and not upheld at Stage 2 is not upheld', () => {
    const second = two({ responded: '2023-08-01', outcome: 'not-upheld' });
    expect(outcome({ stages: [one, second] })).toBe('not-upheld');
  });

  test('is the finding of Stage 1 where the request for Stage 2 came to nothing', () => {
    expect(outcome({ stages: [one, two({ requestResult: 'rejected' })] })).toBe('upheld');
  });

  test('is the finding of Stage 1 where only the request for Stage 2 was withdrawn', () => {
    // The naive reading, that anything withdrawn is a withdrawn complaint, loses a complaint that was upheld.
    const request = two({ requestResult: 'withdrawn', withdrawn: '2023-07-10' });
    expect(outcome({ stages: [one, request], withdrawal: { date: null, when: null } })).toBe('upheld');
    expect(outcome({ stages: [one, two()], withdrawal: { date: null, when: 'before-stage-2' } })).toBe(
      'upheld',
    );
  });

  test('is withdrawn where the complaint was withdrawn during the stage', () => {
    const during = { date: null, when: 'during-stage-2' };
    expect(outcome({ stages: [one, two({ withdrawn: '2023-07-10' })], withdrawal: during })).toBe(
      'withdrawn',
    );
    expect(outcome({ withdrawal: { date: null, when: 'before-stage-1' } })).toBe('withdrawn');
  });

  test('is open while there is no answer, and not recorded where there is an answer without a finding', () => {
    expect(outcome({})).toBe('open');
    expect(
      outcome({ stages: [stage('1', { requested: '2023-06-01', responded: '2023-06-12' })] }),
    ).toBeNull();
  });

  test('is not “open” where the log says that the complaint is closed', () => {
    expect(outcome({ closed: '2023-06-20' })).toBeNull();
  });

  test('is open where the panel has met and the council has not answered it yet', () => {
    const panel = stage('3', { requested: '2023-09-01', panelMet: '2023-09-29' });
    expect(outcome({ stages: [one, two({ responded: '2023-08-01', outcome: 'upheld' }), panel] })).toBe(
      'open',
    );
  });
});

describe('the date that puts a stage into a year', () => {
  const late = complaint({
    received: '2023-03-20',
    stages: [stage('1', { requested: '2023-03-20', responded: '2023-04-05' })],
  });
  const [, first] = factsOf(late, rules);

  test('is the receipt of the complaint, or the response: two different years here', () => {
    expect(dateOn('received', first!)).toBe('2023-03-20');
    expect(dateOn('responded', first!)).toBe('2023-04-05');
    expect(new Set(yearsOf(first!))).toEqual(new Set(['2022-23', '2023-24']));
  });

  test('of a withdrawal is no date of a response', () => {
    const withdrawn = complaint({
      stages: [stage('1', { requested: '2023-06-01', withdrawn: '2023-06-05' })],
    });
    expect(dateOn('responded', factsOf(withdrawn, rules)[1]!)).toBeNull();
  });

  test('of a review panel is the day on which it met', () => {
    const panel = stage('3', { requested: '2024-03-01', panelMet: '2024-03-27', responded: '2024-04-20' });
    expect(dateOn('responded', factsOf(complaint({ stages: [panel] }), rules)[1]!)).toBe('2024-03-27');
  });
});

describe('the day on which a stage was concluded', () => {
  const concluded = (given: Parameters<typeof stage>[1]) =>
    dateOn('concluded', factsOf(complaint({ stages: [stage('1', given)] }), rules)[1]!);

  test('is that of the response, or of the withdrawal during it', () => {
    expect(concluded({ requested: '2023-06-01', responded: '2023-06-12' })).toBe('2023-06-12');
    expect(concluded({ requested: '2023-06-01', withdrawn: '2023-06-05' })).toBe('2023-06-05');
  });

  test('is none while it is going on', () => {
    expect(concluded({ requested: '2023-06-01' })).toBeNull();
  });

  test('of a stage that no limit applies to is that of its response all the same', () => {
    const joint = complaint({
      procedure: 'joint',
      stages: [stage('1', { requested: '2023-06-01', responded: '2023-06-12' })],
    });
    expect(dateOn('concluded', factsOf(joint, rules)[1]!)).toBe('2023-06-12');
  });
});

describe('the day on which a complaint was closed', () => {
  const closed = (given: Parameters<typeof complaint>[0]) => dateOn('closed', fact(complaint(given)));

  test('is the one that the log gives', () => {
    expect(closed({ stages: [one], closed: '2023-06-20' })).toBe('2023-06-20');
  });

  test('is the day on which its last stage ended, where the log gives none', () => {
    expect(closed({ stages: [one] })).toBe('2023-06-12');
    expect(closed({ stages: [one, two({ responded: '2023-08-01', requestResult: 'accepted' })] })).toBe(
      '2023-08-01',
    );
    expect(closed({ stages: [one, two({ requestResult: 'rejected' })] })).toBe('2023-06-12');
  });

  test('is none while its last stage is going on, though an earlier one has ended', () => {
    expect(closed({ stages: [one, two({ requestResult: 'accepted' })] })).toBeNull();
  });

  test('is that of the withdrawal where it reached no stage', () => {
    const given = { stages: [], withdrawal: { date: '2023-06-05', when: 'before-stage-1' } };
    expect(closed(given as never)).toBe('2023-06-05');
  });
});

test('an enquiry and a request for information count by the day received, or the day answered', () => {
  const record = enquiry({ received: '2023-03-31', responded: '2023-04-03' });
  const [only] = factsOf(record, rules);
  expect([dateOn('received', only!), dateOn('responded', only!), dateOn('closed', only!)]).toEqual([
    '2023-03-31',
    '2023-04-03',
    null,
  ]);
});

test('a complaint settled before Stage 1 reached none, is resolved, and is measured by no limit', () => {
  const settled = fact(complaint({ stages: [], outcome: 'resolved', closed: '2023-06-05' }));
  expect([settled.last, settled.outcome]).toEqual([null, 'resolved']);
  // With a first stage that nobody took it to, the naive reading counts it as answered at Stage 1.
  expect(factsOf(settled.record, rules)).toHaveLength(1);
});

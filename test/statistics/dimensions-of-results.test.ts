import { describe, expect, test } from 'vitest';
import { dimension, keysOf } from '../../src/statistics/dimensions/all-dimensions.ts';
import { complaintFact, factsOf } from '../../src/statistics/facts.ts';
import { complaint, enquiry, informationRequest, rules, stage } from './invented-records.ts';
import { context } from './label-context.ts';

type Given = Parameters<typeof complaint>[0];

const ofComplaint = (id: string, given: Given) =>
  keysOf(dimension(id), complaintFact(complaint(given), rules), 'received');
/** Of each stage of the complaint. */
const ofStages = (id: string, given: Given) =>
  complaintFact(complaint(given), rules).stages.map((fact) => keysOf(dimension(id), fact, 'received')[0]);

const first = (given: Parameters<typeof stage>[1] = {}) => stage('1', { requested: '2023-06-01', ...given });
const second = (given: Parameters<typeof stage>[1] = {}) =>
  stage('2', { requested: '2023-07-03', requestResult: 'accepted', ...given });

describe('the outcome of a stage', () => {
  test('is the finding at that stage, and not that of the complaint', () => {
    const stages = [
      first({ responded: '2023-06-12', outcome: 'upheld' }),
      second({ responded: '2023-08-01', outcome: 'not-upheld' }),
    ];
    expect(ofStages('stageOutcome', { stages })).toEqual(['upheld', 'not-upheld']);
    expect(ofComplaint('outcome', { stages })).toEqual(['not-upheld']);
  });

  test('is withdrawn where it was withdrawn during the stage, and open while there is no answer', () => {
    const stages = [
      first({ responded: '2023-06-12', outcome: 'upheld' }),
      second({ withdrawn: '2023-07-20' }),
    ];
    const withdrawal = { date: null, when: 'during-stage-2' };
    expect(ofStages('stageOutcome', { stages, withdrawal })).toEqual(['upheld', 'withdrawn']);
    expect(ofStages('stageOutcome', {})).toEqual(['open']);
  });

  test('is not recorded where there is an answer without a finding, or the complaint is closed', () => {
    expect(ofStages('stageOutcome', { stages: [first({ responded: '2023-06-12' })] })).toEqual([
      'not-recorded',
    ]);
    expect(ofStages('stageOutcome', { closed: '2023-07-01' })).toEqual(['not-recorded']);
  });

  test('is open where a review panel has met and the council has not answered it yet, as that of the complaint is', () => {
    const stages = [stage('3', { requested: '2023-09-01', panelMet: '2023-09-29' })];
    expect(ofStages('stageOutcome', { stages })).toEqual(['open']);
    expect(ofComplaint('outcome', { stages })).toEqual(['open']);
  });
});

describe('how a stage was answered', () => {
  const answeredOn = (responded: string, extended: string | null = null) =>
    ofStages('responseTime', { stages: [first({ responded, extended })] })[0];

  test('is within 10 working days, within 20 where an extension was agreed, or over', () => {
    expect(answeredOn('2023-06-15')).toBe('within-standard');
    expect(answeredOn('2023-06-16')).toBe('over');
    expect(answeredOn('2023-06-16', '2023-06-10')).toBe('within-extended');
    expect(answeredOn('2023-06-29', '2023-06-10')).toBe('within-extended');
    expect(answeredOn('2023-06-30', '2023-06-10')).toBe('over');
  });

  test('is within the standard limit where it was, whether an extension had been agreed or not', () => {
    expect(answeredOn('2023-06-15', '2023-06-10')).toBe('within-standard');
  });

  test('is not at all where it was withdrawn, however soon: that is no answer on time', () => {
    expect(ofStages('responseTime', { stages: [first({ withdrawn: '2023-06-05' })] })).toEqual(['withdrawn']);
  });

  test('is not yet concluded, lacks a date, or has no limit', () => {
    expect(ofStages('responseTime', {})).toEqual(['not-concluded']);
    expect(ofStages('responseTime', { closed: '2023-07-01' })).toEqual(['date-missing']);
    expect(ofStages('responseTime', { procedure: 'joint' })).toEqual(['no-limit']);
  });

  test('is printed with the limits of the stage, and without an extended row where there is no extended limit', () => {
    const labels = (stageOfRow: string) =>
      dimension('responseTime')
        .values({ ...context, stage: stageOfRow })
        .filter(({ always }) => always)
        .map(({ label }) => label);
    expect(labels('1')).toEqual([
      'Within 10 working days',
      '11 to 20 working days, extended',
      'Over the limit that applied',
      'Not yet concluded',
    ]);
    expect(labels('2')[1]).toBe('26 to 65 working days, extended');
    expect(labels('3')).toEqual([
      'Within 30 working days',
      'Over the limit that applied',
      'Not yet concluded',
    ]);
  });
});

describe('the outcome in detail', () => {
  const detail = (given: Given) => ofComplaint('outcomeDetail', given)[0];

  test('tells a complaint settled before Stage 1 from one resolved at a stage', () => {
    expect(detail({ stages: [], outcome: 'resolved', closed: '2023-06-05' })).toBe('resolved-before-stage-1');
    expect(detail({ stages: [first({ responded: '2023-06-12', outcome: 'resolved' })] })).toBe('resolved');
  });

  test('tells when a complaint was withdrawn: before a stage or during it', () => {
    expect(detail({ withdrawal: { date: null, when: 'before-stage-1' } })).toBe('withdrawn-before-stage-1');
    expect(detail({ withdrawal: { date: null, when: 'during-stage-1' } })).toBe('withdrawn-during-stage-1');
  });

  test('takes the stage that was reached where the log does not say when', () => {
    const stages = [first({ responded: '2023-06-12', outcome: 'upheld' }), second()];
    expect(detail({ stages, withdrawal: { date: null, when: null } })).toBe('withdrawn-during-stage-2');
    expect(detail({ stages: [], withdrawal: { date: null, when: null } })).toBe('withdrawn-before-stage-1');
  });

  test('keeps the finding of Stage 1 where only the request for Stage 2 was withdrawn', () => {
    const stages = [
      first({ responded: '2023-06-12', outcome: 'upheld' }),
      stage('2', { requested: '2023-07-03', requestResult: 'withdrawn' }),
    ];
    expect(detail({ stages, withdrawal: { date: null, when: 'before-stage-2' } })).toBe('upheld');
  });

  test('is the outcome itself where there is nothing to add, and always has the three findings as rows', () => {
    expect(detail({ notAccepted: 'court' })).toBe('not-accepted');
    expect(detail({})).toBe('open');
    const always = dimension('outcomeDetail')
      .values(context)
      .filter((value) => value.always);
    expect(always.map(({ key }) => key)).toEqual(['upheld', 'partially-upheld', 'not-upheld']);
  });
});

describe('the answer to a case', () => {
  const ofEnquiry = (responded: string | null) =>
    keysOf(dimension('answer'), factsOf(enquiry({ responded }), rules)[0]!, 'received')[0];

  test('is on time on day 10, late on day 11, and none while there is none', () => {
    expect([ofEnquiry('2023-06-15'), ofEnquiry('2023-06-16'), ofEnquiry(null)]).toEqual([
      'on-time',
      'late',
      'none',
    ]);
  });

  test('is on time by the limit that applied, the extended one where an extension was agreed', () => {
    const stages = [first({ responded: '2023-06-22', extended: '2023-06-10' })];
    expect(ofStages('answer', { stages })).toEqual(['on-time']);
    const review = { type: 'internal-review', responded: '2023-07-20', extended: '2023-06-20' };
    expect(keysOf(dimension('answer'), factsOf(informationRequest(review), rules)[0]!, 'received')).toEqual([
      'on-time',
    ]);
  });

  test('is none on time where the case was withdrawn, and lacks a date where it cannot be measured', () => {
    expect(ofStages('answer', { stages: [first({ withdrawn: '2023-06-05' })] })).toEqual(['withdrawn']);
    expect(ofEnquiry('2023-05-30')).toBe('date-missing');
  });

  test('is not asked for where there is no limit', () => {
    const commissioner = informationRequest({ type: 'information-commissioner', responded: '2023-06-15' });
    expect(keysOf(dimension('answer'), factsOf(commissioner, rules)[0]!, 'received')).toEqual([
      'not-recorded',
    ]);
  });
});

describe('a complaint has gone on', () => {
  const escalated = (given: Given) => ofComplaint('escalated', given)[0];
  const answered = first({ responded: '2023-06-12', outcome: 'not-upheld' });

  test('from Stage 1 where it reached Stage 2, whether that was accepted or the log does not say', () => {
    expect(escalated({ stages: [answered, second()] })).toBe('yes');
    expect(escalated({ stages: [answered, second({ requestResult: null })] })).toBe('yes');
  });

  test('not where the request was rejected or withdrawn, nor where there was none', () => {
    expect(escalated({ stages: [answered, second({ requestResult: 'rejected' })] })).toBe('no');
    expect(escalated({ stages: [answered, second({ requestResult: 'withdrawn' })] })).toBe('no');
    expect(escalated({ stages: [answered] })).toBe('no');
  });

  test('not where it entered at Stage 2, or was not accepted', () => {
    expect(escalated({ stages: [second()] })).toBe('no');
    expect(escalated({ notAccepted: 'court' })).toBe('no');
  });
});

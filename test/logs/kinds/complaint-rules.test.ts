import { describe, expect, test } from 'vitest';
import { oneComplaint } from '../reading.ts';

// All complaints of these tests were received on 3 April 2023.

describe('a complaint that cannot have been so is refused', () => {
  test.each([
    [
      'answered before it was received',
      { 'Stage 1 responded': '02/04/2023' },
      'CASE_RESPONDED_BEFORE_START',
      'Stage 1: it was answered on 02/04/2023, before it began on 03/04/2023.',
    ],
    [
      'answered at Stage 2 before Stage 2 was requested',
      { 'Stage 2 requested': '05/05/2023', 'Stage 2 responded': '04/05/2023' },
      'CASE_RESPONDED_BEFORE_START',
      'Stage 2: it was answered on 04/05/2023, before it began on 05/05/2023.',
    ],
    // Councils that count from the statement would have negative working days.
    [
      'answered at Stage 2 before its statement was agreed',
      {
        'Stage 2 requested': '05/05/2023',
        'Stage 2 statement agreed': '20/05/2023',
        'Stage 2 responded': '19/05/2023',
      },
      'CASE_RESPONDED_BEFORE_START',
      'Stage 2: it was answered on 19/05/2023, before its statement was agreed on 20/05/2023.',
    ],
    [
      'heard by a panel before Stage 3 was requested',
      { 'Stage 3 requested': '05/09/2023', 'Stage 3 panel met': '04/09/2023' },
      'CASE_RESPONDED_BEFORE_START',
      'Stage 3: the panel met on 04/09/2023, before it began on 05/09/2023.',
    ],
    [
      'with findings of a panel before it met',
      {
        'Stage 3 requested': '05/09/2023',
        'Stage 3 panel met': '05/10/2023',
        'Stage 3 findings': '04/10/2023',
      },
      'CASE_RESPONDED_BEFORE_START',
      'Stage 3: the panel gave its findings on 04/10/2023, before the panel met on 05/10/2023.',
    ],
    [
      'withdrawn during a stage before that began',
      { 'Stage 2 requested': '05/05/2023', Withdrawn: '04/05/2023', 'Withdrawn when': 'During Stage 2' },
      'CASE_RESPONDED_BEFORE_START',
      'Stage 2: it was withdrawn on 04/05/2023, before it began on 05/05/2023.',
    ],
    [
      'taken to Stage 2 before it was received',
      { 'Stage 2 requested': '02/04/2023' },
      'CASE_STAGE_TOO_EARLY',
      'Stage 2 was requested on 02/04/2023, before the complaint was received on 03/04/2023.',
    ],
    [
      'taken to Stage 3 before Stage 2',
      { 'Stage 2 requested': '05/05/2023', 'Stage 3 requested': '04/05/2023' },
      'CASE_STAGE_TOO_EARLY',
      'Stage 3 was requested on 04/05/2023, before Stage 2 was requested on 05/05/2023.',
    ],
    [
      'withdrawn before it was received',
      { Withdrawn: '02/04/2023' },
      'CASE_WITHDRAWN_BEFORE_RECEIVED',
      'The complaint was withdrawn before it was received.',
    ],
    [
      'closed before it was received',
      { Closed: '02/04/2023' },
      'CASE_CLOSED_BEFORE_RECEIVED',
      'The complaint was closed before it was received.',
    ],
  ])('%s', (_, cells, code, message) => {
    const { records, problems, disposed } = oneComplaint(cells);
    expect(records).toEqual([]);
    expect(disposed.refused).toBe(1);
    expect(problems).toMatchObject([
      { code, message, severity: 'error', scope: 'case', reference: 'C1', row: 2 },
    ]);
  });
});

describe('a complaint that is odd is used, with a warning', () => {
  test.each([
    [
      'an outcome without a date',
      { 'Stage 1 outcome': 'Upheld' },
      'CASE_OUTCOME_WITHOUT_RESPONSE',
      'The outcome is counted, but not how long the stage took.',
    ],
    [
      'a stage that nobody requested',
      { 'Stage 2 responded': '05/06/2023' },
      'CASE_STAGE_WITHOUT_REQUEST',
      'Stage 2 is counted, but not how long it took.',
    ],
    [
      'an acknowledgement before it was received',
      { Acknowledged: '02/04/2023' },
      'CASE_ACKNOWLEDGED_BEFORE_RECEIVED',
      'It is in the report as it stands.',
    ],
    [
      'a stage due before it began',
      { 'Stage 1 due': '31/03/2023' },
      'CASE_DUE_BEFORE_START',
      'Timescales are counted by the limits of the procedure, not by this date.',
    ],
    [
      'an extension agreed before it began',
      { 'Stage 1 extended': '31/03/2023' },
      'CASE_EXTENDED_BEFORE_START',
      'Whether it was on time is counted by the longer limit all the same.',
    ],
    [
      'a withdrawal, and an answer after it',
      { Withdrawn: '14/04/2023', 'Stage 1 responded': '17/04/2023' },
      'CASE_WITHDRAWN_AND_RESPONDED',
      'It is counted as answered, and as withdrawn.',
    ],
    [
      'a reason for not accepting it, and an answer',
      { 'Not accepted reason': 'Court proceedings', 'Stage 1 responded': '17/04/2023' },
      'CASE_NOT_ACCEPTED_BUT_ANSWERED',
      'It is counted as not accepted, and its response as a response.',
    ],
    [
      'closed before its first answer',
      { Closed: '14/04/2023', 'Stage 1 responded': '17/04/2023' },
      'CASE_CLOSED_BEFORE_RESPONSE',
      'It is in the report as it stands.',
    ],
    // The corporate procedure has two stages.
    [
      'a stage that its procedure has not',
      { Procedure: 'Corporate', 'Stage 2 requested': '05/05/2023', 'Stage 3 requested': '05/09/2023' },
      'CASE_STAGE_NOT_IN_PROCEDURE',
      'Stage 3 is counted, but not whether it was on time.',
    ],
    // 2006 Regulations, regulation 14: 20 working days at most. From 3 April 2023, over Easter and a bank holiday, those
    // end on 4 May.
    [
      'an extension of Stage 1 by one day more than the law allows',
      { 'Stage 1 extended': '14/04/2023', 'Stage 1 due': '05/05/2023' },
      'CASE_EXTENDED_PAST_MAXIMUM',
      'Whether it was on time is counted by the 20 working days.',
    ],
  ])('%s', (_, cells, code, effect) => {
    const { records, problems } = oneComplaint(cells);
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([{ code, effect, severity: 'warning' }]);
  });
});

describe('a complaint is nothing out of the ordinary', () => {
  test.each([
    [
      'answered, acknowledged and closed on the day it was received',
      {
        Acknowledged: '03/04/2023',
        'Stage 1 responded': '03/04/2023',
        Closed: '03/04/2023',
      },
    ],
    ['open, withdrawn, not accepted or not known without a date', { 'Stage 1 outcome': 'Open' }],
    ['withdrawn without a date', { 'Stage 1 outcome': 'Withdrawn' }],
    ['not known without a date', { 'Stage 1 outcome': 'Not recorded' }],
    [
      'heard at all stages in turn',
      {
        'Stage 1 responded': '17/04/2023',
        'Stage 1 outcome': 'Not upheld',
        'Stage 2 requested': '05/05/2023',
        'Stage 2 statement agreed': '12/05/2023',
        'Stage 2 responded': '05/07/2023',
        'Stage 2 outcome': 'Partially upheld',
        'Stage 3 requested': '05/09/2023',
        'Stage 3 panel met': '05/10/2023',
        'Stage 3 findings': '10/10/2023',
        'Stage 3 responded': '20/10/2023',
        'Stage 3 outcome': 'Upheld',
      },
    ],
    ['due on the day it began', { 'Stage 1 due': '03/04/2023' }],
    ['answered on the day it was withdrawn', { Withdrawn: '17/04/2023', 'Stage 1 responded': '17/04/2023' }],
    ['answered, and withdrawn after that', { Withdrawn: '18/04/2023', 'Stage 1 responded': '17/04/2023' }],
    ['not accepted, and not answered', { 'Not accepted reason': 'Court proceedings' }],
    ['closed on the day of its answer', { Closed: '17/04/2023', 'Stage 1 responded': '17/04/2023' }],
    [
      'closed after its first answer, and before that of a later stage',
      { Closed: '18/04/2023', 'Stage 1 responded': '17/04/2023', 'Stage 2 requested': '18/04/2023' },
    ],
    [
      'at the last stage that its procedure has',
      { Procedure: 'Corporate', 'Stage 2 requested': '05/05/2023' },
    ],
    ['extended as far as the law allows', { 'Stage 1 extended': '14/04/2023', 'Stage 1 due': '04/05/2023' }],
    [
      'due later than the law allows, without an extension: a system fills that in',
      { 'Stage 1 due': '05/05/2023' },
    ],
    ['withdrawn on the day it was received', { Withdrawn: '03/04/2023', Closed: '03/04/2023' }],
    [
      'asked for at each stage on the day of the one below',
      { 'Stage 2 requested': '03/04/2023', 'Stage 3 requested': '03/04/2023' },
    ],
    [
      'answered at Stage 2 on the day its statement was agreed',
      {
        'Stage 2 requested': '05/05/2023',
        'Stage 2 statement agreed': '20/05/2023',
        'Stage 2 responded': '20/05/2023',
      },
    ],
    [
      'asking for Stage 2 before Stage 1 was answered, for want of an answer',
      {
        'Stage 1 responded': '20/06/2023',
        'Stage 2 requested': '05/06/2023',
      },
    ],
  ])('%s', (_, cells) => {
    expect(oneComplaint(cells).problems).toEqual([]);
  });
});

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

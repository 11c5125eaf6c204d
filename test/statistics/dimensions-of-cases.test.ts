import { describe, expect, test } from 'vitest';
import type { Basis } from '../../src/statistics/definition.ts';
import { dimension, keysOf } from '../../src/statistics/dimensions/all-dimensions.ts';
import { factsOf } from '../../src/statistics/facts.ts';
import {
  complaint,
  compliment,
  enquiry,
  informationRequest,
  ombudsmanCase,
  remedy,
  rules,
  stage,
} from './invented-records.ts';
import { context } from './label-context.ts';

const everywhere = (id: string, record: Parameters<typeof factsOf>[0], basis: Basis = 'received') =>
  factsOf(record, rules).map((fact) => keysOf(dimension(id), fact, basis));

describe('the type of a case', () => {
  test('of a stage is its procedure and stage: a complaint at two stages is two cases', () => {
    const corporate = complaint({
      procedure: 'corporate',
      stages: [stage('1', { requested: '2023-06-01' }), stage('2', { requested: '2023-07-03' })],
    });
    expect(everywhere('caseType', corporate)).toEqual([
      ['corporate'],
      ['corporate-stage-1'],
      ['corporate-stage-2'],
    ]);
    expect(everywhere('caseType', complaint())[1]).toEqual(['statutory-stage-1']);
  });

  test('of an enquiry and of a request for information is its own', () => {
    expect(everywhere('caseType', enquiry({ type: 'member-enquiry' }))).toEqual([['member-enquiry']]);
    expect(everywhere('caseType', informationRequest({ type: 'internal-review' }))).toEqual([
      ['internal-review'],
    ]);
    expect(everywhere('caseType', compliment())).toEqual([['compliment']]);
  });

  test('is printed by the name that reports give it', () => {
    const { labelOf } = labels('caseType');
    expect(['statutory-stage-1', 'corporate-stage-2', 'mp-enquiry', 'internal-review'].map(labelOf)).toEqual([
      'Children Act Stage 1',
      'Corporate Stage 2',
      'MP enquiry',
      'Internal review',
    ]);
  });
});

describe('the month', () => {
  test('is that of the reporting year: April is the first, March the twelfth', () => {
    const month = (received: string) => everywhere('month', enquiry({ received }))[0];
    expect([month('2023-04-01'), month('2023-12-31'), month('2024-03-31')]).toEqual([['1'], ['9'], ['12']]);
  });

  test('is that of the date that counts: received in June, answered in July', () => {
    const record = enquiry({ received: '2023-06-30', responded: '2023-07-03' });
    expect(everywhere('month', record, 'received')).toEqual([['3']]);
    expect(everywhere('month', record, 'responded')).toEqual([['4']]);
  });

  test('is printed, all twelve, also where nothing happened', () => {
    const { values } = labels('month');
    expect(values.map(({ label }) => label)).toEqual([
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
      'January',
      'February',
      'March',
    ]);
    expect(values.every(({ always }) => always)).toBe(true);
  });
});

describe('the division', () => {
  test('is that of the record; a stage has that of its complaint', () => {
    expect(everywhere('division', complaint({ division: 'Education' }))).toEqual([
      ['Education'],
      ['Education'],
    ]);
    expect(everywhere('division', enquiry({ division: 'Social care' }))).toEqual([['Social care']]);
    expect(everywhere('division', informationRequest({ division: 'Social care' }))).toEqual([
      ['Social care'],
    ]);
  });

  test('that nobody wrote down is “not recorded”, and one that nobody knows “not known”', () => {
    expect(everywhere('division', enquiry())).toEqual([['not-recorded']]);
    expect(everywhere('division', enquiry({ division: 'Unknown' }))).toEqual([['not-known']]);
  });
});

test('the procedure of a case of the ombudsman is the one that it is about', () => {
  expect(everywhere('procedure', ombudsmanCase({ procedure: 'corporate' }))).toEqual([['corporate']]);
  expect(everywhere('procedure', ombudsmanCase())).toEqual([['not-recorded']]);
});

test('the ombudsman upholds what it has investigated; a case closed otherwise is in no rate of upheld ones', () => {
  const result = (decision: string) => everywhere('ombudsmanResult', ombudsmanCase({ decision }))[0];
  expect(result('upheld-fault-and-injustice')).toEqual(['upheld']);
  expect(result('not-upheld')).toEqual(['not-upheld']);
  expect(result('closed-after-enquiries')).toEqual(['not-investigated']);
});

test('the kind of a payment, and the type of a request for information, are those of the log', () => {
  expect(everywhere('remedyKind', remedy({ remedyKind: 'apology' }))).toEqual([['apology']]);
  expect(everywhere('informationType', informationRequest())).toEqual([['information-request']]);
});

test('members of staff and complainants are told apart, but only in tables for internal use', () => {
  const record = complaint({ staff: ['AB', 'CD'], complainantReference: 'P7' });
  expect(everywhere('staff', record)[0]).toEqual(['AB', 'CD']);
  expect(everywhere('complainantReference', record)[0]).toEqual(['P7']);
  expect([dimension('staff').internal, dimension('complainantReference').internal]).toEqual([true, true]);
});

function labels(id: string) {
  const values = dimension(id).values(context);
  return { values, labelOf: (key: string) => values.find((value) => value.key === key)?.label };
}

import { describe, expect, test } from 'vitest';
import { changedProcedure } from '../procedures/changed-procedure.ts';
import { answered, complaint, many, stage } from '../statistics/invented-records.ts';
import { printed, reportOf } from './invented-project.ts';

/**
 * What published reports get wrong where one year is set beside another. Each test says what the naive reading gives, and
 * fails on it.
 */

describe('escalation has two readings: a flow of the year, or how many of its complaints went on', () => {
  const goingOn = (received: string, requested: string) =>
    complaint({
      received,
      stages: [
        stage('1', { requested: received, responded: received }),
        stage('2', { requested, requestResult: 'accepted' }),
      ],
    });
  const report = reportOf({
    complaints: [
      // Ten complaints of 2023/24: one went on in the year, one in the next.
      ...many(8, () => answered('2023-06-01', '2023-06-12')),
      goingOn('2023-06-01', '2023-09-01'),
      goingOn('2024-03-01', '2024-04-15'),
      // Three of the year before went on in 2023/24.
      ...many(3, () => goingOn('2023-02-01', '2023-05-02')),
    ],
  });

  test('the flow is 4 requests to 10 complaints, the cohort 2 of 10: neither is called by the name of the other', () => {
    // The naive sentence, “40% of complaints went on to Stage 2”, takes the flow for the cohort.
    expect(report.figures['stage2.requested.percent']).toMatchObject({
      value: 40,
      numerator: 4,
      denominator: 10,
    });
    expect(report.figures['escalation.cohort.percent']).toMatchObject({
      value: 20,
      numerator: 2,
      denominator: 10,
    });
  });

  test('one table has both, and says of each what it sets beside what', () => {
    expect(printed(report, 'escalation').at(-1)).toEqual(['2023/24', '4', '40% (4/10)', '20% (2/10)']);
    const { columns, notes } = report.tables.escalation!;
    expect(columns.map(({ label }) => label.split(':')[0])).toEqual([
      'Requests for Stage 2 in the year',
      'Flow',
      'Cohort',
    ]);
    expect(notes.join(' ')).toContain('Those of the last months may still go on.');
  });

  test('a complaint that entered at Stage 2 did not go on from Stage 1', () => {
    const entered = complaint({
      stages: [stage('2', { requested: '2023-06-01', requestResult: 'accepted' })],
    });
    const { figures } = reportOf({ complaints: [entered, answered('2023-06-01', '2023-06-12')] });
    expect(figures['escalation.cohort.percent']?.numerator).toBe(0);
    expect(figures['complaints.stage1']?.value).toBe(1);
  });
});

describe('the year before is restated: 212 statutory complaints in one report, 163 in a later one', () => {
  const report = reportOf({
    complaints: [...many(163, () => complaint({ received: '2022-06-01' })), ...many(180, () => complaint())],
    figures: [['2022-23', 'complaints.statutory', 212, 'Annual report 2022/23']],
  });

  test('both numbers stand side by side, and the note says which is which', () => {
    expect(printed(report, 'statutoryByYear')).toEqual([
      ['2022/23', '163', '212'],
      ['2023/24', '180', 'not available'],
    ]);
    expect(report.tables.statutoryByYear!.notes).toContain(
      'Statutory complaints received, 2022/23: 163 from the log, restated; 212 as published in “Annual report 2022/23”.',
    );
  });

  test('the year is up from what is now counted; the naive report, by its old copy, says that it is down from 212', () => {
    expect(report.figures['complaints.statutory']?.change?.text).toBe(
      'up from 163 in 2022/23 (published as 212)',
    );
  });
});

describe('a rule changed inside a series', () => {
  test('the end of the informal stage: a note at that year, and no praise in the text', () => {
    const report = reportOf({
      complaints: [...many(40, () => complaint({ received: '2022-06-01' })), ...many(60, () => complaint())],
      seriesNotes: [
        {
          from: '2023-24',
          figures: ['complaints.statutory'],
          note: 'The informal stage was abolished, so that more complaints are statutory.',
        },
      ],
    });
    // The naive series shows a service complained about half as much again.
    expect(report.tables.statutoryByYear!.notes).toContain(
      'Break at 2023/24: The informal stage was abolished, so that more complaints are statutory. The years before and after are not like for like.',
    );
    expect(report.charts.statutoryByYear?.title).toBe(
      'Statutory complaints received rose to 60 (not like for like) in 2023/24',
    );
    expect(report.figures['complaints.statutory']?.change?.text).toContain('not like for like');
  });

  test('a new target: both readings, so that a longer limit does not look like a quicker service', () => {
    const report = reportOf({
      complaints: [
        // Always 12 working days.
        ...many(5, () => answered('2022-06-06', '2022-06-22')),
        ...many(5, () => answered('2023-06-05', '2023-06-21')),
      ],
      procedures: [changedProcedure('statutory', '2023-04-01', '1', { standard: 15 })],
    });
    // The naive sentence: “100%, up from 0%”.
    const { text, change } = report.figures['stage1.onTimeStandard.percent']!;
    expect([text, change?.previous, change?.likeForLike?.text]).toEqual(['100%', 0, '0%']);
  });
});

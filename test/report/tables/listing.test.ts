import { describe, expect, test } from 'vitest';
import { action, complaint, compliment, ombudsmanCase, remedy } from '../../statistics/invented-records.ts';
import { printed, reportOf } from '../invented-project.ts';

describe('payments', () => {
  const remedies = [
    remedy({ description: 'Savings owed', amount: 5_250 }),
    remedy({ description: 'Carpet', amount: 187_500 }),
    remedy({ description: 'Service fee', amount: 50_000 }),
    remedy({ description: 'An apology' }),
    remedy({ description: 'Of the year before', amount: 99_900, made: '2023-03-31' }),
  ];

  test('are listed in the order of the log, one amount a row, with their total to the penny', () => {
    // “£1,875 + £500” in one cell was published: two payments are two rows.
    expect(printed(reportOf({ remedies }), 'remedy')).toEqual([
      ['Savings owed', '£52.50'],
      ['Carpet', '£1,875.00'],
      ['Service fee', '£500.00'],
      ['Total', '£2,427.50'],
    ]);
  });

  test('have the total that the figure says', () => {
    const { figures, tables } = reportOf({ remedies });
    expect(figures['remedies.total']?.value).toBe(tables.remedy!.total!.cells[0]!.value);
    expect(figures['remedies.payments']?.value).toBe(3);
  });

  test('that add up to what binary fractions do not: three of 10p are 30p', () => {
    const three = [1, 2, 3].map(() => remedy({ amount: 10 }));
    expect(reportOf({ remedies: three }).tables.remedy!.total!.cells[0]).toEqual({
      value: 0.3,
      text: '£0.30',
    });
  });

  test('without a log have no total: “£0.00” would say that nothing was paid', () => {
    const { tables } = reportOf({ complaints: [complaint()] });
    expect(tables.remedy!.total).toBeUndefined();
    expect(tables.remedy!.notes).toEqual(['No log of remedies covers 2023/24.']);
  });

  test('that nobody recorded have no total: “£0.00” would say that none was recommended', () => {
    const decided = ombudsmanCase({ decision: 'upheld-injustice', decided: '2023-06-01' });
    const { tables } = reportOf({ ombudsman: [decided] });
    expect(
      printed(reportOf({ ombudsman: [decided] }), 'ombudsmanCompleted')
        .at(-1)
        ?.at(-1),
    ).toBe('not recorded');
    expect(tables.ombudsmanCompleted!.total).toBeUndefined();
    const paid = reportOf({ ombudsman: [decided, { ...decided, payment: 15_000 }] });
    expect(paid.tables.ombudsmanCompleted!.total!.cells.at(-1)!.text).toBe('£150.00');
  });

  test('of a year without payments total £0.00', () => {
    expect(printed(reportOf({ remedies: [] }), 'remedy')).toEqual([['Total', '£0.00']]);
  });
});

test('the words of a compliment are listed only where an officer has cleared them, with who gave it', () => {
  const compliments = [
    compliment({ complainant: 'child', quote: 'You listened.' }),
    compliment({ complainant: 'not-known', quote: 'Thank you.' }),
    compliment({ quote: 'Well done.' }),
    compliment({ complainant: 'parent' }),
  ];
  expect(printed(reportOf({ compliments }), 'complimentQuotes')).toEqual([
    ['Child or young person', 'You listened.'],
    ['not known', 'Thank you.'],
    ['not recorded', 'Well done.'],
  ]);
});

test('actions are those of the year, done or to be done, and those of the year before with their progress', () => {
  const report = reportOf({
    actions: [
      action({ service: 'Fostering', action: 'Write it down', done: '2024-01-10' }),
      action({ service: 'Front door', action: 'Call back', due: '2024-09-30' }),
      action({ service: 'Adoption', action: 'Train', raised: '2022-09-01', progress: 'Half done' }),
    ],
  });
  expect(printed(report, 'improvementsMade')).toEqual([['Fostering', 'not recorded', 'Write it down']]);
  expect(printed(report, 'improvementsPlanned')).toEqual([
    ['Front door', 'not recorded', 'Call back', '30 September 2024'],
  ]);
  expect(printed(report, 'actionsLastYear')).toEqual([['Adoption', 'Train', 'Half done']]);
  expect(report.tables.actionsLastYear!.basis).toBe('by date raised, 1 April 2022 to 31 March 2023');
});

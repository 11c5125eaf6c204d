import { describe, expect, test } from 'vitest';
import { builtInProcedures, versionOn } from '../../src/procedures/procedure.ts';
import { guidesOf } from '../../src/report/guides.ts';
import { answered, day, rules } from '../statistics/invented-records.ts';
import { reportOf } from './invented-project.ts';

const on = day('2024-03-31');

describe('the handling guidance', () => {
  test.each(builtInProcedures.map(({ id }) => id))('prints every limit of %s as it is measured by', (id) => {
    const guide = guidesOf(rules, on, ['complaints', 'enquiries', 'information']).find(
      (each) => each.id === id,
    )!;
    const version = versionOn(rules.procedures.get(id), on)!;
    expect(guide.stages).toHaveLength(version.stages.length);
    for (const [index, { clocks }] of version.stages.entries()) {
      const { timescale, extension } = guide.stages[index]!;
      const printed = (text: string) =>
        [...text.matchAll(/\d+(?= working days)/g)].map(([days]) => Number(days));
      expect(printed(timescale)).toEqual(clocks.map(({ standard }) => standard));
      expect(printed(extension).slice(0, 1)).toEqual(clocks.flatMap(({ extended }) => extended ?? []));
    }
    expect(guide.acknowledgement).toBe(
      version.acknowledgement === undefined
        ? 'no limit'
        : `within ${version.acknowledgement.limit} working days`,
    );
  });

  test('calls no stage what has one step only: an enquiry, a request for information', () => {
    const names = (handles: 'complaints' | 'enquiries' | 'information') =>
      guidesOf(rules, on, [handles]).flatMap(({ stages }) => stages.map(({ name }) => name));
    expect(names('complaints')).toContain('Stage 1: local resolution');
    expect(
      [...names('enquiries'), ...names('information')].filter((name) => name.startsWith('Stage')),
    ).toEqual([]);
  });

  test('says the same limit as the table of timescales', () => {
    const report = reportOf({ complaints: [answered('2023-06-01', '2023-06-05')] });
    const [first, second] = report.procedures.find(({ id }) => id === 'statutory')!.stages;
    expect(first!.timescale).toBe('10 working days from receipt');
    expect(report.tables.stageTimescale!.rows.map(({ labels }) => labels[1])).toContain(
      'Within 10 working days',
    );
    expect(second!.extension).toMatch(/^up to 65 working days in all where/);
  });

  test('says from which day Stage 2 runs, by the setting that measures it', () => {
    const stage2 = (stage2Start: 'requested' | 'statement-agreed') =>
      guidesOf({ ...rules, stage2Start }, on)[0]!.stages[1]!.timescale;
    expect(stage2('requested')).toBe('25 working days from the request');
    expect(stage2('statement-agreed')).toBe(
      '25 working days from the day the statement of complaint is agreed',
    );
  });

  test('gives the three clocks of Stage 3 in a sentence', () => {
    expect(guidesOf(rules, on)[0]!.stages[2]!.timescale).toBe(
      'Panel meets within 30 working days of the request; findings within 5 working days of the panel; ' +
        'response to the findings within 15 working days of the findings',
    );
  });

  test('is that of the end of the year: corporate complaints under the ombudsman’s Code from 2026/27', () => {
    const corporate = (date: string) =>
      guidesOf(rules, day(date)).find(({ id }) => id === 'corporate')!.stages[0];
    expect(corporate('2026-03-31')!.timescale).toBe('10 working days from receipt');
    expect(corporate('2027-03-31')!.timescale).toBe('10 working days from the acknowledgement');
  });
});

describe('the rules used', () => {
  const rule = (id: string, stage2Start?: 'statement-agreed') =>
    reportOf({ complaints: [], ...(stage2Start === undefined ? {} : { stage2Start }) }).rules.find(
      (each) => each.id === id,
    )?.rule;

  test('say what a working day is and which day is day 1', () => {
    expect(rule('working-day')).toContain('Good Friday or a bank holiday in England');
    expect(rule('first-day')).toContain('the next working day is day 1');
  });
});

import { describe, expect, test } from 'vitest';
import { changesOf } from '../../src/procedures/changes.ts';
import type { Clock, Procedure } from '../../src/procedures/procedure.ts';
import { figureCatalogue } from '../../src/report/catalogue/figures.ts';
import { subjectOf } from '../../src/report/years/breaks.ts';
import { isComputed } from '../../src/statistics/definition.ts';
import { isTouchedBy } from '../../src/statistics/dependence.ts';
import { changedProcedure } from '../procedures/changed-procedure.ts';
import { rules } from './invented-records.ts';

/** The figures of the catalogue that a change on 1 April 2023 touches. */
function touched(procedure: Procedure): string[] {
  const [change] = changesOf(procedure).filter(({ on }) => on === '2023-04-01');
  return figureCatalogue
    .filter(isComputed)
    .filter(({ from }) => isTouchedBy(subjectOf(from), change!, rules.procedures))
    .map(({ id }) => id);
}

const limit = (id: string, stage: '1' | '2' | '3', change: Partial<Clock>) =>
  touched(changedProcedure(id, '2023-04-01', stage, change));

describe('a change of the standard limit', () => {
  test('touches what is counted against that limit at that stage of that procedure', () => {
    expect(limit('statutory', '1', { standard: 15 })).toEqual([
      'stage1.onTimeStandard.percent',
      'stage1.onTimeApplicable.percent',
      'stage1.answeredWithinStandard.percent',
    ]);
    expect(limit('statutory', '2', { standard: 30 })).toEqual([
      'stage2.onTimeStandard.percent',
      'stage2.onTimeApplicable.percent',
    ]);
    expect(limit('enquiry', '1', { standard: 5 })).toEqual(['enquiries.onTime.percent']);
    expect(limit('information-request', '1', { standard: 25 })).toEqual([
      'information.requests.onTime.percent',
    ]);
  });

  test('does not touch how many there are, nor an average of working days: days are days', () => {
    const figures = limit('statutory', '1', { standard: 15 });
    expect(figures).not.toContain('complaints.statutory');
    expect(figures).not.toContain('stage1.averageWorkingDays');
  });

  test('of the extended limit does not touch what is within the standard limit', () => {
    expect(limit('statutory', '1', { extended: 30 })).toEqual(['stage1.onTimeApplicable.percent']);
  });
});

test('another day to count from touches averages of working days as well', () => {
  expect(limit('statutory', '1', { from: 'acknowledged' })).toContain('stage1.averageWorkingDays');
});

test('a stage more or fewer touches what is counted by stages, and not how many complaints there are', () => {
  const corporate = rules.procedures.get('corporate')!;
  const [now] = corporate.versions;
  const figures = touched({
    ...corporate,
    versions: [
      { ...now!, validTo: '2023-03-31' },
      { ...now!, validFrom: '2023-04-01', stages: now!.stages.slice(0, 1) },
    ],
  });
  expect(figures).toContain('stage2.requested');
  expect(figures).toContain('complaints.allStages');
  expect(figures).not.toContain('complaints.corporate');
  expect(figures).not.toContain('stage2.reached');
});

test('the end of a procedure touches its own number and that of all complaints', () => {
  const informal = rules.procedures.get('informal')!;
  const figures = touched({
    ...informal,
    versions: [{ ...informal.versions[0]!, validTo: '2023-03-31' }],
  });
  expect(figures).toContain('complaints.informal');
  expect(figures).toContain('complaints.all');
  expect(figures).not.toContain('complaints.statutory');
  expect(figures).not.toContain('compliments');
  expect(figures).not.toContain('enquiries.all');
});

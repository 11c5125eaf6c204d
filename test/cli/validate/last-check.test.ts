import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  changeInWords,
  changeSince,
  checkOf,
  readLastCheck,
  writeLastCheck,
} from '../../../src/cli/validate/last-check.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { ProblemLog } from '../../../src/problems/problem-log.ts';
import { inventedProblem } from '../../problems/invented-problem.ts';
import { folderOf } from '../../project/folder.ts';

const AT = new Date('2024-05-01T09:30:00Z');

function groupsOf(problems: readonly Problem[]) {
  return ProblemLog.of(problems).groups();
}

function changed(before: readonly Problem[], after: readonly Problem[]) {
  const change = changeSince(checkOf(groupsOf(before), AT), checkOf(groupsOf(after), AT));
  return { fixed: change.fixed, appeared: change.appeared };
}

describe('since the last check', () => {
  test.each([
    ['a problem is fixed where it is gone', [inventedProblem(2)], [], 1, 0],
    ['a problem is new where it was not there', [], [inventedProblem(2)], 0, 1],
    [
      'it is the same in another row: one above was taken out',
      [inventedProblem(3)],
      [inventedProblem(2)],
      0,
      0,
    ],
    ['some rows of it are fixed', [2, 3, 4].map((row) => inventedProblem(row)), [inventedProblem(2)], 2, 0],
    [
      'another value is another problem',
      [inventedProblem(2)],
      [inventedProblem(2, { value: 'later' })],
      1,
      1,
    ],
    [
      'it is the same in a column that was moved',
      [inventedProblem(2)],
      [inventedProblem(2, { column: { name: 'Received', letter: 'F' } })],
      0,
      0,
    ],
    [
      'it is the same where its message names another row',
      [inventedProblem(2, { message: 'stands in row 7' })],
      [inventedProblem(2, { message: 'stands in row 6' })],
      0,
      0,
    ],
  ])('%s', (_, before, after, fixed, appeared) => {
    expect(changed(before, after)).toEqual({ fixed, appeared });
  });

  test('a value that was there before is not marked as new', () => {
    const [old, young] = groupsOf([inventedProblem(2), inventedProblem(3, { value: 'later' })]);
    const { isNew } = changeSince(checkOf([old!], AT), checkOf([old!, young!], AT));
    expect([isNew(old!), isNew(young!)]).toEqual([false, true]);
  });

  test.each([
    [12, 3, '12 problems fixed, 3 new.'],
    [1, 0, '1 problem fixed, none new.'],
    [0, 1, 'no problem fixed, 1 new.'],
    [0, 0, 'nothing has changed.'],
  ])('%i fixed and %i new are told, with the day and the time of the place', (fixed, appeared, words) => {
    const change = { fixed, appeared, isNew: () => false };
    expect(changeInWords(change, checkOf([], AT))).toBe(
      `Since the last check, on 1 May 2024 at 10:30: ${words}`,
    );
  });
});

describe('what is remembered of a check', () => {
  test('is read again', () => {
    const folder = join(folderOf({}), 'report');
    const check = checkOf(groupsOf([inventedProblem(2)]), AT);
    writeLastCheck(folder, check);
    expect(readLastCheck(folder)).toEqual(check);
  });

  test('says nothing of what stands in the log', () => {
    const folder = folderOf({});
    writeLastCheck(
      folder,
      checkOf(groupsOf([inventedProblem(2, { value: 'Quayle', reference: 'REF-7731' })]), AT),
    );
    expect(readFileSync(join(folder, '.last-validation.json'), 'utf8')).not.toMatch(/Quayle|REF-7731/);
  });

  test.each([
    ['there is none', {}],
    ['it is damaged', { '.last-validation.json': '{"version":1,' }],
    ['it is of another version', { '.last-validation.json': '{"version":2,"at":"","problems":[]}' }],
  ])('is nothing where %s', (_, files: Record<string, string>) => {
    const folder = folderOf(files);
    expect(readLastCheck(folder)).toBeNull();
    expect(existsSync(folder)).toBe(true);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type CalendarDate, formatLong } from '../../calendar/calendar-date.ts';
import type { ProblemGroup } from '../../problems/problem-log.ts';
import { counted } from '../words-of-problem.ts';
import { writeWhole } from '../write-whole.ts';

const FILE = '.last-validation.json';

const lastCheckSchema = z.object({
  version: z.literal(1),
  at: z.iso.datetime(),
  /** How often each problem was found, by what tells it from others. */
  problems: z.record(z.string(), z.int().positive()),
});

/** What a check found, remembered until the next one: which problems and how many, and never what stands in a log. */
export type LastCheck = z.infer<typeof lastCheckSchema>;

/** The last check that was remembered in a folder; `null` where there is none, or none that can be read. */
export function readLastCheck(folder: string): LastCheck | null {
  try {
    return lastCheckSchema.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** @throws Failure (`OUTPUT_NOT_WRITTEN`) */
export function writeLastCheck(folder: string, check: LastCheck): void {
  writeWhole(folder, FILE, `${JSON.stringify(check, null, 1)}\n`);
}

/** What is to be remembered of a check. */
export function checkOf(groups: readonly ProblemGroup[], at: Date): LastCheck {
  const problems: Record<string, number> = {};
  for (const group of groups) {
    const key = fingerprint(group);
    problems[key] = (problems[key] ?? 0) + group.count;
  }
  return { version: 1, at: at.toISOString(), problems };
}

/**
 * What tells a problem from others from one check to the next. The row does not: it is another one as soon as a row
 * above is taken out; nor does a number in the message, which may be that of a row. It is a hash, so that the file says
 * nothing to somebody who only comes across it.
 */
function fingerprint({ problem, otherValues }: ProblemGroup): string {
  const { file, code, column, message, value = '' } = problem;
  const parts = otherValues ? ['other values'] : [message.replace(/\d+/g, '#'), value];
  const text = JSON.stringify([file, code, column?.name || column?.letter, ...parts]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What has changed from one check to the next. */
export interface Change {
  readonly fixed: number;
  readonly appeared: number;
  readonly isNew: (group: ProblemGroup) => boolean;
}

/** How many problems are gone and how many have come, counted in rows. */
export function changeSince(last: LastCheck, now: LastCheck): Change {
  const [before, after] = [countsOf(last), countsOf(now)];
  return {
    fixed: fewer(before, after),
    appeared: fewer(after, before),
    isNew: (group) => !before.has(fingerprint(group)),
  };
}

function countsOf({ problems }: LastCheck): Map<string, number> {
  return new Map(Object.entries(problems));
}

/** How many of the first are not among the second. */
function fewer(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number {
  return [...first].reduce((sum, [key, count]) => sum + Math.max(0, count - (second.get(key) ?? 0)), 0);
}

/** `Since the last check, on 3 November 2026 at 10:12: 12 problems fixed, 3 new.` */
export function changeInWords({ fixed, appeared }: Change, { at }: LastCheck): string {
  const when = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}` as CalendarDate;
  const changed =
    fixed === 0 && appeared === 0
      ? 'nothing has changed'
      : `${fixed === 0 ? 'no problem' : counted(fixed, 'problem')} fixed, ${appeared === 0 ? 'none' : counted(appeared, 'new', 'new')}${appeared === 0 ? ' new' : ''}`;
  return `Since the last check, on ${formatLong(date)} at ${two(when.getHours())}:${two(when.getMinutes())}: ${changed}.`;
}

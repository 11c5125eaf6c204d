import type { Conflict } from '../log-definition.ts';

/**
 * What is told of a case without the day that ended it, and with one on which it was closed: systems that keep every type of
 * case in one form have that day alone, and it is taken.
 * @param day what the day is that is not there.
 */
export function closedInstead(what: string, day: string, ended: unknown, closed: unknown): Conflict | null {
  return ended === null && closed !== null
    ? {
        code: 'CASE_CLOSED_TAKEN_AS_ANSWER',
        severity: 'note',
        message: `The row of this ${what} does not say ${day}, but when it was closed.`,
        effect: `The day on which it was closed is taken as ${day}.`,
      }
    : null;
}

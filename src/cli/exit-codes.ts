import type { FailureKind } from '../problems/failure.ts';

/** What a run tells the program that started it. */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  data: 3,
  quality: 4,
  browser: 5,
  output: 6,
} as const satisfies Record<'done' | 'bug' | FailureKind, number>;

import type { Console } from '../../src/cli/console.ts';

/** A console that remembers what was said on it. */
export interface FakeConsole extends Console {
  /** The lines of the main output. */
  readonly said: readonly string[];
  /** The lines of the error output. */
  readonly told: readonly string[];
}

/** A console in a folder, at which nobody looks. */
export function fakeConsole(directory = '/nowhere'): FakeConsole {
  const said: string[] = [];
  const told: string[] = [];
  return {
    said,
    told,
    out: (text) => said.push(...text.split('\n')),
    err: (text) => told.push(...text.split('\n')),
    interactive: false,
    environment: {},
    directory,
    signal: new AbortController().signal,
  };
}

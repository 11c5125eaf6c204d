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
    write: async (chunks) => {
      const text = [...chunks].join('');
      said.push(...text.replace(/\r?\n$/, '').split('\n'));
    },
    err: (text) => told.push(...text.split('\n')),
    interactive: false,
    environment: {},
    directory,
    columns: null,
    now: () => new Date('2024-05-01T09:30:00Z'),
    signal: new AbortController().signal,
  };
}

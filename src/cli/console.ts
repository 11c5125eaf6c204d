/** Where a command writes, and what it may ask of the machine: handed in, so that a test can look. */
export interface Console {
  /** The main output: paths written, and what another program may read. */
  out(text: string): void;
  /** Everything else. */
  err(text: string): void;
  /** Whether a person is looking: only then is there progress. */
  readonly interactive: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  /** Aborted when the user presses Ctrl-C or the job is ended. */
  readonly signal: AbortSignal;
}

/** The console of this process. */
export function processConsole(signal: AbortSignal): Console {
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    interactive: process.stderr.isTTY === true && process.env.CI === undefined,
    environment: process.env,
    directory: process.cwd(),
    signal,
  };
}

/** One line on a terminal that says what is being done; nothing where nobody looks. */
export function progress({ interactive }: Console): { show(step: string): void; clear(): void } {
  const rewrite = (text: string) => {
    if (interactive) {
      process.stderr.write(`\r\u001b[2K${text}`);
    }
  };
  return { show: (step) => rewrite(`${step} ...`), clear: () => rewrite('') };
}

// Control characters but the line break, what turns the direction of writing, and what only looks like a line break.
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** Text from a file as a terminal may print it: what would move the cursor or change colours is shown as a box. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\u25a1');
}

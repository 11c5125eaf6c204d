import { inPieces } from './in-pieces.ts';

/** Where a command writes, and what it may ask of the machine: handed in, so that a test can look. */
export interface Console {
  /** The main output: paths written, and what another program may read. */
  out(text: string): void;
  /** The main output as it is, no line break added, no faster than it is taken. */
  write(chunks: Iterable<string>): Promise<void>;
  /** Everything else. */
  err(text: string): void;
  /** Whether a person is looking: only then is there progress. */
  readonly interactive: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  /** How many characters a line of the main output has; `null` where it goes to a file or a program. */
  readonly columns: number | null;
  now(): Date;
  /** Aborted when the user presses Ctrl-C or the job is ended. */
  readonly signal: AbortSignal;
}

/** The console of this process. */
export function processConsole(signal: AbortSignal): Console {
  const [out, err] = [new Output(process.stdout), new Output(process.stderr)];
  return {
    out: (text) => out.write(`${text}\n`),
    write: (chunks) => out.writeAll(chunks),
    err: (text) => err.write(`${text}\n`),
    interactive: process.stderr.isTTY === true && process.env.CI === undefined,
    environment: process.env,
    directory: process.cwd(),
    columns: process.stdout.isTTY === true ? process.stdout.columns : null,
    now: () => new Date(),
    signal,
  };
}

/** One of the two outputs of the process. */
class Output {
  readonly #stream: NodeJS.WriteStream;
  #closed = false;
  #onChange = () => {};

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    // Whoever reads may stop before the end (`... | head -1`): that is no fault, and nobody is left to be told of it.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!READER_GONE.includes(error.code ?? '')) {
        throw error;
      }
      this.#closed = true;
      this.#onChange();
    });
    stream.on('drain', () => this.#onChange());
  }

  /** @returns whether more can be taken at once. */
  write(text: string): boolean {
    return this.#closed || this.#stream.write(text);
  }

  async writeAll(chunks: Iterable<string>): Promise<void> {
    for (const text of inPieces(chunks)) {
      if (!this.write(text)) {
        await new Promise<void>((resolve) => {
          this.#onChange = resolve;
        });
      }
      if (this.#closed) {
        return;
      }
    }
  }
}

// Under Windows the end of a pipe is told as EOF.
const READER_GONE = ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'];

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

/** The same of text that has line breaks as Windows writes them, and a byte order mark. */
export function printableLines(text: string): string {
  return printable(text.replaceAll('\r\n', '\n'));
}

/** The same in JSON, where such a character can be written as a number. */
export function printableJson(json: string): string {
  return json.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

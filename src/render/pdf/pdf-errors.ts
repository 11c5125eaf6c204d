/**
 * Why no PDF was made: `code` for programs, `message` for what happened, `todo` for what to do about it. Both
 * sentences are written for complaints officers. The command line answers with exit code 5.
 */
export class PdfFailedError extends Error {
  override readonly name: string = 'PdfFailedError';
  readonly code: PdfFailure;
  readonly todo: string;

  constructor(code: PdfFailure, message: string, todo: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.todo = todo;
  }
}

/** There is no browser that could print: none on this machine, or not where the user said it is. */
export class NoBrowserError extends PdfFailedError {
  override readonly name = 'NoBrowserError';
}

export type PdfFailure =
  | 'no-browser'
  | 'browser-not-found'
  | 'browser-not-started'
  | 'browser-stopped'
  | 'printing-failed'
  | 'font-not-loaded'
  | 'contents-without-target'
  | 'contents-not-settled'
  | 'date-not-valid'
  | 'unexpected-pdf';

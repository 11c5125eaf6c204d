import { Failure } from '../../problems/failure.ts';

/** Why no PDF was made. The command line answers with exit code 5. */
export class PdfFailedError extends Failure {
  constructor(code: PdfFailure, happened: string, remedy: string, cause?: unknown) {
    super('browser', code, happened, remedy);
    if (cause !== undefined) {
      this.cause = cause;
    }
  }
}

/** There is no browser that could print: none on this machine, or not where the user said it is. */
export class NoBrowserError extends PdfFailedError {}

export type PdfFailure =
  | 'NO_BROWSER'
  | 'BROWSER_NOT_FOUND'
  | 'BROWSER_NOT_STARTED'
  | 'BROWSER_STOPPED'
  | 'PRINTING_FAILED'
  | 'FONT_NOT_LOADED'
  | 'CONTENTS_WITHOUT_TARGET'
  | 'CONTENTS_NOT_SETTLED'
  | 'DATE_NOT_VALID'
  | 'UNEXPECTED_PDF';

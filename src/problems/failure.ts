/** What kind of failure it is; the command line gives each its own exit code. */
export type FailureKind = 'usage' | 'data' | 'quality' | 'browser' | 'output';

/** An expected failure: what happened and what to do, in an officer's words. Anything else that is thrown is a bug. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  /** Stable: `PROJECT_NOT_FOUND`. */
  readonly code: string;
  readonly remedy: string;

  constructor(kind: FailureKind, code: string, happened: string, remedy: string) {
    super(happened);
    this.kind = kind;
    this.code = code;
    this.remedy = remedy;
  }
}

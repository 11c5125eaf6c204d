import type { ProblemKind } from '../../problems/problem-log.ts';
import type { Account } from './accounts.ts';

/** What a check has found, as every format tells it. */
export interface Findings {
  /** The worst first. */
  readonly kinds: readonly ProblemKind[];
  /** Every log, as the configuration lists them. */
  readonly accounts: readonly Account[];
}

/** Whether the output may say what stands in the rows. */
export interface Showing {
  readonly values: boolean;
}

import type { LoadedLog } from '../../project/load.ts';
import { logAccounting } from '../../report/accounting.ts';

/** What became of the rows of one log. */
export interface Account {
  readonly file: string;
  readonly kind: string;
  /** The physical rows of the file. */
  readonly rows: number;
  /** How many rows ended in which way; together they are the rows of the file. */
  readonly parts: Readonly<Record<string, number>>;
  readonly refused: number;
  readonly inWords: string;
}

/** What became of the rows of a log before any year is chosen, in numbers and in words. */
export function accountOf(log: LoadedLog): Account {
  const { configured, name, read, duplicates, contradicting } = log;
  return {
    file: name,
    kind: configured.kind,
    rows: read.read,
    parts: {
      records: read.count - duplicates - contradicting,
      ...read.disposed,
      refused: read.disposed.refused + contradicting,
      duplicate: duplicates,
    },
    ...logAccounting(log),
  };
}

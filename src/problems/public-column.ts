import type { Problem } from './problem.ts';

/**
 * The column of a problem as others than the council may read it: with its letter, and without a name that can be a cell
 * of a case. Where the first row of a file is taken for its header although it is a case, the cells of that case are the
 * names: one that the report does not know can be anything, and of the others what looks like data is held back.
 */
export function publicColumn({ code, column }: Pick<Problem, 'code' | 'column'>): Problem['column'] {
  return column !== undefined && (code === 'HEADER_UNUSED_COLUMN' || looksLikeData(column.name))
    ? { ...column, name: '' }
    : column;
}

/** Whether what is said of a header quotes a name that looks like data: then all that it quotes may be cells of a case. */
export function quotesCase({ scope, message }: Pick<Problem, 'scope' | 'message'>): boolean {
  return scope === 'header' && [...message.matchAll(/“([^”]*)”/g)].some(([, name]) => looksLikeData(name!));
}

/** A date, a number or a reference has at least a digit to two letters; `Stage 1 outcome` has far fewer. */
function looksLikeData(name: string): boolean {
  const digits = name.match(/\p{Nd}/gu)?.length ?? 0;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return digits > 0 && digits * 2 >= letters;
}

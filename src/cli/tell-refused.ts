import type { Console } from './console.ts';
import { counted } from './words-of-problem.ts';

/**
 * Tells that rows are missing in what is shown: whoever reads one number has not seen the account of the files.
 * @param where in what they are missing: `in no table`.
 */
export function tellRefused(refused: number, where: string, console: Console): void {
  if (refused > 0) {
    console.err(
      `${counted(refused, 'row is', 'rows are')} refused and ${where}. “validate” says which, and why.`,
    );
  }
}

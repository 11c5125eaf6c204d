import type { Failure } from '../problems/failure.ts';
import { type Console, printable } from './console.ts';

/** Tells an expected failure on the error output: what happened, and what to do. */
export function tellFailure({ message, remedy }: Failure, console: Console): void {
  console.err(printable(`${message}\n${remedy}`));
}

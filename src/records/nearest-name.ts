import { nearestSpellings } from './nearest-spelling.ts';

/**
 * The name that was meant by a mistyped one, for “did you mean”: the nearest, whether in capitals or not. The first of
 * several that are equally near; `undefined` where none is.
 */
export function nearestName<Name extends string>(typed: string, names: Iterable<Name>): Name | undefined {
  const folded = typed.toLowerCase();
  const byFolded = new Map([...names].map((name) => [name.toLowerCase(), name]));
  const [near = ''] = nearestSpellings(folded, byFolded.keys());
  return byFolded.get(folded) ?? byFolded.get(near);
}

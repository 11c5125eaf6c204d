import { Failure } from '../../problems/failure.ts';
import { nearestSpellings } from '../../records/nearest-spelling.ts';

/** What can be asked for by its key, or by what is printed. */
interface Named {
  readonly key: string;
  readonly label: string;
}

/**
 * The row or column that is asked for: by its key, by its label as printed, or by a part of the label that only one has.
 * Capitals, blanks and the kind of dash or slash make no difference.
 * @throws Failure (`NOT_IN_TABLE`) with what there is.
 */
export function findName<T extends Named>(
  what: 'row' | 'column',
  asked: string,
  table: string,
  candidates: readonly T[],
): T {
  const printed = candidates.filter(({ label }) => label === asked);
  const keyed = candidates.filter(({ key }) => key === asked);
  // A team of the name “total” has the key of the row Total: then what is printed decides.
  const exact = keyed.length > 1 && printed.length > 0 ? printed : keyed;
  const folded = fold(asked);
  const named = candidates.filter(({ key, label }) => [fold(key), fold(label)].includes(folded));
  // Across, a column is named by the value and by its own id: the value alone will do where it has one column.
  const across = candidates.filter(({ key }) => what === 'column' && fold(key).startsWith(`${folded}.`));
  const partly = candidates.filter(({ label }) => fold(label).includes(folded));
  const found = [exact, printed, named, across, partly].find((each) => each.length > 0) ?? [];
  if (found.length === 1) {
    return found[0]!;
  }
  const listed = (all: readonly Named[]) => all.map(({ key, label }) => `“${label}” (${key})`).join(', ');
  if (found.length > 1) {
    throw notFound(
      `The table “${table}” has several ${what}s that “${asked}” may mean.`,
      `Name one of ${listed(found)}.`,
    );
  }
  const [near] = nearestSpellings(
    folded,
    candidates.flatMap(({ key, label }) => [fold(key), fold(label)]),
  );
  const meant = candidates.find(
    ({ key, label }) => near !== undefined && [fold(key), fold(label)].includes(near),
  );
  throw notFound(
    `The table “${table}” has no ${what} “${asked}”.`,
    meant === undefined ? `It has ${listed(candidates) || 'none'}.` : `Did you mean ${listed([meant])}?`,
  );
}

function notFound(happened: string, remedy: string): Failure {
  return new Failure('usage', 'NOT_IN_TABLE', happened, remedy);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/\s*([-/,])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

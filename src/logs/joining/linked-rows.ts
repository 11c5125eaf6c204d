import { referenceKey } from '../../records/reference.ts';
import { WITHOUT_STAGES } from '../kinds/complaints.ts';
import type { StageRow } from '../kinds/stages.ts';

/** The rows of each case, in the order in which its first row stands in the logs. */
export function linkedRows(
  rows: readonly StageRow[],
  onPreviousMissing: (row: StageRow) => void,
): StageRow[][] {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    while (parents.has(root)) {
      root = parents.get(root)!;
    }
    // A long chain is not gone along again for each of its rows.
    for (let at = key; at !== root; ) {
      const next = parents.get(at)!;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const known = new Set(rows.map(({ reference }) => referenceKey(reference)));
  for (const row of rows) {
    const previous = row.previousCase === null ? null : referenceKey(row.previousCase);
    if (previous === null || previous === referenceKey(row.reference)) {
      continue;
    }
    if (!known.has(previous)) {
      onPreviousMissing(row);
      continue;
    }
    const [one, other] = [rootOf(referenceKey(row.reference)), rootOf(previous)];
    if (one !== other) {
      parents.set(one, other);
    }
  }
  const groups = new Map<string, StageRow[]>();
  for (const row of rows) {
    const root = rootOf(referenceKey(row.reference));
    // An informal complaint is one of its own, whatever became of it later.
    const key = isInformal(row) ? `${referenceKey(row.reference)}\n0\n${row.origin.file}` : root;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [row]);
    } else {
      group.push(row);
    }
  }
  return [...groups.values()].flatMap(casesOf);
}

export function isInformal({ stage, procedure }: StageRow): boolean {
  return stage === '0' || WITHOUT_STAGES.has(procedure);
}

/** Where references begin anew every year, one reference is a case of each file that has a first stage for it. */
function casesOf(group: StageRow[]): StageRow[][] {
  const stages = new Set(group.map(({ stage }) => stage));
  const files = new Set(group.map(({ origin }) => origin.file));
  return stages.size === group.length || files.size === 1
    ? [group]
    : [...files].map((file) => group.filter(({ origin }) => origin.file === file));
}

import { referenceKey } from '../../records/reference.ts';
import type { CaseOfReport, CasesBehind, FactsBehind } from '../cases/cases-behind.ts';
import type { ChangedCases, MovingCase, MovingCases } from './difference.ts';

/** The cases of two runs side by side. */
export interface CaseMoves {
  readonly all: ChangedCases;
  /** Which cases moved a number; `null` where neither run has cases behind it. */
  behind(name: string): MovingCases | null;
}

export function caseMoves(old: CasesBehind, now: CasesBehind): CaseMoves {
  const [before, after] = [indexed(old), indexed(now)];
  const recordOf = (key: string): MovingCase['record'] => {
    const [was, is] = [before.byKey.get(key), after.byKey.get(key)];
    return was === undefined
      ? 'added'
      : is === undefined
        ? 'removed'
        : was.digest === is.digest
          ? 'same'
          : 'changed';
  };
  const moving = ({ key, one, stage }: Counted, belowOnly: boolean): MovingCase => ({
    kind: one.kind,
    reference: one.reference,
    stage,
    file: one.file,
    row: one.row,
    record: recordOf(key),
    belowOnly,
  });
  return {
    all: {
      added: now.cases.filter((one) => recordOf(keyOf(one)) === 'added'),
      removed: old.cases.filter((one) => recordOf(keyOf(one)) === 'removed'),
      changed: now.cases.filter((one) => recordOf(keyOf(one)) === 'changed'),
    },
    behind: (name) => {
      const [was, is] = [before.behind(name), after.behind(name)];
      if (was === null && is === null) {
        return null;
      }
      const [from, to] = [was ?? NOTHING, is ?? NOTHING];
      return {
        entered: gone(to, from, moving),
        left: gone(from, to, moving),
        changed: [...to.below.values()]
          .filter(({ counted }) => from.below.has(counted.name) && recordOf(counted.key) === 'changed')
          .map(({ counted }) => moving(counted, !to.above.has(counted.name))),
      };
    },
  };
}

/** A fact, and the case that it is or is a stage of. */
interface Counted {
  readonly name: string;
  readonly key: string;
  readonly one: CaseOfReport;
  readonly stage: string | null;
}

/** By the name of each fact: how often it is counted. */
type Counts = ReadonlyMap<string, { readonly counted: Counted; readonly times: number }>;

interface Behind {
  readonly above: Counts;
  readonly below: Counts;
}

const NOTHING: Behind = { above: new Map(), below: new Map() };

function indexed({ cases, sets, numbers }: CasesBehind) {
  const facts = cases.flatMap((one): Counted[] =>
    [null, ...one.stages].map((stage) => ({
      name: `${keyOf(one)} ${stage ?? ''}`,
      key: keyOf(one),
      one,
      stage,
    })),
  );
  const countsOf = (set: number): Counts => {
    const counts = new Map<string, { counted: Counted; times: number }>();
    for (const place of sets[set] ?? []) {
      const counted = facts[place];
      if (counted !== undefined) {
        counts.set(counted.name, { counted, times: (counts.get(counted.name)?.times ?? 0) + 1 });
      }
    }
    return counts;
  };
  const behindOf = ({ above, below }: FactsBehind): Behind => ({
    above: countsOf(above),
    below: countsOf(below),
  });
  return {
    byKey: new Map(cases.map((one) => [keyOf(one), one])),
    behind: (name: string) => {
      const found = numbers.get(name);
      return found === undefined ? null : behindOf(found);
    },
  };
}

function keyOf({ kind, reference }: CaseOfReport): string {
  return `${kind} ${referenceKey(reference)}`;
}

/** What is counted in the first oftener than in the second: above the line, and what is so only below it. */
function gone(
  first: Behind,
  second: Behind,
  moving: (counted: Counted, belowOnly: boolean) => MovingCase,
): MovingCase[] {
  const oftener = (side: keyof Behind) =>
    [...first[side].values()].filter(
      ({ counted, times }) => times > (second[side].get(counted.name)?.times ?? 0),
    );
  const above = oftener('above').map(({ counted }) => counted);
  const names = new Set(above.map(({ name }) => name));
  return [
    ...above.map((counted) => moving(counted, false)),
    ...oftener('below')
      .filter(({ counted }) => !names.has(counted.name))
      .map(({ counted }) => moving(counted, true)),
  ];
}

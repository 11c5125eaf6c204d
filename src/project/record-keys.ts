import { KeySet } from '../logs/key-set.ts';
import type { LogDefinitions } from '../logs/kinds/all-kinds.ts';
import { type LogDefinition, type RecordKind, recordKinds } from '../logs/log-definition.ts';
import type { KeepRecord, ReadLog } from '../logs/read-log.ts';
import type { Origin } from '../records/origin.ts';
import { referenceKey } from '../records/reference.ts';

/** The references of the cases of each kind, to find those that come again. */
export class RecordKeys {
  readonly #definitions: LogDefinitions;
  readonly #keys = emptyKeys();
  #ofLog = emptyKeys();

  constructor(definitions: LogDefinitions) {
    this.#definitions = definitions;
  }

  /** Notes the references of a log, and keeps no record of it; what an earlier reading of the same log noted is forgotten. */
  readonly noting = (): KeepRecord => {
    const ofLog = emptyKeys();
    this.#ofLog = ofLog;
    return (kind, record) => {
      ofLog.get(kind)!.add(this.#keyOf(kind, record));
      return false;
    };
  };

  /** The log is read. */
  endOfLog(): void {
    for (const [kind, keys] of this.#keys) {
      keys.absorb(this.#ofLog.get(kind)!);
    }
    this.#ofLog = emptyKeys();
  }

  /** What is kept when the logs are read once more: all that is put together from several rows, and what comes again. */
  toBeCompared(logs: readonly ReadLog[]): {
    readonly kinds: ReadonlySet<RecordKind>;
    readonly keeping: () => KeepRecord;
  } {
    const joined = logs.some(({ counts }) => PARTS.some((kind) => (counts[kind] ?? 0) > 0));
    const whole = new Set<RecordKind>(joined ? [...PARTS, 'complaints'] : []);
    const repeated = recordKinds.filter((kind) => this.#keys.get(kind)!.anyRepeated);
    return {
      kinds: new Set([...whole, ...repeated]),
      keeping: () => (kind, record) =>
        whole.has(kind) || this.#keys.get(kind)!.isRepeated(this.#keyOf(kind, record)),
    };
  }

  #keyOf(kind: RecordKind, record: { readonly origin: Origin }): string {
    return referenceKey((this.#definitions[kind] as unknown as LogDefinition).key(record));
  }
}

function emptyKeys(): ReadonlyMap<RecordKind, KeySet> {
  return new Map(recordKinds.map((kind) => [kind, new KeySet()]));
}

/** The kinds of row that are parts of a complaint. */
const PARTS = ['stages', 'classifications'] as const satisfies readonly RecordKind[];

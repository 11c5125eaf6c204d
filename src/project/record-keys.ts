import { isKnown } from '../logs/joining/named-complaints.ts';
import type { LogDefinitions } from '../logs/kinds/all-kinds.ts';
import { type LogDefinition, type RecordKind, recordKinds } from '../logs/log-definition.ts';
import type { KeepRecord, ReadLog } from '../logs/read-log.ts';
import type { Origin } from '../records/origin.ts';
import { looseReference, referenceKey } from '../records/reference.ts';
import { KeySet } from './key-set.ts';

/** The references of the cases of each kind, to find those that come again. */
export class RecordKeys {
  readonly #definitions: LogDefinitions;
  readonly #keys = emptyKeys();
  #ofLog = emptyKeys();
  /** The complaints that remedies and ombudsman cases name. */
  readonly #named = new Set<string>();

  constructor(definitions: LogDefinitions) {
    this.#definitions = definitions;
  }

  /** Notes the references of a log, and keeps no record of it; what an earlier reading of the same log noted is forgotten. */
  readonly noting = (): KeepRecord => {
    const ofLog = emptyKeys();
    this.#ofLog = ofLog;
    return (kind, record) => {
      ofLog.get(kind)!.add(this.#keyOf(kind, record));
      const complaint = complaintNamed(record);
      if (complaint !== null) {
        this.#named.add(complaint);
      }
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

  /**
   * What is kept when the logs are read once more: all that is put together from several rows, what comes again, and what
   * names a complaint that is not there, with the complaints whose reference is nearly that.
   */
  toBeCompared(logs: readonly ReadLog[]): {
    readonly kinds: ReadonlySet<RecordKind>;
    readonly keeping: () => KeepRecord;
  } {
    const joined = logs.some(({ counts }) => PARTS.some((kind) => (counts[kind] ?? 0) > 0));
    const whole = new Set<RecordKind>(joined ? [...PARTS, 'complaints'] : []);
    const repeated = recordKinds.filter((kind) => this.#keys.get(kind)!.anyRepeated);
    const complaints = this.#keys.get('complaints')!;
    const missing = new Set(
      [...this.#named].filter((named) => !isKnown(named, (key) => complaints.has(key))),
    );
    const near = new Set([...missing].map(looseReference));
    return {
      kinds: new Set([...whole, ...repeated, ...(missing.size === 0 ? [] : NAMING)]),
      keeping: () => (kind, record) => {
        const key = this.#keyOf(kind, record);
        return (
          whole.has(kind) ||
          this.#keys.get(kind)!.isRepeated(key) ||
          missing.has(complaintNamed(record) ?? '') ||
          (kind === 'complaints' && near.size > 0 && near.has(looseReference(key)))
        );
      },
    };
  }

  #keyOf(kind: RecordKind, record: { readonly origin: Origin }): string {
    return referenceKey((this.#definitions[kind] as unknown as LogDefinition).key(record));
  }
}

function emptyKeys(): ReadonlyMap<RecordKind, KeySet> {
  return new Map(recordKinds.map((kind) => [kind, new KeySet()]));
}

function complaintNamed(record: object): string | null {
  return 'complaint' in record && typeof record.complaint === 'string' ? record.complaint : null;
}

/** The kinds of row that name a complaint, and the complaints. */
const NAMING = ['ombudsman', 'remedies', 'complaints'] as const satisfies readonly RecordKind[];

/** The kinds of row that are parts of a complaint. */
const PARTS = ['stages', 'classifications'] as const satisfies readonly RecordKind[];

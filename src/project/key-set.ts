/**
 * Which of many texts come more than once, in a few bytes for each: it keeps their fingerprints only. Two texts of one
 * fingerprint count as one, so that what it calls repeated is to be looked at, and what it does not is not repeated.
 */
export class KeySet {
  #slots = new Float64Array(1024);
  #size = 0;
  readonly #repeated = new Set<number>();

  add(key: string): void {
    this.#addPrint(fingerprint(key));
  }

  /** Takes over what another has seen: that one is not to be used any more. */
  absorb(other: KeySet): void {
    if (this.#size === 0) {
      this.#slots = other.#slots;
      this.#size = other.#size;
    } else {
      this.#addSlots(other);
    }
    for (const print of other.#repeated) {
      this.#repeated.add(print);
    }
  }

  #addSlots(other: KeySet): void {
    for (const print of other.#slots) {
      if (print !== 0) {
        this.#addPrint(print);
      }
    }
  }

  #addPrint(print: number): void {
    if (this.#place(this.#slots, print)) {
      this.#size += 1;
      // Half full at most, or finding a place takes long.
      if (this.#size * 2 > this.#slots.length) {
        this.#grow();
      }
    } else {
      this.#repeated.add(print);
    }
  }

  get anyRepeated(): boolean {
    return this.#repeated.size > 0;
  }

  isRepeated(key: string): boolean {
    return this.#repeated.has(fingerprint(key));
  }

  has(key: string): boolean {
    return this.#slots[placeFor(this.#slots, fingerprint(key))] !== 0;
  }

  /** @returns whether it was not there before. */
  #place(slots: Float64Array, print: number): boolean {
    const at = placeFor(slots, print);
    if (slots[at] === print) {
      return false;
    }
    slots[at] = print;
    return true;
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2);
    for (const print of this.#slots) {
      if (print !== 0) {
        this.#place(slots, print);
      }
    }
    this.#slots = slots;
  }
}

/** Where a fingerprint stands, or where it has its place. */
function placeFor(slots: Float64Array, print: number): number {
  const last = slots.length - 1;
  // The length is a power of two, so that the last bits of the fingerprint are a place.
  let at = (print >>> 0) & last;
  while (slots[at] !== 0 && slots[at] !== print) {
    at = (at + 1) & last;
  }
  return at;
}

/** A whole number of 53 bits, never 0: two hashes of the text (FNV-1a with two primes) side by side. */
function fingerprint(key: string): number {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
  }
  return (one >>> 0) * 2 ** 21 + (two >>> 11) + 1;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** A line longer than this is not held until it ends. */
export const LONGEST_HELD = 1024 * 1024;

/**
 * Cuts bytes, in an encoding in which a line break is one byte, into pieces that end where a line ends. A line longer than
 * 1 MiB comes in several pieces, cut where no UTF-8 character is cut in two. Only the line that runs on from one slice
 * into the next is copied; every other piece is a view of the slice.
 */
export class WholeLines {
  #held: Uint8Array = Buffer.alloc(0);
  #length = 0;

  /** The pieces that are complete with the next slice of the file, which must not be longer than `LONGEST_HELD`. */
  *take(slice: Uint8Array): Generator<Uint8Array, void> {
    const last = endOfLastLine(slice);
    let from = 0;
    if (this.#length > 0) {
      from = last === 0 ? slice.length : endOfFirstLine(slice);
      this.#hold(slice.subarray(0, from));
      if (last > 0) {
        yield* this.end();
      }
    }
    if (last > from) {
      yield slice.subarray(from, last);
    }
    this.#hold(slice.subarray(Math.max(from, last)));
    if (this.#length >= LONGEST_HELD) {
      const rest = this.#held.subarray(borderOfCharacter(this.#held, this.#length), this.#length);
      this.#length -= rest.length;
      yield* this.end();
      this.#hold(rest);
    }
  }

  /** What is still held when the file is at its end. */
  *end(): Generator<Uint8Array, void> {
    const piece = this.#held.subarray(0, this.#length);
    // The piece is handed out, so that what is held next needs bytes of its own.
    this.#held = Buffer.alloc(0);
    this.#length = 0;
    if (piece.length > 0) {
      yield piece;
    }
  }

  #hold(bytes: Uint8Array): void {
    const needed = this.#length + bytes.length;
    if (needed > this.#held.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, Math.min(2 * this.#held.length, 2 * LONGEST_HELD)));
      larger.set(this.#held.subarray(0, this.#length));
      this.#held = larger;
    }
    this.#held.set(bytes, this.#length);
    this.#length = needed;
  }
}

/** Where the last line break in the bytes ends; 0 where there is none. */
function endOfLastLine(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] !== LINE_FEED && bytes[end - 1] !== CARRIAGE_RETURN) {
    end -= 1;
  }
  return end;
}

/**
 * Where the first line in the bytes from `from` on ends; the end of the bytes where no line break follows. A CR at the
 * very end ends a line even if the LF that belongs to it comes later: a line of nothing but LF harms nobody here.
 */
export function endOfFirstLine(bytes: Uint8Array, from = 0): number {
  let end = from;
  while (end < bytes.length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) {
    end += 1;
  }
  if (end === bytes.length) {
    return end;
  }
  return bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? end + 2 : end + 1;
}

/** The last place at or before `end` at which no UTF-8 character is cut in two: one has four bytes at most. */
function borderOfCharacter(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && back < end; back++) {
    const byte = bytes[end - back]!;
    if (byte < 0x80) {
      return end;
    }
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? end - back : end;
    }
  }
  return end;
}

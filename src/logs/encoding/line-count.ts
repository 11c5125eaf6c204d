const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Counts the lines of a text that passes in pieces: LF, CR and CRLF end a line, also where a piece ends inside a CRLF. */
export class LineCount {
  #breaks = 0;
  #last = LINE_FEED;

  /** The line that the next byte belongs to; 1 is the first. */
  get line(): number {
    return this.#breaks + 1;
  }

  /** The number of lines that have passed, a last one without a line break among them. */
  get lines(): number {
    return this.#breaks + (isBreak(this.#last) ? 0 : 1);
  }

  /** Whether a line feed that came next would belong to the line break that has just passed. */
  get insideBreak(): boolean {
    return this.#last === CARRIAGE_RETURN;
  }

  /** The next bytes of the text, in an encoding in which a line break is one byte and no other character has it. */
  pass(bytes: Uint8Array): void {
    if (bytes.length === 0) {
      return;
    }
    const split = this.insideBreak && bytes[0] === LINE_FEED;
    this.#breaks += breaksIn(bytes) - (split ? 1 : 0);
    this.#last = bytes[bytes.length - 1]!;
  }
}

function isBreak(byte: number): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

// Every byte of every log comes by here, most of them far from a line break: sixteen are looked at in one step.
function breaksIn(bytes: Uint8Array): number {
  if (bytes.length < 32) {
    return breaksBetween(bytes, 0, bytes.length);
  }
  const aligned = (4 - (bytes.byteOffset % 4)) % 4;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + aligned, (bytes.length - aligned) >> 2);
  let breaks = breaksBetween(bytes, 0, aligned);
  let at = aligned;
  for (let index = 0; index + 4 <= words.length; index += 4, at += 16) {
    const borrows =
      borrow(words[index]!) |
      borrow(words[index + 1]!) |
      borrow(words[index + 2]!) |
      borrow(words[index + 3]!);
    if ((borrows & 0x80808080) !== 0) {
      breaks += breaksBetween(bytes, at, at + 16);
    }
  }
  return breaks + breaksBetween(bytes, at, bytes.length);
}

/** Sets the highest bit of one of the four bytes where one is below 14 and so perhaps a line break. */
function borrow(word: number): number {
  return (word - 0x0e0e0e0e) & ~word;
}

function breaksBetween(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte <= CARRIAGE_RETURN && isBreak(byte)) {
      breaks += byte === LINE_FEED && bytes[at - 1] === CARRIAGE_RETURN ? 0 : 1;
    }
  }
  return breaks;
}

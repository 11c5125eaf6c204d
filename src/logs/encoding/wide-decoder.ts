import type { Decoder } from './decoder.ts';
import type { Findings } from './findings.ts';
import { UNDECODABLE } from './single-byte.ts';

/** UTF-16 in one of its two orders of bytes. Half a surrogate pair and half a character at the end of the file are noted. */
export function utf16(findings: Findings, order: 'utf-16le' | 'utf-16be'): Decoder {
  return new WideDecoder(findings, order);
}

class WideDecoder implements Decoder {
  readonly #findings: Findings;
  readonly #bigEndian: boolean;
  /** What the next slice may complete: three bytes at most. */
  #held = Buffer.alloc(0);

  constructor(findings: Findings, order: 'utf-16le' | 'utf-16be') {
    this.#findings = findings;
    this.#bigEndian = order === 'utf-16be';
  }

  *take(slice: Uint8Array): Generator<Uint8Array, void> {
    const bytes =
      this.#held.length > 0
        ? Buffer.concat([this.#held, slice])
        : Buffer.from(slice.buffer, slice.byteOffset, slice.byteLength);
    let end = bytes.length - (bytes.length % 2);
    if (end > 0 && this.#beginsPair(bytes, end - 2)) {
      end -= 2;
    }
    this.#held = Buffer.from(bytes.subarray(end));
    if (end > 0) {
      yield this.#encode(this.#textOf(bytes.subarray(0, end)));
    }
  }

  *end(): Generator<Uint8Array, void> {
    const odd = this.#held.length % 2;
    if (this.#held.length > odd) {
      yield this.#encode(this.#textOf(this.#held.subarray(0, this.#held.length - odd)));
    }
    if (odd === 1) {
      this.#findings.cutShort = true;
      yield this.#encode(UNDECODABLE);
    }
  }

  #beginsPair(bytes: Buffer, at: number): boolean {
    const unit = this.#bigEndian ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);
    return unit >= 0xd800 && unit < 0xdc00;
  }

  #textOf(bytes: Buffer): string {
    // Swapping is done in place, and the bytes are the caller's.
    return (this.#bigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
  }

  #encode(text: string): Uint8Array {
    const bytes = Buffer.from(this.#findings.wellFormed(text), 'utf8');
    this.#findings.count.pass(bytes);
    return bytes;
  }
}

import { isAscii, isUtf8 } from 'node:buffer';
import type { Decoder } from './decoder.ts';
import type { Findings } from './findings.ts';
import { fromMacintosh, fromWindows1252, UNDECODABLE } from './single-byte.ts';
import { endOfFirstLine, WholeLines } from './whole-lines.ts';

/** UTF-8 as it stands, without a copy, and every line that is not UTF-8 as Windows-1252. */
export function utf8OrElseWindows1252(findings: Findings): Decoder {
  return new LineDecoder((piece) => strictOrElse(piece, findings, fromWindows1252, true));
}

/** UTF-8 as it stands, without a copy; in a line that is not UTF-8, what cannot be decoded is noted and shown as U+FFFD. */
export function utf8(findings: Findings): Decoder {
  return new LineDecoder((piece) => strictOrElse(piece, findings, fromBrokenUtf8, false));
}

/** Every line as Windows-1252. */
export function windows1252(findings: Findings): Decoder {
  return singleByte(findings, fromWindows1252);
}

/** Every line as Mac OS Roman. */
export function macintosh(findings: Findings): Decoder {
  return singleByte(findings, fromMacintosh);
}

type ToText = (bytes: Uint8Array) => string;

/** Decodes pieces of whole lines, none of which depends on another. */
class LineDecoder implements Decoder {
  readonly #lines = new WholeLines();
  readonly #decode: (piece: Uint8Array) => Uint8Array;

  constructor(decode: (piece: Uint8Array) => Uint8Array) {
    this.#decode = decode;
  }

  *take(slice: Uint8Array): Generator<Uint8Array, void> {
    for (const piece of this.#lines.take(slice)) {
      yield this.#decode(piece);
    }
  }

  *end(): Generator<Uint8Array, void> {
    for (const piece of this.#lines.end()) {
      yield this.#decode(piece);
    }
  }
}

function strictOrElse(piece: Uint8Array, findings: Findings, toText: ToText, other: boolean): Uint8Array {
  if (isUtf8(piece)) {
    return passUtf8(piece, findings);
  }
  const parts: Uint8Array[] = [];
  for (let from = 0; from < piece.length; ) {
    // Lines that follow each other and are UTF-8 stay together.
    let end = from;
    let next = endOfFirstLine(piece, from);
    while (end < piece.length && isUtf8(piece.subarray(end, next))) {
      end = next;
      next = endOfFirstLine(piece, end);
    }
    if (end > from) {
      parts.push(passUtf8(piece.subarray(from, end), findings));
    }
    if (end < piece.length) {
      const line = piece.subarray(end, next);
      if (other) {
        findings.otherLine();
      }
      parts.push(encode(toText(line), findings));
    }
    from = next;
  }
  return Buffer.concat(parts);
}

function passUtf8(bytes: Uint8Array, findings: Findings): Uint8Array {
  findings.provenUtf8 ||= !isAscii(bytes);
  findings.count.pass(bytes);
  return bytes;
}

function encode(text: string, findings: Findings): Uint8Array {
  const bytes = Buffer.from(findings.wellFormed(text), 'utf8');
  findings.count.pass(bytes);
  return bytes;
}

// A U+FFFD that the line already had is noted as well: some program before this one could not decode it either.
function fromBrokenUtf8(line: Uint8Array): string {
  return Buffer.from(line.buffer, line.byteOffset, line.byteLength)
    .toString('utf8')
    .replaceAll('\ufffd', UNDECODABLE);
}

/** Follows the setting, and notes whether the text is UTF-8 from end to end, which no accident makes of other text. */
function singleByte(findings: Findings, toText: ToText): Decoder {
  let utf8 = findings.pointsTo === null;
  return new LineDecoder((piece) => {
    if (isAscii(piece)) {
      return passUtf8(piece, findings);
    }
    if (utf8) {
      utf8 = isUtf8(piece);
      findings.pointsTo = utf8 ? 'utf-8' : null;
    }
    return encode(toText(piece), findings);
  });
}

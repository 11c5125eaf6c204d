import type { Decoder } from './decoder.ts';
import type { EncodingName } from './encodings.ts';
import { markOf, patternOf, START_BYTES } from './evidence.ts';
import { type EncodingFindings, Findings } from './findings.ts';
import { macintosh, utf8, utf8OrElseWindows1252, windows1252 } from './narrow-decoders.ts';
import { LONGEST_HELD } from './whole-lines.ts';
import { utf16 } from './wide-decoder.ts';

/** A file that is being turned into UTF-8. */
export interface Utf8Reading {
  /**
   * The file in UTF-8 without its byte order mark, in chunks, none of them empty; can be taken once. What is UTF-8 already
   * is handed on as a view of the chunk that came in: use it before you ask for the next, if the source writes over its own.
   */
  chunks(): Generator<Uint8Array, void>;
  /** What has been found out so far: of the whole file once the chunks have been taken to the end. */
  findings(): EncodingFindings;
}

/**
 * Turns the bytes of a file into UTF-8, in memory that does not depend on the length of the file or of its lines.
 *
 * A byte order mark decides before all else, then the setting, then the zeros that UTF-16 puts beside plain letters. Any
 * other file is UTF-8, and each of its lines that is not is Windows-1252. Nothing is thrown for bad data: what cannot be
 * decoded becomes U+FFFD and is counted. UTF-32 is refused: it gives no chunks.
 */
export function toUtf8(chunks: Iterable<Uint8Array>, setting?: EncodingName): Utf8Reading {
  const findings = new Findings(setting ?? null);
  return {
    chunks: () => decode(chunks, findings, setting),
    findings: () => findings.soFar(),
  };
}

function* decode(
  chunks: Iterable<Uint8Array>,
  findings: Findings,
  setting: EncodingName | undefined,
): Generator<Uint8Array, void> {
  let decoder: Decoder | null = null;
  for (const chunk of withWholeStart(chunks)) {
    let from = 0;
    if (decoder === null) {
      from = markOf(chunk)?.length ?? 0;
      decoder = decoderOf(chunk, findings, setting);
      if (decoder === null) {
        return;
      }
    }
    for (; from < chunk.length; from += LONGEST_HELD) {
      yield* decoder.take(chunk.subarray(from, from + LONGEST_HELD));
    }
  }
  yield* decoder?.end() ?? [];
}

/** The same bytes, in a first chunk that is long enough to tell the encoding by it. */
function* withWholeStart(chunks: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  let start: Uint8Array | null = Buffer.alloc(0);
  for (const chunk of chunks) {
    if (start === null) {
      yield chunk;
    } else if (start.length === 0 && chunk.length >= START_BYTES) {
      start = null;
      yield chunk;
    } else {
      start = Buffer.concat([start, chunk]);
      if (start.length >= START_BYTES) {
        yield start;
        start = null;
      }
    }
  }
  if (start !== null && start.length > 0) {
    yield start;
  }
}

/** What reads the file that begins so; `null` where nothing here does. */
function decoderOf(start: Uint8Array, findings: Findings, setting: EncodingName | undefined): Decoder | null {
  const mark = markOf(start);
  const pattern = patternOf(start);
  findings.byteOrderMark = mark !== null;
  const encoding =
    mark?.encoding ?? setting ?? (pattern === 'narrow' || pattern === 'unclear' ? 'utf-8' : pattern);
  if (encoding === 'utf-32') {
    findings.refused = 'utf-32';
    return null;
  }
  findings.encoding = encoding;
  if (mark === null && setting !== undefined) {
    findings.pointsTo = otherThan(setting, pattern);
  }
  switch (encoding) {
    case 'utf-8':
      return setting === 'utf-8' ? utf8(findings) : utf8OrElseWindows1252(findings);
    case 'windows-1252':
      return windows1252(findings);
    case 'macintosh':
      return macintosh(findings);
    case 'utf-16le':
    case 'utf-16be':
      return utf16(findings, encoding);
  }
}

/** The encoding that the zeros at the start speak for, where the setting is another. */
function otherThan(
  setting: EncodingName,
  pattern: ReturnType<typeof patternOf>,
): EncodingName | 'utf-32' | null {
  const wide = setting === 'utf-16le' || setting === 'utf-16be';
  switch (pattern) {
    case 'unclear':
      return null;
    // There is no column name, comma or line break in UTF-16 without a zero.
    case 'narrow':
      return wide ? 'utf-8' : null;
    default:
      return pattern === setting ? null : pattern;
  }
}

/** Where the last whole record of some bytes ends, and how many line breaks lie before that. */
export interface RecordEnd {
  /** 0 where no record ends in them. */
  readonly end: number;
  readonly lines: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;

/**
 * The last end of a record in bytes that begin with a record: a line break after an even number of quotation marks. Of a
 * file whose quotation marks do not match that is wrong; then the parser, which is strict, says so.
 */
export function lastRecordEnd(bytes: Uint8Array): RecordEnd {
  return hasReturnAlone(bytes) ? lastEndAmongReturns(bytes) : lastEndAmongFeeds(bytes);
}

/** Whether some carriage return ends a line without a line feed after it. */
function hasReturnAlone(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(CARRIAGE_RETURN); at !== -1; at = bytes.indexOf(CARRIAGE_RETURN, at + 1)) {
    if (at + 1 < bytes.length && bytes[at + 1] !== LINE_FEED) {
      return true;
    }
  }
  return false;
}

/** Where every line ends in a line feed: the machine finds quotation marks faster than a loop here. */
function lastEndAmongFeeds(bytes: Uint8Array): RecordEnd {
  const quotes: number[] = [];
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
    quotes.push(at);
  }
  let before = quotes.length;
  let feed = bytes.lastIndexOf(LINE_FEED);
  while (feed !== -1) {
    while (before > 0 && quotes[before - 1]! > feed) {
      before -= 1;
    }
    if (before % 2 === 0) {
      return { end: feed + 1, lines: countFeeds(bytes, feed + 1) };
    }
    // Inside a cell: the next line break that can end a record stands before the mark that opens it.
    feed = bytes.lastIndexOf(LINE_FEED, quotes[before - 1]!);
  }
  return { end: 0, lines: 0 };
}

function countFeeds(bytes: Uint8Array, until: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1 && at < until; at = bytes.indexOf(LINE_FEED, at + 1)) {
    lines += 1;
  }
  return lines;
}

function lastEndAmongReturns(bytes: Uint8Array): RecordEnd {
  let quoted = false;
  let lines = 0;
  let end = 0;
  let linesAtEnd = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      quoted = !quoted;
    } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      if (byte === CARRIAGE_RETURN && (at + 1 === bytes.length || bytes[at + 1] === LINE_FEED)) {
        // The line feed that follows, or that may follow in what comes next, is the end of the line.
        continue;
      }
      lines += 1;
      if (!quoted) {
        end = at + 1;
        linesAtEnd = lines;
      }
    }
  }
  return { end, lines: linesAtEnd };
}

/** Where the line ends that begins at a place, its line break included; `-1` where no line break follows. */
export function lineEnd(bytes: Uint8Array, from: number): number {
  const feed = bytes.indexOf(LINE_FEED, from);
  const until = feed === -1 ? bytes.length : feed;
  // Looked for only up to the line feed: a file without carriage returns is not searched to its end for every line.
  const back = bytes.subarray(from, until).indexOf(CARRIAGE_RETURN);
  if (back !== -1 && from + back + 1 !== feed) {
    return from + back + 1;
  }
  return feed === -1 ? -1 : feed + 1;
}

/** How many line breaks are in some bytes. */
export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) {
      lines += 1;
    }
  }
  return lines;
}

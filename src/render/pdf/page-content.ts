/**
 * What a page paints, as the lines that the browser wrote: one operation a line. Stretches of it are marked with a
 * number that the structure refers to (`/P <</MCID 3 >>BDC` to `EMC`).
 */
export interface PageContent {
  lines: string[];
  marks: Map<number, Mark>;
}

/** What is painted under one number. */
export interface Mark {
  /** The lines that open it and that close it; usually one stretch. */
  stretches: { from: number; to: number }[];
  /** It shows text or a picture, so it is more than a border or a coloured box. */
  saysSomething: boolean;
}

/** Returns the content of a page, from its uncompressed bytes. */
export function readPageContent(bytes: Uint8Array): PageContent {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n');
  const marks = new Map<number, Mark>();
  const open: (Mark | undefined)[] = [];
  for (const [index, line] of lines.entries()) {
    if (opensMark(line)) {
      const mark = markOf(line, marks);
      mark?.stretches.push({ from: index, to: index });
      open.push(mark);
    } else if (line === 'EMC') {
      const stretch = open.pop()?.stretches.at(-1);
      if (stretch) stretch.to = index;
    } else if (/(Tj|TJ|Do|sh)$/.test(line)) {
      for (const mark of open) if (mark) mark.saysSomething = true;
    }
  }
  return { lines, marks };
}

/**
 * Returns the bytes of the page with the given marks turned into artifacts (things a screen reader skips), and
 * everything painted outside any mark as well: running headers and footers, which the browser leaves unmarked.
 * Not an operation is added that paints, nor one taken away. PDF/UA-1 (ISO 14289-1), 7.1: real content is tagged,
 * all else is an artifact.
 */
export function writePageContent({ lines, marks }: PageContent, artifacts: ReadonlySet<number>): Buffer {
  const opensArtifact = new Set(
    [...artifacts].flatMap((number) => marks.get(number)?.stretches.map(({ from }) => from) ?? []),
  );
  const written: string[] = [];
  let outside: string[] = [];
  let depth = 0;
  const flush = () => {
    written.push(...asArtifact(outside));
    outside = [];
  };
  for (const [index, line] of lines.entries()) {
    if (opensMark(line)) {
      if (depth === 0) flush();
      depth += 1;
      written.push(opensArtifact.has(index) ? '/Artifact BMC' : line);
    } else if (line === 'EMC') {
      depth -= 1;
      written.push(line);
    } else {
      (depth === 0 ? outside : written).push(line);
    }
  }
  flush();
  return Buffer.from(written.join('\n'), 'latin1');
}

/** Encloses from the first line that starts to paint to the last that paints; the set-up before it may stay out. */
function asArtifact(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => PAINTS.test(line));
  if (last < 0) return lines;
  const first = lines.findIndex((line) => STARTS_TO_PAINT.test(line));
  const end = /T[jJ]$/.test(lines[last] ?? '') ? lines.indexOf('ET', last) + 1 : last + 1;
  const enclosesText = lines.slice(first, end).some((line) => /T[jJ]$/.test(line));
  const opening = enclosesText ? '/Artifact <</Type /Pagination>> BDC' : '/Artifact BMC';
  return [...lines.slice(0, first), opening, ...lines.slice(first, end), 'EMC', ...lines.slice(end)];
}

const PAINTS = /(^|\s)(Tj|TJ|Do|sh|f|F|f\*|B|B\*|b|b\*|S|s)$/;
const STARTS_TO_PAINT = /(^|\s)(BT|re|m|Do|sh)$/;

function opensMark(line: string): boolean {
  return line.endsWith('BDC') || line.endsWith('BMC');
}

function markOf(line: string, marks: Map<number, Mark>): Mark | undefined {
  const digits = /\/MCID (\d+)/.exec(line)?.[1];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  const mark = marks.get(number) ?? { stretches: [], saysSomething: false };
  marks.set(number, mark);
  return mark;
}

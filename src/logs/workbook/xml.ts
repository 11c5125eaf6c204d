import { SaxesParser } from 'saxes';
import { DAMAGED, WorkbookRefused } from './unreadable-workbook.ts';

/** Is told what stands in an XML file, in its order. Names come without their prefix: some programs write `x:row`. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads an XML file in UTF-8 as it comes. Refused are XML that is not well formed, an entity that a document declares
 * itself, and what no workbook has and would fill the memory: elements within elements without end, or an element with
 * thousands of attributes.
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = parserFor(reader);
  for await (const chunk of chunks) {
    parser.write(decode(decoder, chunk));
  }
  parser.write(decode(decoder));
  parser.close();
}

const DEEPEST = 100;
const MOST_ATTRIBUTES = 1000;

function parserFor(reader: XmlReader): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  let attributeCount = 0;
  parser.on('error', () => {
    throw new WorkbookRefused(DAMAGED);
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) {
      throw new WorkbookRefused(DAMAGED);
    }
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributeCount = 0;
    depth += 1;
    if (depth > DEEPEST) {
      throw new WorkbookRefused(DAMAGED);
    }
    reader.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(localName(name));
  });
  const { text } = reader;
  if (text !== undefined) {
    parser.on('text', (part) => text.call(reader, part));
    parser.on('cdata', (part) => text.call(reader, part));
  }
  return parser;
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new WorkbookRefused(DAMAGED);
  }
}

/** A name without its prefix: `row` for `x:row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

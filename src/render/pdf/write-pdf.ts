import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PDFDocument, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

/**
 * Returns the document as bytes: PDF 1.7, everything but streams in compressed object streams. The same document
 * gives the same bytes; its identifier is a digest of them.
 *
 * The library's own writer gives the same document in four times the time, since it compresses in JavaScript and
 * fifty objects at a time.
 */
export function writePdf(document: PDFDocument): Uint8Array<ArrayBuffer> {
  const { context } = document;
  const chunks: Buffer[] = [];
  let size = 0;
  const places = new Map<number, Place>();
  const push = (bytes: Buffer) => {
    chunks.push(bytes);
    size += bytes.length;
  };
  const pushObject = (number: number, ...body: Buffer[]) => {
    places.set(number, { kind: 'at', offset: size });
    for (const part of [latin1(`${number} 0 obj\n`), ...body, latin1('\nendobj\n')]) push(part);
  };

  push(latin1('%PDF-1.7\n%\x81\x81\x81\x81\n'));
  const packed: [number, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) pushObject(ref.objectNumber, streamBytes(object));
    else packed.push([ref.objectNumber, object]);
  }
  let next = context.largestObjectNumber + 1;
  for (let start = 0; start < packed.length; start += OBJECTS_PER_STREAM) {
    const part = packed.slice(start, start + OBJECTS_PER_STREAM);
    for (const [index, [number]] of part.entries()) places.set(number, { kind: 'in', stream: next, index });
    pushObject(next, ...objectStream(part));
    next += 1;
  }
  const start = size;
  places.set(next, { kind: 'at', offset: start });
  pushObject(next, ...crossReference(places, next, document, digest(chunks)));
  push(latin1(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(chunks));
}

type Place = { kind: 'at'; offset: number } | { kind: 'in'; stream: number; index: number };

/** Many enough to compress well, few enough for a reader to show page 1 before it has read the last. */
const OBJECTS_PER_STREAM = 1000;

function streamBytes(stream: PDFStream): Buffer {
  const bytes = Buffer.alloc(stream.sizeInBytes());
  stream.copyBytesInto(bytes, 0);
  return bytes;
}

function objectStream(objects: [number, PDFObject][]): Buffer[] {
  const bodies: string[] = [];
  const index: string[] = [];
  let offset = 0;
  for (const [number, object] of objects) {
    const body = object.toString();
    bodies.push(body);
    index.push(`${number} ${offset}`);
    offset += body.length + 1;
  }
  const head = `${index.join(' ')}\n`;
  return compressed(
    `/Type /ObjStm /N ${objects.length} /First ${head.length}`,
    latin1(head + bodies.join('\n')),
  );
}

/** ISO 32000-1, 7.5.8: for each object number its kind, its place, and its index within an object stream. */
function crossReference(
  places: Map<number, Place>,
  own: number,
  document: PDFDocument,
  id: string,
): Buffer[] {
  const table = Buffer.alloc((own + 1) * ENTRY);
  table.writeUInt16BE(65_535, ENTRY - 2);
  for (const [number, place] of places) {
    const at = number * ENTRY;
    table.writeUInt8(place.kind === 'at' ? 1 : 2, at);
    table.writeUInt32BE(place.kind === 'at' ? place.offset : place.stream, at + 1);
    table.writeUInt16BE(place.kind === 'at' ? 0 : place.index, at + 5);
  }
  const { Root, Info } = document.context.trailerInfo;
  return compressed(
    `/Type /XRef /Size ${own + 1} /W [1 4 2] /Root ${Root} /Info ${Info} /ID [<${id}> <${id}>]`,
    table,
  );
}

const ENTRY = 7;

function compressed(entries: string, bytes: Buffer): Buffer[] {
  const body = deflateSync(bytes);
  return [
    latin1(`<<${entries} /Filter /FlateDecode /Length ${body.length}>>\nstream\n`),
    body,
    latin1('\nendstream'),
  ];
}

function digest(chunks: Buffer[]): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex').slice(0, 32).toUpperCase();
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

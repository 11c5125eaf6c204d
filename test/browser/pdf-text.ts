import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/**
 * Returns the words of each page as a reader's search would find them: the glyphs of the page's text, by the table
 * that each font carries for them. Enough of PDF for what browsers print; not a general reader.
 */
export async function textOfPages(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().map(textOfPage);
}

/** Returns what the page paints, as its operations, one a line. */
export function operationsOf(page: PDFPage): string[] {
  const stream = page.node.lookup(PDFName.of('Contents'));
  return stream instanceof PDFRawStream ? contentsOf(stream).split('\n') : [];
}

function textOfPage(page: PDFPage): string {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const words: string[] = [];
  let letters = new Map<string, string>();
  for (const line of operationsOf(page)) {
    const font = /^\/(\S+) .* Tf$/.exec(line)?.[1];
    if (font) letters = lettersOf(fonts?.lookup(PDFName.of(font), PDFDict));
    const glyphs = /<([0-9A-F]+)> Tj$/i.exec(line)?.[1]?.match(/.{4}/g) ?? [];
    words.push(glyphs.map((glyph) => letters.get(glyph.toLowerCase()) ?? '?').join(''));
    if (line === 'ET') words.push('\n');
  }
  return words.join('').replace(/\n+/g, '\n').trim();
}

function lettersOf(font: PDFDict | undefined): Map<string, string> {
  const table = font?.lookup(PDFName.of('ToUnicode'));
  const letters = new Map<string, string>();
  if (!(table instanceof PDFRawStream)) return letters;
  const hex = (value: number) => value.toString(16).padStart(4, '0');
  const text = contentsOf(table);
  for (const [, from = '', to = '', target = ''] of text.matchAll(/^<(\w{4})> <(\w{4})> <(\w+)>$/gm)) {
    for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph++) {
      letters.set(
        hex(glyph),
        String.fromCodePoint(Number.parseInt(target, 16) + glyph - Number.parseInt(from, 16)),
      );
    }
  }
  for (const [, glyph = '', target = ''] of text.matchAll(/^<(\w{4})> <(\w+)>$/gm)) {
    letters.set(glyph.toLowerCase(), Buffer.from(target, 'hex').swap16().toString('utf16le'));
  }
  return letters;
}

function contentsOf(stream: PDFRawStream): string {
  const isDeflated = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  const bytes = isDeflated ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode();
  return Buffer.from(bytes).toString('latin1');
}

import { deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { placeFigures } from './figure-boxes.ts';
import { mendContents } from './mend-contents.ts';
import { describeLinks } from './mend-links.ts';
import { mendRoles } from './mend-roles.ts';
import { mendStructure, type PageContents } from './mend-structure.ts';
import { readPageContent, writePageContent } from './page-content.ts';
import { PdfFailedError } from './pdf-errors.ts';
import { writeMetadata, writePageLabels } from './pdf-metadata.ts';
import type { PrintedPages } from './print-pages.ts';
import { readStructure } from './structure-tree.ts';
import { writePdf } from './write-pdf.ts';
import { writeStructure } from './write-structure.ts';

export interface FinishedPdf {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
}

/**
 * Returns the printed document as it is handed out: conforming to PDF/UA-1 (ISO 14289-1), dated and titled as asked,
 * small, and the same bytes for the same page and browser. Text and looks are those that the browser printed.
 */
export function finishPdf(
  { document, facts }: PrintedPages,
  { title, date }: { title: string; date: string },
): FinishedPdf {
  const { context } = document;
  const top = readStructure(document);
  if (!top) throw notTagged();
  const contents = readContents(document);
  describeLinks(context, top, facts.links);
  mendStructure(context, top, contents);
  mendContents(context, top, facts.contentsTargets);
  mendRoles(document, top);
  placeFigures(context, top, contents);
  writeStructure(document, top);
  writeContents(document, contents);
  writeMetadata(document, title, date);
  writePageLabels(document, facts.unnumberedPages);
  return { bytes: writePdf(document), pages: document.getPageCount() };
}

function readContents(document: PDFDocument): PageContents {
  return new Map(
    document.getPages().map((page) => {
      const entry = page.node.get(PDFName.of('Contents'));
      const list = document.context.lookup(entry);
      const parts = list instanceof PDFArray ? list.asArray() : [entry];
      const bytes = parts.map((part) => streamContents(document.context.lookup(part)));
      return [page.ref, { ...readPageContent(Buffer.concat(bytes)), artifacts: new Set<number>() }];
    }),
  );
}

function streamContents(stream: unknown): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return new Uint8Array();
  const isDeflated = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  return isDeflated ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode();
}

function writeContents(document: PDFDocument, contents: PageContents): void {
  const { context } = document;
  for (const page of document.getPages()) {
    const content = contents.get(page.ref);
    if (!content) continue;
    const bytes = deflateSync(writePageContent(content, content.artifacts));
    const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes);
    const former = page.node.get(PDFName.of('Contents'));
    if (former instanceof PDFRef) context.assign(former, stream);
    else page.node.set(PDFName.of('Contents'), context.register(stream));
  }
}

function notTagged(): PdfFailedError {
  return new PdfFailedError(
    'UNEXPECTED_PDF',
    'The browser printed a PDF without the structure that screen readers need, so it was not kept.',
    'Use a current Chrome or Edge, or name another browser with --browser.',
  );
}

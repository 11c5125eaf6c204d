import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { decodeTarget } from './mend-links.ts';

/**
 * Returns the page on which each link target of the printed document stands: id to physical page, the first page
 * being 1. Chromium names every place that some link leads to.
 */
export function readDestinations(document: PDFDocument): Map<string, number> {
  const pages = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name, place] of destinations?.entries() ?? []) {
    const target = document.context.lookupMaybe(place, PDFArray)?.get(0);
    const page = target instanceof PDFRef ? pages.get(target) : undefined;
    if (page !== undefined) found.set(decodeTarget(name.decodeText()), page);
  }
  return found;
}

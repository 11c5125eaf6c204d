import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer';
import { readDestinations } from './destinations.ts';
import { describeReadyPage, type PageFacts, writePageNumbers } from './page-scripts.ts';
import { PdfFailedError } from './pdf-errors.ts';

/** A printed document, read, and what the page said about itself. */
export interface PrintedPages {
  document: PDFDocument;
  facts: PageFacts;
}

/**
 * Returns the HTML as printed by the browser: tagged, with outline, on the paper its style sheet asks for, and with
 * page numbers in its contents.
 *
 * What the HTML carries for the contents:
 * - `<a href="#stage-1">Stage 1</a> <span class="page-number" data-target="stage-1"></span>` in each entry. The
 *   place has a fixed width in the style sheet, so that writing the number moves nothing.
 * - `<body data-unnumbered-pages="1">` when one page at the front (the cover) has no number. The style sheet then
 *   keeps the running number in step: `@page :first { counter-increment: page 0 }`, or the same for a named page.
 *
 * The number written is the number that the running footer prints on that page. No style rule can do it
 * (Chromium knows no `target-counter`), so the document is printed once to see where the headings fall, and again
 * with the numbers; and once more should the numbers have moved something.
 *
 * Refuses (PdfFailedError) a page whose font cannot be used, since its text would be invisible, an entry without a
 * heading, and contents whose numbers do not come to rest.
 */
export async function printPages(
  page: Page,
  html: string,
  onProgress: (step: string) => void = () => undefined,
): Promise<PrintedPages> {
  onProgress('Loading the report in the browser');
  await page.setContent(html, { waitUntil: 'load' });
  const facts = await page.evaluate(describeReadyPage);
  refuseFailedFonts(facts);
  let written = '';
  if (facts.contentsTargets.length > 0) {
    onProgress('Finding the page numbers of the contents');
    written = await fillContents(page, facts, await print(page, 'a trial'));
  }
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    onProgress('Printing the report');
    const document = await print(page, 'the report');
    if (facts.contentsTargets.length === 0 || numbersAsText(document, facts) === written) {
      return { document, facts };
    }
    written = await fillContents(page, facts, document);
  }
  throw new PdfFailedError(
    'CONTENTS_NOT_SETTLED',
    'The page numbers in the contents change the pages they count, so the PDF could not be made.',
    'Give the class "page-number" a fixed width in the style sheet of the template.',
  );
}

const MOST_ATTEMPTS = 3;

async function print(page: Page, purpose: 'a trial' | 'the report'): Promise<PDFDocument> {
  const isReport = purpose === 'the report';
  const { PDFDocument, ParseSpeeds } = await import('@cantoo/pdf-lib');
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: isReport,
    outline: isReport,
    // They are loaded already.
    waitForFonts: false,
  });
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/** Writes the numbers that `document` shows into the page, and returns them as text. */
async function fillContents(page: Page, facts: PageFacts, document: PDFDocument): Promise<string> {
  const numbers = pageNumbers(document, facts);
  await page.evaluate(writePageNumbers, numbers);
  return JSON.stringify(numbers);
}

function numbersAsText(document: PDFDocument, facts: PageFacts): string {
  return JSON.stringify(pageNumbers(document, facts));
}

function pageNumbers(document: PDFDocument, facts: PageFacts): Record<string, string> {
  const places = readDestinations(document);
  return Object.fromEntries(
    facts.contentsTargets.map((target) => {
      const place = places.get(target);
      if (place === undefined) throw missingTarget(target);
      const number = place - facts.unnumberedPages;
      return [target, number > 0 ? String(number) : ''];
    }),
  );
}

function refuseFailedFonts({ failedFonts }: PageFacts): void {
  if (failedFonts.length === 0) return;
  throw new PdfFailedError(
    'FONT_NOT_LOADED',
    `The browser could not use a font of the report (${failedFonts.join(', ')}), so its text would be missing from the PDF.`,
    'Embed the font in the style sheet of the template as woff2 data, or name another browser with --browser.',
  );
}

function missingTarget(target: string): PdfFailedError {
  return new PdfFailedError(
    'CONTENTS_WITHOUT_TARGET',
    `The contents ask for the page of "${target}", but no linked heading of that name is printed.`,
    `Give the entry a link to "#${target}" and the heading the id "${target}" in the template.`,
  );
}

import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PdfResult, printPdf } from '../../src/render/pdf/print-pdf.ts';
import { reportPage, SECTIONS, TITLE } from './pdf-page.ts';
import { textOfPages } from './pdf-text.ts';

const DATE = '2024-06-30T12:00:00Z';

let printed: PdfResult;
let pages: string[];
let document: PDFDocument;

beforeAll(async () => {
  printed = await printPdf({ html: reportPage(), title: TITLE, date: DATE });
  pages = await textOfPages(printed.pdf);
  document = await PDFDocument.load(printed.pdf, { updateMetadata: false });
});

describe('the contents', () => {
  test.each(SECTIONS)(
    'gives the number printed at the foot of the page where "$heading" is',
    ({ heading }) => {
      const page = pages.find((text, index) => index > 1 && lines(text).includes(heading));
      const printedNumber = /Page (\d+)/.exec(page?.replace('Page \n', 'Page ') ?? '')?.[1];
      expect(numberInContents(heading)).toBe(printedNumber);
    },
  );

  test('has sections of several pages between its entries, so counting entries would be wrong', () => {
    expect(SECTIONS.map(({ heading }) => numberInContents(heading))).not.toEqual(['2', '3', '4', '5', '6']);
  });

  test('is right too when writing the numbers moves the pages they count', async () => {
    // Every number is as tall as most of a page, so the contents grows from one page to several.
    const css = '.page-number:not(:empty) { display: block; height: 120mm }';
    const moved = await textOfPages(
      (await printPdf({ html: reportPage({ css }), title: TITLE, date: DATE })).pdf,
    );
    const page = moved.findLastIndex((text) => lines(text).includes('Words used'));
    expect(page).toBeGreaterThan(pages.length - 1);
    expect(moved.slice(0, page).join('\n')).toMatch(new RegExp(`Words used\\s+${page}\\n`));
  });

  test('whose entry leads to no heading is refused', async () => {
    const contents = '<ol><li>Lost <span class="page-number" data-target="lost"></span></li></ol>';
    const request = { html: reportPage({ contents }), title: TITLE, date: DATE };
    await expect(printPdf(request)).rejects.toMatchObject({ code: 'CONTENTS_WITHOUT_TARGET' });
  });
});

describe('the PDF', () => {
  test('says how many pages it has and which browser printed it', () => {
    expect(printed.pages).toBe(pages.length);
    expect(printed.browserVersion).toMatch(/\d+\.\d+/);
    expect(printed.refused).toEqual([]);
  });

  // WCAG 2.2, 2.4.2 and 3.1.1; PDF/UA-1 (ISO 14289-1), 7.1 and 7.2.
  test('is tagged, has a language, and shows the title asked for in the window', () => {
    const { catalog } = document;
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe(
      'true',
    );
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('en-GB');
    expect(document.getTitle()).toBe(TITLE);
    expect(catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
  });

  test('has an outline of its headings', () => {
    expect(outline(document)).toEqual([
      'Annual report',
      'Contents',
      ...SECTIONS.map(({ heading }) => heading),
    ]);
  });

  test('names the pages as they are numbered: a cover without number, then 1, 2, 3', () => {
    const labels = document.catalog
      .lookup(PDFName.of('PageLabels'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray);
    expect(labels.toString().replace(/\s+/g, ' ')).toBe('[ 0 << /S /r >> 1 << /S /D >> ]');
  });

  test('is dated as asked', () => {
    expect(document.getCreationDate()).toEqual(new Date(DATE));
    expect(document.getModificationDate()).toEqual(new Date(DATE));
  });

  test('is the same bytes when the same page is printed again', async () => {
    const again = await printPdf({ html: reportPage(), title: TITLE, date: DATE });
    expect(Buffer.compare(again.pdf, printed.pdf)).toBe(0);
  });

  test('has another identifier when its text is another', async () => {
    const other = await printPdf({ html: reportPage({ body: '<p>More</p>' }), title: TITLE, date: DATE });
    expect(await identifier(other.pdf)).not.toEqual(await identifier(printed.pdf));
  });

  test('is refused with a date that is none', async () => {
    const request = { html: reportPage(), title: TITLE, date: 'last year' };
    await expect(printPdf(request)).rejects.toMatchObject({ code: 'DATE_NOT_VALID' });
  });

  test('is refused when a font cannot be used, since its text would be invisible', async () => {
    const css = "@font-face { font-family: Broken; src: url('data:font/woff2;base64,AAAA') }";
    const request = { html: reportPage({ css }), title: TITLE, date: DATE };
    await expect(printPdf(request)).rejects.toMatchObject({
      code: 'FONT_NOT_LOADED',
      message: expect.stringContaining('Broken'),
    });
  });
});

function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}

function numberInContents(heading: string): string | undefined {
  return new RegExp(`${heading}\\s+(\\d+)`).exec(pages[1] ?? '')?.[1];
}

function outline(pdf: PDFDocument): string[] {
  const titles: string[] = [];
  const visit = (item: PDFDict | undefined): void => {
    if (!item) return;
    const title = item.lookup(PDFName.of('Title'));
    if (title instanceof PDFString || title instanceof PDFHexString) titles.push(title.decodeText());
    visit(item.lookupMaybe(PDFName.of('First'), PDFDict));
    visit(item.lookupMaybe(PDFName.of('Next'), PDFDict));
  };
  visit(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict));
  return titles;
}

async function identifier(pdf: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  return context.lookup(context.trailerInfo.ID, PDFArray).toString();
}

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { printPdf } from '../../src/render/pdf/print-pdf.ts';
import { allElements, readStructure, type StructureElement } from '../../src/render/pdf/structure-tree.ts';
import { reportPage, TITLE } from './pdf-page.ts';
import { operationsOf } from './pdf-text.ts';

// PDF/UA-1 is ISO 14289-1:2014; the structure elements are those of ISO 32000-1:2008, 14.8.4.

let pdf: Uint8Array;
let document: PDFDocument;
let top: StructureElement;

beforeAll(async () => {
  ({ pdf } = await printPdf({ html: reportPage(), title: TITLE, date: '2024-06-30T12:00:00Z' }));
  document = await PDFDocument.load(pdf, { updateMetadata: false });
  top = readStructure(document) as StructureElement;
});

/** Those of the standard that the page of these tests uses. */
const KNOWN_ROLES =
  'Caption Div Document Figure H1 H2 L LBody LI Lbl Link P Reference TD TH TOC TOCI TR Table'.split(' ');

describe('what a screen reader is given', () => {
  test('is a table of contents with an entry for each section', () => {
    const contents = withRole('TOC');
    expect(contents).toHaveLength(1);
    expect(roles(contents[0])).toEqual(['TOCI', 'TOCI', 'TOCI', 'TOCI', 'TOCI']);
    expect(withRole('Reference', contents[0])).toHaveLength(5);
  });

  test('is lists whose items have a label and a body (PDF/UA-1, 7.6)', () => {
    const items = withRole('LI');
    expect(items).toHaveLength(2);
    for (const item of items) expect(roles(item)).toEqual(['Lbl', 'LBody']);
  });

  test('is each column header once, however many pages the table has', () => {
    const [table] = withRole('Table');
    const [headers, ...rows] = withRole('TR', table);
    expect(new Set(rows.map((row) => String(firstPage(row)))).size).toBeGreaterThan(1);
    expect(roles(headers)).toEqual(['TH', 'TH']);
    for (const header of withRole('TH', headers)) expect(header.kids).toHaveLength(1);
  });

  test('is for each cell the row and the column header it stands under', () => {
    const words = (names: string) => [...names.matchAll(/\((\w+)\)/g)].map(([, name]) => name);
    const ids = new Set(
      withRole('TH').flatMap(({ entries }) => words(String(entries.get(PDFName.of('ID'))))),
    );
    const cells = withRole('TD');
    expect(cells).toHaveLength(90);
    for (const { entries } of cells) {
      const headers = words(String(entries.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('Headers'))));
      expect(headers).toHaveLength(2);
      for (const header of headers) expect(ids).toContain(header);
    }
  });

  test('is no border, coloured box or running footer: what is not tagged is an artifact (PDF/UA-1, 7.1)', () => {
    for (const page of document.getPages()) expect(paintedOutsideMarks(operationsOf(page))).toEqual([]);
    const lastPage = operationsOf(document.getPage(document.getPageCount() - 1));
    expect(lastPage).toContain('/Artifact <</Type /Pagination>> BDC');
    expect(withRole('Table')[0]?.kids.filter(({ kind }) => kind === 'content')).toEqual([]);
  });

  test('is the words of each link (PDF/UA-1, 7.18.5)', () => {
    const words = withRole('Link').flatMap(({ kids }) =>
      kids.flatMap((kid) =>
        kid.kind === 'annotation' ? [contentsOf(document.context.lookup(kid.ref, PDFDict))] : [],
      ),
    );
    expect(words).toEqual([
      'Introduction',
      'Local resolution',
      'Complaints by team',
      'Learning from complaints',
      'Words used',
      'the table of teams',
      'the guidance',
    ]);
  });

  test('is figures with a text alternative and their place on the page', () => {
    const [figure] = withRole('Figure');
    expect(figure?.entries.lookup(PDFName.of('Alt'), PDFString).decodeText()).toBe(
      '91 complaints, up from 68',
    );
    const layout = figure?.entries.lookup(PDFName.of('A'), PDFDict);
    const [left = 0, bottom = 0, right = 0, above = 0] =
      (layout?.lookup(PDFName.of('BBox'))?.toString() ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
    // The bar is 300 by 40 pixels, which are three quarters of a point each.
    expect(right - left).toBeCloseTo(225, 0);
    expect(above - bottom).toBeCloseTo(30, 0);
  });

  test('is no role that PDF does not know, unless it says which known one it stands for', () => {
    const map = document.catalog
      .lookup(PDFName.of('StructTreeRoot'), PDFDict)
      .lookup(PDFName.of('RoleMap'), PDFDict);
    const mapped = Object.fromEntries(
      map.entries().map(([role, known]) => [role.decodeText(), String(known)]),
    );
    expect(mapped).toMatchObject({ Em: '/Span', Strong: '/Span' });
    const used = new Set([...allElements(top)].map(({ role }) => role));
    for (const role of Object.keys(mapped)) used.delete(role);
    expect([...used].sort()).toEqual(KNOWN_ROLES);
  });

  test('says of every stretch of a page which element it belongs to, and of every element where it is', () => {
    for (const element of allElements(top)) {
      for (const kid of element.kids) {
        if (kid.kind !== 'content') continue;
        const page = document.getPages().find(({ ref }) => ref === kid.page);
        const key = page?.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
        expect(owner(key, kid.number)).toBe(String(element.ref));
      }
    }
  });
});

test('the claim to conform stands beside the title in XMP (PDF/UA-1, 5 and 7.1)', () => {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  const xmp = stream instanceof PDFRawStream ? Buffer.from(stream.getContents()).toString() : '';
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(xmp).toContain('Children’s complaints &amp; representations 2023/24');
});

function withRole(role: string, within: StructureElement = top): StructureElement[] {
  return [...allElements(within)].filter((element) => element.role === role);
}

function roles(element: StructureElement | undefined): string[] {
  return element?.kids.map((kid) => (kid.kind === 'element' ? kid.role : kid.kind)) ?? [];
}

function firstPage(element: StructureElement) {
  for (const { kids } of allElements(element))
    for (const kid of kids) if (kid.kind === 'content') return kid.page;
  return undefined;
}

function contentsOf(annotation: PDFDict): string {
  return annotation.lookup(PDFName.of('Contents'), PDFHexString).decodeText();
}

function paintedOutsideMarks(operations: string[]): string[] {
  let depth = 0;
  return operations.filter((operation) => {
    if (/B[DM]C$/.test(operation)) depth += 1;
    if (operation === 'EMC') depth -= 1;
    return depth === 0 && /(Tj|TJ|Do|\bf|\bS|\bB)$/.test(operation);
  });
}

function owner(page: number | undefined, mark: number): string {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const at = numbers
    .asArray()
    .findIndex((item, index) => index % 2 === 0 && item instanceof PDFNumber && item.asNumber() === page);
  return String(numbers.lookup(at + 1, PDFArray).get(mark));
}

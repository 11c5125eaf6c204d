import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import type { PageContent } from './page-content.ts';
import {
  allElements,
  childElements,
  newElement,
  type StructureElement,
  type StructureKid,
} from './structure-tree.ts';

/** What a page paints and what of it turned out to be decoration, by page. */
export type PageContents = ReadonlyMap<PDFRef, PageContent & { artifacts: Set<number> }>;

/**
 * Mends, in place, what the browser leaves undone in the structure, so that the PDF conforms to PDF/UA-1
 * (ISO 14289-1) and reads well by ear:
 * - borders, coloured boxes and header rows repeated on the next page become artifacts: else a screen reader says
 *   "Team Team Team" at the head of a table of three pages;
 * - wrappers that mean nothing go;
 * - the words of a list item stand in its body.
 */
export function mendStructure(context: PDFContext, top: StructureElement, pages: PageContents): void {
  for (const element of allElements(top)) {
    if (element.role === 'Table') dropRepeatedHeaders(element, pages);
    if (!PAINTS_ITSELF.has(element.role)) dropDecoration(element, pages);
  }
  top.kids = withoutWrappers(context, top, true);
  for (const element of allElements(top)) {
    if (element.role === 'LI') giveBody(context, element);
  }
}

/** Elements whose own painting is their content; what any other element paints itself is its border or colour. */
const PAINTS_ITSELF = new Set(['Lbl', 'Figure', 'Formula', 'Form']);

function dropDecoration(element: StructureElement, pages: PageContents): void {
  dropContent(element, pages, ({ page, number }) => !pages.get(page)?.marks.get(number)?.saysSomething);
}

function dropRepeatedHeaders(table: StructureElement, pages: PageContents): void {
  const [headerRow] = [...allElements(table)].filter(({ role }) => role === 'TR');
  if (!headerRow || !childElements(headerRow).every(({ role }) => role === 'TH')) return;
  const firstPage = firstContent(headerRow)?.page;
  for (const element of allElements(headerRow)) dropContent(element, pages, ({ page }) => page !== firstPage);
}

function firstContent(element: StructureElement) {
  for (const { kids } of allElements(element)) {
    for (const kid of kids) if (kid.kind === 'content') return kid;
  }
  return undefined;
}

/** Takes content out of the element and makes it an artifact of its page. */
function dropContent(
  element: StructureElement,
  pages: PageContents,
  isDropped: (content: { page: PDFRef; number: number }) => boolean,
): void {
  element.kids = element.kids.filter((kid) => {
    if (kid.kind !== 'content' || !isDropped(kid)) return true;
    pages.get(kid.page)?.artifacts.add(kid.number);
    return false;
  });
}

/** Elements that hold other elements and no words of their own. */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'Aside', 'BlockQuote']);
const BLOCKS = /^(P|H[1-6]?|L|Table|Div|Sect|Art|Part|Aside|BlockQuote|Figure|Caption)$/;

/**
 * Returns the kids without the wrappers. The browser puts every run of text, and every `div`, into an element that
 * means nothing (NonStruct). Words that then would stand in a group become a paragraph, one for each `div`.
 */
function withoutWrappers(context: PDFContext, element: StructureElement, isInGroup: boolean): StructureKid[] {
  const kids = element.kids.flatMap((kid): StructureKid[] => {
    if (kid.kind !== 'element') return [kid];
    const isParagraph = kid.role === 'NonStruct' && isInGroup && !holdsBlocks(kid);
    if (isParagraph) kid.role = 'P';
    if (kid.role === 'NonStruct') return withoutWrappers(context, kid, isInGroup);
    kid.kids = withoutWrappers(context, kid, GROUPS.has(kid.role));
    return isParagraph && kid.kids.length === 0 ? [] : [kid];
  });
  return isInGroup ? kids.map((kid) => (isBlock(kid) ? kid : newElement(context, 'P', [kid]))) : kids;
}

function holdsBlocks(wrapper: StructureElement): boolean {
  return wrapper.kids.some(
    (kid) => isBlock(kid) || (kid.kind === 'element' && kid.role === 'NonStruct' && holdsBlocks(kid)),
  );
}

function isBlock(kid: StructureKid): boolean {
  return kid.kind === 'element' && BLOCKS.test(kid.role);
}

/** PDF/UA-1, 7.6: a list item holds its label and its body. */
function giveBody(context: PDFContext, item: StructureElement): void {
  const isLabel = (kid: StructureKid) =>
    kid.kind === 'element' && (kid.role === 'Lbl' || kid.role === 'LBody');
  const words = item.kids.filter((kid) => !isLabel(kid));
  if (words.length === 0) return;
  item.kids = [...item.kids.filter(isLabel), newElement(context, 'LBody', words)];
}

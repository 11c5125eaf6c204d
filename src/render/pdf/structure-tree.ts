import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** An element of the structure that a screen reader reads: a heading, a paragraph, a table cell. */
export interface StructureElement {
  kind: 'element';
  ref: PDFRef;
  /** Everything the PDF says about the element but its role, its place in the tree and its content. */
  entries: PDFDict;
  role: string;
  kids: StructureKid[];
}

/** A stretch of what is painted on a page, by the number it has there. */
export interface MarkedContent {
  kind: 'content';
  page: PDFRef;
  number: number;
}

/** Something on a page that is not painted by it: a link's area. */
export interface AnnotationReference {
  kind: 'annotation';
  page: PDFRef;
  ref: PDFRef;
}

export type StructureKid = StructureElement | MarkedContent | AnnotationReference;

/** Returns the structure of a tagged PDF as a tree. Refuses, with undefined, a PDF that is not tagged. */
export function readStructure(document: PDFDocument): StructureElement | undefined {
  const { context } = document;
  const top = document.catalog.lookupMaybe(NAMES.StructTreeRoot, PDFDict)?.get(NAMES.K);
  const ref = top instanceof PDFArray ? top.get(0) : top;
  return ref instanceof PDFRef ? readElement(context, ref) : undefined;
}

/** Returns a new element that is not in the tree yet. */
export function newElement(context: PDFContext, role: string, kids: StructureKid[]): StructureElement {
  return { kind: 'element', ref: context.nextRef(), entries: PDFDict.withContext(context), role, kids };
}

/** Returns the element and all below it, parents before children, in reading order. */
export function* allElements(element: StructureElement): Generator<StructureElement> {
  yield element;
  for (const kid of element.kids) if (kid.kind === 'element') yield* allElements(kid);
}

/** Returns the elements directly below, in reading order. */
export function childElements(element: StructureElement): StructureElement[] {
  return element.kids.filter((kid) => kid.kind === 'element');
}

function readElement(context: PDFContext, ref: PDFRef): StructureElement {
  const entries = context.lookup(ref, PDFDict);
  const pageOfElement = entries.get(NAMES.Pg);
  const role = entries.lookup(NAMES.S, PDFName).decodeText();
  const kids: StructureKid[] = [];
  const content = entries.get(NAMES.K);
  const list =
    context.lookup(content) instanceof PDFArray ? context.lookup(content, PDFArray).asArray() : [content];
  for (const item of list) {
    const kid = item && readKid(context, item, pageOfElement);
    if (kid) kids.push(kid);
  }
  return { kind: 'element', ref, entries, role, kids };
}

function readKid(
  context: PDFContext,
  item: PDFObject,
  pageOfElement: PDFObject | undefined,
): StructureKid | undefined {
  if (item instanceof PDFNumber)
    return { kind: 'content', page: pageOfElement as PDFRef, number: item.asNumber() };
  const dict = context.lookup(item, PDFDict);
  const page = (dict.get(NAMES.Pg) ?? pageOfElement) as PDFRef;
  const number = dict.get(NAMES.MCID);
  if (number instanceof PDFNumber) return { kind: 'content', page, number: number.asNumber() };
  const annotation = dict.get(NAMES.Obj);
  if (annotation instanceof PDFRef) return { kind: 'annotation', page, ref: annotation };
  return item instanceof PDFRef && dict.has(NAMES.S) ? readElement(context, item) : undefined;
}

/** The names of entries, made once: they are looked up for every element. */
const NAMES = {
  StructTreeRoot: PDFName.of('StructTreeRoot'),
  K: PDFName.of('K'),
  Pg: PDFName.of('Pg'),
  S: PDFName.of('S'),
  MCID: PDFName.of('MCID'),
  Obj: PDFName.of('Obj'),
};

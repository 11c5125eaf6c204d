import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { allElements, type StructureElement } from './structure-tree.ts';

/**
 * Writes the tree in place of the one the PDF has: the elements, which content belongs to which element, and the
 * ids by which cells name their headers. The ids are counted in reading order, since the browser's own ids differ
 * from run to run.
 */
export function writeStructure(document: PDFDocument, top: StructureElement): void {
  const { context } = document;
  const root = document.catalog.lookup(NAMES.StructTreeRoot, PDFDict);
  const rootRef = document.catalog.get(NAMES.StructTreeRoot) as PDFRef;
  const elements = [...allElements(top)];
  forgetDroppedElements(document, new Set(elements.map(({ ref }) => ref)));
  const names = renumberIds(elements);
  writeElement(context, top, rootRef);
  root.set(NAMES.K, top.ref);
  writeParentTree(document, root, elements);
  root.delete(NAMES.IDTree);
  if (names.length > 0) root.set(NAMES.IDTree, context.obj({ Names: names.flat() as PDFObject[] }));
}

function writeElement(context: PDFContext, element: StructureElement, parent: PDFRef): void {
  const { entries, kids } = element;
  const page = kids.find((kid) => kid.kind === 'content')?.page;
  entries.set(NAMES.S, PDFName.of(element.role));
  entries.set(NAMES.P, parent);
  entries.delete(NAMES.Pg);
  if (page) entries.set(NAMES.Pg, page);
  const written = kids.map((kid): PDFObject => {
    if (kid.kind === 'element') return kid.ref;
    if (kid.kind === 'annotation') return context.obj({ Type: 'OBJR', Obj: kid.ref, Pg: kid.page });
    if (kid.page === page) return PDFNumber.of(kid.number);
    return context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.number });
  });
  const [only] = written;
  if (only === undefined) entries.delete(NAMES.K);
  else entries.set(NAMES.K, written.length === 1 ? only : context.obj(written));
  context.assign(element.ref, entries);
  for (const kid of kids) if (kid.kind === 'element') writeElement(context, kid, element.ref);
}

/** For each page and each link: which element its content belongs to. */
function writeParentTree(document: PDFDocument, root: PDFDict, elements: StructureElement[]): void {
  const { context } = document;
  const owners = new Map<PDFRef, PDFRef[]>();
  const numbers: [number, PDFObject][] = [];
  for (const { ref, kids } of elements) {
    for (const kid of kids) {
      if (kid.kind === 'content') {
        const onPage = owners.get(kid.page) ?? [];
        owners.set(kid.page, onPage);
        onPage[kid.number] = ref;
      }
      const key =
        kid.kind === 'annotation' &&
        context.lookup(kid.ref, PDFDict).lookupMaybe(NAMES.StructParent, PDFNumber);
      if (key) numbers.push([key.asNumber(), ref]);
    }
  }
  for (const page of document.getPages()) {
    const key = page.node.lookupMaybe(NAMES.StructParents, PDFNumber);
    if (key === undefined) continue;
    const onPage = Array.from(owners.get(page.ref) ?? [], (owner) => owner ?? null);
    numbers.push([key.asNumber(), context.register(context.obj(onPage))]);
  }
  numbers.sort(([a], [b]) => a - b);
  root.set(NAMES.ParentTree, context.obj({ Nums: numbers.flat() }));
}

/** Returns the new id of each element that has one, beside the element, in the order of the ids. */
function renumberIds(elements: StructureElement[]): [PDFString, PDFRef][] {
  const renamed = new Map<string, PDFString>();
  const names: [PDFString, PDFRef][] = [];
  for (const { entries, ref } of elements) {
    const id = entries.get(NAMES.ID);
    if (id === undefined) continue;
    const name = PDFString.of(`e${String(names.length + 1).padStart(6, '0')}`);
    renamed.set(textOf(id), name);
    entries.set(NAMES.ID, name);
    names.push([name, ref]);
  }
  for (const { entries } of elements) {
    const attributes = entries.lookup(NAMES.A);
    const lists = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
    for (const list of lists) {
      const headers = list instanceof PDFDict ? list.lookup(NAMES.Headers) : undefined;
      if (!(headers instanceof PDFArray)) continue;
      for (const [index, header] of headers.asArray().entries()) {
        const name = renamed.get(textOf(header));
        if (name) headers.set(index, name);
      }
    }
  }
  return names;
}

function forgetDroppedElements(document: PDFDocument, kept: ReadonlySet<PDFRef>): void {
  const { context } = document;
  const root = document.catalog.lookup(NAMES.StructTreeRoot, PDFDict);
  const drop = (item: PDFObject | undefined): void => {
    const object = context.lookup(item);
    if (item instanceof PDFRef && !kept.has(item)) context.delete(item);
    if (object instanceof PDFArray) for (const kid of object.asArray()) drop(kid);
    else if (object instanceof PDFDict && !object.has(NAMES.Obj)) drop(object.get(NAMES.K));
  };
  drop(root.get(NAMES.K));
  for (const name of [NAMES.ParentTree, NAMES.IDTree]) dropTree(context, root.get(name));
}

/** The browser's name and number trees have one level, whose parts are objects of their own. */
function dropTree(context: PDFContext, item: PDFObject | undefined): void {
  const tree = context.lookup(item);
  if (!(tree instanceof PDFDict)) return;
  const numbers = tree.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? [];
  for (const entry of numbers) {
    if (entry instanceof PDFRef && context.lookup(entry) instanceof PDFArray) context.delete(entry);
  }
  for (const kid of tree.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) dropTree(context, kid);
  if (item instanceof PDFRef) context.delete(item);
}

function textOf(id: PDFObject): string {
  return id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : String(id);
}

/** The names of entries, made once: they are looked up for every element. */
const NAMES = {
  StructTreeRoot: PDFName.of('StructTreeRoot'),
  K: PDFName.of('K'),
  Pg: PDFName.of('Pg'),
  S: PDFName.of('S'),
  P: PDFName.of('P'),
  A: PDFName.of('A'),
  ID: PDFName.of('ID'),
  Obj: PDFName.of('Obj'),
  IDTree: PDFName.of('IDTree'),
  ParentTree: PDFName.of('ParentTree'),
  StructParent: PDFName.of('StructParent'),
  StructParents: PDFName.of('StructParents'),
  Headers: PDFName.of('Headers'),
};

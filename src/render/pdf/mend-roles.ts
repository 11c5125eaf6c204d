import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { allElements, childElements, type StructureElement } from './structure-tree.ts';

/**
 * Says of every role that PDF does not know which known one it stands for (PDF/UA-1, 7.1: non-standard structure
 * types are mapped), and drops from table cells what says nothing: that they span one row and one column.
 */
export function mendRoles(document: PDFDocument, top: StructureElement): void {
  const { context } = document;
  const unknown = new Set<string>();
  for (const element of allElements(top)) {
    // A `<figure>` around a table: the browser takes it for a picture, which would need a text alternative.
    if (element.role === 'Figure' && childElements(element).length > 0) element.role = 'Div';
    const { role, entries } = element;
    if (!KNOWN_ROLES.has(role)) unknown.add(role);
    if (role === 'TH' || role === 'TD') dropSingleSpans(context, entries);
  }
  if (unknown.size === 0) return;
  const map = Object.fromEntries([...unknown].sort().map((role) => [role, STANDS_FOR[role] ?? 'NonStruct']));
  document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).set(PDFName.of('RoleMap'), context.obj(map));
}

/** ISO 32000-1, 14.8.4. */
const KNOWN_ROLES = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl
  LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT
  WP Figure Formula Form`.split(/\s+/),
);

const STANDS_FOR: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Sect',
  Title: 'P',
  FENote: 'Note',
};

function dropSingleSpans(context: PDFContext, entries: PDFDict): void {
  const attributes = entries.lookup(PDFName.of('A'));
  if (!(attributes instanceof PDFArray)) return;
  const kept = attributes.asArray().filter((item) => {
    const dict = context.lookup(item);
    if (!(dict instanceof PDFDict)) return true;
    const span = dict.lookup(PDFName.of('RowSpan')) ?? dict.lookup(PDFName.of('ColSpan'));
    return !(span instanceof PDFNumber && span.asNumber() === 1);
  });
  const [only] = kept;
  if (only === undefined) entries.delete(PDFName.of('A'));
  else entries.set(PDFName.of('A'), kept.length === 1 ? only : context.obj(kept));
}

import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { targetOfLink } from './mend-links.ts';
import { allElements, childElements, newElement, type StructureElement } from './structure-tree.ts';

/**
 * Turns, in place, every list whose entries all lead to targets of the contents into a table of contents
 * (TOC, TOCI, Reference), which the browser writes as an ordinary list. ISO 32000-1, 14.8.4.3.
 */
export function mendContents(
  context: PDFContext,
  top: StructureElement,
  contentsTargets: readonly string[],
): void {
  const targets = new Set(contentsTargets);
  if (targets.size === 0) return;
  for (const list of allElements(top)) {
    if (list.role === 'L' && leadsToTargets(context, list, targets)) becomeContents(context, list);
  }
}

function leadsToTargets(context: PDFContext, list: StructureElement, targets: ReadonlySet<string>): boolean {
  const items = childElements(list).filter(({ role }) => role === 'LI');
  return (
    items.length > 0 &&
    items.every((item) => {
      const link = [...allElements(item)].find(({ role }) => role === 'Link');
      const target = link && targetOfLink(context, link);
      return target !== undefined && targets.has(target.replace(/^#/, ''));
    })
  );
}

function becomeContents(context: PDFContext, list: StructureElement): void {
  list.role = 'TOC';
  list.entries.delete(PDFName.of('A'));
  for (const item of childElements(list)) {
    if (item.role !== 'LI') continue;
    item.role = 'TOCI';
    item.entries = PDFDict.withContext(context);
    const body = childElements(item).find(({ role }) => role === 'LBody');
    const inside = body?.kids ?? item.kids;
    const label = childElements(item).filter(({ role }) => role === 'Lbl');
    const isList = (kid: (typeof inside)[number]) => kid.kind === 'element' && kid.role === 'L';
    const words = inside.filter((kid) => !isList(kid));
    const deeper = inside.filter(isList);
    item.kids = [...label, newElement(context, 'Reference', words), ...deeper];
    for (const kid of deeper) if (kid.kind === 'element') becomeContents(context, kid);
  }
}

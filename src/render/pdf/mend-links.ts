import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PageFacts } from './page-scripts.ts';
import { allElements, type StructureElement } from './structure-tree.ts';

/**
 * Gives every link area its words, which are those of the link on the page: a screen reader reads them where it
 * lists links. PDF/UA-1 (ISO 14289-1), 7.18.5: a link annotation has an alternate description in Contents.
 */
export function describeLinks(context: PDFContext, top: StructureElement, links: PageFacts['links']): void {
  const wordsByTarget = Map.groupBy(links, ({ target }) => target);
  const seen = new Map<string, number>();
  for (const element of allElements(top)) {
    if (element.role !== 'Link') continue;
    const target = targetOfLink(context, element) ?? '';
    const words = wordsByTarget.get(target) ?? [];
    const index = seen.get(target) ?? 0;
    seen.set(target, index + 1);
    // Where the page hides a link from print, the last of the same target is as good.
    const text = (words[index] ?? words.at(-1))?.text || target.replace(/^#/, '') || 'Link';
    for (const annotation of annotationsOf(context, element)) {
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(text));
    }
  }
}

/** Returns where a link leads: "#id" within the document, else the address. */
export function targetOfLink(context: PDFContext, link: StructureElement): string | undefined {
  const [annotation] = annotationsOf(context, link);
  const destination = annotation?.lookup(PDFName.of('Dest'));
  if (destination instanceof PDFName) return `#${decodeTarget(destination.decodeText())}`;
  const address = annotation?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}

/** The browser writes the names of targets as in an address, "%20" for a space. */
export function decodeTarget(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function annotationsOf(context: PDFContext, link: StructureElement): PDFDict[] {
  return link.kids.filter((kid) => kid.kind === 'annotation').map(({ ref }) => context.lookup(ref, PDFDict));
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeText } from '../markup.ts';

/** What is written into the document that its library has no words for. */
export interface Finish {
  /** The title and the description of the table, for those who hear it read out. */
  readonly title: string;
  readonly description: string;
  /** When the document says that it was made. */
  readonly date: string;
}

/**
 * The same document with a title and a description of its table, its date, and nothing in it that depends on the clock:
 * the same table gives the same bytes.
 */
export function finishDocument(document: Uint8Array, { title, description, date }: Finish): Uint8Array {
  const parts = unzipSync(document);
  const change = (name: string, edit: (xml: string) => string): void => {
    parts[name] = strToU8(edit(strFromU8(parts[name]!)));
  };
  change('word/document.xml', (xml) =>
    xml.replace(
      '</w:tblPr>',
      `<w:tblCaption w:val="${inAttribute(title)}"/><w:tblDescription w:val="${inAttribute(description)}"/></w:tblPr>`,
    ),
  );
  change('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date.slice(0, 19)}Z`),
  );
  // A date within a zip is one of the local clock: this one is the same in every place.
  const entries = Object.keys(parts).map((name) => [name, parts[name]!] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** A replacement pattern must not read `$` as its own sign. */
function inAttribute(text: string): string {
  return escapeText(text).replaceAll('$', '$$$$');
}

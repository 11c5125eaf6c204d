import type { Parts } from './unpack.ts';
import { localName, readXml } from './xml.ts';

/** What the main part of a workbook says: its sheets in the order of their tabs, and how it counts days. */
export interface SheetList {
  /** Whether day 0 is 1 January 1904, as in workbooks that began on an old Mac. */
  readonly from1904: boolean;
  readonly sheets: readonly ListedSheet[];
}

export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The relationship that leads to the part in which its rows are. */
  readonly relationship: string;
}

/** The list of a workbook's sheets (ECMA-376 part 1, 18.2); `null` for a part that is no workbook. */
export async function readSheetList(parts: Parts, part: string): Promise<SheetList | null> {
  let root: string | undefined;
  let from1904 = false;
  const sheets: ListedSheet[] = [];
  await readXml(parts.read(part), {
    open(name, attributes) {
      root ??= name;
      if (name === 'workbookPr') {
        from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      } else if (name === 'sheet') {
        sheets.push({
          name: attributes.name ?? '',
          hidden: (attributes.state ?? 'visible') !== 'visible',
          relationship: relationshipIn(attributes),
        });
      }
    },
  });
  return root === 'workbook' ? { from1904, sheets } : null;
}

/** `r:id`, whatever the prefix: the sheet's own `id` has none. */
function relationshipIn(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((key) => key.includes(':') && localName(key) === 'id');
  return name === undefined ? '' : attributes[name]!;
}

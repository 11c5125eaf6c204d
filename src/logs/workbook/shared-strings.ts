import type { WorkbookLimits } from './limits.ts';
import { RichText } from './rich-text.ts';
import type { Parts } from './unpack.ts';
import { tooLarge, WorkbookRefused } from './unreadable-workbook.ts';
import { readXml } from './xml.ts';

/** The texts that the cells of a workbook share, in the order in which cells refer to them (ECMA-376 part 1, 18.4.9). */
export async function readSharedStrings(
  parts: Parts,
  part: string,
  limits: WorkbookLimits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const item = new RichText();
  await readXml(parts.read(part), {
    open: (name) => item.open(name),
    text: (text) => item.text(text),
    close(name) {
      item.close(name);
      if (name === 'si') {
        strings.push(item.take());
        if (strings.length > limits.cells) {
          throw new WorkbookRefused(
            tooLarge(`it has more than ${limits.cells.toLocaleString('en-GB')} texts`),
          );
        }
      }
    },
  });
  return strings;
}

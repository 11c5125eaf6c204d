import { builtInFormat, type NumberFormat, numberFormat } from './number-format.ts';
import type { Parts } from './unpack.ts';
import { readXml } from './xml.ts';

/** The number format of each cell style of a workbook, in the order in which cells refer to them (ECMA-376 part 1, 18.8). */
export async function readCellFormats(parts: Parts, part: string): Promise<readonly NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const styles: number[] = [];
  let inCellStyles = false;
  await readXml(parts.read(part), {
    open(name, attributes) {
      if (name === 'numFmt' && attributes.numFmtId !== undefined) {
        own.set(Number(attributes.numFmtId), numberFormat(attributes.formatCode ?? 'General'));
      } else if (name === 'cellXfs') {
        inCellStyles = true;
      } else if (name === 'xf' && inCellStyles) {
        styles.push(Number(attributes.numFmtId ?? 0));
      }
    },
    close(name) {
      if (name === 'cellXfs') {
        inCellStyles = false;
      }
    },
  });
  // Some programs write down a format of their own under a number that is Excel's: what is written counts.
  return styles.map((id) => own.get(id) ?? builtInFormat(id));
}

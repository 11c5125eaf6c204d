import type { OpenedLog } from '../../logs/open-log.ts';
import { isBlankRow } from '../../logs/row-kind.ts';
import type { Row } from '../../logs/rows/row-batch.ts';

/** A kind of log, or what a column holds, shows in so many rows; a log can have a million. */
const ROWS = 2000;

/** The first rows under the header that are not blank. */
export function sampleOf(opened: OpenedLog): readonly Row[] {
  const sample: Row[] = [];
  for (const { rows, firstRow } of opened.batches()) {
    for (const [index, cells] of rows.entries()) {
      if (firstRow + index > (opened.headerRow ?? 0) && !isBlankRow(cells)) {
        sample.push(cells);
      }
      if (sample.length === ROWS) {
        return sample;
      }
    }
  }
  return sample;
}

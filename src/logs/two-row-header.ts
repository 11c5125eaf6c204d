import { foldHeader } from './header.ts';
import type { Row } from './rows/row-batch.ts';

/** A heading over several columns that names a stage: “Stage 1”, “Stage Two (investigation)”. */
const STAGE = /^\s*stage\s*(?:([123])|(one)|(two)|(three))\b/i;

/**
 * The column names of a header of two rows, as spreadsheets with merged cells have it: “Stage 1” over “Responded” is
 * “Stage 1 Responded”. A heading stands over its own column and, where cells were merged, over those after it whose names
 * come again under another heading or are none by themselves.
 * @param isKnown whether a folded name is one of a column of the log.
 * @returns `null` where fewer than two columns have their name in both rows: then the upper row is a title or a row of data.
 */
export function namesOfTwoRows(top: Row, bottom: Row, isKnown: (name: string) => boolean): Row | null {
  const lower = bottom.map(foldHeader);
  let heading = '';
  let joined = 0;
  const names = Array.from({ length: Math.max(top.length, bottom.length) }, (_, index): string => {
    const above = (top[index] ?? '').trim();
    const below = (bottom[index] ?? '').trim();
    heading = above === '' ? heading : above;
    if (below === '') {
      return above;
    }
    const folded = lower[index]!;
    const again = lower.indexOf(folded) !== lower.lastIndexOf(folded);
    const name = above !== '' || again || !isKnown(folded) ? togetherIn(heading, below, isKnown) : null;
    joined += name === null ? 0 : 1;
    return name ?? below;
  });
  return joined < 2 ? null : names;
}

/** The name that heading and column make together, where it is one of the log; with or without the word “date”. */
function togetherIn(heading: string, below: string, isKnown: (name: string) => boolean): string | null {
  if (heading === '') {
    return null;
  }
  const number = stageIn(heading);
  const first = number === null ? heading : `Stage ${number}`;
  const plain = below.replace(/^date (?:of )?/i, '').replace(/ date$/i, '');
  return [`${first} ${below}`, `${first} ${plain}`].find((name) => isKnown(foldHeader(name))) ?? null;
}

/** Whether a row has headings of different stages and nothing else for them: their columns have no names by that. */
export function hasStageHeadings(row: Row): boolean {
  return new Set(row.flatMap((cell) => (isHeading(cell) ? [stageIn(cell)] : []))).size > 1;
}

/** “Stage 1” and “Stage 1: local resolution”, not “Stage 1 due”. */
function isHeading(cell: string): boolean {
  return /^\s*stage\s*(?:[123]|one|two|three)\s*(?:[-–:(].*)?$/i.test(cell);
}

function stageIn(heading: string): string | null {
  const [, digit, one, two, three] = STAGE.exec(heading) ?? [];
  return digit ?? (one ? '1' : two ? '2' : three ? '3' : null);
}

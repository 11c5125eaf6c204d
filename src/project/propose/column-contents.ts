import { isBlank } from '../../logs/blank.ts';
import { readWrittenDate } from '../../logs/dates/written-date.ts';
import { valuesIn } from '../../logs/fields.ts';
import type { Content, Field } from '../../logs/log-definition.ts';
import type { Row } from '../../logs/rows/row-batch.ts';

/** What a column of an export holds, as its first rows show. */
export interface ColumnContents {
  readonly index: number;
  /** The cells that are not blank. */
  readonly filled: readonly string[];
  /** The different ones, those that come most often first. */
  readonly values: readonly string[];
}

/** What each column holds in these rows. */
export function columnContents(sample: readonly Row[], width: number): ColumnContents[] {
  return Array.from({ length: width }, (_, index) => {
    const filled = sample.map((cells) => (cells[index] ?? '').trim()).filter((cell) => !isBlank(cell));
    const counts = new Map<string, number>();
    for (const cell of filled) {
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const values = [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
    return { index, filled, values };
  });
}

/**
 * Whether a column can hold a field by what stands in it: dates for a day, words of the vocabulary for a coded value, a
 * different short text in each row for the reference. Of other text nothing can be said.
 */
export function canHold(name: string, { content }: Field, column: ColumnContents, rows: number): boolean {
  if (column.filled.length === 0) {
    return false;
  }
  switch (content.kind) {
    case 'days':
      return holdsDays(column);
    case 'values':
      return shareUnderstood(content, column) >= ENOUGH;
    case 'text':
      return name === 'reference' && isReference(column, rows);
  }
}

/** Some cells of every log are wrong. */
const ENOUGH = 0.8;

/** Whether the cells are dates. A mere number, which can be a day of Excel, is taken for none: references are numbers too. */
export function holdsDays({ filled }: ColumnContents): boolean {
  const dates = filled.filter((cell) => {
    const written = readWrittenDate(cell);
    return written !== null && written.form !== 'serial';
  });
  return filled.length > 0 && dates.length / filled.length >= ENOUGH;
}

/** The share of the cells, from 0 to 1, whose values are all understood. */
export function shareUnderstood(
  content: Extract<Content, { kind: 'values' }>,
  { filled }: ColumnContents,
): number {
  const { vocabulary, several } = content;
  const understood = (value: string): boolean =>
    vocabulary === undefined
      ? content.schema.safeParse(value).success
      : value.length < LONGEST_WORD && vocabulary.lookUp(value).kind === 'value';
  const good = filled.filter((cell) => (several ? valuesIn(cell, vocabulary) : [cell]).every(understood));
  return filled.length === 0 ? 0 : good.length / filled.length;
}

const LONGEST_WORD = 200;

/** Whether every row has one, no two the same, short and with a digit in it. */
function isReference(column: ColumnContents, rows: number): boolean {
  const { filled, values } = column;
  return (
    filled.length >= rows * 0.98 &&
    values.length >= filled.length * 0.98 &&
    filled.every((cell) => cell.length <= 40) &&
    filled.filter((cell) => /\d/.test(cell)).length >= filled.length * ENOUGH &&
    !holdsDays(column)
  );
}

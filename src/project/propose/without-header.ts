import { columnLetter } from '../../logs/column-letters.ts';
import { readWrittenDate } from '../../logs/dates/written-date.ts';
import type { Field, Fields } from '../../logs/log-definition.ts';
import type { Row } from '../../logs/rows/row-batch.ts';
import {
  type ColumnContents,
  canHold,
  columnContents,
  holdsDays,
  shareUnderstood,
} from './column-contents.ts';
import type { ProposedColumn, Question } from './log-proposal.ts';
import { askFor, examples } from './missing-columns.ts';

/** The columns of a file without column names: those that their content shows, and questions about the others. */
export interface ByContent {
  readonly columns: readonly ProposedColumn[];
  readonly questions: readonly Question[];
}

/** Whether a row holds what stands under column names rather than the names: a date, a number, or one text twice. */
export function looksLikeData(cells: Row): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    new Set(filled).size < filled.length ||
    filled.some((cell) => /^[£\d][\d,./-]*$/.test(cell) || readWrittenDate(cell) !== null)
  );
}

/**
 * Finds columns by what stands in them, only where it can be nothing else: the reference, different in each row; the day of
 * receipt, which no other date of its row comes before; a coded value in whose words one column is written and that no
 * other field has.
 */
export function columnsByContent(fields: Fields, sample: readonly Row[], width: number): ByContent {
  const contents = columnContents(sample, width);
  const columns: ProposedColumn[] = [];
  const taken = new Set<number>();
  const propose = (field: Field, column: ColumnContents | null, because: string): void => {
    if (column !== null && !taken.has(column.index)) {
      taken.add(column.index);
      columns.push({ ours: field.header, theirs: columnLetter(column.index), because });
    }
  };
  const { reference, received } = fields;
  if (reference !== undefined) {
    propose(
      reference,
      onlyOne(contents.filter((column) => canHold('reference', reference, column, sample.length))),
      'the only column that is different in every row',
    );
  }
  if (received !== undefined) {
    propose(received, earliest(contents.filter(holdsDays), sample), 'the earliest date of every row');
  }
  for (const field of Object.values(fields)) {
    propose(field, codedColumn(field, fields, contents), 'its values are words for that');
  }
  const found = new Set(columns.map(({ ours }) => ours));
  const questions = Object.entries(fields)
    .filter(([, field]) => field.required && !found.has(field.header))
    .map(([name, field]) =>
      askFor(
        name,
        field,
        contents
          .filter((column) => !taken.has(column.index) && canHold(name, field, column, sample.length))
          .map((column) => ({
            setting: field.header,
            value: columnLetter(column.index),
            remark: examples(column, field),
            column: column.index,
          })),
      ),
    );
  return { columns, questions };
}

function onlyOne(columns: readonly ColumnContents[]): ColumnContents | null {
  return columns.length === 1 ? columns[0]! : null;
}

/** The column of dates that is filled in every row and that no other date of the row comes before, but for a few slips. */
function earliest(columns: readonly ColumnContents[], sample: readonly Row[]): ColumnContents | null {
  for (const order of ['dayFirst', 'monthFirst'] as const) {
    const dayOf = (cells: Row, { index }: ColumnContents): string | null =>
      readWrittenDate(cells[index] ?? '')?.[order] ?? null;
    const first = columns.filter((column) => {
      const good = sample.filter((cells) => {
        const day = dayOf(cells, column);
        return day !== null && columns.every((other) => (dayOf(cells, other) ?? day) >= day);
      });
      return good.length >= sample.length * 0.98;
    });
    if (first.length > 0) {
      return onlyOne(first);
    }
  }
  return null;
}

/** Nearly all of a column's words, and not by the chance of a few. */
const NEARLY_ALL = 0.9;
const FEWEST = 5;

function codedColumn(
  { content }: Field,
  fields: Fields,
  contents: readonly ColumnContents[],
): ColumnContents | null {
  if (content.kind !== 'values' || content.vocabulary === undefined) {
    return null;
  }
  const rivals = Object.values(fields).filter((field) => field.content.kind === 'values');
  const sharing = rivals.filter((field) => vocabularyOf(field) === content.vocabulary);
  if (sharing.length > 1) {
    return null;
  }
  return onlyOne(
    contents.filter(
      (column) =>
        column.filled.length >= FEWEST &&
        shareUnderstood(content, column) >= NEARLY_ALL &&
        rivals.every(
          (field) =>
            field.content === content ||
            field.content.kind !== 'values' ||
            field.content.vocabulary === undefined ||
            shareUnderstood(field.content, column) < NEARLY_ALL,
        ),
    ),
  );
}

function vocabularyOf({ content }: Field): unknown {
  return content.kind === 'values' ? content.vocabulary : undefined;
}

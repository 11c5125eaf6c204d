import { isBlank } from '../../logs/blank.ts';
import { columnLetter } from '../../logs/column-letters.ts';
import type { DateEvidence } from '../../logs/dates/date-evidence.ts';
import { readWrittenDate } from '../../logs/dates/written-date.ts';
import { excerpt } from '../../logs/excerpt.ts';
import { valuesIn } from '../../logs/fields.ts';
import type { Field } from '../../logs/log-definition.ts';
import { LogPart } from '../../logs/log-part.ts';
import { FileJudgements, judge, type MatchedColumn } from '../../logs/matched-column.ts';
import { isBlankRow, kindOfRow } from '../../logs/row-kind.ts';
import type { Row } from '../../logs/rows/row-batch.ts';
import type { Vocabulary } from '../../records/vocabulary.ts';
import { YearCounts } from './covered-years.ts';
import type { ReadAs } from './find-kind.ts';
import type { ColumnWords } from './log-proposal.ts';

/** What the rows of an export hold, as far as a proposal needs it. */
export interface Survey {
  /** What the dates of each column say of the order of day and month in them. */
  readonly evidence: ReadonlyMap<number, DateEvidence>;
  /** The days of receipt by year, read in each of the two orders. */
  readonly received: { readonly dayFirst: YearCounts; readonly monthFirst: YearCounts };
  /** The columns of the day of receipt. */
  readonly receivedColumns: ReadonlySet<number>;
  readonly words: readonly ColumnWords[];
}

/**
 * Looks at every row of an export once.
 * @param receiptAsked the columns that may be the day of receipt, where none is known to be.
 */
export function survey({ opened, matched, shape }: ReadAs, receiptAsked: readonly number[]): Survey {
  const judgements = new FileJudgements(new Map());
  const parts = matched.parts.map(({ definition, match }) => new LogPart(definition, match, judgements));
  const caseType =
    matched.caseType === null ? null : judgements.column('caseType', matched.caseType, shape.caseType!.field);
  const receipt = parts.flatMap(({ definition }) => Object.values(definition.fields)).find(isReceipt);
  const days = different([
    ...parts.flatMap(({ columns }) => columns.filter(({ field }) => field.content.kind === 'days')),
    ...receiptAsked.flatMap((index) =>
      receipt === undefined ? [] : [judgements.column('asked', index, receipt)],
    ),
  ]);
  const coded = parts.map(({ columns }) => columns.flatMap((column) => tallyOf(column, matched.header)));
  const types = caseType === null ? [] : tallyOf(caseType, matched.header);
  const receivedColumns = new Set([
    ...receiptAsked,
    ...parts.flatMap(({ columns }) =>
      columns.filter(({ field }) => isReceipt(field)).map(({ index }) => index),
    ),
  ]);
  const received = { dayFirst: new YearCounts(), monthFirst: new YearCounts() };
  for (const { rows, firstRow } of opened.batches()) {
    for (const [at, cells] of rows.entries()) {
      if (firstRow + at > (opened.headerRow ?? 0) && isCase(cells, matched.header, parts)) {
        // Judging a date notes what it says of the order.
        for (const column of days) {
          judge(column, cells[column.index] ?? '');
        }
        for (const tally of [...types, ...(coded[partOf(cells)] ?? [])]) {
          tally.add(cells);
        }
        noteReceipt(cells, receivedColumns, received);
      }
    }
  }
  return {
    evidence: judgements.evidence,
    received,
    receivedColumns,
    words: [...types, ...together(coded.flat())],
  };

  /** Which of the parts a row is one of; -1 for none. */
  function partOf(cells: Row): number {
    if (caseType === null) {
      return 0;
    }
    const judged = judge(caseType, cells[caseType.index] ?? '');
    const kind = 'value' in judged ? shape.caseType!.meaningOf(judged.value as string).part : null;
    return parts.findIndex(({ definition }) => definition.kind === kind);
  }
}

/** Whether a field is the day by which a row belongs to a year, by our name for it. */
export function isReceipt({ header }: Pick<Field, 'header'>): boolean {
  return ['Received', 'Made', 'Raised'].includes(header);
}

/** A column that several kinds of row have, once. */
function different(columns: readonly MatchedColumn[]): MatchedColumn[] {
  return columns.filter(({ index }, at) => columns.findIndex((other) => other.index === index) === at);
}

/** One tally for a column that several kinds of row have. */
function together(tallies: readonly WordTally[]): ColumnWords[] {
  const groups = Map.groupBy(
    tallies,
    ({ column, vocabulary }) =>
      tallies.find((other) => other.column === column && other.vocabulary === vocabulary)!,
  );
  return [...groups].map(([{ column, vocabulary }, same]) => {
    const counts = new Map<string, number>();
    for (const [value, count] of same.flatMap((tally) => [...tally.counts])) {
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return { column, vocabulary, counts };
  });
}

function isCase(cells: Row, header: Row | null, parts: readonly LogPart[]): boolean {
  if (isBlankRow(cells)) {
    return false;
  }
  return (
    parts.some((part) => part.required.length > 0 && part.isRecord(cells)) ||
    kindOfRow(cells, header, parts) === null
  );
}

function noteReceipt(
  cells: Row,
  columns: ReadonlySet<number>,
  { dayFirst, monthFirst }: Survey['received'],
): void {
  for (const index of columns) {
    const written = readWrittenDate(cells[index] ?? '');
    if (written?.dayFirst) {
      dayFirst.add(written.dayFirst);
    }
    if (written?.monthFirst) {
      monthFirst.add(written.monthFirst);
    }
  }
}

/** Free text in a coded column must not fill the memory; nobody reads so many values either. */
const MOST_VALUES = 5000;

class WordTally implements ColumnWords {
  readonly column: string;
  readonly vocabulary: Vocabulary;
  readonly counts = new Map<string, number>();
  readonly #index: number;
  readonly #several: boolean;

  constructor(column: string, index: number, vocabulary: Vocabulary, several: boolean) {
    this.column = column;
    this.#index = index;
    this.vocabulary = vocabulary;
    this.#several = several;
  }

  add(cells: Row): void {
    const cell = cells[this.#index] ?? '';
    for (const value of this.#several ? valuesIn(cell, this.vocabulary) : [cell.trim()]) {
      const count = this.counts.get(value);
      if (!isBlank(value) && (count !== undefined || this.counts.size < MOST_VALUES)) {
        this.counts.set(value, (count ?? 0) + 1);
      }
    }
  }
}

function tallyOf(
  { field: { content, header: ours }, index }: MatchedColumn,
  header: Row | null,
): WordTally[] {
  return content.kind === 'values' && content.vocabulary !== undefined
    ? [
        new WordTally(
          header === null ? `${ours} (${columnLetter(index)})` : excerpt(header[index]!),
          index,
          content.vocabulary,
          content.several === true,
        ),
      ]
    : [];
}

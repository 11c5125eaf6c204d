import { columnLetter } from '../../logs/column-letters.ts';
import { excerpt } from '../../logs/excerpt.ts';
import { foldHeader } from '../../logs/header.ts';
import type { Field } from '../../logs/log-definition.ts';
import type { Row } from '../../logs/rows/row-batch.ts';
import { type ColumnContents, canHold } from './column-contents.ts';
import type { ReadAs } from './find-kind.ts';
import type { Answer, Question } from './log-proposal.ts';

/**
 * The questions about columns of a file with a header: one that every row must have and none is named so, with those
 * that can be meant by their names or by what stands in them; one for which two fit.
 */
export function columnQuestions(
  { matched }: ReadAs,
  header: Row,
  contents: readonly ColumnContents[],
  rows: number,
): Question[] {
  const { whole, fields } = matched;
  const named = Object.entries(fields);
  return [
    ...whole.missing.map((missing): Question => {
      const [name, field] = named.find(([, { header: ours }]) => ours === missing)!;
      return askFor(name, field, candidates());

      function candidates(): Answer[] {
        const meant = whole.unused.filter((column) => column.meant === missing).map(({ index }) => index);
        const fitting = whole.unused
          .map(({ index }) => index)
          .filter((index) => !meant.includes(index) && canHold(name, field, contents[index]!, rows));
        return [...meant, ...fitting].slice(0, MOST_CANDIDATES).map((index) => answer(field, index));
      }
    }),
    ...whole.twice.map(({ header: ours, columns }): Question => {
      const [, field] = named.find(([, { header }]) => header === ours)!;
      const same = new Set(columns.map((index) => foldHeader(header[index]!))).size < columns.length;
      const letters = columns.map((index) => columnLetter(index)).join(' and ');
      return same
        ? {
            place: 'columns',
            asks: `Columns ${letters} have the same name, “${excerpt(header[columns[0]!]!)}”. Which one is “${ours}”? Give the other one another name in the file.`,
            answers: [],
          }
        : {
            place: 'columns',
            asks: `Which column is “${ours}”? More than one can be.`,
            answers: columns.map((index) => answer(field, index)),
          };
    }),
  ];

  function answer(field: Field, index: number): Answer {
    return {
      setting: field.header,
      value: header[index]!.trim(),
      remark: examples(contents[index]!, field),
      column: index,
    };
  }
}

const MOST_CANDIDATES = 8;

/** Asks for a column that every row must have. */
export function askFor(name: string, field: Field, answers: readonly Answer[]): Question {
  const what =
    field.content.kind === 'days'
      ? 'a date'
      : name === 'reference'
        ? 'what tells one case from another'
        : 'a value';
  return {
    place: 'columns',
    asks:
      answers.length === 0
        ? `Which column is “${field.header}”? None of the others looks like it. Every row needs ${what} there; if the file has none, add the column.`
        : `Which column is “${field.header}”? Every row needs ${what} there.`,
    answers,
  };
}

/** `column F: Statutory, Corporate`: a few of the values, of columns that hold nothing of one case alone. */
export function examples({ index, values }: ColumnContents, { content }: Field): string {
  const shown = values
    .slice(0, content.kind === 'values' ? 3 : 1)
    .map((value) => excerpt(value).slice(0, 30));
  return `column ${columnLetter(index)}${shown.length === 0 ? '' : `: ${shown.join(', ')}`}`;
}

import { columnLetter } from '../../logs/column-letters.ts';
import { encodingTitles } from '../../logs/encoding/encodings.ts';
import { excerpt } from '../../logs/excerpt.ts';
import type { Refusal } from '../../logs/fields.ts';
import { nameOf } from '../../logs/find-dialect.ts';
import type { LogKind, LogShape } from '../../logs/log-definition.ts';
import type { LogSource } from '../../logs/log-source.ts';
import { isBlankRow } from '../../logs/row-kind.ts';
import { dateFindings } from './date-findings.ts';
import { type FoundKind, findKind } from './find-kind.ts';
import type { LogProposal, ProposalContext, ProposedColumn, Question } from './log-proposal.ts';
import { proposedColumns } from './proposed-columns.ts';
import { proposedYears } from './proposed-years.ts';
import { sampleOf } from './sample.ts';
import { isReceipt, survey } from './survey.ts';

/**
 * Looks at an export and proposes how its log is to be configured. What the file does not prove is a question.
 * @param given the kind of log, where the officer names it.
 * @returns why the file cannot be read at all, where it cannot.
 */
export function proposeLog(
  source: LogSource,
  shapesOf: (kind: LogKind) => LogShape[],
  context: ProposalContext,
  given?: LogKind,
): LogProposal | Refusal {
  const found = findKind(source, shapesOf, given);
  if ('code' in found) {
    const question = questionOf(found, source);
    return question === null ? found : unopened(source.file, question, context, given);
  }
  if (found.opened.head.every(isBlankRow)) {
    return {
      code: 'FILE_EMPTY',
      message: 'Its first rows are all blank.',
      expected: 'at least the column names',
    };
  }
  const { read, header, columns, questions } = proposedColumns(source, found);
  const asked = receiptAsked(read, questions);
  const surveyed = survey(read, asked);
  const dates = dateFindings(surveyed, read.matched.header);
  const years = proposedYears(read.kind, surveyed, dates.receipt, source.file, context);
  const uncounted = asked.length > 0 && years.years !== null;
  return {
    file: source.file,
    kind: read.kind,
    found: layoutOf(read),
    years: uncounted ? { ...years.years, counts: [], because: BY_CANDIDATES } : years.years,
    header,
    columns,
    ownNames: ownNames(read, columns),
    unread: read.matched.header === null ? [] : unread(read),
    firstRow: read.matched.header === null ? firstRow(read) : [],
    dates: dates.found,
    questions: [...kindQuestions(found), ...questions, ...years.questions, ...dates.questions],
    words: surveyed.words,
  };
}

const BY_CANDIDATES =
  'The years are those of all columns that can be the day of receipt: see the question below.';

/** The columns that can be the day of receipt, where that is asked: they tell the years all the same. */
function receiptAsked({ matched }: FoundKind, questions: readonly Question[]): number[] {
  const candidates = questions
    .flatMap(({ answers }) => answers)
    .filter(({ setting }) => isReceipt({ header: setting }))
    .flatMap(({ column }) => (column === undefined ? [] : [column]));
  return [
    ...new Set([...candidates, ...matched.whole.twice.filter(isReceipt).flatMap(({ columns }) => columns)]),
  ];
}

function kindQuestions({ kind, others }: FoundKind): Question[] {
  return others.length === 0
    ? []
    : [
        {
          place: 'kind',
          asks: `Is it a log of ${kind}? It can also be one of ${others.join(', ')}. If it is another one, run the command again with --kind and with another folder under --out.`,
          answers: [],
        },
      ];
}

/** What only a setting can tell of a file that is not cut into rows yet. */
function questionOf({ code, message, expected }: Refusal, { content }: LogSource): Question | null {
  if (code === 'SHEET_UNCLEAR' && content.kind === 'workbook') {
    const sheets = content.sheets.filter(({ hidden }) => !hidden);
    return {
      place: 'sheet',
      asks: `${message} Which sheet is it? The years named here are a guess.`,
      answers: sheets.map(({ name }) => ({ setting: 'sheet', value: name })),
    };
  }
  return code === 'FILE_DELIMITER_UNCLEAR'
    ? {
        place: 'delimiter',
        asks: `${message} Say which with ${expected ?? 'a setting'}. The years named here are a guess.`,
        answers: [],
      }
    : null;
}

function unopened(
  file: string,
  question: Question,
  { year }: ProposalContext,
  given: LogKind = 'complaints',
): LogProposal {
  return {
    file,
    kind: given,
    found: [],
    years: { covered: [year], carriedOver: false, counts: [] },
    header: null,
    columns: [],
    ownNames: [],
    unread: [],
    firstRow: [],
    dates: [],
    questions: [question],
    words: [],
  };
}

/** How the file is written, where that needs no setting. */
function layoutOf({ opened }: FoundKind): string[] {
  const { delimiter, headerRow, sheet, named } = opened;
  const encoding = opened.encoding();
  return [
    ...(sheet === null ? [] : [`the sheet “${excerpt(sheet)}”`]),
    ...(encoding === null ? [] : [`letters in ${encodingTitles[encoding.encoding]}`]),
    ...(delimiter === null ? [] : [`cells parted by ${nameOf(delimiter)}`]),
    headerRow === 0 || headerRow === null
      ? 'no column names'
      : named?.twoRows === true
        ? `column names in rows ${headerRow - 1} and ${headerRow}`
        : `column names in row ${headerRow}`,
  ];
}

function ownNames({ matched }: FoundKind, others: readonly ProposedColumn[]): string[] {
  const renamed = new Set(others.map(({ ours }) => ours));
  const names = [...matched.whole.columns]
    .sort(([, a], [, b]) => a - b)
    .map(([name]) => matched.fields[name]!.header);
  return [...new Set(names)].filter((ours) => !renamed.has(ours));
}

function unread({ matched: { header, whole } }: FoundKind): string[] {
  return whole.unused.map(({ index }) => `“${excerpt(header![index]!)}” (${columnLetter(index)})`);
}

/** So much of a cell is enough to know a column by. */
const LONGEST_SHOWN = 30;

function firstRow({ opened }: FoundKind): string[] {
  const [cells = []] = sampleOf(opened);
  return cells.map((cell, index) => {
    const shown = excerpt(cell);
    const letters = [...shown];
    return `${columnLetter(index)}  ${letters.length > LONGEST_SHOWN ? `${letters.slice(0, LONGEST_SHOWN).join('')} …` : shown}`;
  });
}

import type { LogSource } from '../../logs/log-source.ts';
import { matchShape } from '../../logs/matched-shape.ts';
import { openLog } from '../../logs/open-log.ts';
import { isBlankRow } from '../../logs/row-kind.ts';
import type { Row } from '../../logs/rows/row-batch.ts';
import { columnContents } from './column-contents.ts';
import type { FoundKind } from './find-kind.ts';
import type { LogProposal, ProposedColumn, Question } from './log-proposal.ts';
import { columnQuestions } from './missing-columns.ts';
import { sampleOf } from './sample.ts';
import { columnsByContent, looksLikeData } from './without-header.ts';

/** The columns that are proposed for an export, and what is asked about them. */
export interface ProposedColumns {
  /** The export with its header or its columns by their letters. */
  readonly read: FoundKind;
  readonly header: LogProposal['header'];
  readonly columns: readonly ProposedColumn[];
  readonly questions: readonly Question[];
}

/**
 * Finds the columns of an export: by the names in its header; in a row of names that the program does not know, and in a
 * file without any, by what stands under them.
 */
export function proposedColumns(source: LogSource, found: FoundKind): ProposedColumns {
  const { opened } = found;
  const firstFilled = opened.head.findIndex((cells) => !isBlankRow(cells));
  const beginning = opened.head[firstFilled] ?? [];
  if (hasHeader(found)) {
    return withHeader(found, null, []);
  }
  return looksLikeData(beginning)
    ? withoutHeader(source, found)
    : withHeader(reopened({ ...source, header: firstFilled + 1 }, found), firstFilled + 1, [
        {
          place: 'header',
          asks: `Are the column names in row ${firstFilled + 1}? They are none that the program knows.`,
          answers: [],
        },
      ]);
}

/** Words such as “Closed” are names of columns and values as well: a row of data with a few of them is no header. */
function hasHeader({ opened: { head, headerRow, named }, matched }: FoundKind): boolean {
  if (headerRow === null || headerRow === 0 || named === null) {
    return false;
  }
  return named.complete || matched.whole.columns.size >= SURELY_NAMES || !looksLikeData(head[headerRow - 1]!);
}

const SURELY_NAMES = 4;

function reopened(source: LogSource, found: FoundKind): FoundKind {
  const opened = openLog(source, found.shape);
  return 'code' in opened ? found : { ...found, opened, matched: matchShape(source, found.shape, opened) };
}

function withHeader(read: FoundKind, row: number | null, asked: readonly Question[]): ProposedColumns {
  const { matched, opened } = read;
  const header = matched.header ?? [];
  const sample = sampleOf(opened);
  return {
    read,
    header: row,
    columns: otherNames(read, header),
    questions: [
      ...asked,
      ...columnQuestions(read, header, columnContents(sample, header.length), sample.length),
    ],
  };
}

/** The columns that go by another name than ours. */
function otherNames({ matched }: FoundKind, header: Row): ProposedColumn[] {
  const byOurs = new Map<string, Set<number>>();
  for (const [name, index] of matched.whole.columns) {
    const ours = matched.fields[name]!.header;
    byOurs.set(ours, (byOurs.get(ours) ?? new Set()).add(index));
  }
  return [...byOurs].flatMap(([ours, indexes]) => {
    const [index, ...others] = indexes;
    const theirs = header[index!]!.trim();
    // Two kinds of row can have a column of one name in two places: the program finds them by itself.
    return others.length > 0 || theirs.toLowerCase() === ours.toLowerCase() ? [] : [{ ours, theirs }];
  });
}

function withoutHeader(source: LogSource, found: FoundKind): ProposedColumns {
  const first = reopened({ ...source, header: 'none' }, found);
  const sample = sampleOf(first.opened);
  const width = Math.max(0, ...sample.slice(0, 100).map(({ length }) => length));
  const { columns, questions } = columnsByContent(first.matched.fields, sample, width);
  const letters = Object.fromEntries(columns.map(({ ours, theirs }) => [ours, theirs]));
  return {
    read: reopened({ ...source, header: 'none', columns: letters }, found),
    header: 'none',
    columns,
    questions: [
      {
        place: 'header',
        asks: 'No row holds the column names that the program knows, so each column is named by its letter. Which letter is which column? Check those that are proposed and add the others.',
        answers: [],
      },
      ...questions,
    ],
  };
}

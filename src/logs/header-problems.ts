import type { Problem } from '../problems/problem.ts';
import { columnLetter } from './column-letters.ts';
import { excerpt } from './excerpt.ts';
import type { HeaderMatch } from './header.ts';
import type { Fields } from './log-definition.ts';
import type { MatchedShape } from './matched-shape.ts';
import type { OpenedLog } from './open-log.ts';
import { WIDEST_ROW } from './row-kind.ts';
import type { Row } from './rows/row-batch.ts';
import { hasStageHeadings } from './two-row-header.ts';

export type HeaderProblem = Omit<Problem, 'scope' | 'file'>;

/** What is wrong with the header of a log, in an officer's words: errors where no row can be read by it. */
export function headerProblems({ header: names, whole: match }: MatchedShape): HeaderProblem[] {
  const header = names ?? [];
  if (header.length > WIDEST_ROW) {
    return [tooWide(header.length)];
  }
  return [
    ...match.missing.map((name) => missing(name, header, match)),
    ...match.twice.map((two) => twice(two, header)),
    ...slips(header, match),
  ];
}

/** What is known once the rows have been read: which columns were taken for which, and which were not read. */
export function headerNotes(
  { header, whole, fields }: MatchedShape,
  namelessFilled: Iterable<number>,
): HeaderProblem[] {
  return header === null
    ? []
    : [
        ...matched(header, whole, fields),
        ...unread(header, whole),
        ...[...namelessFilled].sort((a, b) => a - b).map(nameless),
      ];
}

function tooWide(cells: number): HeaderProblem {
  return {
    code: 'ROW_TOO_WIDE',
    severity: 'error',
    message: `There are ${cells.toLocaleString('en-GB')} column names, more than any spreadsheet can hold.`,
    expected: `an export of at most ${WIDEST_ROW.toLocaleString('en-GB')} columns`,
    effect: STOPS,
  };
}

const STOPS = 'No row of this log can be read, so the report cannot be built.';

/** No row names a column of the log: one problem, not one a column. */
export function headerNotFound(rows: readonly Row[]): HeaderProblem {
  const first = rows.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? [];
  const seen = first.filter((cell) => cell.trim() !== '').slice(0, 6);
  return {
    code: 'HEADER_NOT_FOUND',
    severity: 'error',
    message: 'None of the first rows holds the column names of this log.',
    expected:
      'a row with the column names; names of your own, or the letters of columns without a name, go under columns in complaints-report.yaml, and `complaints-report init --from` proposes them',
    ...(seen.length === 0 ? {} : { value: excerpt(seen.join(', ')) }),
    effect: STOPS,
  };
}

function missing(name: string, header: Row, { unused }: HeaderMatch): HeaderProblem {
  const near = unused.find(({ meant }) => meant === name);
  return {
    code: 'HEADER_MISSING_COLUMN',
    severity: 'error',
    message: `There is no column “${name}”.`,
    expected: `a column “${name}”, or its name in this file under columns in complaints-report.yaml${candidates(unused, header)}`,
    ...(near === undefined
      ? {}
      : {
          suggestion: `is it column ${columnLetter(near.index)}, “${excerpt(header[near.index]!)}”? Then correct that name`,
        }),
    effect: STOPS,
  };
}

/** The columns that hold nothing else, of which one may be the missing one. */
function candidates(unused: HeaderMatch['unused'], header: Row): string {
  const names = unused.slice(0, MOST_CANDIDATES).map(({ index }) => `“${excerpt(header[index]!)}”`);
  const more = unused.length > names.length ? ', ...' : '';
  return names.length === 0 ? '' : `; not taken for another are ${names.join(', ')}${more}`;
}

const MOST_CANDIDATES = 8;

function twice({ header: name, columns }: HeaderMatch['twice'][number], header: Row): HeaderProblem {
  const candidates = columns
    .map((index) => `${columnLetter(index)} (“${excerpt(header[index]!)}”)`)
    .join(' and ');
  return {
    code: 'HEADER_TWO_COLUMNS',
    severity: 'error',
    message: `Columns ${candidates} can ${columns.length === 2 ? 'both' : 'all'} be “${name}”.`,
    expected: `one of them; say which with \`columns: { ${name}: column ${columnLetter(columns[0]!)} }\` for this log in complaints-report.yaml, or rename the other`,
    effect: STOPS,
  };
}

/** A slip in the name of a column that may be absent would leave its figures out without a word. */
function slips(header: Row, match: HeaderMatch): HeaderProblem[] {
  return match.unused.flatMap(({ index, meant }): HeaderProblem[] =>
    meant === undefined || match.missing.includes(meant)
      ? []
      : [
          {
            code: 'HEADER_UNUSED_COLUMN',
            severity: 'warning',
            column: { name: excerpt(header[index]!), letter: columnLetter(index) },
            message: 'This column is not one that the report knows.',
            suggestion: `did you mean “${meant}”?`,
            effect: 'It is not read.',
          },
        ],
  );
}

/** Headings of stages over or among the column names, which do not say what their columns hold. */
export function stageHeadings({ head, headerRow, named }: OpenedLog): HeaderProblem[] {
  if (headerRow === null || headerRow === 0 || named?.twoRows === true) {
    return [];
  }
  const above = hasStageHeadings(head[headerRow - 2] ?? []);
  return above || hasStageHeadings(head[headerRow - 1]!)
    ? [
        {
          code: 'HEADER_STAGES_UNCLEAR',
          severity: above ? 'error' : 'warning',
          message: above
            ? `Row ${headerRow - 1} has headings for the stages, and with them the names in row ${headerRow} are none that the report knows.`
            : 'Columns are named by a stage alone, so that it cannot be told what they hold.',
          expected: 'names such as “Stage 1 responded” and “Stage 2 requested”, in one row',
          effect: above ? STOPS : 'They are not read.',
        },
      ]
    : [];
}

/** Columns that go by another name than ours: what was taken for what is for the officer to see. */
function matched(header: Row, { columns }: HeaderMatch, fields: Fields): HeaderProblem[] {
  const others = [...columns].filter(
    ([name, index]) => header[index]!.trim().toLowerCase() !== fields[name]!.header.toLowerCase(),
  );
  return others.length === 0
    ? []
    : [
        {
          code: 'HEADER_MATCHED',
          severity: 'note',
          message: `Columns read by another name: ${others.map(([name, index]) => `“${excerpt(header[index]!)}” as ${fields[name]!.header}`).join(', ')}.`,
          effect: 'Where that is not what a column holds, say so under columns in complaints-report.yaml.',
        },
      ];
}

/** The columns that the report does not know, in one note: an export has dozens. */
function unread(header: Row, { unused }: HeaderMatch): HeaderProblem[] {
  const others = unused.filter(({ meant }) => meant === undefined);
  const names = others.map(({ index }) => `${excerpt(header[index]!)} (${columnLetter(index)})`);
  return others.length === 0
    ? []
    : [
        {
          code: 'HEADER_UNUSED_COLUMN',
          severity: 'note',
          message: `${others.length === 1 ? 'A column is not one' : `${others.length} columns are not ones`} that the report knows: ${names.join(', ')}.`,
          effect: others.length === 1 ? 'It is not read.' : 'They are not read.',
        },
      ];
}

function nameless(index: number): HeaderProblem {
  return {
    code: 'HEADER_BLANK',
    severity: 'note',
    column: { name: '', letter: columnLetter(index) },
    message: 'This column has cells and no name.',
    effect: 'It is not read.',
  };
}

import fc from 'fast-check';
import { calendarDate, formatLong, toDayNumber } from '../../src/calendar/calendar-date.ts';
import { type RandomCase, type RandomColumn, type RandomKind, randomKinds } from './random-cases.ts';

/** How a file of separated values is written. */
export interface RandomDialect {
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  readonly byteOrderMark: boolean;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly declared: boolean;
  readonly lineBreak: '\r\n' | '\n' | '\r';
  readonly lastLineBreak: boolean;
  readonly quotes: 'where needed' | 'everywhere' | 'here and there';
  readonly titles: readonly string[];
  /** The columns from left to right; a number is one that the report does not know. */
  readonly columns: readonly (WrittenColumn | number)[];
  readonly withoutLastBlanks: boolean;
  readonly padded: boolean;
  /** Rows that are no case, by how many cases stand above them. */
  readonly between: readonly (readonly [above: number, what: 'blank' | 'empty' | 'header'])[];
  readonly footers: readonly string[];
}

interface WrittenColumn {
  readonly column: RandomColumn;
  readonly header: string;
  readonly dates: DateStyle;
}

/** A row as it is written, and the case that it is. */
export interface WrittenRow {
  readonly cells: readonly string[];
  readonly case?: RandomCase;
}

/** What text can be made of: in Windows-1252 nothing that would be other letters in UTF-8. */
export function lettersOf({ encoding }: RandomDialect): readonly string[] {
  const plain = [
    'a',
    'B',
    '7',
    ' ',
    ',',
    ';',
    '\t',
    '|',
    '"',
    "'",
    '\n',
    '\r\n',
    '=',
    '-',
    '/',
    '£',
    '’',
    'ö',
  ];
  return encoding === 'windows-1252' ? plain : [...plain, 'é', 'Ł', '–', '😀', '\u0301', 'ﬁ'];
}

export function randomDialect(kind: RandomKind): fc.Arbitrary<RandomDialect> {
  return fc.record({
    encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
    byteOrderMark: fc.boolean(),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    declared: fc.boolean(),
    lineBreak: fc.constantFrom('\r\n', '\n', '\r'),
    lastLineBreak: fc.boolean(),
    quotes: fc.constantFrom('where needed', 'everywhere', 'here and there'),
    titles: fc.array(
      fc.constantFrom(
        'Complaints received 2023/24',
        'Printed on 02/05/2024, by the team',
        '',
        'Filter: all | open; closed',
      ),
      { maxLength: 3 },
    ),
    columns: randomColumns(randomKinds[kind]),
    withoutLastBlanks: fc.boolean(),
    padded: fc.boolean(),
    between: fc.array(fc.tuple(fc.nat(12), fc.constantFrom('blank', 'empty', 'header')), { maxLength: 3 }),
    footers: fc.subarray(['Total', 'End of report', 'Printed on 02/05/2024']),
  });
}

function randomColumns(columns: readonly RandomColumn[]): fc.Arbitrary<(WrittenColumn | number)[]> {
  const known = columns.map((column) =>
    fc.record({
      column: fc.constant(column),
      header: fc
        .tuple(fc.constantFrom(...column.names), fc.constantFrom(...HEADER_STYLES))
        .map(([name, style]) => style(name)),
      dates: fc.constantFrom(...DATE_STYLES),
    }),
  );
  return fc
    .tuple(fc.tuple(...known), fc.array(fc.nat(EXTRA_HEADERS.length - 1), { maxLength: 3 }))
    .chain(([own, extra]) => {
      const all: (WrittenColumn | number)[] = [...own, ...extra];
      return fc.shuffledSubarray(all, { minLength: all.length });
    });
}

const EXTRA_HEADERS = ['Notes to file', '(Do Not Modify) Row Checksum', '', 'Weight'];

const HEADER_STYLES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `\u00a0${name} `,
  (name) => `ff_${name.toLowerCase().replaceAll(' ', '_')}`,
  (name) => `${name}:`,
];

type DateStyle = (day: string) => string;

const parts = (day: string) => day.split('-') as [string, string, string];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const DATE_STYLES: readonly DateStyle[] = [
  (day) => day,
  (day) => parts(day).reverse().join('/'),
  (day) =>
    parts(day)
      .reverse()
      .map((part) => String(Number(part)))
      .join('.'),
  (day) => `${parts(day).reverse().join('/')} 09:31`,
  (day) => `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(2, 4)}`,
  (day) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`,
  (day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)} 9:31 AM`,
  (day) => `${day}T09:31:00+0000`,
  (day) => `${day} 00:00:00`,
  (day) => `${day.slice(8)}-${MONTHS[Number(day.slice(5, 7)) - 1]}-${day.slice(2, 4)}`,
  (day) => formatLong(calendarDate(day)),
  (day) => String(toDayNumber(calendarDate(day)) + 25_569),
];

/** The rows of a file from the first: titles, header, cases, and what stands between and under them. */
export function rowsOf(dialect: RandomDialect, cases: readonly RandomCase[]): WrittenRow[] {
  const { columns, titles, between, footers } = dialect;
  const header = columns.map((column) =>
    typeof column === 'number' ? EXTRA_HEADERS[column]! : column.header,
  );
  const others = (above: number): WrittenRow[] =>
    between
      .filter(([place]) => place === above)
      .map(([, what]) => ({
        cells: what === 'header' ? header : what === 'empty' ? [''] : header.map(() => ''),
      }));
  return [
    ...titles.map((title) => ({ cells: [title, ...header.slice(1).map(() => '')] })),
    { cells: header },
    ...cases.flatMap((said, index) => [...others(index), { cells: cellsOf(dialect, said), case: said }]),
    ...others(cases.length),
    ...footers.map((footer) => ({ cells: [footer, ...header.slice(1).map(() => '')] })),
  ];
}

function cellsOf({ columns, withoutLastBlanks, padded }: RandomDialect, said: RandomCase): string[] {
  const cells = columns.map((column, index) => {
    if (typeof column === 'number') {
      return index % 2 === 0 ? 'as in the file' : '';
    }
    const { cell } = said[column.column.part]!;
    const written =
      cell !== '' && ['day', 'later day'].includes(column.column.content as string)
        ? column.dates(cell)
        : cell;
    return padded && written !== '' ? `  ${written}\u00a0` : written;
  });
  const last = cells.findLastIndex((cell) => cell !== '');
  return withoutLastBlanks ? cells.slice(0, last + 1) : cells;
}

/** The text of a row, without its line break. */
export function lineOf({ delimiter, quotes }: RandomDialect, { cells }: WrittenRow): string {
  return cells
    .map((cell, index) => {
      const needed = /["\r\n]/.test(cell) || cell.includes(delimiter);
      const wanted =
        quotes === 'everywhere' ? cells.length > 1 : quotes === 'here and there' && index % 3 === 1;
      return needed || wanted ? `"${cell.replaceAll('"', '""')}"` : cell;
    })
    .join(delimiter);
}

/** The text of a file, of the lines of its rows. */
export function textOf(
  { declared, delimiter, lineBreak, lastLineBreak }: RandomDialect,
  lines: readonly string[],
): string {
  const all = declared ? [`sep=${delimiter}`, ...lines] : lines;
  // Without a line break after it an empty last row is none.
  return all.join(lineBreak) + (lastLineBreak || all.at(-1) === '' ? lineBreak : '');
}

export function bytesOf({ encoding, byteOrderMark }: RandomDialect, text: string): Buffer {
  switch (encoding) {
    case 'windows-1252':
      return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
    case 'utf-8':
      return Buffer.from((byteOrderMark ? '\uFEFF' : '') + text, 'utf8');
    default: {
      const bytes = Buffer.from((byteOrderMark ? '\uFEFF' : '') + text, 'utf16le');
      return encoding === 'utf-16le' ? bytes : bytes.swap16();
    }
  }
}

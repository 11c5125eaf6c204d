import fc from 'fast-check';
import type { RandomColumn } from './random-cases.ts';
import { lineOf, type RandomDialect, type WrittenRow } from './random-dialects.ts';

/** What is done to one row of a file; `place` is somewhere in it, from 0 to 1. */
export interface Pollution {
  readonly kind:
    | 'bad cell'
    | 'exchanged cells'
    | 'stray quote'
    | 'line break'
    | 'delimiter too many'
    | 'delimiter lost'
    | 'cut';
  readonly place: number;
  readonly junk: number;
}

export const randomPollution: fc.Arbitrary<Pollution> = fc.record({
  kind: fc.constantFrom(
    'bad cell',
    'exchanged cells',
    'stray quote',
    'line break',
    'delimiter too many',
    'delimiter lost',
    'cut',
  ),
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  junk: fc.nat(100),
});

/** The line of a row after that; `null` where it cannot be done to this row. */
export function polluted(
  dialect: RandomDialect,
  row: WrittenRow,
  { kind, place, junk }: Pollution,
): string | null {
  const line = lineOf(dialect, row);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(place * from.length)];
  const outside = placesOutsideQuotes(line);
  const delimiters = outside.filter((at) => line[at] === dialect.delimiter);
  const splice = (at: number | undefined, removed: number, added: string): string | null =>
    at === undefined ? null : line.slice(0, at) + added + line.slice(at + removed);
  switch (kind) {
    case 'bad cell': {
      const index = pick(
        dialect.columns.flatMap((column, at) =>
          typeof column !== 'number' && junkFor(column.column, junk) !== null && at < row.cells.length
            ? [at]
            : [],
        ),
      );
      return index === undefined
        ? null
        : lineOf(dialect, {
            cells: row.cells.with(
              index,
              junkFor((dialect.columns[index] as { column: RandomColumn }).column, junk)!,
            ),
          });
    }
    case 'exchanged cells': {
      const [one, other] = ['reference', 'day'].map((content) =>
        dialect.columns.findIndex(
          (column) => typeof column !== 'number' && column.column.content === content,
        ),
      ) as [number, number];
      return lineOf(dialect, { cells: row.cells.with(one, row.cells[other]!).with(other, row.cells[one]!) });
    }
    case 'stray quote':
      return splice(Math.floor(place * (line.length + 1)), 0, '"');
    case 'line break':
      return splice(
        pick(outside.filter((at) => /^[a-z]{2}/i.test(line.slice(at - 1, at + 1)))),
        0,
        dialect.lineBreak,
      );
    case 'delimiter too many':
      return splice(pick(outside), 0, dialect.delimiter);
    case 'delimiter lost':
      return splice(pick(delimiters), 1, '');
    case 'cut': {
      const last = delimiters.at(-1);
      return last === undefined ? null : line.slice(0, Math.floor(place * (last + 1)));
    }
  }
}

/** Something that no cell of the column can be; `null` for a column that takes anything. */
function junkFor({ content, required }: RandomColumn, junk: number): string | null {
  const [none, of] =
    content === 'day' || content === 'later day'
      ? [['32/12/2023', 'soon', '2023-02-30', '1/1/1850', '13'], required]
      : content === 'amount'
        ? [['a lot', '£1,5', '5 pounds'], required]
        : typeof content === 'object'
          ? [['zzzzqq', '2+2', 'q;zzzzqq'], required]
          : [[], required];
  const all = of ? [...none, '', 'TBC'] : none;
  return all.length === 0 ? null : all[junk % all.length]!;
}

/** The places in a line that are in no quoted cell; its marks themselves are in one. */
function placesOutsideQuotes(line: string): number[] {
  const places: number[] = [];
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') {
      quoted = !quoted;
    } else if (!quoted) {
      places.push(at);
    }
  }
  return places;
}

/** How many cells a line has, read as anybody would: what stands between two quotation marks parts nothing. */
export function cellsIn({ delimiter }: RandomDialect, line: string): number {
  return 1 + placesOutsideQuotes(line).filter((at) => line[at] === delimiter).length;
}

/** One character of the bytes of a file made one that no encoding has, at a place from 0 to 1. */
export function withBrokenCharacter({ encoding }: RandomDialect, bytes: Buffer, place: number): Buffer {
  const broken = Buffer.from(bytes);
  const at = Math.floor(place * bytes.length);
  switch (encoding) {
    case 'utf-8':
      broken[at] = 0xff;
      break;
    case 'windows-1252':
      broken[at] = 0x81;
      break;
    default: {
      // A half of a pair that finds no other half, also where another half stood.
      const unit = at - (at % 2);
      const before = unit === 0 ? 0 : encoding === 'utf-16le' ? bytes[unit - 1]! : bytes[unit - 2]!;
      const half = before >= 0xd8 && before <= 0xdb ? 0xd8 : 0xdc;
      broken.set(encoding === 'utf-16le' ? [0, half] : [half, 0], unit);
    }
  }
  return broken;
}

import fc from 'fast-check';
import { addCalendarDays, type CalendarDate, calendarDate } from '../../src/calendar/calendar-date.ts';
import { isBlank } from '../../src/logs/blank.ts';
import type { RecordKind } from '../../src/logs/log-definition.ts';
import type { Complaint } from '../../src/records/complaint.ts';
import { VOCABULARIES, type VocabularyName } from '../../src/records/vocabulary.ts';

/** A column of a log: what it is read as, how systems head it, and what its cells hold. */
export interface RandomColumn {
  readonly part: string;
  readonly names: readonly string[];
  readonly content: 'reference' | 'text' | 'texts' | 'day' | 'later day' | 'amount' | Coded;
  readonly required?: true;
}

interface Coded {
  readonly of: VocabularyName;
  readonly values?: readonly string[];
  readonly several?: true;
}

/** What a case says in a column: the cell as it is written (a day as 2023-04-01), and what must be read. */
export interface Said {
  readonly cell: string;
  readonly meaning: unknown;
}

export type RandomCase = Readonly<Record<string, Said>>;

/** The kinds of log that are written at random, with the columns of each. */
export const randomKinds = {
  complaints: [
    {
      part: 'reference',
      names: ['Reference', 'Case Ref', 'Case #', 'LOG_NO'],
      content: 'reference',
      required: true,
    },
    {
      part: 'procedure',
      names: ['Procedure', 'Complaint type', 'Scheme'],
      content: { of: 'procedure', values: ['statutory', 'corporate'] },
      required: true,
    },
    { part: 'received', names: ['Received', 'Date Received', 'OPENDATE'], content: 'day', required: true },
    { part: 'channel', names: ['Channel', 'How received'], content: { of: 'channel' } },
    {
      part: 'categories',
      names: ['Categories', 'Theme'],
      content: { of: 'complaintCategory', several: true },
    },
    { part: 'services', names: ['Services', 'Department'], content: 'texts' },
    { part: 'team', names: ['Team', 'Team name'], content: 'text' },
    { part: 'division', names: ['Division', 'Directorate'], content: 'text' },
    { part: 'responded', names: ['Stage 1 responded', 'Stage 1 response date'], content: 'later day' },
    {
      part: 'outcome',
      names: ['Stage 1 outcome', 'Stage 1 decision'],
      content: { of: 'outcome', values: ['upheld', 'not-upheld', 'open'] },
    },
  ],
  compliments: [
    {
      part: 'reference',
      names: ['Reference', 'Case Reference', 'Ref No'],
      content: 'reference',
      required: true,
    },
    { part: 'received', names: ['Received', 'Created on', 'Date opened'], content: 'day', required: true },
    { part: 'complainant', names: ['From', 'Given by'], content: { of: 'complainant' } },
    {
      part: 'categories',
      names: ['Categories', 'Theme'],
      content: { of: 'complimentCategory', several: true },
    },
    { part: 'team', names: ['Team'], content: 'text' },
    { part: 'quote', names: ['Quote'], content: 'text' },
  ],
  remedies: [
    { part: 'reference', names: ['Reference', 'Payment reference'], content: 'reference' },
    { part: 'made', names: ['Made', 'Date paid'], content: 'day', required: true },
    { part: 'remedyKind', names: ['Kind', 'Redress type'], content: { of: 'remedyKind' } },
    { part: 'description', names: ['Description', 'Details'], content: 'text', required: true },
    { part: 'amount', names: ['Amount', 'Amount paid'], content: 'amount' },
  ],
} as const satisfies { readonly [K in RecordKind]?: readonly RandomColumn[] };

export type RandomKind = keyof typeof randomKinds;

/**
 * Some cases of a kind, no two with one reference. The days of the first are after the twelfth, so that they prove which
 * number is the month, however they are written.
 * @param letters what text is made of.
 */
export function randomCases(kind: RandomKind, letters: readonly string[]): fc.Arbitrary<RandomCase[]> {
  const columns: readonly RandomColumn[] = randomKinds[kind];
  const others = fc.record(
    Object.fromEntries(
      columns
        .filter(({ content }) => !['reference', 'day', 'later day'].includes(content as string))
        .map((column) => [column.part, saidIn(column, letters)]),
    ),
  );
  const one = fc.tuple(
    others,
    fc.nat(350),
    fc.nat(40),
    fc.boolean(),
    fc.constantFrom('C', 'Total ', 'CF/23-', '', 'ñ'),
  );
  return fc.array(one, { minLength: 1, maxLength: 12 }).map((all) =>
    all.map(([said, after, days, answered, prefix], index): RandomCase => {
      const received =
        index === 0 ? calendarDate('2023-04-13') : addCalendarDays(calendarDate('2023-04-01'), after);
      const later =
        index === 0
          ? addCalendarDays(received, days % 15)
          : answered
            ? addCalendarDays(received, days)
            : null;
      const all: RandomCase = later === null ? { ...said, outcome: NOTHING } : said;
      return Object.fromEntries(
        columns.map(({ part, content }) => {
          switch (content) {
            case 'reference':
              return [part, textSaid(`${prefix}${index + 1}`)];
            case 'day':
              return [part, textSaid(received)];
            case 'later day':
              return [part, later === null ? NOTHING : textSaid(later)];
            default:
              return [part, all[part]!];
          }
        }),
      );
    }),
  );
}

const NOTHING: Said = { cell: '', meaning: null };

function textSaid(text: string | CalendarDate): Said {
  return { cell: text, meaning: text };
}

function saidIn({ content, required }: RandomColumn, letters: readonly string[]): fc.Arbitrary<Said> {
  const orNothing = (said: fc.Arbitrary<Said>): fc.Arbitrary<Said> =>
    required ? said : fc.option(said).map((some) => some ?? NOTHING);
  switch (content) {
    case 'text':
      return orNothing(text(letters).map(textSaid));
    case 'texts':
      return severalOf(text(letters.filter((letter) => !/[;|\r\n]/.test(letter))).map(textSaid));
    case 'amount':
      return orNothing(fc.nat(10_000_000).map(amount));
    default: {
      const word = wordOf(content as Coded);
      return (content as Coded).several ? severalOf(word) : orNothing(word);
    }
  }
}

/** Text that says something, and neither begins nor ends with a blank. */
function text(letters: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('q', 'Z'),
      fc.array(fc.constantFrom(...letters), { maxLength: 8 }),
      fc.constantFrom('', 'x'),
    )
    .map(([first, middle, last]) => `${first}${middle.join('')}${last}`.trim());
}

function amount(pence: number): Said {
  const pounds = (pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });
  return { cell: pence % 2 === 0 ? `£${pounds}` : pounds, meaning: pence };
}

function wordOf({ of, values }: Coded): fc.Arbitrary<Said> {
  const words = VOCABULARIES[of]
    .filter(({ id }) => values === undefined || values.includes(id))
    .flatMap(({ id, label, spellings }) => [label, ...spellings].map((cell) => ({ cell, meaning: id })))
    // A semicolon in a spelling would part two values, and `N/A` is a blank before it is a spelling of “None”.
    .filter(({ cell }) => !/[;|]/.test(cell) && !isBlank(cell));
  return fc
    .tuple(fc.constantFrom(...words), fc.nat(2))
    .map(([{ cell, meaning }, style]) => ({ cell: inStyle(cell, style), meaning }));
}

function inStyle(word: string, style: number): string {
  return style === 0 ? word : style === 1 ? word.toUpperCase() : ` ${word} `;
}

function severalOf(one: fc.Arbitrary<Said>): fc.Arbitrary<Said> {
  return fc
    .tuple(fc.array(one, { maxLength: 3 }), fc.constantFrom('; ', '|', '\n'))
    .map(([all, between]) => ({
      cell: all.map(({ cell }) => cell).join(between),
      meaning: [...new Set(all.map(({ meaning }) => meaning))],
    }));
}

/** What must be read of a case. */
export function meaningOf(said: RandomCase): object {
  return Object.fromEntries(Object.entries(said).map(([part, { meaning }]) => [part, meaning]));
}

/** What was read of a case, with the parts that the columns of its kind have. */
export function partsOf(kind: RandomKind, record: object): object {
  const { stages } = record as { stages?: Complaint['stages'] };
  const all: Readonly<Record<string, unknown>> =
    stages === undefined
      ? { ...record }
      : { ...record, responded: stages[0]?.responded ?? null, outcome: stages[0]?.outcome ?? null };
  return Object.fromEntries(randomKinds[kind].map(({ part }) => [part, all[part]]));
}

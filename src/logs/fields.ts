import * as z from 'zod';
import { type CalendarDate, formatLong } from '../calendar/calendar-date.ts';
import { parseReportingYear } from '../calendar/reporting-year.ts';
import type { ProblemCode } from '../problems/catalogue.ts';
import { nearestSpellings } from '../records/nearest-spelling.ts';
import type { LookUp, Vocabulary } from '../records/vocabulary.ts';
import { isBlank } from './blank.ts';
import { readWrittenDate } from './dates/written-date.ts';
import type { Content, Field } from './log-definition.ts';

/** The period whose dates a log may hold: outside it the bank holidays are not known. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A column that every row must fill. */
export function required<T>(header: string, content: Content<T>, ...aliases: string[]): Field<T> {
  // The blank of a required column is never taken: the row is refused first.
  return { header, aliases, required: true, content, blank: undefined as never };
}

/** A column that may be absent, and blank. */
export function optional<T>(header: string, content: Content<T>, ...aliases: string[]): Field<T | null> {
  return { header, aliases, required: false, content, blank: null };
}

/** A column that may hold several values in a cell, each taken once; none where it is blank. */
export function several<T>(
  header: string,
  content: Exclude<Content<T>, { kind: 'days' }>,
  ...aliases: string[]
): Field<readonly T[]> {
  const { schema } = content;
  const words = content.kind === 'values' ? content.vocabulary : undefined;
  const values = z.string().transform((text, context) => {
    const results = new Set<T>();
    for (const part of new Set(valuesIn(text, words))) {
      if (isBlank(part)) {
        continue;
      }
      const result = schema.safeParse(part);
      if (!result.success) {
        return refuse(context, { ...refusalOf(result.error.issues[0]), value: part });
      }
      results.add(result.data);
    }
    return [...results];
  });
  return {
    header,
    aliases,
    required: false,
    content:
      words === undefined ? valuesOf(values) : { ...valuesOf(values), vocabulary: words, several: true },
    blank: [],
  };
}

/**
 * The values of a cell that may hold several, parted by `;`, `|` or a line break; or by commas, where the vocabulary knows
 * one of the values between them and not the whole: a value may have a comma itself.
 */
export function valuesIn(cell: string, vocabulary?: Vocabulary): string[] {
  const parts = cell.split(/[;|\r\n]+/).map((part) => part.trim());
  return vocabulary === undefined || !cell.includes(',')
    ? parts
    : parts.flatMap((part) => {
        const pieces = part.split(',').map((piece) => piece.trim());
        return !isWord(part, vocabulary) && pieces.some((piece) => isWord(piece, vocabulary))
          ? pieces
          : [part];
      });
}

function isWord(text: string, vocabulary: Vocabulary): boolean {
  return text.length < LONGEST_WORD && !isBlank(text) && vocabulary.lookUp(text).kind !== 'unrecognised';
}

/** Text as it stands. */
export const text: Extract<Content<string>, { kind: 'text' }> = { kind: 'text', schema: z.string() };

function valuesOf<T>(schema: z.ZodType<T, string>): Extract<Content<T>, { kind: 'values' }> {
  return { kind: 'values', schema };
}

/** A day in any of the ways in which systems write one, within the years whose bank holidays are known. */
export function day(range: DateRange): Content<CalendarDate> {
  // One content for all columns of days of a log, so that what one column has judged need not be judged again.
  const known = days.get(range);
  if (known !== undefined) {
    return known;
  }
  const content: Content<CalendarDate> = {
    kind: 'days',
    schemas: { 'day-first': dayIn(range, 'dayFirst'), 'month-first': dayIn(range, 'monthFirst') },
  };
  days.set(range, content);
  return content;
}

const days = new WeakMap<DateRange, Content<CalendarDate>>();

function dayIn(range: DateRange, order: 'dayFirst' | 'monthFirst'): z.ZodType<CalendarDate, string> {
  return z.string().transform((written, context) => {
    const date = readWrittenDate(written)?.[order] ?? null;
    if (date === null) {
      return refuse(context, {
        code: 'CELL_NOT_A_DATE',
        message: 'is not a date',
        expected: `a day that exists, such as ${order === 'dayFirst' ? '31/03/2024' : '03/31/2024'}, 31 March 2024 or 2024-03-31`,
      });
    }
    if (date < range.from || date > range.to) {
      return refuse(context, {
        code: 'CELL_DATE_OUT_OF_RANGE',
        message: 'is a date for which the bank holidays are not known',
        expected: `a date from ${formatLong(range.from)} to ${formatLong(range.to)}`,
      });
    }
    return date;
  });
}

/** Money in pence: an amount such as `£1,000.50`, or several such as `£1,875 + £500`, which are added. */
export const pounds: Content<number> = {
  kind: 'values',
  schema: z.string().transform((written, context) => {
    const pence = penceIn(written);
    // Beyond that a sum in pence would no longer be exact.
    return Number.isSafeInteger(pence)
      ? pence
      : refuse(context, {
          code: 'CELL_NOT_AN_AMOUNT',
          message: 'is not an amount of money',
          expected: 'an amount, such as £1,000.50, or several with + between them',
        });
  }),
  remarkOn: (written) =>
    amountsIn(written).length === 1
      ? null
      : {
          code: 'CELL_SEVERAL_AMOUNTS',
          message: `holds several amounts, £${(penceIn(written) / 100).toFixed(2)} together`,
          effect: 'They are added, and counted as one payment.',
        },
};

function penceIn(written: string): number {
  return amountsIn(written).reduce((sum, amount) => sum + penceOf(amount), 0);
}

/** A comma parts thousands as well as amounts, so it parts amounts only before a sign for pounds. */
function amountsIn(written: string): string[] {
  return written.trim().split(/\s*(?:[+;&|\r\n]|\band\b|,(?=\s*£))\s*/i);
}

function penceOf(written: string): number {
  const match = /^£?\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(written.trim());
  return match ? plain(match[1]!) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN;
}

/** A plain number, thousands parted by commas: `12,5` and `1,2` are none, for nobody can know what they mean. */
export const number: Content<number> = valuesOf(
  z.string().transform((written, context) => {
    const value = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(written) ? plain(written) : Number.NaN;
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER
      ? value
      : refuse(context, {
          code: 'CELL_NOT_A_NUMBER',
          message: 'is not a number',
          expected: 'a number alone, such as 1,234 or 94.4',
        });
  }),
);

function plain(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** A reporting year such as 2023/24. */
export const reportingYear: Content<string> = valuesOf(
  z.string().transform((written, context) => {
    try {
      return parseReportingYear(written);
    } catch {
      return refuse(context, {
        code: 'CELL_NOT_A_YEAR',
        message: 'is not a reporting year',
        expected: 'a year from April to March, such as 2023/24',
      });
    }
  }),
);

/** One of some names, written exactly. */
export function oneOf(names: readonly string[]): Content<string> {
  const known = new Set(names);
  return valuesOf(
    z.string().transform((written, context) => {
      if (known.has(written)) {
        return written;
      }
      const [near] = nearestSpellings(written, names);
      return refuse(context, {
        code: 'CELL_NOT_A_KNOWN_NAME',
        message: 'is not a name that the report knows',
        expected: 'the name of a figure, as report.json lists them',
        ...(near === undefined ? {} : { suggestion: `did you mean ${near}?` }),
      });
    }),
  );
}

/** No word of a vocabulary is as long. Free text in the wrong column is not worth the search for a spelling like it. */
const LONGEST_WORD = 200;

/**
 * A value of a vocabulary by any of its spellings: its id, or `not-known` where the log says that it is not known.
 * @param unknown `refused`: of a column that decides what a row is, where not to know that is not to know anything.
 */
export function coded(
  vocabulary: Vocabulary,
  unknown: 'taken' | 'refused' = 'taken',
): Extract<Content<string>, { kind: 'values' }> {
  const schema = z.string().transform((written, context) => {
    const found: LookUp =
      written.length > LONGEST_WORD ? { kind: 'unrecognised' } : vocabulary.lookUp(written);
    if (found.kind === 'value') {
      return found.id;
    }
    if (found.kind === 'not-known') {
      // What folds to nothing and is not blank is a sign such as a tick: what it means is for the council to say.
      return found.answered && unknown === 'taken'
        ? 'not-known'
        : refuse(context, notCoded({ kind: 'unrecognised' }, vocabulary));
    }
    return refuse(context, notCoded(found, vocabulary));
  });
  return { ...valuesOf(schema), vocabulary };
}

/** Yes, no, or that it is not known. */
export function codedYesNo(vocabulary: Vocabulary): Content<'yes' | 'no' | 'not-known'> {
  return coded(vocabulary) as Content<'yes' | 'no' | 'not-known'>;
}

function notCoded(found: Exclude<LookUp, { kind: 'value' | 'not-known' }>, vocabulary: Vocabulary): Refusal {
  const labels = vocabulary.ids.map((id) => vocabulary.labelOf(id));
  if (found.kind === 'ambiguous') {
    const candidates = found.candidates.map((id) => vocabulary.labelOf(id)).join(' or ');
    return {
      code: 'CELL_AMBIGUOUS',
      message: 'can mean different things at different councils',
      expected: `${candidates}; say which under vocabulary in complaints-report.yaml`,
    };
  }
  return {
    code: 'CELL_NOT_IN_VOCABULARY',
    message: 'is not one of the values of this column',
    expected: `one of ${labels.join(', ')}`,
    ...(found.suggestion === undefined ? {} : { suggestion: `did you mean ${found.suggestion}?` }),
  };
}

/** Why a cell is refused: a code, the rest of a sentence that begins with the value, and what was expected. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly message: string;
  readonly expected?: string;
  readonly suggestion?: string;
  /** The part of the cell that is refused, where it is not the whole. */
  readonly value?: string;
}

/** The refusal that an issue of one of these schemas stands for. */
export function refusalOf(issue: z.core.$ZodIssue | undefined): Refusal {
  const refusal =
    issue?.code === 'custom' ? (issue.params as { refusal?: Refusal } | undefined)?.refusal : undefined;
  return refusal ?? { code: 'CELL_INVALID', message: issue?.message ?? 'is not valid' };
}

function refuse(context: z.RefinementCtx<string>, refusal: Refusal): never {
  context.addIssue({ code: 'custom', message: refusal.message, params: { refusal } });
  return z.NEVER;
}

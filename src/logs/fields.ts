import * as z from 'zod';
import { type CalendarDate, formatLong, isCalendarDate } from '../calendar/calendar-date.ts';
import { parseReportingYear } from '../calendar/reporting-year.ts';
import { nearestSpellings } from '../records/nearest-spelling.ts';
import type { LookUp, Vocabulary } from '../records/vocabulary.ts';
import { isBlank } from './blank.ts';
import type { Field } from './log-definition.ts';

/** The period whose dates a log may hold: outside it the bank holidays are not known. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A column that every row must fill. */
export function required<T>(header: string, schema: z.ZodType<T, string>, ...aliases: string[]): Field<T> {
  // The blank of a required column is never taken: the row is refused first.
  return { header, aliases, required: true, schema, blank: undefined as never };
}

/** A column that may be absent, and blank. */
export function optional<T>(
  header: string,
  schema: z.ZodType<T, string>,
  ...aliases: string[]
): Field<T | null> {
  return { header, aliases, required: false, schema, blank: null };
}

/** A column that may hold several values in a cell, parted by `;`, `|` or a line break, each taken once; none where it is blank. */
export function several<T>(
  header: string,
  schema: z.ZodType<T, string>,
  ...aliases: string[]
): Field<readonly T[]> {
  const values = z.string().transform((text, context) => {
    const results = new Set<T>();
    const parts = new Set(text.split(/[;|\r\n]+/).map((part) => part.trim()));
    for (const part of parts) {
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
  return { header, aliases, required: false, schema: values, blank: [] };
}

/** Text as it stands. */
export const text: z.ZodType<string, string> = z.string();

/** A day written 31/03/2024 or 2024-03-31, within the years whose bank holidays are known. */
export function day(range: DateRange): z.ZodType<CalendarDate, string> {
  return z.string().transform((written, context) => {
    const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
    const iso = british
      ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}`
      : written;
    if (!isCalendarDate(iso)) {
      return refuse(context, {
        code: 'CELL_NOT_A_DATE',
        message: 'is not a date',
        expected: 'a day that exists, written 31/03/2024 or 2024-03-31, without a time of day',
      });
    }
    if (iso < range.from || iso > range.to) {
      return refuse(context, {
        code: 'CELL_DATE_OUT_OF_RANGE',
        message: 'is a date for which the bank holidays are not known',
        expected: `a date from ${formatLong(range.from)} to ${formatLong(range.to)}`,
      });
    }
    return iso;
  });
}

/** An amount of money such as `£1,000.50`, in pence. */
export const pounds: z.ZodType<number, string> = z.string().transform((written, context) => {
  const match = /^£?\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(written);
  const pence = match ? plain(match[1]!) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN;
  // Beyond that a sum in pence would no longer be exact.
  return Number.isSafeInteger(pence)
    ? pence
    : refuse(context, {
        code: 'CELL_NOT_AN_AMOUNT',
        message: 'is not one amount of money',
        expected: 'one amount, such as £1,000.50; two payments are two rows',
      });
});

/** A plain number, thousands parted by commas: `12,5` and `1,2` are none, for nobody can know what they mean. */
export const number: z.ZodType<number, string> = z.string().transform((written, context) => {
  const value = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(written) ? plain(written) : Number.NaN;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER
    ? value
    : refuse(context, {
        code: 'CELL_NOT_A_NUMBER',
        message: 'is not a number',
        expected: 'a number alone, such as 1,234 or 94.4',
      });
});

function plain(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** A reporting year such as 2023/24. */
export const reportingYear: z.ZodType<string, string> = z.string().transform((written, context) => {
  try {
    return parseReportingYear(written);
  } catch {
    return refuse(context, {
      code: 'CELL_NOT_A_YEAR',
      message: 'is not a reporting year',
      expected: 'a year from April to March, such as 2023/24',
    });
  }
});

/** One of some names, written exactly. */
export function oneOf(names: readonly string[]): z.ZodType<string, string> {
  const known = new Set(names);
  return z.string().transform((written, context) => {
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
  });
}

/** No word of a vocabulary is as long. Free text in the wrong column is not worth the search for a spelling like it. */
const LONGEST_WORD = 200;

/** A value of a vocabulary by any of its spellings: its id, or `not-known` where the log says that it is not known. */
export function coded(vocabulary: Vocabulary): z.ZodType<string, string> {
  return z.string().transform((written, context) => {
    const found: LookUp =
      written.length > LONGEST_WORD ? { kind: 'unrecognised' } : vocabulary.lookUp(written);
    if (found.kind === 'value') {
      return found.id;
    }
    if (found.kind === 'not-known') {
      // What folds to nothing and is not blank is a sign such as a tick: what it means is for the council to say.
      return found.answered ? 'not-known' : refuse(context, notCoded({ kind: 'unrecognised' }, vocabulary));
    }
    return refuse(context, notCoded(found, vocabulary));
  });
}

/** Yes, no, or that it is not known. */
export function codedYesNo(vocabulary: Vocabulary): z.ZodType<'yes' | 'no' | 'not-known', string> {
  return coded(vocabulary) as z.ZodType<'yes' | 'no' | 'not-known', string>;
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
  readonly code: string;
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

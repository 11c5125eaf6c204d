import type { ZodType } from 'zod';
import type { ProblemCode } from '../problems/catalogue.ts';
import type { Origin } from '../records/origin.ts';
import type { Vocabulary } from '../records/vocabulary.ts';
import type { DateOrder } from './dates/date-order.ts';

/** One column of a log: how its header reads, and the schema that turns a cell into a value. */
export interface Field<V = unknown> {
  readonly header: string;
  readonly aliases: readonly string[];
  /** Names that can mean something else as well: a column has one of them only where no other name fits. */
  readonly lastResort?: readonly string[];
  readonly required: boolean;
  readonly content: Content;
  /** What a blank cell stands for. */
  readonly blank: V;
}

/** What is told of a cell that is taken. */
export interface Remark {
  readonly code: ProblemCode;
  /** The rest of a sentence that begins with the value. */
  readonly message: string;
  readonly effect: string;
  /** `note` where it is not said. */
  readonly severity?: 'warning' | 'note';
}

/** What the cells of a column hold, and the schema that judges one that is not blank. */
export type Content<T = unknown> =
  /** Text as it stands: there is nothing to judge, and it is too various to be remembered. */
  | { readonly kind: 'text'; readonly schema: ZodType<T, string> }
  /** Values that come again and again: each distinct one of a column is judged once. */
  | {
      readonly kind: 'values';
      readonly schema: ZodType<T, string>;
      /** The words that the values are looked up in, where they are. */
      readonly vocabulary?: Vocabulary;
      /** Whether a cell can hold several of them. */
      readonly several?: true;
      /** What an officer should know of how a value was read that was not refused. */
      readonly remarkOn?: (cell: string) => Remark | null;
    }
  /** Days: which of its numbers is the month is decided for the column as a whole. */
  | { readonly kind: 'days'; readonly schemas: Readonly<Record<DateOrder, ZodType<T, string>>> };

/** The columns of a log by the name of their value. */
export type Fields = Readonly<Record<string, Field>>;

/** The values of one row; a required column is never blank. */
export type Values<F> = { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never };

/** Something between the columns of one row that cannot be, or that is odd. */
export interface Conflict {
  readonly code: ProblemCode;
  /** `error`: the row is refused. `warning`, `note`: it is used, and the report says so. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  /** What a warning does to the report, or a note tells of it. */
  readonly effect?: string;
}

/** What must hold between the columns of one row. */
export type RowRule<R> = (record: R) => Conflict | null;

/** What a row of a log says: its columns, how a row becomes a record, and what must hold between the columns. */
export interface LogDefinition<R extends { readonly origin: Origin } = { readonly origin: Origin }> {
  readonly kind: RecordKind;
  /** What one row is, for messages: `complaint`. */
  readonly row: string;
  readonly fields: Fields;
  /** What may not stand in the log twice. */
  readonly key: (record: R) => string;
  /** Cases of another sort are other cases, whatever their reference. */
  readonly sort?: (record: R) => string;
  /** The day on which the case began: one case says the same in every log. */
  readonly began: (record: R) => string;
  readonly toRecord: (values: Readonly<Record<string, unknown>>, origin: Origin) => R;
  readonly rules: readonly RowRule<R>[];
  /** What a row says that its record has no place for. */
  readonly check?: (values: Readonly<Record<string, unknown>>) => Conflict | null;
}

/** What the rows of a log can be. */
export interface LogShape {
  readonly parts: readonly LogDefinition[];
  /** Where the rows are of several kinds: the column that tells them apart, and what each of its values means. */
  readonly caseType?: {
    readonly field: Field;
    readonly meaningOf: (caseType: string) => CaseMeaning;
  };
}

/** What the type of a case says of its row; `part` is `null` for a type that no report counts. */
export interface CaseMeaning {
  readonly part: RecordKind | null;
  /** What the row says by its type, where its own column for that is blank or absent. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** What a row can be a record of. */
export const recordKinds = [
  'complaints',
  'stages',
  'classifications',
  'compliments',
  'comments',
  'enquiries',
  'information',
  'ombudsman',
  'remedies',
  'actions',
  'figures',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** The kinds of log: what the rows of a file are, `everything` where a column tells it for each row. */
export const logKinds = [...recordKinds, 'everything'] as const;

export type LogKind = (typeof logKinds)[number];

/** Declares a kind of row, with the types of its values following from its columns. */
export function defineLog<F extends Fields, R extends { readonly origin: Origin }>(
  definition: Omit<LogDefinition<R>, 'fields' | 'toRecord'> & {
    readonly fields: F;
    readonly toRecord: (values: Values<F>, origin: Origin) => R;
  },
): LogDefinition<R> {
  return { ...definition, toRecord: (values, origin) => definition.toRecord(values as Values<F>, origin) };
}

import type { ZodType } from 'zod';
import type { Origin } from '../records/origin.ts';

/** One column of a log: how its header reads, and the schema that turns a cell into a value. */
export interface Field<V = unknown> {
  readonly header: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  /** Judges a cell that is not blank. Each distinct value of a column is judged once. */
  readonly schema: ZodType<unknown, string>;
  /** What a blank cell stands for. */
  readonly blank: V;
}

/** The columns of a log by the name of their value. */
export type Fields = Readonly<Record<string, Field>>;

/** The values of one row; a required column is never blank. */
export type Values<F> = { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never };

/** Something between the columns of one row that cannot be, or that is odd. */
export interface Conflict {
  readonly code: string;
  /** `error`: the row is refused. `warning`: it is used, and the report says so. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What a warning does to the report. */
  readonly effect?: string;
}

/** What must hold between the columns of one row. */
export type RowRule<R> = (record: R) => Conflict | null;

/** A kind of log: its columns, how a row becomes a record, and what must hold between the columns. */
export interface LogDefinition<R extends { readonly origin: Origin } = { readonly origin: Origin }> {
  readonly kind: LogKind;
  /** What one row is, for messages: `complaint`. */
  readonly row: string;
  readonly fields: Fields;
  /** What may not stand in the log twice. */
  readonly key: (record: R) => string;
  /** The day on which the case began: one case says the same in every log. */
  readonly began: (record: R) => string;
  readonly toRecord: (values: Readonly<Record<string, unknown>>, origin: Origin) => R;
  readonly rules: readonly RowRule<R>[];
}

export const logKinds = [
  'complaints',
  'compliments',
  'comments',
  'enquiries',
  'ombudsman',
  'remedies',
  'actions',
  'figures',
] as const;

export type LogKind = (typeof logKinds)[number];

/** Declares a kind of log, with the types of its row's values following from its columns. */
export function defineLog<F extends Fields, R extends { readonly origin: Origin }>(
  definition: Omit<LogDefinition<R>, 'fields' | 'toRecord'> & {
    readonly fields: F;
    readonly toRecord: (values: Values<F>, origin: Origin) => R;
  },
): LogDefinition<R> {
  return { ...definition, toRecord: (values, origin) => definition.toRecord(values as Values<F>, origin) };
}

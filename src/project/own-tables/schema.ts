import * as z from 'zod';
import type { Basis, Measure, RecordKind } from '../../statistics/definition.ts';
import { basisGuide, measureGuide, recordGuide } from '../../statistics/record-guide.ts';

const text = z.string().trim().min(1);

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, {
  error: 'Write a name of letters, digits and hyphens, such as complaintsByChannel, beginning with a letter.',
});

function keysOf<K extends string>(guide: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(guide) as K[];
}

/** One of something may be written without the brackets of a list. */
function list<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(schema).min(1));
}

/** `1` is the name of a quarter, and no number. */
const key = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text);

const where = z.record(z.string(), list(key));

const records = keysOf<RecordKind>(recordGuide);
const bases = keysOf<Basis>(basisGuide);
const kinds = keysOf<Measure['kind']>(measureGuide);

/** What the columns of tables are called that everybody has. */
const NAMES: Readonly<Record<string, Measure['kind']>> = { number: 'count', percent: 'share' };

const measure = z.preprocess(
  (value) => (typeof value === 'string' ? { kind: NAMES[value] ?? value } : value),
  z.strictObject({
    kind: z.enum(kinds),
    where: where.exactOptional(),
    figure: text.exactOptional(),
  }),
);

const column = z.preprocess(
  (value) => (typeof value === 'string' ? { measure: value } : value),
  z.strictObject({
    id: id.exactOptional(),
    label: text.exactOptional(),
    measure,
    where: where.exactOptional(),
    year: z.enum(['report', 'previous']).exactOptional(),
    basis: z.enum(bases).exactOptional(),
    show: z.literal('fraction').exactOptional(),
  }),
);

const named = { id, title: text, notes: list(text).exactOptional() };

const counted = z.strictObject({
  ...named,
  type: z.literal('counts'),
  population: z.strictObject({
    records: list(z.enum(records)),
    basis: z.enum(bases),
    where: where.exactOptional(),
    counts: text,
  }),
  rows: z.preprocess(
    (value) => (Array.isArray(value) || value === undefined ? value : [value]),
    z
      .array(text)
      .max(2, { error: 'A table has two dimensions down at the most. Put a third one under “across”.' })
      .default([]),
  ),
  across: text.exactOptional(),
  columns: list(column).default([{ measure: { kind: 'count' } }]),
  years: z.int().positive().max(20).exactOptional(),
  total: z.boolean().exactOptional(),
  order: z.enum(['given', 'count']).default('given'),
});

const series = z.strictObject({
  ...named,
  type: z.literal('series'),
  columns: list(z.strictObject({ figure: text, label: text, show: z.literal('fraction').exactOptional() })),
  years: z.int().positive().max(20).default(5),
});

/**
 * A table of the council's own: `counts`, which counts the records of the logs, or `series`, which gives figures over the
 * years. There is none that prints records themselves: what stands in a log can tell who somebody is.
 */
export const ownTable = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !('type' in value)
      ? { ...value, type: 'counts' }
      : value,
  z.discriminatedUnion('type', [counted, series], {
    error: (issue) => (issue.code === 'invalid_union' ? 'This must be counts or series.' : undefined),
  }),
);

export type OwnTable = z.output<typeof ownTable>;

/** A chart of the council's own, of a table's columns. */
export const ownChart = z.strictObject({
  id,
  table: text,
  columns: list(text),
  type: z.enum(['bars', 'columns', 'lines']),
  title: z.strictObject({ one: text, several: text }).exactOptional(),
});

export type OwnChart = z.output<typeof ownChart>;

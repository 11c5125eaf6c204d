import { z } from 'zod';

const number = z.union([z.number(), z.string()]);
const cell = z.union([number, z.null()]);

const figure = z.union([
  number,
  z.array(number).min(1),
  z.strictObject({ number, percent: number, of: number.optional() }),
  z.record(z.string().regex(/^\d{4}[-/]\d{2,4}$/), number),
]);

const refs = z.union([z.string(), z.array(z.string()).min(1)]);

/** A file of published figures as it is entered by hand. What only people read (`note`) is allowed and not used. */
export const publishedSchema = z.strictObject({
  report: z.string(),
  council: z.string().optional(),
  period: z.tuple([z.iso.date(), z.iso.date()]).optional(),
  figures: z.record(z.string(), figure).default({}),
  tables: z
    .record(
      z.string(),
      z.strictObject({
        title: z.string().optional(),
        unit: z.string().default(''),
        cell: z.string().optional(),
        columns: z.array(z.string()).optional(),
        rows: z.array(z.array(cell).min(2)).min(1),
        note: z.string().optional(),
      }),
    )
    .default({}),
  relations: z
    .array(
      z.union([
        z.strictObject({ says: z.string(), sum: refs, parts: refs }),
        z.strictObject({
          says: z.string(),
          percent: z.string(),
          part: refs,
          of: z.union([refs, z.array(z.array(z.string()))]),
        }),
      ]),
    )
    .default([]),
  note: z.string().optional(),
  // What the reference files say beside their numbers.
  caseTypes: z.array(z.string()).optional(),
  charts: z.array(z.string()).optional(),
  doesNotReconcile: z.array(z.string()).optional(),
});

export type GivenReport = z.infer<typeof publishedSchema>;
export type GivenTable = GivenReport['tables'][string];
export type GivenFigure = GivenReport['figures'][string];

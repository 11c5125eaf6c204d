import { z } from 'zod';

const version = z
  .literal(1)
  .describe(
    'Rises when something is renamed, removed or given another meaning; additions leave it as it is.',
  );
const count = z.int().nonnegative();

/** A line of `validate --format json` that tells a problem. */
const problemLineSchema = z.object({
  version,
  type: z.literal('problem'),
  code: z.string().describe('Stable; PROBLEMS.md lists them all.'),
  severity: z
    .enum(['error', 'warning', 'note'])
    .describe('An error keeps a row or a file out of the figures, a warning does not, a note only tells.'),
  scope: z.enum(['file', 'header', 'row', 'cell', 'case', 'project']),
  file: z.string().describe('As complaints-report.yaml names it.'),
  column: z.object({ name: z.string(), letter: z.string() }).optional(),
  title: z.string().describe('The heading of the code in PROBLEMS.md.'),
  message: z.string().describe('What is wrong; no more than the title where it would quote the log.'),
  value: z.string().optional().describe('Only with --show-values.'),
  expected: z.string().optional(),
  suggestion: z.string().optional(),
  effect: z.string().describe('What it does to the report.'),
  remedy: z.string().describe('What to do.'),
  otherValues: z
    .boolean()
    .describe('True where the line gathers all values beyond the thousand that are kept apart.'),
  count: count.describe('How often the problem was found.'),
  rows: z
    .array(z.int().positive())
    .describe('Every row with the problem, as a spreadsheet numbers them; empty for a whole file.'),
  references: z
    .array(z.string().nullable())
    .optional()
    .describe('The references of the cases in these rows, where known. Only with --show-values.'),
});

/** The last line of `validate --format json`: what became of every row. */
const accountingLineSchema = z.object({
  version,
  type: z.literal('accounting'),
  rows: count.describe('The rows of all files.'),
  problems: z
    .object({ error: count, warning: count, note: count })
    .describe('How many problems were found of each severity.'),
  files: z.array(
    z.object({
      file: z.string(),
      kind: z.string(),
      rows: count,
      parts: z
        .record(z.string(), count)
        .describe('How many rows ended in which way; together they are the rows of the file.'),
    }),
  ),
});

/** Any line of `validate --format json`. */
export const jsonLineSchema = z.discriminatedUnion('type', [problemLineSchema, accountingLineSchema]);

export type ProblemLine = z.infer<typeof problemLineSchema>;
export type AccountingLine = z.infer<typeof accountingLineSchema>;

/** The same as JSON Schema. A reader must let pass what a later version adds, so further properties are allowed. */
export function jsonLineJsonSchema(): object {
  return z.toJSONSchema(jsonLineSchema, { io: 'input' });
}

import { z } from 'zod';
import type { CasesBehind } from '../../report/cases/cases-behind.ts';
import { CASES_VERSION } from '../../report/cases/cases-text.ts';
import { setOf } from '../../report/cases/set-text.ts';

const place = z.int().nonnegative();

const casesSchema = z.object({
  model: z.literal('complaints-report cases'),
  version: z.literal(CASES_VERSION),
  report: z.string(),
  files: z.array(z.string()),
  cases: z.array(z.tuple([z.string(), z.string(), place, z.int().positive(), z.string(), z.string()])),
  sets: z.array(z.string().regex(/^(?:\d+(?:-\d+)?(?: \d+(?:-\d+)?)*)?$/)),
  numbers: z.record(z.string(), z.tuple([place, place])),
});

/**
 * Reads the list of cases beside a report.
 * @param report the SHA-256 of the report: a list of another run says nothing of it.
 * @returns `unreadable` or `other-run` where it cannot be used.
 */
export function readCases(text: string, report: string): CasesBehind | 'unreadable' | 'other-run' {
  const parsed = casesSchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    return 'unreadable';
  }
  const { data } = parsed;
  if (data.report !== report) {
    return 'other-run';
  }
  return {
    cases: data.cases.map(([kind, reference, file, row, digest, stages]) => ({
      kind,
      reference,
      file: data.files[file] ?? '',
      row,
      digest,
      stages: [...stages],
    })),
    sets: data.sets.map(setOf),
    numbers: new Map(Object.entries(data.numbers).map(([name, [above, below]]) => [name, { above, below }])),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

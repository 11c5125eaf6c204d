import type { ReportNames } from '../../src/project/report-names.ts';

/** The names of a program that has these figures, and no tables and charts. */
export function namesOf(...figures: readonly string[]): ReportNames {
  return { figures, tables: new Map(), charts: [] };
}

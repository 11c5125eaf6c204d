import type { ReportingYear } from '../../src/calendar/reporting-year.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';
import type { LabelContext } from '../../src/statistics/dimensions/dimension.ts';
import { rules } from './invented-records.ts';

/** What labels depend on in a table of statutory complaints of 2023/24. */
export const context: LabelContext = {
  words: createVocabularies(),
  procedures: rules.procedures,
  year: '2023-24' as ReportingYear,
  procedure: 'statutory',
  stage: null,
};

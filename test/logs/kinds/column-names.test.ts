import { expect, test } from 'vitest';
import { createWorkingCalendar, ENGLAND } from '../../../src/calendar/working-days.ts';
import { foldHeader } from '../../../src/logs/header.ts';
import { logDefinitions } from '../../../src/logs/kinds/all-kinds.ts';
import type { LogDefinition } from '../../../src/logs/log-definition.ts';
import { createVocabularies } from '../../../src/records/vocabularies.ts';

const definitions = logDefinitions(
  createVocabularies(),
  {
    calendar: createWorkingCalendar({ divisions: ENGLAND }),
    procedures: new Map(),
    stage2Start: 'requested',
  },
  [],
);

// “Finding” and “Findings” are one name to the reader: a column would be read as the outcome and as a day at once.
test.each(Object.values(definitions) as unknown as LogDefinition[])(
  'no name of a column of $kind stands for two things',
  ({ fields }) => {
    const names = Object.values(fields).flatMap(({ header, aliases }) => [
      ...new Set([header, ...aliases].map(foldHeader)),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  },
);

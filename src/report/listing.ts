import { type CalendarDate, formatLong, isCalendarDate } from '../calendar/calendar-date.ts';
import { previous } from '../calendar/reporting-year.ts';
import type { VocabularyName } from '../records/vocabulary.ts';
import type { ListingTable } from '../statistics/definition.ts';
import { NOT_KNOWN } from '../statistics/dimensions.ts';
import type { Fact } from '../statistics/facts.ts';
import { factsIn } from '../statistics/population.ts';
import { type Calculation, missingLogs } from './calculation.ts';
import { inTable } from './format.ts';
import type { Cell, Row, Table } from './model.ts';
import { basisInWords, RULES } from './words.ts';

/** A table that prints records themselves, in the order of the log; without a log it has no rows and no total. */
export function listing(definition: ListingTable, calculation: Calculation): Table {
  const year = definition.year === 'previous' ? previous(calculation.year) : calculation.year;
  const facts = factsIn(year, definition.population, calculation.facts);
  const [first, ...others] = definition.columns;
  const missing = missingLogs(definition.population.records, year, calculation);
  const rows = facts.map((fact): Row => {
    const label = cellOf(fact, first!.field, calculation).text;
    return { label, labels: [label], cells: others.map(({ field }) => cellOf(fact, field, calculation)) };
  });
  const total = definition.total === undefined || missing !== null ? null : sum(facts);
  return {
    id: definition.id,
    title: definition.title,
    counts: definition.population.counts,
    basis: basisInWords(definition.population.basis, year),
    rule: RULES.record,
    rowHeadings: [first!.label],
    columns: others.map(({ id, label, field }) => ({
      id,
      label,
      unit: field === 'amount' ? 'pounds' : 'text',
    })),
    rows,
    ...(total === null
      ? {}
      : {
          total: {
            label: 'Total',
            labels: ['Total'],
            cells: others.map(
              ({ field }): Cell =>
                field === definition.total ? { value: total, text: inTable(total, 'pounds') } : { text: '' },
            ),
          },
        }),
    notes: [...(definition.notes ?? []), ...(missing === null ? [] : [missing])],
    ...(missing === null ? {} : { withoutLog: true }),
  };
}

function sum(facts: readonly Fact[]): number {
  return (
    facts.reduce((pence, fact) => pence + (fact.kind === 'remedy' ? (fact.record.amount ?? 0) : 0), 0) / 100
  );
}

/** Fields that hold the id of a value: the report prints its label. */
const CODED: Readonly<Record<string, VocabularyName>> = {
  procedure: 'procedure',
  channel: 'channel',
  complainant: 'complainant',
  type: 'recordType',
  decision: 'ombudsmanDecision',
  remedyKind: 'remedyKind',
};

function cellOf(fact: Fact, field: string, { project }: Calculation): Cell {
  const value = (fact.record as unknown as Readonly<Record<string, unknown>>)[field];
  if (typeof value === 'number') {
    return { value: value / 100, text: inTable(value / 100, 'pounds') };
  }
  if (typeof value !== 'string' || value === '') {
    return { text: 'not recorded' };
  }
  const vocabulary = CODED[field];
  if (vocabulary !== undefined) {
    return { text: value === NOT_KNOWN ? 'not known' : project.words[vocabulary].labelOf(value) };
  }
  return { text: isCalendarDate(value) ? formatLong(value as CalendarDate) : value };
}

import { type CalendarDate, formatLong, isCalendarDate } from '../../calendar/calendar-date.ts';
import { previous, type ReportingYear } from '../../calendar/reporting-year.ts';
import type { VocabularyName } from '../../records/vocabulary.ts';
import type { ListingTable } from '../../statistics/definition.ts';
import { NOT_KNOWN } from '../../statistics/dimensions/unknown.ts';
import { complaintOf, type Fact, quantityOf } from '../../statistics/facts.ts';
import { factsIn } from '../../statistics/population.ts';
import { type Calculation, missingLogs } from '../calculation.ts';
import { inTable, NOT_APPLICABLE } from '../format.ts';
import type { Cell, Row, Table } from '../model.ts';
import { basisInWords, RULES } from '../words.ts';

/** A table that prints records themselves, in the order of the log; without a log it has no rows and no total. */
export function listing(definition: ListingTable, calculation: Calculation): Table {
  const { year, facts } = listedIn(definition, calculation);
  const [first, ...others] = definition.columns;
  const missing = missingLogs(definition.population.records, year, calculation);
  const rows = facts.map((fact, index): Row => {
    const label = cellOf(fact, first!.field, calculation).text;
    return {
      key: String(index + 1),
      label,
      labels: [label],
      cells: others.map(({ field }) => cellOf(fact, field, calculation)),
    };
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
      unit: MONEY.has(field) ? 'pounds' : 'text',
    })),
    rows,
    ...(total === null
      ? {}
      : {
          total: {
            key: 'total',
            label: 'Total',
            labels: ['Total'],
            cells: others.map(
              ({ field }): Cell =>
                field === definition.total
                  ? { value: total, text: inTable(total, 'pounds') }
                  : { text: NOT_APPLICABLE },
            ),
          },
        }),
    notes: [...(definition.notes ?? []), ...(missing === null ? [] : [missing])],
    ...(missing === null ? {} : { withoutLog: true }),
  };
}

/** The records that a listing prints, a row each, and the year that they are of. */
export function listedIn(
  definition: ListingTable,
  calculation: Calculation,
): { readonly year: ReportingYear; readonly facts: readonly Fact[] } {
  const year = definition.year === 'previous' ? previous(calculation.year) : calculation.year;
  return { year, facts: factsIn(year, definition.population, calculation.facts) };
}

/** In pounds; `null` where there are records and none says an amount: “£0.00” would say that all of them did. */
function sum(facts: readonly Fact[]): number | null {
  const pence = facts.flatMap((fact) => quantityOf('amount', fact) ?? []);
  return pence.length === 0 && facts.length > 0 ? null : pence.reduce((all, each) => all + each, 0) / 100;
}

/** Fields that hold pence. */
const MONEY = new Set(['amount', 'payment']);

/** Fields that hold the id of a value: the report prints its label. */
const CODED: Readonly<Record<string, VocabularyName>> = {
  outcome: 'outcome',
  procedure: 'procedure',
  channel: 'channel',
  complainant: 'complainant',
  type: 'recordType',
  decision: 'ombudsmanDecision',
  remedyKind: 'remedyKind',
};

/** What the record says under the name; a stage, where it does not say it itself, what its complaint says. */
function fieldOf(fact: Fact, field: string): unknown {
  const of = (record: object): unknown => (record as Readonly<Record<string, unknown>>)[field];
  const value = of(fact.record) ?? of(complaintOf(fact) ?? fact.record);
  return Array.isArray(value) ? value.join('; ') : value;
}

function cellOf(fact: Fact, field: string, { project }: Calculation): Cell {
  const value = fieldOf(fact, field);
  if (typeof value === 'number') {
    return { value: value / 100, text: inTable(value / 100, 'pounds') };
  }
  if (typeof value !== 'string' || value === '') {
    return { text: 'not recorded', ...(MONEY.has(field) ? { value: null } : {}) };
  }
  const vocabulary = CODED[field];
  if (vocabulary !== undefined) {
    return { text: value === NOT_KNOWN ? 'not known' : project.words[vocabulary].labelOf(value) };
  }
  return { text: isCalendarDate(value) ? formatLong(value as CalendarDate) : value };
}

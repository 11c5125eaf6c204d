import { formatLong } from '../../calendar/calendar-date.ts';
import { previous, print, type ReportingYear, startOf } from '../../calendar/reporting-year.ts';
import type { Basis, ColumnDefinition, TabulatedTable } from '../../statistics/definition.ts';
import { NOT_KNOWN, NOT_RECORDED } from '../../statistics/dimensions/unknown.ts';
import { ALL, type YearTabulation } from '../../statistics/tabulate.ts';
import { type Calculation, missingLogs } from '../calculation.ts';
import { inTable } from '../format.ts';
import { uncapitalised } from '../words.ts';
import { shownYears, wantedYears } from './table-years.ts';

/** A column as far as the notes below its table depend on it. */
export interface NotedColumn {
  readonly definition: ColumnDefinition;
  readonly year: ReportingYear;
  /** `published` where no log covers the column's year. */
  readonly from: 'logs' | 'published';
  readonly tabulation: YearTabulation | undefined;
}

/**
 * The notes below a table of counts: its own, and those that what is in it calls for.
 * @param missing which log there is none of, in a sentence, where the table has no rows for that reason.
 */
export function notesOf(
  definition: TabulatedTable,
  columns: readonly NotedColumn[],
  missing: string | null,
  calculation: Calculation,
): string[] {
  const { notes = [], rule, population, sensitive = false } = definition;
  const shares = columns.some(({ definition }) => definition.measure.kind === 'share');
  const published = columns.find(({ from }) => from === 'published');
  return [
    ...(missing === null ? [] : [missing]),
    ...notes,
    ...(missing === null && sensitive ? suppression(calculation) : []),
    ...(missing === null && rule === 'mention' ? mentionNote(population.counts, columns) : []),
    ...(shares && rule !== 'mention'
      ? ['Percentages are rounded to whole numbers and may not add up to 100.']
      : []),
    ...(published === undefined
      ? []
      : [`${print(published.year)} is as published; no log covers that year.`]),
    ...(missing === null
      ? [...yearsLeftOut(definition, calculation), ...cutOff(definition, calculation)]
      : []),
  ];
}

/** `186 mentions in 117 of the 147 statutory complaints; for the other 30 none is known.` */
function mentionNote(counts: string, [first]: readonly NotedColumn[]): string[] {
  const tabulation = first?.tabulation;
  if (first === undefined || tabulation === undefined) {
    return [];
  }
  const counted = [...tabulation.rows.values()].map(({ keys, cells }) => ({
    keys,
    count: cells.get(ALL)![0]!.count,
  }));
  const sum = (unknown: boolean) =>
    counted.filter(({ keys }) => isUnknown(keys) === unknown).reduce((total, { count }) => total + count, 0);
  const [mentions, without] = [sum(false), sum(true)];
  const what = uncapitalised(counts);
  const all = inTable(tabulation.records, 'count');
  const many = `${inTable(mentions, 'count')} mention${mentions === 1 ? '' : 's'} in`;
  return [
    without === 0
      ? `${many} ${all} ${what}.`
      : `${many} ${inTable(tabulation.records - without, 'count')} of the ${all} ${what}; for the other ${inTable(without, 'count')} none is known.`,
  ];
}

function suppression({ project }: Calculation): string[] {
  const { threshold } = project.configuration.disclosure;
  return threshold <= 1
    ? []
    : [
        `So that nobody can be identified, numbers under ${threshold} are suppressed, and others where one could be worked out from the total.`,
      ];
}

/** Whether a row is of records whose place is not known. */
export function isUnknown(keys: readonly string[]): boolean {
  return keys.includes(NOT_KNOWN) || keys.includes(NOT_RECORDED);
}

/** Dates that a log is kept by: whatever has one of them in the year is in the log of that year. */
const OWN_DATES = new Set<Basis>(['received', 'made', 'raised']);

/** What was received before the first log begins is in no log, though it may have been answered in the year. */
function cutOff(definition: TabulatedTable, calculation: Calculation): string[] {
  const { basis, records } = definition.population;
  const [first = calculation.year] = shownYears(definition, calculation);
  const complete =
    OWN_DATES.has(basis) || calculation.covers(records, previous(first)) || calculation.carriedOver(records);
  return complete
    ? []
    : [`What was received before ${formatLong(startOf(first))} is not in the logs and not counted here.`];
}

/** A table over several years has those that a log covers, and says which others it would have had. */
function yearsLeftOut(definition: TabulatedTable, calculation: Calculation): string[] {
  const shown = new Set<ReportingYear>(shownYears(definition, calculation));
  const missing = wantedYears(definition, calculation.year).filter((year) => !shown.has(year));
  return missing.flatMap((year) => {
    const reason = missingLogs(definition.population.records, year, calculation);
    return reason === null ? [] : [`${reason} The year is left out.`];
  });
}

import { formatLong } from '../calendar/calendar-date.ts';
import { endOf, type ReportingYear, startOf } from '../calendar/reporting-year.ts';
import type { Basis, CountingRule } from '../statistics/definition.ts';

/** How often a complaint is counted, as every table says it. */
export const RULES: Readonly<Record<CountingRule, string>> = {
  record: 'each once',
  'last-stage': 'each complaint once, at the last stage it reached',
  stage: 'each complaint once at every stage it reached',
  mention: 'once for each value named, so one can count several times',
};

const BASES: Readonly<Record<Basis, string>> = {
  received: 'date received',
  requested: 'date requested',
  responded: 'date of the response',
  concluded: 'date of the response or withdrawal',
  closed: 'date closed',
  decided: 'date of the decision',
  made: 'date made',
  raised: 'date raised',
};

/** `by date received` */
export function byDate(basis: Basis): string {
  return `by ${BASES[basis]}`;
}

/** `by date received, 1 April 2023 to 31 March 2024` */
export function basisInWords(basis: Basis, year: ReportingYear): string {
  return `${byDate(basis)}, ${period(year)}`;
}

const periods = new Map<ReportingYear, string>();

// Every figure of every year says its period, and to format a date is slow.
function period(year: ReportingYear): string {
  const known = periods.get(year);
  if (known !== undefined) {
    return known;
  }
  const words = `${formatLong(startOf(year))} to ${formatLong(endOf(year))}`;
  periods.set(year, words);
  return words;
}

/** `No log of comments covers 2016/17.` */
export function noLog(kinds: readonly string[], year: string): string {
  return `No log of ${kinds.join(' or of ')} covers ${year}.`;
}

/** `Compliments recorded; statutory complaints received`: labels put together as the beginning of a sentence. */
export function listed(labels: readonly string[]): string {
  return labels.map((label, index) => (index === 0 ? label : uncapitalised(label))).join('; ');
}

/** The text as it stands within a sentence: abbreviations (`MP`, `Q1`) and the name of a stage keep their capitals. */
export function uncapitalised(text: string): string {
  return /^[A-Z](?![A-Z\d])(?!tage \d)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

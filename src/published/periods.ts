import {
  monthLabel,
  parseReportingYear,
  type ReportingMonth,
  type ReportingYear,
} from '../calendar/reporting-year.ts';

/** The part of time that a row or a column is of. */
export type Period =
  | { readonly kind: 'year'; readonly year: ReportingYear }
  | { readonly kind: 'quarter' | 'month'; readonly number: number }
  /** The whole of the year that the report is about. */
  | { readonly kind: 'whole' };

/** What period a label names; `null` for any other label. */
export function periodOf(label: string): Period | null {
  const text = label.trim();
  const [, quarter] = /^(?:q|quarter ?)([1-4])\b/i.exec(text) ?? [];
  if (quarter !== undefined) {
    return { kind: 'quarter', number: Number(quarter) };
  }
  const month = MONTHS.findIndex((name) => new RegExp(`^${name}(?: (?:19|20)\\d\\d)?$`, 'i').test(text));
  if (month >= 0) {
    return { kind: 'month', number: month + 1 };
  }
  const year = yearNamed(text);
  return year !== null ? { kind: 'year', year } : /^(?:whole )?year$/i.test(text) ? { kind: 'whole' } : null;
}

/** The reporting year that a text names, `null` where it names none. */
export function yearNamed(text: string): ReportingYear | null {
  try {
    return parseReportingYear(text);
  } catch {
    return null;
  }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => monthLabel((index + 1) as ReportingMonth));

import { addCalendarMonths, type CalendarDate } from '../../calendar/calendar-date.ts';
import { type ReportingYear, reportingYearOf } from '../../calendar/reporting-year.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Complaint } from '../../records/complaint.ts';
import type { OmbudsmanCase, Remedy } from '../../records/follow-up.ts';
import { looseReference, referenceKey } from '../../records/reference.ts';
import { excerpt } from '../excerpt.ts';
import { placeOf } from './joined-cases.ts';

/**
 * The remedies and ombudsman cases that name a complaint which is in no log: a warning, for the reference is wrong or a
 * complaint is missing. A note where the complaint can be of a year that no log of complaints covers.
 * @param covers whether a log of complaints covers the year.
 */
export function namedComplaintsMissing(
  complaints: readonly Complaint[],
  {
    remedies,
    ombudsman,
  }: { readonly remedies: readonly Remedy[]; readonly ombudsman: readonly OmbudsmanCase[] },
  covers: (year: ReportingYear) => boolean,
): Problem[] {
  const known = new Set(complaints.map(({ reference }) => referenceKey(reference)));
  const missing = [
    ...ombudsman.map((record) => ({ record, what: 'ombudsman case', day: record.received })),
    ...remedies.map((record) => ({ record, what: 'remedy', day: record.made })),
  ].filter(({ record }) => record.complaint !== null && !isKnown(record.complaint, (key) => known.has(key)));
  if (missing.length === 0) {
    return [];
  }
  const near = Map.groupBy(complaints, ({ reference }) => looseReference(reference));
  return missing.map(({ record, what, day }): Problem => {
    const complaint = record.complaint!;
    const [alike] = near.get(looseReference(complaint)) ?? [];
    const elsewhere = alike === undefined && !yearsBefore(day).every(covers);
    return {
      code: 'CASE_COMPLAINT_NOT_FOUND',
      severity: elsewhere ? 'note' : 'warning',
      scope: 'case',
      ...placeOf(record.origin),
      reference: excerpt(record.reference),
      value: excerpt(complaint),
      message: `is the complaint that this ${what} names, and no complaint that was read has that reference`,
      ...(elsewhere ? {} : { expected: 'the reference of a complaint, as its own log writes it' }),
      ...(alike === undefined
        ? {}
        : {
            suggestion: `is it the complaint in row ${alike.origin.row} of ${alike.origin.file}? Its reference is nearly the same`,
          }),
      effect: elsewhere
        ? `The ${what} is in the report. The complaint may be of a year that no log of complaints covers.`
        : `The ${what} is in the report, the complaint is not.`,
    };
  });
}

/** Whether all complaints that a cell names are there: some cells hold several. */
export function isKnown(complaint: string, has: (key: string) => boolean): boolean {
  return (
    has(referenceKey(complaint)) ||
    complaint
      .split(/[;|,\r\n]+/)
      .map(referenceKey)
      .filter((key) => key !== '')
      .every(has)
  );
}

/** The years in which the complaint was received that led to something: hardly more than twelve months before. */
function yearsBefore(day: CalendarDate): ReportingYear[] {
  return [reportingYearOf(addCalendarMonths(day, -12)), reportingYearOf(day)];
}

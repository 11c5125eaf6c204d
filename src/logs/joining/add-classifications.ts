import type { Problem } from '../../problems/problem.ts';
import type { Complaint } from '../../records/complaint.ts';
import { referenceKey } from '../../records/reference.ts';
import { excerpt } from '../excerpt.ts';
import type { Classification } from '../kinds/stages.ts';
import { type JoinedCases, placeOf, union, withFurther } from './joined-cases.ts';

/** The days that a file covers; `null` where the council does not say. */
export type PeriodOf = (file: string) => { readonly from: string; readonly to: string } | null;

/**
 * Adds what further files say of complaints, each row to one. A row of a complaint that was not read is refused, and one of
 * which several complaints can be meant: where references begin anew every year, the years of the file tell which.
 */
export function addClassifications(
  complaints: readonly Complaint[],
  rows: readonly Classification[],
  periodOf: PeriodOf,
): JoinedCases {
  const refused = new Map<string, number>();
  const problems: Problem[] = [];
  const byReference = new Map<string, Complaint[]>();
  for (const complaint of rows.length === 0 ? [] : complaints) {
    const key = referenceKey(complaint.reference);
    byReference.set(key, [...(byReference.get(key) ?? []), complaint]);
  }
  const said = new Map<Complaint, Classification[]>();
  for (const row of rows) {
    const candidates = byReference.get(referenceKey(row.reference)) ?? [];
    const meant = theOneOf(candidates, periodOf(row.origin.file));
    if (meant === null) {
      refused.set(row.origin.file, (refused.get(row.origin.file) ?? 0) + 1);
      problems.push(candidates.length === 0 ? notFound(row) : unclear(row));
    } else {
      said.set(meant, [...(said.get(meant) ?? []), row]);
    }
  }
  return {
    complaints: complaints.map((complaint) => classified(complaint, said.get(complaint) ?? [])),
    refused,
    problems,
  };
}

function theOneOf(candidates: readonly Complaint[], period: ReturnType<PeriodOf>): Complaint | null {
  const ofPeriod =
    period === null
      ? candidates
      : candidates.filter(({ received }) => period.from <= received && received <= period.to);
  const likely = candidates.length > 1 && ofPeriod.length > 0 ? ofPeriod : candidates;
  // Of a complaint that was informal first, what it is about was recorded when it became formal.
  const formal = likely.filter(({ stages }) => stages.length > 0);
  const [one, ...others] = likely.length > 1 && formal.length > 0 ? formal : likely;
  return one === undefined || others.length > 0 ? null : one;
}

function classified(complaint: Complaint, rows: readonly Classification[]): Complaint {
  return rows.length === 0
    ? complaint
    : {
        ...complaint,
        origin: withFurther(complaint.origin, rows),
        categories: union([complaint.categories, ...rows.map(({ categories }) => categories)]),
        services: union([complaint.services, ...rows.map(({ services }) => services)]),
      };
}

function notFound(row: Classification): Problem {
  return {
    ...refusal(row),
    code: 'CASE_NOT_FOUND',
    message: 'No complaint that was read has this reference.',
    expected: 'the reference of a complaint, as its own log writes it',
  };
}

function unclear(row: Classification): Problem {
  return {
    ...refusal(row),
    code: 'CASE_REFERENCE_UNCLEAR',
    message: 'Several complaints have this reference.',
    expected: 'a complaint that the years of this file tell from the others',
  };
}

function refusal({ origin, reference }: Classification) {
  return {
    severity: 'error',
    scope: 'case',
    ...placeOf(origin),
    reference: excerpt(reference),
    effect: 'What this row says is not in the report.',
  } as const;
}

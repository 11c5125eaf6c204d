import type { Problem } from '../../problems/problem.ts';
import type { Complaint } from '../../records/complaint.ts';
import { excerpt } from '../excerpt.ts';
import type { Classification } from '../kinds/stages.ts';
import { type JoinedCases, placeOf, referenceKey, union, withFurther } from './joined-cases.ts';

/** Adds what further files say of complaints. A row of a complaint that is in no log is refused. */
export function addClassifications(
  complaints: readonly Complaint[],
  rows: readonly Classification[],
): JoinedCases {
  const refused = new Map<string, number>();
  const problems: Problem[] = [];
  const byReference = new Map<string, Classification[]>();
  for (const row of rows) {
    const key = referenceKey(row.reference);
    byReference.set(key, [...(byReference.get(key) ?? []), row]);
  }
  const known = new Set<string>();
  const classified = complaints.map((complaint): Complaint => {
    const key = referenceKey(complaint.reference);
    known.add(key);
    const own = byReference.get(key) ?? [];
    return own.length === 0
      ? complaint
      : {
          ...complaint,
          origin: withFurther(complaint.origin, own),
          categories: union([complaint.categories, ...own.map(({ categories }) => categories)]),
          services: union([complaint.services, ...own.map(({ services }) => services)]),
        };
  });
  for (const row of rows.filter(({ reference }) => !known.has(referenceKey(reference)))) {
    refused.set(row.origin.file, (refused.get(row.origin.file) ?? 0) + 1);
    problems.push({
      code: 'CASE_NOT_FOUND',
      severity: 'error',
      scope: 'case',
      ...placeOf(row.origin),
      reference: excerpt(row.reference),
      message: 'No complaint in the logs has this reference.',
      expected: 'the reference of a complaint, as its own log writes it',
      effect: 'What this row says is not in the report.',
    });
  }
  return { complaints: classified, refused, problems };
}

import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Procedure, versionsBetween } from './procedure.ts';

/**
 * The procedures as though the rules that were in force first between two days had always been so: what another year
 * is measured by, to be like for like. A procedure that had no rules then keeps its own.
 */
export function frozenProcedures(
  procedures: ReadonlyMap<string, Procedure>,
  first: CalendarDate,
  last: CalendarDate,
): ReadonlyMap<string, Procedure> {
  return new Map(
    [...procedures].map(([id, procedure]) => {
      const [version] = versionsBetween(procedure, first, last);
      if (version === undefined) {
        return [id, procedure];
      }
      const { validTo: _, ...rules } = version;
      return [id, { ...procedure, versions: [{ ...rules, validFrom: BEFORE_ALL }] }];
    }),
  );
}

const BEFORE_ALL = '0000-01-01';

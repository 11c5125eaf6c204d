import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { StageNumber } from '../records/complaint.ts';
import data from './procedures.json' with { type: 'json' };

/** A date of a complaint or of one of its stages that a clock can run from or to. */
export type ClockPoint =
  | 'received'
  | 'acknowledged'
  | 'requested'
  | 'statementAgreed'
  | 'stage2Start'
  | 'panelMet'
  | 'findings'
  | 'responded';

/** A limit in working days between two dates. */
export interface Clock {
  readonly id: string;
  readonly name: string;
  readonly from: ClockPoint;
  readonly to: ClockPoint;
  /** Working days allowed. */
  readonly standard: number;
  /** Working days allowed where an extension was agreed; absent where there can be none. */
  readonly extended?: number;
  /** When an extension may be agreed. */
  readonly extension?: string;
  readonly source: string;
}

interface ProcedureStage {
  readonly stage: StageNumber;
  readonly name: string;
  readonly what: string;
  /** The first is the clock by which the stage is measured in the tables. */
  readonly clocks: readonly Clock[];
}

/** The rules of a procedure as they were between two dates. */
export interface ProcedureVersion {
  readonly validFrom: string;
  readonly validTo?: string;
  readonly acknowledgement?: { readonly limit: number; readonly source: string };
  readonly stages: readonly ProcedureStage[];
}

/** The rules that a kind of complaint is handled under. */
export interface Procedure {
  readonly id: string;
  /** What is handled under it: an enquiry or a request for information is no complaint. */
  readonly handles: 'complaints' | 'enquiries' | 'information';
  readonly name: string;
  /** As printed in a table. */
  readonly label: string;
  readonly covers: string;
  readonly law: string;
  readonly escalation: string;
  readonly recording: string;
  readonly reporting: string;
  readonly versions: readonly ProcedureVersion[];
}

/** The procedures that come with the program; a council's configuration may change limits. */
export const builtInProcedures = data as readonly Procedure[];

/**
 * The rules of a procedure that were in force on a day: where several versions run on, the one that began last.
 * @returns `null` where the procedure is not known or had no rules on that day.
 */
export function versionOn(procedure: Procedure | undefined, day: CalendarDate): ProcedureVersion | null {
  return versionsFrom(procedure, day, day).at(-1) ?? null;
}

/** The rules of a procedure that were in force on some day from the first to the last, earliest first. */
export function versionsBetween(
  procedure: Procedure | undefined,
  first: CalendarDate,
  last: CalendarDate,
): readonly ProcedureVersion[] {
  const onFirst = versionOn(procedure, first);
  // What began before the one in force on the first day has been replaced by it.
  return versionsFrom(procedure, first, last).filter(
    ({ validFrom }) => onFirst === null || onFirst.validFrom <= validFrom,
  );
}

function versionsFrom(
  procedure: Procedure | undefined,
  first: CalendarDate,
  last: CalendarDate,
): readonly ProcedureVersion[] {
  return (procedure?.versions ?? [])
    .filter(({ validFrom, validTo }) => validFrom <= last && (validTo === undefined || first <= validTo))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

import { addCalendarDays, type CalendarDate, calendarDate, formatLong } from '../calendar/calendar-date.ts';
import type { StageNumber } from '../records/complaint.ts';
import type { Clock, Procedure, ProcedureVersion } from './procedure.ts';

/**
 * A day from which a procedure has other rules:
 * - `standard`, `extended`: another limit at a stage;
 * - `clock`: working days at a stage run from or to another day;
 * - `stages`: a stage more or fewer;
 * - `ended`, `begun`: the procedure itself.
 */
export interface ProcedureChange {
  readonly procedure: string;
  readonly on: CalendarDate;
  readonly kind: 'standard' | 'extended' | 'clock' | 'stages' | 'ended' | 'begun';
  /** The stage whose limit or clock is another; `null` where it is not of one stage. */
  readonly stage: StageNumber | null;
  /** A clause: `the limit at Stage 1 of the corporate complaints procedure changed from 10 to 15 working days on 1 April 2023`. */
  readonly inWords: string;
}

/** What changed in a procedure from one version of its rules to the next, the earliest first. */
export function changesOf(procedure: Procedure): readonly ProcedureChange[] {
  const versions = procedure.versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return versions.flatMap((version, index) => {
    const next = versions[index + 1];
    const last = version.validTo === undefined ? null : calendarDate(version.validTo);
    const after = last === null ? null : addCalendarDays(last, 1);
    const gap = after !== null && (next === undefined || after < next.validFrom);
    return [
      ...(gap ? [endOf(procedure, last!, after)] : []),
      ...(next === undefined
        ? []
        : gap
          ? [beginningOf(procedure, calendarDate(next.validFrom))]
          : between(procedure, version, next)),
    ];
  });
}

function endOf(procedure: Procedure, last: CalendarDate, on: CalendarDate): ProcedureChange {
  const inWords = `${withArticle(procedure)} ended on ${formatLong(last)}`;
  return { procedure: procedure.id, on, kind: 'ended', stage: null, inWords };
}

function beginningOf(procedure: Procedure, on: CalendarDate): ProcedureChange {
  const inWords = `${withArticle(procedure)} began again on ${formatLong(on)}`;
  return { procedure: procedure.id, on, kind: 'begun', stage: null, inWords };
}

function between(
  procedure: Procedure,
  before: ProcedureVersion,
  after: ProcedureVersion,
): readonly ProcedureChange[] {
  const on = calendarDate(after.validFrom);
  const change = (
    kind: ProcedureChange['kind'],
    stage: StageNumber | null,
    what: string,
  ): ProcedureChange => ({
    procedure: procedure.id,
    on,
    kind,
    stage,
    inWords: `${what} on ${formatLong(on)}`,
  });
  const names = [before, after].map(({ stages }) => stages.map(({ stage }) => stage).join(', '));
  const stages =
    names[0] === names[1]
      ? []
      : [
          change(
            'stages',
            null,
            `the stages of ${withArticle(procedure)} changed from ${names[0] || 'none'} to ${names[1] || 'none'}`,
          ),
        ];
  const clocks = before.stages.flatMap(({ stage, clocks: [old] }) => {
    const now = after.stages.find((other) => other.stage === stage)?.clocks[0];
    const place = procedure.handles === 'complaints' ? `at Stage ${stage} of ` : 'for ';
    return now === undefined || old === undefined
      ? []
      : clockChanges(old, now, `${place}${withArticle(procedure)}`).map(([kind, what]) =>
          change(kind, stage, what),
        );
  });
  return [...stages, ...clocks];
}

/** The first clock of a stage is the one by which it is measured; only that one matters to a figure. */
function clockChanges(before: Clock, after: Clock, where: string): [ProcedureChange['kind'], string][] {
  const changes: [ProcedureChange['kind'], string][] = [];
  if (before.standard !== after.standard) {
    changes.push([
      'standard',
      `the limit ${where} changed from ${before.standard} to ${after.standard} working days`,
    ]);
  }
  if (before.extended !== after.extended) {
    changes.push([
      'extended',
      before.extended === undefined
        ? `an extended limit of ${after.extended} working days was introduced ${where}`
        : after.extended === undefined
          ? `the extended limit of ${before.extended} working days ${where} was abolished`
          : `the extended limit ${where} changed from ${before.extended} to ${after.extended} working days`,
    ]);
  }
  if (before.from !== after.from || before.to !== after.to) {
    changes.push(['clock', `the days from and to which time is counted ${where} changed`]);
  }
  return changes;
}

/** `the Children Act complaints procedure`, `informal resolution`: as it stands in a sentence. */
function withArticle({ name }: Procedure): string {
  const [, second = ''] = name.split(' ');
  const isName = /^\p{Lu}/u.test(second) || /^\p{Lu}\p{Lu}/u.test(name);
  const inSentence = isName ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return /\bprocedure$/i.test(name) ? `the ${inSentence}` : inSentence;
}

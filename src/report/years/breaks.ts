import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { endOf, type ReportingYear, reportingYearOf, startOf } from '../../calendar/reporting-year.ts';
import { changesOf, type ProcedureChange } from '../../procedures/changes.ts';
import type { Project } from '../../project/load.ts';
import { type Computed, type FigureDefinition, isComputed } from '../../statistics/definition.ts';
import { conditionsOf, isTouchedBy, type Subject } from '../../statistics/dependence.ts';

/** From a day on a number is not of the same kind as before: a rule has changed. */
export interface Break {
  readonly on: CalendarDate;
  /** The first year that is not like those before. */
  readonly year: ReportingYear;
  /** Why, as a clause: it begins small, unless with a name, and has no full stop. */
  readonly why: string;
  /** It is a limit, or what it runs from, that has changed: a year can be measured by the other one as well. */
  readonly measurable: boolean;
}

/** Where the numbers of a project break, by the procedures that measure them and by what the council says. */
export interface Breaks {
  /** The breaks of a figure, the earliest first. */
  ofFigure(id: string): readonly Break[];
  /** The breaks of any other number by the rules it is measured by, and of the figures that it is the same as. */
  of(subject: Subject, figures: readonly string[]): readonly Break[];
}

export function breaksIn(
  { rules: { procedures }, configuration }: Pick<Project, 'rules' | 'configuration'>,
  figures: ReadonlyMap<string, FigureDefinition>,
): Breaks {
  const changes = [...procedures.values()].flatMap(changesOf);
  const known = new Map<string, readonly Break[]>();
  const byRules = (subject: Subject): Break[] =>
    changes.filter((change) => isTouchedBy(subject, change, procedures)).map(breakOfRules);
  const byCouncil = (id: string): Break[] =>
    configuration.series.notes
      .filter(({ figures: named }) => named.includes(id))
      .map(({ from, note }) => ({
        on: startOf(from),
        year: from,
        why: asClause(note),
        measurable: false,
      }));
  const ofFigure = (id: string): readonly Break[] => {
    const found = known.get(id);
    if (found !== undefined) {
      return found;
    }
    const definition = figures.get(id);
    const breaks = ordered([
      ...(definition === undefined || !isComputed(definition) ? [] : byRules(subjectOf(definition.from))),
      ...partsOf(definition).flatMap(ofFigure),
      ...byCouncil(id),
    ]);
    known.set(id, breaks);
    return breaks;
  };
  return {
    ofFigure,
    of: (subject, same) => ordered([...byRules(subject), ...same.flatMap(byCouncil)]),
  };
}

/** Those of the breaks that lie between two years: what changed on the first day of the first one holds in both. */
export function between(breaks: readonly Break[], earlier: ReportingYear, later: ReportingYear): Break[] {
  return breaks.filter(({ on }) => startOf(earlier) < on && on <= endOf(later));
}

/** What a population with a measure counts. */
export function subjectOf({ population, measure }: Computed): Subject {
  return {
    records: population.records,
    conditions: [
      ...conditionsOf(population.where),
      ...(measure.kind === 'rate' ? conditionsOf(measure.where) : []),
    ],
    days: 'of' in measure && measure.of === 'workingDays',
  };
}

/** A ratio breaks where one of its two figures does. */
function partsOf(definition: FigureDefinition | undefined): readonly string[] {
  return definition === undefined || definition.from === 'external' || !('ratio' in definition.from)
    ? []
    : [definition.from.ratio.of, definition.from.ratio.to];
}

function breakOfRules({ on, kind, inWords }: ProcedureChange): Break {
  return {
    on,
    year: reportingYearOf(on),
    why: inWords,
    measurable: kind === 'standard' || kind === 'extended' || kind === 'clock',
  };
}

/** The earliest first; what two figures of a ratio share, once. */
function ordered(breaks: readonly Break[]): readonly Break[] {
  const byWords = new Map(breaks.map((each) => [`${each.on} ${each.why}`, each]));
  return [...byWords.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** `The informal stage was abolished.` as it stands after a colon; a first word that may be a name keeps its capital. */
function asClause(note: string): string {
  const clause = note.replace(/\.$/, '');
  return /^(?:The|A|An|In|On|From|Since|Until|Before|After|There|This|These|We|Our|It|No|Not|Only)\b/.test(
    clause,
  )
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;
}

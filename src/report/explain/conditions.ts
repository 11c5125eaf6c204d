import type { ReportingYear } from '../../calendar/reporting-year.ts';
import type { Project } from '../../project/load.ts';
import type { Population, Where } from '../../statistics/definition.ts';
import { dimension } from '../../statistics/dimensions/all-dimensions.ts';
import { NOT_KNOWN, NOT_RECORDED } from '../../statistics/dimensions/unknown.ts';

/** What a dimension and its values are called, where the population and the year are these. */
export interface Naming {
  readonly project: Project;
  readonly population: Population;
  readonly year: ReportingYear;
}

/** `Procedure: Statutory (Children Act)`, one for each dimension of a condition; values with “or” between them. */
export function conditionsInWords(where: Where | undefined, naming: Naming): string[] {
  return Object.entries(where ?? {}).map(
    ([id, keys]) => `${nameOf(id)}: ${keys.map((key) => valueName(id, key, naming)).join(' or ')}`,
  );
}

export function nameOf(id: string): string {
  return dimension(id).label;
}

/** The label of a value as tables print it. */
export function valueName(id: string, key: string, { project, population, year }: Naming): string {
  const limitedTo = (name: string) =>
    population.where?.[name]?.length === 1 ? population.where[name][0]! : null;
  if (key === NOT_KNOWN) {
    return 'Not known';
  }
  const known = dimension(id).values({
    words: project.words,
    procedures: project.rules.procedures,
    year,
    procedure: limitedTo('procedure'),
    stage: limitedTo('stage') ?? limitedTo('lastStage'),
  });
  // Of a dimension that is only asked and never printed the keys are words.
  return (
    known.find((value) => value.key === key)?.label ??
    (key === NOT_RECORDED
      ? 'Not recorded'
      : known.length === 0 && CONDITION.test(key)
        ? key.replaceAll('-', ' ')
        : key)
  );
}

const CONDITION = /^[a-z]+(?:-[a-z]+)+$/;

import type { Problem } from '../problems/problem.ts';
import type { Project } from '../project/load.ts';
import type { Figure } from './model.ts';

/** A note for every figure of which a published value differs from the one shown: both are in the report. */
export function publishedProblems(figures: Readonly<Record<string, Figure>>, project: Project): Problem[] {
  const file = project.configuration.logs.find(({ kind }) => kind === 'figures')?.file ?? '';
  return Object.entries(figures)
    .filter(([name]) => !name.endsWith('.previousYear')) // the same figure again
    .flatMap(([name, { label, year, asPublished = [], text }]) =>
      asPublished.map(
        (other): Problem => ({
          code: 'FIGURE_PUBLISHED_OTHERWISE',
          severity: 'note',
          scope: 'project',
          file,
          message: `${label}, ${year}: ${text} in the report, ${other.text} in “${other.source}”. The figure is ${name}.`,
          effect: 'The report shows both.',
        }),
      ),
    );
}

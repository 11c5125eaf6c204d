import { Failure } from '../../problems/failure.ts';
import { projectTemplate, projectTemplateNames } from '../../project/template-files.ts';
import { nearestName } from '../../records/nearest-name.ts';
import { builtInTemplate, builtInTemplates } from '../../render/html/built-in-templates.ts';
import type { ReportTemplate } from '../../render/html/report-template.ts';
import type { ReportModel } from '../../report/model.ts';

/** A template, ready to be used. */
export interface FoundTemplate {
  readonly template: ReportTemplate;
  /** Refuses a name in it that the report does not have. Throws a `TemplateError`. */
  check(model: ReportModel): void;
}

/**
 * The template of that name: the project's own before one that comes with the program. Only the project's own is read
 * and compiled now; the others were, and their names are checked by a test.
 * @throws Failure (`TEMPLATE_NOT_FOUND`, `TEMPLATE_SYNTAX`, `TEMPLATE_NAME`).
 */
export async function findTemplate(name: string, directory: string): Promise<FoundTemplate> {
  const own = projectTemplateNames(directory);
  if (own.includes(name)) {
    const [{ loadTemplate }, { checkNames }] = await Promise.all([
      import('../../render/html/compile-template.ts'),
      import('../../render/html/template-names.ts'),
    ]);
    const { sources, styles } = projectTemplate(directory, name);
    const style = styles.map(({ text }) => text).join('\n');
    return { template: loadTemplate(name, sources, style), check: (model) => checkNames(sources, model) };
  }
  const builtIn = builtInTemplate(name);
  if (builtIn === undefined) {
    throw templateNotFound(name, [...own, ...builtInTemplates.map((template) => template.name)]);
  }
  return { template: await builtIn.load(), check: () => {} };
}

/** What to tell of a name that no template has. */
export function templateNotFound(name: string, names: readonly string[]): Failure {
  const near = nearestName(name, names);
  return new Failure(
    'usage',
    'TEMPLATE_NOT_FOUND',
    `There is no report template “${name}”.`,
    near === undefined ? `There are: ${[...new Set(names)].join(', ')}.` : `Did you mean ${near}?`,
  );
}

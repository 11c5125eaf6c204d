import type Handlebars from 'handlebars';
import type { ReportModel } from '../../report/model.ts';
import { createHelpers } from './create-helpers.ts';
import { withFonts } from './fonts.ts';
import { handlebars } from './handlebars-runtime.ts';
import { type MissingNarrative, type Rendering, startRendering, writeLeftOut } from './rendering.ts';
import { ENTRY, type ReportTemplate } from './report-template.ts';
import { TemplateError, unknownName } from './template-error.ts';

export interface RenderedReport {
  /** One self-contained document: no script, nothing to load. */
  readonly html: string;
  readonly missingNarrative: readonly MissingNarrative[];
  /** Sentences for the officer: what the configuration or the logs lack that the report has a place for. */
  readonly warnings: readonly string[];
  /** What the configuration does not say that the report has a place for: `the date of the meeting`. */
  readonly missingParticulars: readonly string[];
  /** The number of every table on the page, by its id. */
  readonly tableNumbers: ReadonlyMap<string, number>;
}

/**
 * The report as a page. The same model and template give the same bytes. Throws a `TemplateError` where the template
 * names something that does not exist.
 */
export function renderReport(model: ReportModel, template: ReportTemplate): RenderedReport {
  const rendering = startRendering(model);
  const helpers = createHelpers(rendering, template.style) as Handlebars.HelperDeclareSpec;
  const partials = partialsOf(template, rendering);
  const page = partials[ENTRY];
  if (page === undefined) {
    throw unknownName('file', `${ENTRY}.hbs`, [], { file: `templates/${template.name}`, line: 1 });
  }
  const html = writeLeftOut(page(model, { helpers, partials }), rendering);
  return {
    html: withFonts(html),
    missingNarrative: rendering.missingNarrative,
    warnings: [...rendering.warnings],
    missingParticulars: [...rendering.missingParticulars],
    tableNumbers: rendering.numbering.numbers('table'),
  };
}

type RunTemplate = (context: unknown, options?: Handlebars.RuntimeOptions) => string;

function partialsOf({ files }: ReportTemplate, rendering: Rendering): Record<string, RunTemplate> {
  const environment = handlebars.create();
  return Object.fromEntries(
    Object.entries(files).map(([name, { file, specification }]) => {
      const run = environment.template(specification);
      const partial: RunTemplate = (context, options) => within(rendering, file, () => run(context, options));
      return [name, partial];
    }),
  );
}

/** Runs a template while it is known which it is, so that whatever goes wrong in it is told with its file and line. */
function within(rendering: Rendering, file: string, run: () => string): string {
  rendering.files.push(file);
  try {
    return run();
  } catch (error) {
    throw withPlace(error, file, rendering.model);
  } finally {
    rendering.files.pop();
  }
}

function withPlace(error: unknown, file: string, model: ReportModel): unknown {
  const { lineNumber, message } = error as { lineNumber?: number; message?: string };
  if (error instanceof TemplateError || lineNumber === undefined) {
    return error;
  }
  const missing = /^"(.+)" not defined in/.exec(message ?? '')?.[1];
  const place = { file, line: lineNumber };
  return missing === undefined
    ? new TemplateError('TEMPLATE_SYNTAX', place, message ?? 'it cannot be used.', 'Correct the template.')
    : unknownName('part of the report model', missing, Object.keys(model), place);
}

import { loadTemplate } from '../../../src/render/html/compile-template.ts';
import { type RenderedReport, renderReport } from '../../../src/render/html/render-report.ts';
import type { ReportModel } from '../../../src/report/model.ts';
import { sampleModel } from '../sample-model.ts';

/** What a template makes of a model: the template as text, other files of it by their names. */
export function render(
  text: string,
  model: ReportModel = sampleModel(),
  partials: Record<string, string> = {},
): RenderedReport {
  const sources = Object.entries({ page: `{{styles}}${text}`, ...partials }).map(([name, source]) => ({
    name,
    file: `templates/test/${name}.hbs`,
    text: source,
  }));
  return renderReport(model, loadTemplate('test', sources, ''));
}

/** The page below its style sheet. */
export function pageOf(text: string, model?: ReportModel, partials?: Record<string, string>): string {
  return render(text, model, partials).html.split('</style>')[1] ?? '';
}

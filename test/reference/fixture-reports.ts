import { builtInTemplate } from '../../src/render/html/built-in-templates.ts';
import { type RenderedReport, renderReport } from '../../src/render/html/render-report.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { assembleFixture } from './build-fixture.ts';

/** The fixtures with the kind of report that the council published of that year. */
export const fixtureReports = [
  { fixture: 'coventry-2016-17', year: '2016-17', template: 'cabinet' },
  { fixture: 'coventry-2023-24', year: '2023-24', template: 'cabinet' },
  { fixture: 'redcar-cleveland-2023-24', year: '2023-24', template: 'directorate' },
  { fixture: 'cyp-directorate-2023-24', year: '2023-24', template: 'enquiries' },
  { fixture: 'coventry-2020-21', year: '2020-21', template: 'minutes' },
] as const;

export type FixtureReport = (typeof fixtureReports)[number];

/** The report model and the page of one of them, made from its logs as the program makes them. */
export async function reportOfFixture({
  fixture,
  year,
  template,
}: FixtureReport): Promise<RenderedReport & { readonly model: ReportModel }> {
  const { model } = await assembleFixture(fixture, year);
  return { model, ...renderReport(model, await builtInTemplate(template)!.load()) };
}

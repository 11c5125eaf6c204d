import { describe, expect, it } from 'vitest';
import { fixtureReports, reportOfFixture } from './fixture-reports.ts';

/** The words of the fixtures: nothing that the report has a place for is missing, and no number is typed in them. */
describe.each(fixtureReports)('the $template report of $fixture', async (fixture) => {
  const report = await reportOfFixture(fixture);

  it('has all its sections written, and all its particulars', () => {
    expect(report.missingNarrative).toEqual([]);
    expect(report.missingParticulars).toEqual([]);
    expect(report.html).not.toContain('class="to-be-written"');
  });

  it('is printed without a warning', () => {
    expect(report.warnings).toEqual([]);
    expect(report.model.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

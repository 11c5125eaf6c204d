import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { readTemplateFiles, reportNames } from '../../scripts/template-files.ts';
import { loadTemplate } from '../../src/render/html/compile-template.ts';
import { renderReport } from '../../src/render/html/render-report.ts';
import { fixtureReports, reportOfFixture } from '../reference/fixture-reports.ts';
import { sampleModel, sampleTable } from '../render/sample-model.ts';
import { browserForTests } from './open-browser.ts';

// The Public Sector Bodies Accessibility Regulations 2018 ask for WCAG 2.2, level AA.
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browser = browserForTests();

describe.each(reportNames())('the %s report', (name) => {
  const { sources, style } = readTemplateFiles(name);
  const template = loadTemplate(name, sources, style);
  const full = sampleModel({
    narrative: { outcomes: { id: 'outcomes', file: 'x.md', html: '<h2>Teams</h2><p>Words.</p>' } },
  });
  const empty = sampleModel({ figures: {}, charts: {}, tables: { team: sampleTable({ rows: [] }) } });

  test.each([
    ['at a desk', 1280, full],
    ['on a telephone', 375, full],
    ['at a desk, of a year without anything to show', 1280, empty],
  ] as const)('has no violation of WCAG 2.2 AA %s', async (_, width, model) => {
    const page = await browser().newPage();
    await page.setViewport({ width, height: 900 });
    await page.setContent(renderReport(model, template).html, { waitUntil: 'load' });
    await expectNoViolation(page);
  });

  test('does not scroll sideways on a telephone', async () => {
    const page = await browser().newPage();
    await page.setViewport({ width: 320, height: 700 });
    await page.setContent(renderReport(full, template).html, { waitUntil: 'load' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.close();
  });
});

describe.each(fixtureReports)('the $template report of $fixture', async (report) => {
  const { html } = await reportOfFixture(report);

  test.each([1280, 375])('has no violation of WCAG 2.2 AA at a width of %d', async (width) => {
    const page = await browser().newPage();
    await page.setViewport({ width, height: 900 });
    await page.setContent(html, { waitUntil: 'load' });
    await expectNoViolation(page);
  });
});

async function expectNoViolation(page: Page): Promise<void> {
  await page.evaluate(axe);
  const { violations, passes } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(RULES)})`,
  )) as AxeResults;
  await page.close();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  expect(passes.length).toBeGreaterThan(20);
}

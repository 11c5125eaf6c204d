import { describe, expect, test } from 'vitest';
import { readTemplateFiles, reportNames } from '../../../scripts/template-files.ts';
import { loadTemplate } from '../../../src/render/html/compile-template.ts';
import { renderReport } from '../../../src/render/html/render-report.ts';
import { namesIn } from '../../../src/render/html/template-names.ts';
import { chartCatalogue } from '../../../src/report/catalogue/charts.ts';
import { figureCatalogue } from '../../../src/report/catalogue/figures.ts';
import { publishedTables } from '../../../src/report/catalogue/tables.ts';
import { sampleModel, sampleTable } from '../sample-model.ts';

/** What a report says of a log that was not kept, where it has a section for it. */
const WITHOUT_LOG: Readonly<Record<string, string>> = {
  cabinet: 'No log of comments was kept for this year.',
  enquiries: 'No log of requests for information was kept for this year.',
};

describe.each(reportNames())('the templates of the %s report', (name) => {
  const { sources, style } = readTemplateFiles(name);
  const template = loadTemplate(name, sources, style);

  test('name only what the catalogue has, in every branch', () => {
    const known = {
      table: publishedTables.map(({ id }) => id),
      chart: chartCatalogue.map(({ id }) => id),
      figure: figureCatalogue.map(({ id }) => id),
    };
    const used = namesIn(sources);
    expect(used.length).toBeGreaterThan(20);
    const unknown = used.filter(({ kind, name: each }) => !known[kind].includes(each));
    expect(unknown).toEqual([]);
  });

  test('make a page of a full model, with one heading of level 1 and no level left out', () => {
    const { html } = renderReport(sampleModel(), template);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  test('make a page of a year in which nothing happened and no log but that of complaints was kept', () => {
    const { html } = renderReport(
      sampleModel({
        figures: {},
        charts: {},
        tables: { team: sampleTable({ rows: [] }) },
        procedures: [],
        inputs: [],
        rules: [],
      }),
      template,
    );
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    if (name in WITHOUT_LOG) expect(html).toContain(WITHOUT_LOG[name]);
  });

  test('print no number of their own in a sentence about the year', () => {
    const numbers = sources.flatMap(({ file, text }) => {
      const prose = text.replace(/\{\{.*?\}\}/gs, '').replace(/<[^>]*>/gs, '');
      const allowed =
        /Stages? [123]|Appendix [12]|[Rr]egulation 13|[Ss]ections 24D and 26|section 26A|Act 1989|Act 2000|Regulations 2004|(2006|2009) Regulations|Regulations 2006|of 2006|SHA-256|0%/g;
      return (prose.replace(allowed, '').match(/\d+/g) ?? []).map((number) => `${file}: ${number}`);
    });
    expect(numbers).toEqual([]);
  });

  test('load nothing: no script, no address but links', () => {
    const { html } = renderReport(sampleModel(), template);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|@import/);
    expect([...html.matchAll(/url\((?!data:)/g)]).toEqual([]);
    expect(html).toContain("default-src 'none'");
  });

  test('give the same bytes for the same model', () => {
    expect(renderReport(sampleModel(), template).html).toBe(renderReport(sampleModel(), template).html);
  });

  test('carry the letters of Welsh and Polish names only where there are any', () => {
    const plain = renderReport(sampleModel(), template).html;
    const welsh = renderReport(sampleModel({ council: 'Cyngor Tŷ Ŵyn' }), template).html;
    expect(welsh.match(/@font-face/g)).toHaveLength(4);
    expect(plain.match(/@font-face/g)).toHaveLength(2);
  });
});

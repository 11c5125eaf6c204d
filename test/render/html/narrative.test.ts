import { describe, expect, test } from 'vitest';
import { sampleModel } from '../sample-model.ts';
import { pageOf, render } from './page-of.ts';

const written = (html: string) =>
  sampleModel({ narrative: { outcomes: { id: 'outcomes', file: 'narrative/2023-24/outcomes.md', html } } });
const inSection = (inner: string) =>
  `{{#part "a" "A"}}{{#section "s" "Outcomes"}}${inner}{{/section}}{{/part}}`;

test('where no words are written the page says so, what is expected and in which file', () => {
  const { html, missingNarrative } = render(inSection('{{narrative "outcomes" expects="what they show"}}'));
  expect(html).toContain(
    '<strong>To be written:</strong> what they show. Write it in <code>narrative/2023-24/outcomes.md</code>.',
  );
  expect(missingNarrative).toEqual([{ section: 'Outcomes', file: 'narrative/2023-24/outcomes.md' }]);
});

test('a section that stands without words is not missing them', () => {
  const { html, missingNarrative } = render(inSection('{{narrative "outcomes" optional=true}}'));
  expect(html).not.toContain('To be written');
  expect(missingNarrative).toEqual([]);
});

test('headings in the words come below the heading of the section, whatever level they were given', () => {
  const page = pageOf(inSection('{{narrative "outcomes"}}'), written('<h1>Teams</h1>\n<h2>South</h2>'));
  expect(page).toContain('<h4>Teams</h4>\n<h5>South</h5>');
});

test('paragraphs go on with the numbers of the section; those in lists have none', () => {
  const page = pageOf(
    inSection('{{#paragraph}}First.{{/paragraph}}{{narrative "outcomes" numbered=true}}'),
    written('<p>Second.</p>\n<ul>\n<li>\n<p>Item.</p>\n</li>\n</ul>\n<p>Third.</p>'),
  );
  expect(page).toContain('<p class="numbered"><span class="number">1.2</span> Second.</p>');
  expect(page).toContain('<li>\n<p>Item.</p>');
  expect(page).toContain('<p class="numbered"><span class="number">1.3</span> Third.</p>');
});

test('a particular that the configuration does not give is a mark in the page, and told', () => {
  const { html, missingParticulars } = render('{{particular "committee"}}');
  expect(html).toContain('<span class="to-be-written">To be written</span>');
  expect(missingParticulars).toEqual(['the committee or meeting']);
});

describe('a table that the words name', () => {
  const named = '<p>See <span data-table="team" data-line="1"></span>.</p>';
  const shown = '<div data-table="team" data-line="3"></div>';

  test('stands where they name it, with the next number, and a reference to it says that number', () => {
    const page = pageOf(
      inSection('{{table "method"}}{{narrative "outcomes"}}{{table "outcome"}}'),
      written(`${named}\n${shown}`),
    );
    expect(page).toContain('<p>See <a href="#table-team">Table 2</a>.</p>');
    expect(page).toMatch(/id="table-team">[\s\S]*Table 2:[\s\S]*id="table-outcome">[\s\S]*Table 3:/);
    expect(page).not.toContain('data-table');
  });

  test('may be a chart', () => {
    const page = pageOf(
      inSection('{{narrative "outcomes"}}'),
      written('<div data-chart="history" data-line="1"></div>'),
    );
    expect(page).toContain('Chart 1:');
  });

  test('stands among numbered paragraphs without a number of a paragraph', () => {
    const page = pageOf(
      inSection('{{narrative "outcomes" numbered=true}}'),
      written(`<p>First.</p>\n${shown}\n<p>Second.</p>`),
    );
    expect(page).toContain('<span class="number">1.2</span> Second.');
  });

  test('and that the template prints too is an error that names both places', () => {
    expect(() => pageOf(inSection('{{table "team"}}{{narrative "outcomes"}}'), written(shown))).toThrow(
      'narrative/2023-24/outcomes.md, line 3: the table “team” is on the page already, from templates/test/page.hbs, line 1.',
    );
  });

  test('and that is only referred to must be on the page', () => {
    expect(() => pageOf(inSection('{{narrative "outcomes"}}'), written(named))).toThrow(
      'narrative/2023-24/outcomes.md, line 1: there is no table on the page named “team”.',
    );
  });
});

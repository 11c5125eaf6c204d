import { expect, test } from 'vitest';
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

import { expect, test } from 'vitest';
import { sampleModel, sampleTable } from '../sample-model.ts';
import { pageOf } from './page-of.ts';

const TWO_PARTS = `{{contents}}
{{#part "report" "Report"}}
{{#section "summary" "Summary" numbered=false}}See {{ref table="team"}}, {{ref section="stages"}} and {{ref part="annex"}}.{{/section}}
{{#section "context" "Context"}}{{#paragraph}}One.{{/paragraph}}{{#paragraph}}Two.{{/paragraph}}{{/section}}
{{#section "proposal" "Proposal"}}{{#paragraph}}Three.{{/paragraph}}{{/section}}
{{/part}}
{{#part "annex" "Annual report" label="Appendix 1"}}
{{#section "outcomes" "Outcomes"}}{{table "outcome"}}See {{ref section="stages"}}.{{/section}}
{{#section "stages" "Stages"}}{{chart "team"}}{{table "team"}}{{/section}}
{{/part}}
<footer>{{ref section="outcomes"}}</footer>`;

test('sections begin at 1 in every part, paragraphs in every section; a section can go without a number', () => {
  const page = pageOf(TWO_PARTS);
  expect(page).toContain('<h3 id="summary">Summary</h3>');
  expect(page).toContain('<h3 id="context"><span class="number">1</span> Context</h3>');
  expect(page).toContain('<span class="number">1.2</span> Two.');
  expect(page).toContain('<span class="number">2.1</span> Three.');
  expect(page).toContain('<h3 id="outcomes"><span class="number">1</span> Outcomes</h3>');
});

test('tables are numbered through the whole document, and a reference to a later one has its number', () => {
  const page = pageOf(TWO_PARTS);
  expect(page).toContain('Table 1:</span> Statutory complaints by outcome');
  expect(page).toContain('Table 2:</span> Statutory complaints by team');
  expect(page).toContain('See <a href="#table-team">Table 2</a>');
});

test('a reference to a section names its part only from another part', () => {
  const page = pageOf(TWO_PARTS);
  expect(page).toContain('<a href="#stages">section 2 of Appendix 1</a> and <a href="#annex">Appendix 1</a>');
  expect(page).toContain('See <a href="#stages">section 2</a>.');
  expect(page).toContain('<footer><a href="#outcomes">section 1 of Appendix 1</a></footer>');
});

test('the contents list every part and section in order, each with a place for its page', () => {
  const entries = [
    ...pageOf(TWO_PARTS).matchAll(
      /<a href="#([^"]+)">(.*?)<\/a> <span class="page-number" data-target="([^"]+)"><\/span>/g,
    ),
  ];
  expect(entries.map(([, link]) => link)).toEqual([
    'report',
    'summary',
    'context',
    'proposal',
    'annex',
    'outcomes',
    'stages',
  ]);
  expect(entries.every(([, link, , target]) => link === target)).toBe(true);
});

test('every link of the contents has its heading', () => {
  const page = pageOf(TWO_PARTS);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(8);
  expect(targets.filter((id) => !page.includes(` id="${id}"`))).toEqual([]);
});

test('the only appendix is called that, and not by a number that it has not', () => {
  const page = pageOf(
    '{{#part "report" "Report"}}{{ref section="rules"}}, {{ref part="annex"}}{{/part}}{{#part "annex" "Rules" label="Appendix"}}{{#section "rules" "Rules"}}{{/section}}{{/part}}',
  );
  expect(page).toContain('<a href="#rules">section 1 of the appendix</a>, <a href="#annex">the appendix</a>');
});

test('tables beside numbered paragraphs know that they have less room', () => {
  const cells = Array.from({ length: 6 }, () => ({ text: '12', value: 12 }));
  const team = sampleTable({
    columns: cells.map((_, index) => ({ id: `m${index}`, label: 'September', unit: 'count' as const })),
    rows: [{ key: 'x', label: 'Family placements', labels: ['Family placements'], cells }],
  });
  const model = { ...sampleModel(), tables: { ...sampleModel().tables, team } };
  expect(pageOf('{{#part "a" "A"}}{{table "team"}}{{/part}}', model)).not.toContain('table-dense');
  expect(pageOf('{{#part "a" "A" numbered=true}}{{table "team"}}{{/part}}', model)).toContain('table-dense');
});

test('a chart says in which table its numbers are, though the table comes after it', () => {
  expect(pageOf(TWO_PARTS)).toContain('The numbers are in <a href="#table-team">Table 2</a>.');
});

test('the same table twice on a page is refused: a reference could mean either', () => {
  expect(() => pageOf('{{#part "a" "A"}}{{table "team"}}\n{{table "team"}}{{/part}}')).toThrow(
    'templates/test/page.hbs, line 2: the table “team” is on the page already, from templates/test/page.hbs, line 1.',
  );
});

test('a table without rows keeps its number and says that there is nothing', () => {
  const model = sampleModel();
  const empty = sampleTable({ id: 'team', title: 'Comments by team', rows: [] });
  const page = pageOf('{{table "team"}}{{table "outcome"}}', {
    ...model,
    tables: { ...model.tables, team: empty },
  });
  expect(page).toContain('<span class="label">Table 1:</span> Comments by team');
  expect(page).toContain('None in this period.');
  expect(page).toContain('Table 2:</span>');
});

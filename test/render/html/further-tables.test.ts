import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportModel } from '../../../src/report/model.ts';
import { sampleChart, sampleModel, sampleTable } from '../sample-model.ts';
import { pageOf } from './page-of.ts';

const partial = readFileSync(
  join(import.meta.dirname, '../../../templates/partials/further-tables.hbs'),
  'utf8',
);

const model: ReportModel = sampleModel({
  tables: {
    outcome: sampleTable({ id: 'outcome', title: 'By outcome' }),
    mine: sampleTable({ id: 'mine', title: 'My table', own: true }),
    ours: sampleTable({ id: 'ours', title: 'Our table', own: true }),
  },
  charts: { ofOurs: sampleChart({ id: 'ofOurs', table: 'ours', title: 'Ours is drawn' }) },
});

const page = (text: string, of = model) =>
  pageOf(`{{#part "a" "A"}}${text}{{> further-tables}}{{/part}}`, of, { 'further-tables': partial });

test('further tables are those of the council that stand nowhere else, with their charts', () => {
  const html = page('{{#section "s" "S"}}{{table "mine"}}{{/section}}');
  expect(html).toContain('Table 1:</span> My table');
  const further = html.slice(html.indexOf('Further tables'));
  expect(further).toContain('Table 2:</span> Our table');
  expect(further).toContain('Ours is drawn');
  expect(further).not.toMatch(/My table|By outcome/);
});

test('without tables of the council there is no such section', () => {
  const { outcome } = model.tables;
  expect(page('', { ...model, tables: { outcome: outcome! } })).not.toContain('Further tables');
  expect(page('{{#section "s" "S"}}{{table "mine"}}{{table "ours"}}{{/section}}')).not.toContain(
    'Further tables',
  );
});

import { expect, test } from 'vitest';
import { cssString, escapeText, markup } from '../../../src/render/markup.ts';
import { sampleChart, sampleFigure, sampleModel, sampleTable } from '../sample-model.ts';
import { pageOf, render } from './page-of.ts';

// Any text of a log or of the configuration is printed as text, never as markup (promise of ARCHITECTURE.md).
const EVIL = `<script>alert("x")</script>'&<later 0>`;

test('text is escaped wherever the page prints it', () => {
  const model = sampleModel({
    council: EVIL,
    figures: { compliments: sampleFigure({ text: EVIL, label: EVIL }) },
    tables: {
      team: sampleTable({
        title: EVIL,
        counts: EVIL,
        notes: [EVIL],
        columns: [{ id: 'a', label: EVIL, unit: 'text' }],
        rows: [{ key: 'row', label: EVIL, labels: [EVIL], cells: [{ text: EVIL }] }],
      }),
    },
    charts: {
      team: sampleChart({ title: EVIL, caption: EVIL, alternative: EVIL, categories: [EVIL, EVIL] }),
    },
  });
  const page = pageOf(
    '{{#part "a" "A"}}{{council}}{{figure "compliments"}}{{figures "k" "K" (list "compliments")}}{{chart "team"}}{{table "team"}}{{ref table="team"}}{{/part}}',
    model,
  );
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<later');
  expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(10);
});

test('the running header can end neither its string nor the style sheet', () => {
  const { html } = render('', sampleModel({ council: '"; } </style><p>' }));
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(cssString('a"b\\c\n<d')).toBe('"a\\22 b\\5c c\\a \\3c d"');
});

test('a control character from a log is shown to be one', () => {
  expect(escapeText('a\u0007b')).toBe('a\uFFFDb');
});

test('markup in the code is markup, a value in it is not', () => {
  expect(markup`<b>${'<i>'}${markup`<u>${1}</u>`}</b>`.html).toBe('<b>&lt;i&gt;<u>1</u></b>');
});

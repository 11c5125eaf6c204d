import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { markdownTable } from '../../../src/render/tables/markdown-table.ts';
import { sampleTable } from '../sample-model.ts';

test('a table in Markdown has its number, a table of pipes, its notes and how it was counted', () => {
  const table = sampleTable({ notes: ['The number is rounded.'] });
  expect(markdownTable({ table, number: 7 })).toBe(`**Table 7: Complaints by team \\[note 1\\]**

| Team | Number |
| --- | ---: |
| Fostering | 7 |
| Adoption | 5 |
| **Total** | **12** |

- \\[note 1\\] The number is rounded.

Counted: statutory complaints, by date received, 1 April 2023 to 31 March 2024; each record once.
`);
});

test('text of a log stays text, in its own cell', () => {
  const label = 'A | B\n*bold* <b>';
  const table = sampleTable({
    rows: [{ key: 'a', label, labels: [label], cells: [{ text: '7', value: 7 }] }],
  });
  const html = new MarkdownIt().render(markdownTable({ table, number: null }));
  expect(html).toContain('<td>A | B *bold* &lt;b&gt;</td>\n<td style="text-align:right">7</td>');
  expect(html).toContain('<strong>Complaints by team</strong>');
});

test('a table without rows says why', () => {
  const table = sampleTable({ rows: [], notes: ['No log of comments covers 2023/24.'], withoutLog: true });
  expect(markdownTable({ table, number: 7 })).toBe(`**Table 7: Complaints by team \\[note 1\\]**

No log of comments covers 2023/24. Counted: statutory complaints, by date received, 1 April 2023 to 31 March 2024; each record once.
`);
});

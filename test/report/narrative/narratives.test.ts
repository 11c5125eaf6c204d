import { describe, expect, test } from 'vitest';
import type { Figure, Table } from '../../../src/report/model.ts';
import { narrativesOf } from '../../../src/report/narrative/narratives.ts';

const figure = (text: string, change?: string): Figure => ({
  label: '',
  unit: 'count',
  value: 0,
  text,
  counts: '',
  rule: '',
  origin: 'logs',
  year: '2023/24',
  ...(change === undefined
    ? {}
    : { change: { direction: 'up', previousYear: '2022/23', previous: 68, text: change } }),
});

const figures = {
  compliments: figure('91', 'up from 68 in 2022/23'),
  'complaints.all': figure('1'),
  odd: figure('*a* <b> [c](d) _e_ `f` ~~g~~ &lt;'),
};

const written = (text: string) =>
  narrativesOf([{ id: 'summary', file: 'narrative/summary.md', text }], {
    figures,
    tables: { team: { id: 'team', rows: [], columns: [] } as unknown as Table },
    charts: {},
    chartNames: ['history'],
    procedures: [],
  });
const html = (text: string) => written(text).narrative.summary?.html;

describe('the officers’ words', () => {
  test('name a figure and never type its number', () => {
    expect(html('There were {{compliments}} compliments, {{ compliments | change }}.')).toBe(
      '<p>There were 91 compliments, up from 68 in 2022/23.</p>',
    );
  });

  test('that ask how a figure moved, where nothing earlier is known, say so', () => {
    expect(html('One complaint, {{complaints.all|change}}.')).toBe(
      '<p>One complaint, with no earlier figure to compare.</p>',
    );
  });

  test('are no section where the file is empty', () => {
    expect(written(' \n\n').narrative).toEqual({});
  });

  test('may have a figure before a full stop at the beginning of a line: it is no list', () => {
    expect(html('The number of complaints was\n{{complaints.all}}. Of them none was upheld.')).toBe(
      '<p>The number of complaints was\n1. Of them none was upheld.</p>',
    );
  });
});

describe('a name that is no figure', () => {
  test('is an error with file, line and the nearest name, and stands in the text as it was written', () => {
    const { narrative, problems } = written('First.\n\nThere were {{complimnets}} of them.');
    expect(narrative.summary?.html).toContain('{{complimnets}}');
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'NARRATIVE_UNKNOWN_FIGURE',
        severity: 'error',
        file: 'narrative/summary.md',
        line: 3,
        value: 'complimnets',
        suggestion: 'did you mean compliments?',
      }),
    ]);
  });

  test('is found however it is written: over two lines, without a name, with the name of something in JavaScript', () => {
    const names = ['{{complaints\n.all}}', '{{}}', '{{constructor}}', '{{__proto__ | change}}'];
    expect(names.map((name) => written(name).problems.length)).toEqual([1, 1, 1, 1]);
  });

  test('or asks for something else than the change, is an error too, and not printed in silence', () => {
    const { problems } = written('{{compliments | chnage}}');
    expect(problems).toMatchObject([{ value: 'compliments | chnage', suggestion: 'did you mean change?' }]);
  });
});

describe('a table or chart that is named', () => {
  test('on a line of its own keeps its place, between the paragraphs before and after it', () => {
    expect(html('First.\n{{table team}}\nThen.\n\n  {{ chart  history }}')).toBe(
      '<p>First.</p>\n<div data-table="team" data-line="2"></div>\n<p>Then.</p>\n<div data-chart="history" data-line="5"></div>',
    );
  });

  test('in a sentence is a reference to its number', () => {
    expect(html('As {{ref table team}} and {{ref chart history}} show.')).toBe(
      '<p>As <span data-table="team" data-line="1"></span> and <span data-chart="history" data-line="1"></span> show.</p>',
    );
  });

  test('and does not exist is an error with file, line and the nearest name, and stands as it was written', () => {
    const { narrative, problems } = written('First.\n\n{{table taem}}');
    expect(narrative.summary?.html).toContain('{{table taem}}');
    expect(problems).toMatchObject([
      {
        code: 'NARRATIVE_UNKNOWN_TABLE',
        severity: 'error',
        line: 3,
        value: 'taem',
        suggestion: 'did you mean team?',
      },
    ]);
    expect(written('{{ref chart histroy}}').problems).toMatchObject([
      { suggestion: 'did you mean history?' },
    ]);
  });

  test('in the middle of a sentence is an error that says how to do it', () => {
    const { problems } = written('See {{table team}}.');
    expect(problems).toMatchObject([
      { code: 'NARRATIVE_UNKNOWN_TABLE', message: 'does not stand on a line of its own' },
    ]);
    expect(problems[0]?.expected).toContain('{{ref table team}}');
  });

  test('in a block of code is printed as it was written', () => {
    expect(html('```\n{{table team}}\n```')).toContain('{{table team}}');
  });
});

describe('text is printed as text', () => {
  test('markup in a figure is no markup', () => {
    expect(html('{{odd}}')).toBe('<p>*a* &lt;b&gt; [c](d) _e_ `f` ~~g~~ &amp;lt;</p>');
  });

  test('a script and any other element in the Markdown is shown, not run', () => {
    expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(html('Text <img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('a link to %s is no link', (address) => {
    expect(html(`[here](${address})`)).not.toContain('href');
  });

  test('a link to a web page is one', () => {
    expect(html('[here](https://example.org/a)')).toContain('<a href="https://example.org/a">here</a>');
  });

  test('a picture is not fetched: the report is one file that reaches no network', () => {
    expect(html('![a child](https://example.org/p.png)')).not.toContain('<img');
  });
});

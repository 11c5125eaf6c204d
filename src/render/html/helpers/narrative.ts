import { Markup, markup, nothing } from '../../markup.ts';
import type { HelperOptions, Rendering } from '../rendering.ts';
import { chart } from './chart.ts';
import { ref } from './references.ts';
import { numberBefore } from './structure.ts';
import { table } from './table.ts';

/** Headings in the officers' words come below the heading of the section, which is of level 3. */
const FIRST_HEADING = 4;

/**
 * `{{narrative "outcomes" expects="what the outcomes show"}}`: the officers' words for the section or, where there are
 * none, a note of what is expected and in which file. Tables and charts that the words name stand where they name them.
 * `numbered=true` gives each paragraph its number; `optional=true`
 * is for a section that stands without words, and prints nothing where there are none. `section` names it in the
 * warning, where its heading is not that of a section.
 */
export function narrative(rendering: Rendering, id: string, options: HelperOptions): Markup {
  const { model } = rendering;
  const {
    numbered = false,
    optional = false,
    ...hash
  } = options.hash as {
    section?: string;
    expects?: string;
    numbered?: boolean;
    optional?: boolean;
  };
  const written = Object.hasOwn(model.narrative, id) ? model.narrative[id] : undefined;
  if (written === undefined && optional) {
    return nothing;
  }
  if (written === undefined) {
    const file = `narrative/${model.year.id}/${id}.md`;
    rendering.missingNarrative.push({
      section: hash.section ?? rendering.numbering.section?.title ?? id,
      file,
    });
    return markup`<div class="to-be-written"><p><strong>To be written:</strong> ${hash.expects ?? 'the words for this section'}. Write it in <code>${file}</code>.</p></div>`;
  }
  const html = belowSection(written.html);
  const paragraphs = numbered
    ? numberParagraphs(html, () => numberBefore(rendering.numbering.nextParagraph()).html)
    : html;
  return new Markup(`<div class="narrative">\n${withNamed(paragraphs, written.file, rendering)}\n</div>`);
}

const NAMED = /<(div|span) data-(table|chart)="([^"]*)" data-line="(\d+)"><\/\1>/g;

/** The same HTML with the tables, charts and references that it keeps places for. What is wrong is told by its line. */
function withNamed(html: string, file: string, rendering: Rendering): string {
  const helpers = { table, chart };
  return html.replace(NAMED, (_, element: string, kind: 'table' | 'chart', id: string, line: string) => {
    const isReference = element === 'span';
    const options: HelperOptions = {
      name: isReference ? 'ref' : kind,
      hash: { [kind]: id },
      loc: { start: { line: Number(line) } },
    };
    rendering.files.push(file);
    try {
      return (isReference ? ref(rendering, options) : helpers[kind](rendering, id, options)).html;
    } finally {
      rendering.files.pop();
    }
  });
}

/** The same HTML with its headings moved down, so that the highest is one below the section's. */
function belowSection(html: string): string {
  const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  const shift = FIRST_HEADING - Math.min(...levels);
  return levels.length === 0
    ? html
    : html.replace(
        /<(\/?)h([1-6])/g,
        (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + shift)}`,
      );
}

/** Gives a number to every paragraph that stands in no list, quotation or table. */
function numberParagraphs(html: string, nextNumber: () => string): string {
  let depth = 0;
  return html.replace(/<(\/?)(p|ul|ol|blockquote|table)>/g, (tag, slash: string, name: string) => {
    if (name !== 'p') {
      depth += slash === '' ? 1 : -1;
      return tag;
    }
    return slash === '' && depth === 0 ? `<p class="numbered">${nextNumber()}` : tag;
  });
}

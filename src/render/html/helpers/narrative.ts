import { Markup, markup, nothing } from '../../markup.ts';
import type { HelperOptions, Rendering } from '../rendering.ts';
import { numberBefore } from './structure.ts';

/** Headings in the officers' words come below the heading of the section, which is of level 3. */
const FIRST_HEADING = 4;

/**
 * `{{narrative "outcomes" expects="what the outcomes show"}}`: the officers' words for the section or, where there are
 * none, a note of what is expected and in which file. `numbered=true` gives each paragraph its number; `optional=true`
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
  return new Markup(
    `<div class="narrative">\n${numbered ? numberParagraphs(html, () => numberBefore(rendering.numbering.nextParagraph()).html) : html}\n</div>`,
  );
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

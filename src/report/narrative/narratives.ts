import MarkdownIt from 'markdown-it';
import type { Problem } from '../../problems/problem.ts';
import type { Narrative } from '../model.ts';
import { putMarkers } from './markers.ts';
import { fillIn } from './placeholders.ts';
import type { Nameable, NarrativeSource } from './source.ts';
import { typedNumbers } from './typed-numbers.ts';

/**
 * The officers' words as HTML. `{{name}}` is replaced by the figure of that name, `{{name | change}}` by how it moved on
 * the year before; `{{table name}}` and `{{chart name}}`, each on a line of its own, and `{{ref table name}}` by a marker
 * that the page replaces (`markers.ts`). Markup in the Markdown is printed as text; pictures are not shown, as they would
 * be fetched.
 * @param strict whether a typed number is an error.
 * @returns the narrative by its id, and a problem for every name that does not exist and every number that is typed.
 */
export function narrativesOf(
  sources: readonly NarrativeSource[],
  nameable: Nameable,
  { strict }: { readonly strict: boolean } = { strict: false },
): { readonly narrative: Record<string, Narrative>; readonly problems: readonly Problem[] } {
  const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
  markdown.disable('image');
  const written = sources.filter(({ text }) => text.trim() !== '');
  const problems: Problem[] = [];
  const narrative = Object.fromEntries(
    written.map((source) => {
      const { text, markers, mistakes } = fillIn(source, nameable);
      problems.push(...mistakes);
      const html = putMarkers(markdown.render(text).trim(), markers);
      return [source.id, { id: source.id, file: source.file, html }];
    }),
  );
  problems.push(...typedNumbers(written, markdown, nameable, strict));
  return { narrative, problems };
}

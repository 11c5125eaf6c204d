import { cssString, Markup } from '../../markup.ts';
import type { Rendering } from '../rendering.ts';

/**
 * `{{styles}}`: the style sheet, with the words of the running header, which only the style sheet can put there. The
 * fonts come when the page is finished and it is known which letters it has.
 */
export function styles({ model }: Rendering, style: string): Markup {
  const header = `@page {
  @top-left { content: ${cssString(model.council)}; }
  @top-right { content: ${cssString(model.particulars.title)}; }
}`;
  return new Markup(`<style>\n${style}\n${header}\n</style>`);
}

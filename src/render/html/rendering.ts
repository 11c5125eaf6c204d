import type { ReportModel } from '../../report/model.ts';
import { Markup } from '../markup.ts';
import { Numbering } from './numbering.ts';
import type { Place } from './template-error.ts';

/** The making of one page, shared by all helpers. */
export interface Rendering {
  readonly model: ReportModel;
  readonly numbering: Numbering;
  /** The files the page is in: the innermost last. */
  readonly files: string[];
  readonly missingNarrative: MissingNarrative[];
  /** What the configuration does not say that the report has a place for: `the date of the meeting`. */
  readonly missingParticulars: Set<string>;
  readonly warnings: Set<string>;
  /** What can only be written when every number has been given out: contents, references to what comes later. */
  readonly later: (() => Markup)[];
}

/** A section whose words nobody has written yet, and the file to write them in. */
export interface MissingNarrative {
  readonly section: string;
  readonly file: string;
}

export function startRendering(model: ReportModel): Rendering {
  return {
    model,
    numbering: new Numbering(),
    files: [],
    missingNarrative: [],
    missingParticulars: new Set(),
    warnings: new Set(),
    later: [],
  };
}

/** Keeps a place in the page for what `write` makes of it at the end. */
export function writeLater(rendering: Rendering, write: () => Markup): Markup {
  // No text can look like this: the sign < of a text is always escaped.
  return new Markup(`<later ${rendering.later.push(write) - 1}>`);
}

/** The page with everything written that was left for later. */
export function writeLeftOut(html: string, { later }: Rendering): string {
  return html.replace(/<later (\d+)>/g, (_, index: string) => later[Number(index)]!().html);
}

/** What Handlebars hands to a helper beside its arguments. */
export interface HelperOptions {
  /** The helper, as the template calls it. */
  readonly name: string;
  readonly hash: Readonly<Record<string, unknown>>;
  readonly loc: { readonly start: { readonly line: number } };
  readonly fn?: (context: unknown) => string;
  readonly inverse?: (context: unknown) => string;
}

/** Where in the templates the helper was called. */
export function placeOf(rendering: Rendering, options: HelperOptions): Place {
  return { file: rendering.files.at(-1) ?? '', line: options.loc.start.line };
}

import { Markup, markup, nothing } from '../../markup.ts';
import type { Part } from '../numbering.ts';
import { type HelperOptions, placeOf, type Rendering, writeLater } from '../rendering.ts';

/**
 * `{{#part "annual-report" "Annual report 2023/24" label="Appendix 1" opening=true subtitle="…"}}`: a part of the
 * document under a heading of level 2. `opening`: the heading has a page of its own in print. `numbered`: its paragraphs
 * have numbers, so that everything is set in beside them.
 */
export function part(
  rendering: Rendering,
  context: unknown,
  id: string,
  title: string,
  options: HelperOptions,
): Markup {
  const {
    label = '',
    subtitle,
    opening = false,
    numbered = false,
  } = options.hash as {
    label?: string;
    subtitle?: string;
    opening?: boolean;
    numbered?: boolean;
  };
  rendering.numbering.openPart(id, title, label, numbered, placeOf(rendering, options));
  const body = new Markup(options.fn?.(context) ?? '');
  rendering.numbering.closePart();
  const labelled =
    label === ''
      ? nothing
      : markup`<span class="part-label">${label}<span class="visually-hidden">:</span></span> `;
  return markup`<section class="part part-${id}${numbered ? ' part-numbered' : ''}" aria-labelledby="${id}">
<header class="part-heading${opening ? ' part-opening' : ''}">
<h2 id="${id}">${labelled}${title}</h2>
${subtitle === undefined ? nothing : markup`<p class="part-subtitle">${subtitle}</p>`}
</header>
${body}
</section>`;
}

/** `{{#section "outcomes" "Outcomes"}}`: a section under a heading of level 3; without a number with `numbered=false`. */
export function section(
  rendering: Rendering,
  context: unknown,
  id: string,
  title: string,
  options: HelperOptions,
): Markup {
  const numbered = options.hash.numbered !== false;
  const { number } = rendering.numbering.openSection(id, title, numbered, placeOf(rendering, options));
  const body = new Markup(options.fn?.(context) ?? '');
  return markup`<section class="section section-${id}">
<h3 id="${id}">${numberBefore(number)}${title}</h3>
${body}
</section>`;
}

/** `{{#paragraph}}…{{/paragraph}}`: a paragraph with the next number of its section, `2.3`. */
export function paragraph(rendering: Rendering, context: unknown, options: HelperOptions): Markup {
  return markup`<p class="numbered">${numberBefore(rendering.numbering.nextParagraph())}${new Markup((options.fn?.(context) ?? '').trim())}</p>`;
}

/** `{{contents}}`: the list of parts and sections, with a place for the number of the page that the PDF fills in. */
export function contents(rendering: Rendering): Markup {
  return writeLater(rendering, () => contentsOf(rendering.numbering.parts));
}

export function numberBefore(number: string): Markup {
  return number === '' ? nothing : markup`<span class="number">${number}</span> `;
}

function contentsOf(parts: readonly Part[]): Markup {
  return markup`<ol class="contents-list">
${parts.map(
  (
    entry,
  ) => markup`<li>${line(entry.id, entry.label === '' ? nothing : markup`<span class="part-label">${entry.label}:</span> `, entry.title)}
<ol>
${entry.sections.map((inner) => markup`<li>${line(inner.id, numberBefore(inner.number), inner.title)}</li>\n`)}</ol></li>\n`,
)}</ol>`;
}

function line(id: string, before: Markup, title: string): Markup {
  return markup`<div class="contents-line"><a href="#${id}">${before}${title}</a> <span class="page-number" data-target="${id}"></span></div>`;
}

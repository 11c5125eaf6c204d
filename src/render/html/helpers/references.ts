import { type Markup, markup } from '../../markup.ts';
import { anchor, type Entry } from '../numbering.ts';
import { type HelperOptions, placeOf, type Rendering, writeLater } from '../rendering.ts';
import { unknownName } from '../template-error.ts';

const KINDS = ['table', 'chart', 'section', 'part'] as const;

/**
 * `{{ref table="team"}}`, `{{ref section="outcomes"}}`: a link that reads `Table 4`, `section 3 of Appendix 1`,
 * wherever on the page the thing stands. What is not on the page is an error.
 */
export function ref(rendering: Rendering, options: HelperOptions): Markup {
  const kind = KINDS.find((each) => each in options.hash) ?? 'table';
  const id = String(options.hash[kind]);
  const place = placeOf(rendering, options);
  const here = rendering.numbering.part?.id;
  return writeLater(rendering, () => {
    const entry = rendering.numbering.find(kind, id);
    if (entry === undefined) {
      throw unknownName(`${kind} on the page`, id, rendering.numbering.ids(kind), place);
    }
    return markup`<a href="#${anchor(kind, id)}">${nameOf(entry, here)}</a>`;
  });
}

/** `here`: the part that the reference stands in, within which a section needs no more than its number. */
function nameOf(entry: Entry, here: string | undefined): string {
  switch (entry.kind) {
    case 'table':
      return `Table ${entry.number}`;
    case 'chart':
      return `Chart ${entry.number}`;
    case 'part':
      return entry.label === '' ? entry.title : named(entry.label);
    case 'section': {
      const name = entry.number === '' ? `“${entry.title}”` : `section ${entry.number}`;
      return here === entry.part.id
        ? name
        : `${name} of ${entry.part.label === '' ? 'the report' : named(entry.part.label)}`;
    }
  }
}

/** `Appendix 2`, but `the appendix` where there is one only. */
function named(label: string): string {
  return /\d$/.test(label) ? label : `the ${label.toLowerCase()}`;
}

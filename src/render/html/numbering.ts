import { type Place, TemplateError } from './template-error.ts';

/** A part of the document: the report to the cabinet member, or an appendix. */
export interface Part {
  readonly kind: 'part';
  readonly id: string;
  readonly title: string;
  /** `Appendix 1`; empty for a part without one. */
  readonly label: string;
  /** Its paragraphs have numbers, and everything else is set in beside them. */
  readonly numbered: boolean;
  readonly sections: Section[];
}

export interface Section {
  readonly kind: 'section';
  readonly id: string;
  readonly title: string;
  /** `4`; empty for a section without a number. */
  readonly number: string;
  readonly part: Part;
}

/** A numbered table or chart. */
export interface Numbered {
  readonly kind: 'table' | 'chart';
  readonly id: string;
  readonly number: number;
}

export type Entry = Part | Section | Numbered;

/**
 * Gives out the numbers of parts, sections, paragraphs, tables and charts, in the order in which the page comes to
 * them. It is the only place that numbers, so that headings, contents, references and the outline of the PDF agree.
 * Sections begin at 1 in every part; tables and charts run through the whole document.
 */
export class Numbering {
  readonly parts: Part[] = [];
  readonly #entries = new Map<string, Entry>();
  readonly #places = new Map<string, Place>();
  #part: Part | undefined;
  #section: Section | undefined;
  #numberedSections = 0;
  #paragraphs = 0;
  readonly #count = { table: 0, chart: 0 };

  openPart(id: string, title: string, label: string, numbered: boolean, place: Place): Part {
    const part: Part = { kind: 'part', id, title, label, numbered, sections: [] };
    this.#add(part, place);
    this.parts.push(part);
    this.#part = part;
    this.#numberedSections = 0;
    return part;
  }

  closePart(): void {
    this.#part = undefined;
  }

  /** The part that the page is in. */
  get part(): Part | undefined {
    return this.#part;
  }

  openSection(id: string, title: string, numbered: boolean, place: Place): Section {
    const part = this.#part;
    if (part === undefined) {
      throw new TemplateError(
        'TEMPLATE_NUMBERING',
        place,
        `the section “${title}” stands outside every part.`,
        'Put it between {{#part}} and {{/part}}.',
      );
    }
    this.#numberedSections += numbered ? 1 : 0;
    this.#paragraphs = 0;
    const number = numbered ? String(this.#numberedSections) : '';
    const section: Section = { kind: 'section', id, title, number, part };
    this.#add(section, place);
    part.sections.push(section);
    this.#section = section;
    return section;
  }

  /** The section that the page is in, or was in last. */
  get section(): Section | undefined {
    return this.#section;
  }

  /** `2.3`: the next paragraph of the section. Empty in a section without a number. */
  nextParagraph(): string {
    if (this.#section === undefined || this.#section.number === '') {
      return '';
    }
    this.#paragraphs += 1;
    return `${this.#section.number}.${this.#paragraphs}`;
  }

  next(kind: 'table' | 'chart', id: string, place: Place): Numbered {
    this.#count[kind] += 1;
    const entry: Numbered = { kind, id, number: this.#count[kind] };
    this.#add(entry, place);
    return entry;
  }

  find(kind: Entry['kind'], id: string): Entry | undefined {
    return this.#entries.get(anchor(kind, id));
  }

  ids(kind: Entry['kind']): string[] {
    return [...this.#entries.values()].filter((entry) => entry.kind === kind).map((entry) => entry.id);
  }

  /** The number of everything of a kind that is on the page, by its id. */
  numbers(kind: Numbered['kind']): ReadonlyMap<string, number> {
    const numbered = [...this.#entries.values()].filter((entry): entry is Numbered => entry.kind === kind);
    return new Map(numbered.map(({ id, number }) => [id, number]));
  }

  #add(entry: Entry, place: Place): void {
    const id = anchor(entry.kind, entry.id);
    const first = this.#places.get(id);
    if (first !== undefined) {
      throw new TemplateError(
        'TEMPLATE_NUMBERING',
        place,
        `the ${entry.kind} “${entry.id}” is on the page already, from ${first.file}, line ${first.line}.`,
        entry.kind === 'table' || entry.kind === 'chart'
          ? `Name it once, and refer to it with {{ref ${entry.kind}="${entry.id}"}} in a template, {{ref ${entry.kind} ${entry.id}}} in the narrative.`
          : 'Give the second one another name.',
      );
    }
    this.#entries.set(id, entry);
    this.#places.set(id, place);
  }
}

/** The id that the entry has in the page: the target of links to it. */
export function anchor(kind: Entry['kind'], id: string): string {
  return kind === 'part' || kind === 'section' ? id : `${kind}-${id}`;
}

/** A piece of HTML. Handlebars prints it as it stands; any other value it escapes. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toHTML(): string {
    return this.html;
  }

  toString(): string {
    return this.html;
  }
}

export const nothing = new Markup('');

type Value = Markup | string | number | readonly (Markup | string)[];

/** Template tag: the HTML written in the code, with every value that is not itself `Markup` escaped. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let html = strings[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    html += htmlOf(values[index] as Value) + (strings[index + 1] ?? '');
  }
  return new Markup(html);
}

/**
 * The text as HTML, safe in an element and between double quotes in an attribute. Control characters, which HTML does
 * not allow and which a cell of a log may hold, become the replacement character.
 */
export function escapeText(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(EACH_SPECIAL, (character) => ENTITIES[character] ?? '\uFFFD')
    : text;
}

/** The text as a string of CSS, quotes included, that can end neither the string nor the style element. */
export function cssString(text: string): string {
  const safe = text.replace(NOT_IN_CSS, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const SPECIAL = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const NOT_IN_CSS = /["\\<>&\u0000-\u001f\u007f]/g;
const EACH_SPECIAL = new RegExp(SPECIAL, 'g');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function htmlOf(value: Value): string {
  if (value instanceof Markup) {
    return value.html;
  }
  if (Array.isArray(value)) {
    return value.map(htmlOf).join('');
  }
  return escapeText(String(value));
}

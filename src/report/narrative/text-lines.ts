import type MarkdownIt from 'markdown-it';

/** What cuts a Markdown text into its parts. */
export type Markdown = Pick<InstanceType<typeof MarkdownIt>, 'parse'>;

type Token = ReturnType<Markdown['parse']>[number];

/** A line of the officers' own words, without what is marked up about it. */
export interface TextLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The words of a Markdown text line by line: no addresses of links, no numbers of lists, no code, no placeholders, and
 * no quotations, which are the words of others.
 */
export function linesOfText(text: string, markdown: Markdown): TextLine[] {
  const withoutNames = text.replace(/\{\{[^{}]*\}\}/g, (name) => name.replace(/[^\n]/g, '\uFFFC'));
  let quoted = 0;
  return markdown.parse(withoutNames, {}).flatMap((token) => {
    quoted += token.type === 'blockquote_open' ? 1 : token.type === 'blockquote_close' ? -1 : 0;
    return token.type === 'inline' && quoted === 0 ? linesOfInline(token) : [];
  });
}

function linesOfInline({ map, children }: Token): TextLine[] {
  const first = (map?.[0] ?? 0) + 1;
  const lines = [''];
  for (const { type, content } of children ?? []) {
    if (type === 'softbreak' || type === 'hardbreak') {
      lines.push('');
    } else if (type === 'text' || type === 'text_special') {
      lines[lines.length - 1] += content;
    }
  }
  return lines.map((text, index) => ({ line: first + index, text }));
}

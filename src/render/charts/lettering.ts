import { escapeText, Markup } from '../markup.ts';
import { INK } from './palette.ts';
import { round } from './scale.ts';

const LETTERS = 13;
export const LINE = 16;

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** A white rim, for text that may lie on a line. */
  readonly rim?: boolean;
}

/** One line of text whose baseline begins, has its middle or ends at the point. */
export function lettering(text: string, x: number, y: number, style: TextStyle = {}): Markup {
  const anchor =
    style.anchor === undefined || style.anchor === 'start' ? '' : ` text-anchor="${style.anchor}"`;
  const bold = style.bold ? ' font-weight="700"' : '';
  const rim = style.rim ? ' stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' : '';
  const attributes = `x="${round(x)}" y="${round(y)}" font-size="${LETTERS}" fill="${INK}"${anchor}${bold}${rim}`;
  return new Markup(`<text ${attributes}>${escapeText(text)}</text>\n`);
}

/** The text broken into lines no wider than that, where it has spaces to be broken at. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** About how wide the text is, in units of the drawing: nothing is measured before it is on the page. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += NARROW.has(letter)
      ? 0.3
      : WIDE.has(letter)
        ? 0.84
        : letter >= 'A' && letter <= 'Z'
          ? 0.69
          : 0.55;
  }
  return width * LETTERS;
}

const NARROW = new Set([..."iljtfrI.,:;'’()/ |!"]);
const WIDE = new Set([...'mwMW%@&']);

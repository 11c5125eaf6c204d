import type { Chart } from '../../report/model.ts';
import { type Markup, markup } from '../markup.ts';
import { type Drawing, WIDTH } from './drawing.ts';
import { LINE, lettering, widthOf, wrap } from './lettering.ts';
import { AXIS, coloursOf } from './palette.ts';
import { round } from './scale.ts';

const MOST_FOR_NAMES = 164;
const THICKNESS = 16;
const SPACE = 10;

/** Lying bars, one below the other, each with its name before it and its number behind it. Shows the first series. */
export function drawBars({ categories, series }: Chart): Drawing {
  const { values = [], texts = [] } = series[0] ?? {};
  const [colour] = coloursOf(1);
  const names = categories.map((category) => wrap(category, MOST_FOR_NAMES));
  const left = Math.ceil(Math.max(...names.flat().map(widthOf), 0)) + 10;
  const right = Math.ceil(Math.max(...texts.map(widthOf), 0)) + 12;
  // The bars have their numbers, so there is no scale to read: the longest bar takes all the room.
  const unit = (WIDTH - left - right) / Math.max(...values.map((value) => value ?? 0), 1);
  const marks: Markup[] = [];
  let top = 2;
  for (const [index, lines] of names.entries()) {
    const height = Math.max(THICKNESS, lines.length * LINE);
    const middle = top + height / 2;
    const value = values[index] ?? null;
    const length = value === null ? 0 : round(value * unit);
    const firstLine = middle - ((lines.length - 1) * LINE) / 2 + 4.5;
    marks.push(
      ...lines.map((text, line) => lettering(text, left - 8, firstLine + line * LINE, { anchor: 'end' })),
    );
    if (length > 0) {
      marks.push(
        markup`<rect x="${left}" y="${round(middle - THICKNESS / 2)}" width="${length}" height="${THICKNESS}" fill="${colour ?? ''}"/>\n`,
      );
    }
    marks.push(lettering(texts[index] ?? '', left + length + 6, middle + 4.5, { bold: true }));
    top += height + SPACE;
  }
  const axis = markup`<line x1="${left}" y1="0" x2="${left}" y2="${round(top - SPACE + 2)}" stroke="${AXIS}"/>\n`;
  return { height: top - SPACE + 4, marks: markup`${marks}${axis}` };
}

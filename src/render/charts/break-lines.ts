import type { Chart } from '../../report/model.ts';
import { type Markup, markup } from '../markup.ts';
import { LINE, lettering, widthOf } from './lettering.ts';
import { AXIS } from './palette.ts';
import { round } from './scale.ts';

/** The term of official statistics for a place in a series where a rule changed. */
const WORD = 'Break';

/** The dashed lines of a chart at which its numbers stop being like for like, and the room that their words need. */
export interface BreakLines {
  readonly height: number;
  /** From the top of that room to the bottom of the plot. */
  draw(top: number, bottom: number): Markup[];
}

/**
 * A dashed line with the word “Break” on top, for each break: neither colour nor a gap alone would tell it.
 * @param between the place between a category and the one before it.
 */
export function breakLines({ breaks = [] }: Chart, between: (before: number) => number): BreakLines {
  const places = breaks.map(({ before }) => between(before));
  const close = places.some((x, index) => index > 0 && x - places[index - 1]! < widthOf(WORD) + 8);
  const rows = breaks.length === 0 ? 0 : close ? 2 : 1;
  return {
    height: rows * LINE,
    draw: (top, bottom) =>
      places.flatMap((x, index) => {
        const word = top + (index % rows) * LINE;
        return [
          markup`<line x1="${round(x)}" y1="${round(word + LINE)}" x2="${round(x)}" y2="${round(bottom)}" stroke="${AXIS}" stroke-width="1.5" stroke-dasharray="5 4"/>\n`,
          lettering(WORD, x, word + 12, { anchor: 'middle', rim: true }),
        ];
      }),
  };
}

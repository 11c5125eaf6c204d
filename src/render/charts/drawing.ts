import type { Markup } from '../markup.ts';

/**
 * The drawings are so many units wide. On a telephone that is about 340 pixels, so letters of 13 units stay above
 * 11 pixels; at the greatest width on a screen or on paper they are as large as the text around.
 */
export const WIDTH = 400;

/** What a kind of chart draws: its marks and words, and how tall they come out. */
export interface Drawing {
  readonly height: number;
  readonly marks: Markup;
}

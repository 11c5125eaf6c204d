import type { Chart } from '../../report/model.ts';
import { type Markup, markup } from '../markup.ts';
import { breakLines } from './break-lines.ts';
import { type Drawing, WIDTH } from './drawing.ts';
import { LINE, lettering, widthOf, wrap } from './lettering.ts';
import { AXIS, coloursOf } from './palette.ts';
import { round, scaleOf } from './scale.ts';

const PLOT = 170;
const NUMBERS = 22;

/**
 * Standing columns with their numbers on top; of several series side by side, with a key above them. The columns have
 * their numbers, so there is no scale beside them.
 */
export function drawColumns(chart: Chart): Drawing {
  const { categories, series } = chart;
  const colours = coloursOf(series.length);
  const slot = WIDTH / Math.max(categories.length, 1);
  const breaks = breakLines(chart, (before) => slot * before);
  const key =
    series.length > 1
      ? keyOf(
          series.map(({ label }) => label),
          colours,
        )
      : { height: 0, marks: [] };
  const greatest = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 1);
  const scale = scaleOf(greatest, PLOT);
  const bottom = key.height + breaks.height + NUMBERS + scale.place(greatest);
  // Numbers that stand closer than their columns are wide would run into each other: the columns then take more room.
  const widest = Math.max(...series.flatMap(({ texts }) => texts.map(widthOf)), 0) + 3;
  const room = Math.min(0.92, Math.max(0.72, (widest * series.length) / slot));
  const thickness = Math.min(56, (slot * room) / series.length);
  const bold = widest <= thickness;
  const marks: Markup[] = [...key.marks, ...breaks.draw(key.height, bottom)];
  let deepest = 0;
  for (const [at, category] of categories.entries()) {
    const middle = slot * (at + 0.5);
    for (const [which, { values, texts }] of series.entries()) {
      const left = middle + (which - series.length / 2) * thickness;
      const value = values[at] ?? null;
      const height = value === null ? 0 : scale.place(value);
      if (height > 0) {
        marks.push(
          markup`<rect x="${round(left + 1)}" y="${round(bottom - height)}" width="${round(thickness - 2)}" height="${height}" fill="${colours[which] ?? ''}"/>\n`,
        );
      }
      const text = value === null ? 'none' : (texts[at] ?? '');
      marks.push(lettering(text, left + thickness / 2, bottom - height - 6, { anchor: 'middle', bold }));
    }
    const lines = wrap(category, slot - 4);
    deepest = Math.max(deepest, lines.length);
    marks.push(
      ...lines.map((text, line) =>
        lettering(text, middle, bottom + (line + 1) * LINE + 2, { anchor: 'middle' }),
      ),
    );
  }
  const axis = markup`<line x1="0" y1="${round(bottom)}" x2="${WIDTH}" y2="${round(bottom)}" stroke="${AXIS}"/>\n`;
  return { height: bottom + deepest * LINE + 8, marks: markup`${marks}${axis}` };
}

/** The names of the series, each behind a square of its colour, in as many lines as they need. */
function keyOf(labels: readonly string[], colours: readonly string[]): { height: number; marks: Markup[] } {
  const marks: Markup[] = [];
  let x = 0;
  let y = 12;
  for (const [index, label] of labels.entries()) {
    const width = 18 + widthOf(label) + 16;
    if (x > 0 && x + width > WIDTH) {
      x = 0;
      y += LINE + 4;
    }
    marks.push(
      markup`<rect x="${round(x)}" y="${y - 10}" width="12" height="12" fill="${colours[index] ?? ''}"/>\n`,
    );
    marks.push(lettering(label, x + 18, y));
    x += width;
  }
  return { height: y + 10, marks };
}

import type { Chart } from '../../report/model.ts';
import { type Markup, markup } from '../markup.ts';
import { breakLines } from './break-lines.ts';
import { type Drawing, WIDTH } from './drawing.ts';
import { LINE, lettering, widthOf, wrap } from './lettering.ts';
import { AXIS, coloursOf, GRID } from './palette.ts';
import { round, type Scale, scaleOf } from './scale.ts';

const PLOT = 190;
const TOP = 22;
const LEFT = 34;
const NAMES = 94;

/** Where things stand in the plot. */
interface Plot {
  readonly scale: Scale;
  /** The line of 0. */
  readonly bottom: number;
  x(at: number): number;
  y(value: number): number;
}

/**
 * Lines over the years, each with its numbers at its points and its name at its end. A missing year is a gap, and so is
 * the way from one year to the next where a rule changed between them.
 */
export function drawLines(chart: Chart): Drawing {
  const { categories, series } = chart;
  const colours = coloursOf(series.length);
  const scale = scaleOf(
    Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 1),
    PLOT,
  );
  const step = (WIDTH - LEFT - NAMES - 34) / Math.max(categories.length - 1, 1);
  const x = (at: number) => LEFT + 20 + at * step;
  const breaks = breakLines(chart, (before) => x(before - 0.5));
  const bottom = breaks.height + TOP + PLOT;
  const plot: Plot = { scale, bottom, x, y: (value) => bottom - scale.place(value) };
  const drawn = series.map(({ values }, which) =>
    line(values, which, colours[which] ?? '', brokenBefore(chart, which), plot),
  );
  const marks = markup`${grid(plot)}${breaks.draw(0, bottom)}${years(categories, plot, step)}${drawn.flat()}${numbers(chart, plot)}${names(chart, plot)}`;
  return { height: bottom + LINE + 8, marks };
}

function grid({ scale, y }: Plot): Markup[] {
  return scale.ticks.flatMap((tick) => [
    markup`<line x1="${LEFT}" y1="${round(y(tick))}" x2="${WIDTH - NAMES - 6}" y2="${round(y(tick))}" stroke="${tick === 0 ? AXIS : GRID}"/>\n`,
    lettering(String(tick).replace(/\B(?=(\d{3})+$)/g, ','), LEFT - 6, y(tick) + 4.5, { anchor: 'end' }),
  ]);
}

/** The names of the years below the axis: as many as there is room for, always the last. */
function years(categories: readonly string[], { x, bottom }: Plot, step: number): Markup[] {
  const widest = Math.max(...categories.map(widthOf), 1) + 8;
  const every = Math.max(1, Math.ceil(widest / step));
  return categories.flatMap((category, at) =>
    (categories.length - 1 - at) % every === 0
      ? [lettering(category, x(at), bottom + LINE + 2, { anchor: 'middle' })]
      : [],
  );
}

/** The positions of the years before which a series breaks. */
function brokenBefore({ breaks = [] }: Chart, which: number): ReadonlySet<number> {
  return new Set(breaks.flatMap(({ before, series }) => (series.includes(which) ? [before] : [])));
}

/** Runs of years without a gap, as lines; a round or a square mark at every year, so that colour is not all there is. */
function line(
  values: readonly (number | null)[],
  which: number,
  colour: string,
  broken: ReadonlySet<number>,
  { x, y }: Plot,
): Markup[] {
  const runs: string[][] = [[]];
  const points: Markup[] = [];
  for (const [at, value] of values.entries()) {
    if (value === null) {
      runs.push([]);
      continue;
    }
    if (broken.has(at)) {
      runs.push([]);
    }
    const [px, py] = [round(x(at)), round(y(value))];
    runs.at(-1)?.push(`${px},${py}`);
    points.push(
      which % 2 === 0
        ? markup`<circle cx="${px}" cy="${py}" r="3.5" fill="${colour}"/>\n`
        : markup`<rect x="${round(px - 3.5)}" y="${round(py - 3.5)}" width="7" height="7" fill="${colour}"/>\n`,
    );
  }
  const lines = runs
    .filter((run) => run.length > 1)
    .map(
      (run) =>
        markup`<polyline points="${run.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>\n`,
    );
  return [...lines, ...points];
}

/** The number of each point: above it for the higher line of that year, below it for a lower one. */
function numbers({ categories, series }: Chart, { x, y }: Plot): Markup[] {
  return categories.flatMap((_, at) => {
    const here = series.flatMap(({ values, texts }) => {
      const value = values[at] ?? null;
      return value === null ? [] : [{ value, text: texts[at] ?? '' }];
    });
    const highest = Math.max(...here.map(({ value }) => value));
    let free = true;
    return here.map(({ value, text }) => {
      const above = free && value === highest;
      free = free && !above;
      return lettering(text, x(at), y(value) + (above ? -9 : 19), {
        anchor: 'middle',
        bold: true,
        rim: true,
      });
    });
  });
}

/** The name of each line at its last point, moved apart where two lines end close to each other. */
function names({ categories, series }: Chart, { x, y, bottom }: Plot): Markup[] {
  const blocks = series
    .map(({ label, values }) => {
      const last = values.findLastIndex((value) => value !== null);
      const lines = wrap(label, NAMES - 12);
      return { lines, middle: y(values[last] ?? 0), height: lines.length * LINE };
    })
    .sort((a, b) => a.middle - b.middle);
  const tops: number[] = [];
  let free = 0;
  for (const { middle, height } of blocks) {
    tops.push(Math.max(free, middle - height / 2));
    free = tops.at(-1)! + height + 6;
  }
  const over = Math.max(0, free - 6 - bottom);
  // Beside the number of the last point, which is as wide as four digits at most.
  const left = x(categories.length - 1) + 22;
  return blocks.flatMap(({ lines }, index) =>
    lines.map((text, at) => lettering(text, left, tops[index]! - over + at * LINE + 12)),
  );
}

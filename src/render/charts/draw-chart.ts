import type { Chart } from '../../report/model.ts';
import { type Markup, markup } from '../markup.ts';
import { drawBars } from './bars.ts';
import { drawColumns } from './columns.ts';
import { type Drawing, WIDTH } from './drawing.ts';
import { drawLines } from './lines.ts';
import { round } from './scale.ts';

/**
 * The chart as SVG, 400 units wide, with its text alternative on the drawing itself: on a figure around it browsers
 * lose it when they write a PDF. `id` is the start of the ids in it.
 */
export function drawChart(chart: Chart, id: string): Markup {
  const { height, marks } = draw(chart);
  return markup`<svg role="img" aria-labelledby="${id}-name ${id}-words" viewBox="0 0 ${WIDTH} ${round(height)}" xmlns="http://www.w3.org/2000/svg">
<title id="${id}-name">${chart.title}</title>
<desc id="${id}-words">${chart.alternative}</desc>
<g aria-hidden="true">
${marks}</g>
</svg>`;
}

function draw(chart: Chart): Drawing {
  switch (chart.type) {
    case 'bars':
      return drawBars(chart);
    case 'columns':
    case 'grouped-columns':
      return drawColumns(chart);
    case 'lines':
      return drawLines(chart);
  }
}

import type { Chart } from '../../../report/model.ts';
import { drawChart } from '../../charts/draw-chart.ts';
import { type Markup, markup, nothing } from '../../markup.ts';
import { findChart } from '../names.ts';
import { anchor } from '../numbering.ts';
import { type HelperOptions, placeOf, type Rendering, writeLater } from '../rendering.ts';

/**
 * `{{chart "history"}}`: the drawing, under a title that says what it shows, with the measure, the period and where its
 * numbers stand. Nothing where every value is 0 or missing: such a drawing shows nothing, the table says it.
 */
export function chart(rendering: Rendering, id: string, options: HelperOptions): Markup {
  const found = findChart(rendering, id, options);
  if (found === undefined || !isWorthDrawing(found)) {
    return nothing;
  }
  const { number } = rendering.numbering.next('chart', id, placeOf(rendering, options));
  const target = anchor('chart', id);
  const source = writeLater(rendering, () => whereNumbersAre(found, rendering));
  // A group, since a PDF wants that of a figure; with that role HTML allows no figcaption in it.
  return markup`<figure class="chart" id="${target}" role="group" aria-labelledby="${target}-title">
<div>
<p class="chart-title" id="${target}-title"><span class="label">Chart ${number}:</span> ${found.title}</p>
<p class="chart-caption">${found.caption.replace(/\.$/, '')}.${source}</p>
</div>
${drawChart(found, target)}
</figure>`;
}

function whereNumbersAre({ table: id }: Chart, { numbering }: Rendering): Markup {
  const table = numbering.find('table', id);
  return table?.kind === 'table'
    ? markup` The numbers are in <a href="#${anchor('table', id)}">Table ${table.number}</a>.`
    : nothing;
}

function isWorthDrawing({ series }: Chart): boolean {
  return series.some(({ values }) => values.some((value) => value !== null && value > 0));
}

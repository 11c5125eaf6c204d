import type { Row, Table } from '../../../report/model.ts';
import { Markup, markup, nothing } from '../../markup.ts';
import { findFigure, findTable } from '../names.ts';
import { type HelperOptions, placeOf, type Rendering } from '../rendering.ts';
import { emptyTable, tableBlock, tableFrame } from '../table-block.ts';

/** `{{table "team"}}`: the table with caption, notes and the line that says what it counts. */
export function table(rendering: Rendering, id: string, options: HelperOptions): Markup {
  const found = findTable(rendering, id, options);
  const { number } = rendering.numbering.next('table', id, placeOf(rendering, options));
  if (found === undefined) {
    rendering.warnings.add(
      `No log holds what the table “${id}” is made from, so the report says that there is no such table.`,
    );
  }
  return found === undefined || found.rows.length === 0
    ? emptyTable(id, number, found)
    : tableBlock(found, number, rendering.numbering.part?.numbered);
}

/**
 * `{{figures "keyFigures" "Key figures" "complaints.all" "compliments"}}`: figures as a numbered table, each beside
 * its comparison with the year before. Figures that this report does not have are left out.
 */
export function figures(
  rendering: Rendering,
  id: string,
  title: string,
  ids: readonly string[],
  options: HelperOptions,
): Markup {
  const { number } = rendering.numbering.next('table', id, placeOf(rendering, options));
  return tableBlock(
    figuresTable(rendering, id, title, ids, options),
    number,
    rendering.numbering.part?.numbered,
  );
}

/**
 * `{{#tableOf "timeLimits" "Time limits" rows=4 below="…"}}<thead>…{{/tableOf}}`: a table written out in the template, in
 * the same frame as all others. `numbered=false` for one that is part of a form; `landscape=true` for a wide one.
 */
export function tableOf(
  rendering: Rendering,
  context: unknown,
  id: string,
  title: string,
  options: HelperOptions,
): Markup {
  const {
    numbered = true,
    landscape = false,
    scrolls = true,
    rows = 0,
    below = '',
  } = options.hash as {
    numbered?: boolean;
    landscape?: boolean;
    scrolls?: boolean;
    rows?: number;
    below?: string;
  };
  const content = new Markup(options.fn?.(context) ?? '');
  const number = numbered
    ? { number: rendering.numbering.next('table', id, placeOf(rendering, options)).number }
    : {};
  return tableFrame({
    id,
    ...number,
    title,
    shape: { kind: 'text', scrolls, paper: landscape ? 'landscape' : 'portrait' },
    rows,
    content,
    below: below === '' ? nothing : markup`<p class="table-basis">${below}</p>`,
  });
}

function figuresTable(
  rendering: Rendering,
  id: string,
  title: string,
  ids: readonly string[],
  options: HelperOptions,
): Table {
  const { year } = rendering.model;
  const notes: string[] = [];
  const rows: Row[] = ids.flatMap((figureId) => {
    const figure = findFigure(rendering, figureId, options);
    if (figure === undefined) {
      return [];
    }
    const published = figure.asPublished?.map(({ text, source }) => `${text} (${source})`) ?? [];
    if (published.length > 0) {
      notes.push(`Published before as ${published.join(', and as ')}.`);
    }
    const label = `${figure.label}${published.length > 0 ? ` [note ${notes.length}]` : ''}`;
    const comparison = figure.value === null ? undefined : figure.change?.text;
    return [
      {
        key: figureId,
        label,
        labels: [label],
        cells: [{ text: figure.text }, { text: comparison ?? 'no comparison' }],
      },
    ];
  });
  return {
    id,
    title,
    counts: 'Each line what its name says',
    basis: `1 April to 31 March`,
    rule: 'The date that counts and the counting rule stand under the table of each subject in the annual report',
    rowHeadings: ['Measure'],
    columns: [
      { id: 'value', label: year.print, unit: 'count' },
      { id: 'change', label: `Compared with ${year.previous}`, unit: 'text' },
    ],
    rows,
    notes,
  };
}

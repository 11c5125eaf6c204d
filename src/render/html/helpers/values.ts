import { formatLong, isCalendarDate } from '../../../calendar/calendar-date.ts';
import { inTable } from '../../../report/format.ts';
import type { Figure } from '../../../report/model.ts';
import { findChart, findFigure, findTable } from '../names.ts';
import { type HelperOptions, placeOf, type Rendering } from '../rendering.ts';
import { TemplateError } from '../template-error.ts';

const NOT_AVAILABLE = 'not available';

/** `{{figure "complaints.all"}}`: the figure as printed everywhere, `1,234`, `83%`, `15 working days`; `words=false`: `15`. */
export function figure(rendering: Rendering, id: string, options: HelperOptions): string {
  const found = findFigure(rendering, id, options);
  if (found !== undefined && options.hash.words === false) {
    return inTable(found.value, found.unit);
  }
  return found?.text ?? NOT_AVAILABLE;
}

/** `{{count "comments" "comment" "comments"}}`: the figure with the word for what it counts: `no comments`, `1 comment`. */
export function count(
  rendering: Rendering,
  id: string,
  one: string,
  several: string,
  options: HelperOptions,
): string {
  const found = findFigure(rendering, id, options);
  if (found?.value === 0) {
    return `no ${several}`;
  }
  return found === undefined
    ? `${several} (${NOT_AVAILABLE})`
    : `${found.text} ${found.value === 1 ? one : several}`;
}

/**
 * `{{change "compliments" before=", "}}`: how the figure compares with the year before, `up from 68`, between the texts
 * `before` and `after`. Nothing at all where the year before is not known.
 */
export function change(rendering: Rendering, id: string, options: HelperOptions): string {
  const text = knownChange(findFigure(rendering, id, options));
  const { before = '', after = '' } = options.hash as { before?: string; after?: string };
  return text === undefined ? '' : `${before}${text}${after}`;
}

/**
 * `{{#if (has figure="compliments")}}`: whether there is something to print. A figure has a value; a change a year
 * before to compare with; a table rows; a chart a value; narrative its words. The figure 0 is something to print, and
 * `some="comments"` asks for more than 0.
 */
export function has(rendering: Rendering, options: HelperOptions): boolean {
  const asked = Object.entries(options.hash);
  return asked.every(([kind, id]) => {
    const test = Object.hasOwn(TESTS, kind) ? TESTS[kind] : undefined;
    if (test === undefined) {
      throw new TemplateError(
        'TEMPLATE_NAME',
        placeOf(rendering, options),
        `“has” cannot ask for a ${kind}.`,
        `Ask for one of: ${Object.keys(TESTS).join(', ')}.`,
      );
    }
    return test(rendering, String(id), options);
  });
}

/** `{{date year.from}}`: `1 April 2023`; text that is not a date as it stands. */
export function date(text: string): string {
  return isCalendarDate(text) ? formatLong(text) : text;
}

/** `{{sentence text}}`: the text with a capital at its beginning. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `{{number 12345}}`: a number of the model that is no figure, `12,345`. */
export function number(value: number): string {
  return inTable(value, 'count');
}

const TESTS: Readonly<Record<string, (rendering: Rendering, id: string, options: HelperOptions) => boolean>> =
  {
    figure: (rendering, id, options) => (findFigure(rendering, id, options)?.value ?? null) !== null,
    some: (rendering, id, options) => (findFigure(rendering, id, options)?.value ?? 0) !== 0,
    change: (rendering, id, options) => knownChange(findFigure(rendering, id, options)) !== undefined,
    table: (rendering, id, options) => (findTable(rendering, id, options)?.rows.length ?? 0) > 0,
    chart: (rendering, id, options) =>
      findChart(rendering, id, options)?.series.some(({ values }) =>
        values.some((value) => value !== null && value > 0),
      ) ?? false,
    narrative: (rendering, id) => Object.hasOwn(rendering.model.narrative, id),
  };

function knownChange(found: Figure | undefined): string | undefined {
  return found?.value === null ? undefined : found?.change?.text;
}

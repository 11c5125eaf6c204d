import type { HelperName } from './helper-names.ts';
import { chart } from './helpers/chart.ts';
import { furtherTables } from './helpers/further-tables.ts';
import { narrative } from './helpers/narrative.ts';
import { particular, toBeWritten } from './helpers/particulars.ts';
import { ref } from './helpers/references.ts';
import { contents, paragraph, part, section } from './helpers/structure.ts';
import { styles } from './helpers/styles.ts';
import { figures, table, tableOf } from './helpers/table.ts';
import { change, count, date, figure, has, number, sentence } from './helpers/values.ts';
import { type HelperOptions, placeOf, type Rendering } from './rendering.ts';
import { TemplateError } from './template-error.ts';

/** What templates can call, bound to one pass over the page. Each is described where it is defined. */
export function createHelpers(rendering: Rendering, style: string): Record<HelperName, unknown> {
  const plain = <A extends unknown[]>(helper: (rendering: Rendering, ...args: A) => unknown) =>
    function (this: unknown, ...args: A) {
      return helper(rendering, ...counted(rendering, args, helper.length - 1));
    };
  /** A block goes on in the context it stands in. */
  const block = <A extends unknown[]>(
    helper: (rendering: Rendering, context: unknown, ...args: A) => unknown,
  ) =>
    function (this: unknown, ...args: A) {
      return helper(rendering, this, ...counted(rendering, args, helper.length - 2));
    };
  return {
    part: block(part),
    section: block(section),
    paragraph: block(paragraph),
    contents: plain(contents),
    figure: plain(figure),
    count: plain(count),
    change: plain(change),
    has: plain(has),
    date,
    number,
    sentence,
    table: plain(table),
    figures: plain(figures),
    tableOf: block(tableOf),
    furtherTables: plain(furtherTables),
    chart: plain(chart),
    narrative: plain(narrative),
    ref: plain(ref),
    particular: plain(particular),
    toBeWritten: plain(toBeWritten),
    styles: plain((on: Rendering) => styles(on, style)),
    list: (...args: [...unknown[], HelperOptions]) => args.slice(0, -1),
    isEqual: (one: unknown, other: unknown) => one === other,
  };
}

/**
 * The arguments, if they are as many as the helper takes and none is a group of the model. `takes`: with the options,
 * which come last; a helper that does not look at them takes none.
 */
function counted<A extends unknown[]>(rendering: Rendering, args: A, takes: number): A {
  const options = args.at(-1) as HelperOptions;
  const given = args.slice(0, -1);
  const expected = Math.max(takes - 1, 0);
  if (given.length !== expected) {
    throw misused(rendering, options, `takes ${expected} after its name, not ${given.length}`);
  }
  if (given.some((each) => typeof each === 'object' && !Array.isArray(each))) {
    throw misused(rendering, options, 'takes words between quotation marks, and has something else');
  }
  return args;
}

function misused(rendering: Rendering, options: HelperOptions, how: string): TemplateError {
  return new TemplateError(
    'TEMPLATE_SYNTAX',
    placeOf(rendering, options),
    `“${options.name}” ${how}.`,
    `Write it as TEMPLATES.md shows, such as {{table "team"}}; no report was written.`,
  );
}

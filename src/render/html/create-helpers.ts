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
import type { HelperOptions, Rendering } from './rendering.ts';

/** What templates can call, bound to one pass over the page. Each is described where it is defined. */
export function createHelpers(rendering: Rendering, style: string): Record<HelperName, unknown> {
  const plain = <A extends unknown[]>(helper: (rendering: Rendering, ...args: A) => unknown) =>
    function (this: unknown, ...args: A) {
      return helper(rendering, ...args);
    };
  /** A block goes on in the context it stands in. */
  const block = <A extends unknown[]>(
    helper: (rendering: Rendering, context: unknown, ...args: A) => unknown,
  ) =>
    function (this: unknown, ...args: A) {
      return helper(rendering, this, ...args);
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

import { BYTE_ORDER_MARK, csvRow } from '../../render/csv-cells.ts';
import type { ComparedFigure, Comparison } from '../../report/years/compare-years.ts';

/** The comparison for Excel: a row for each figure, also for those of which nothing is known. */
export function* comparisonCsv({ years, figures }: Comparison): Generator<string> {
  const pairs = years.slice(1).map((to, index) => ({ from: years[index]!.print, to: to.print }));
  yield BYTE_ORDER_MARK;
  yield csvRow([
    'Figure',
    'Name',
    'Unit',
    ...years.flatMap(({ print: year }) => [
      year,
      `${year}, from`,
      `${year}, source`,
      `${year}, published otherwise`,
    ]),
    ...pairs.flatMap(({ from, to }) => [
      `${from} to ${to}, change`,
      `${from} to ${to}, change in percent`,
      `${from} to ${to}, not like for like`,
      `${to} by the rules of ${from}`,
    ]),
  ]);
  for (const figure of figures) {
    yield csvRow(cellsOf(figure));
  }
}

function cellsOf({ id, label, unit, years, changes }: ComparedFigure): (string | number)[] {
  return [
    label,
    id,
    unit,
    ...years.flatMap(({ value, text, origin, source = '', asPublished = [] }) => [
      value ?? text,
      origin,
      source,
      asPublished.map((other) => `${other.text} in “${other.source}”`).join('; '),
    ]),
    ...changes.flatMap(({ by, percent, notLikeForLike, likeForLike }) => [
      by ?? '',
      percent ?? '',
      notLikeForLike.join('; '),
      likeForLike === undefined ? '' : (likeForLike.value ?? likeForLike.text),
    ]),
  ];
}

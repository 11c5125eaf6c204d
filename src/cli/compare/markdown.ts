import { escapedMarkdown, markdownRow } from '../../render/tables/markdown-table.ts';
import type { ComparedFigure, Comparison } from '../../report/years/compare-years.ts';
import { changeInWords, knownFigures, legend, numberInWords, remarks } from './words.ts';

/** The comparison in Markdown: a table, what has to be known of single figures, and what its words mean. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { years } = comparison;
  const { shown } = knownFigures(comparison);
  const pairs = years.slice(1).map((to, index) => `${years[index]!.print} to ${to.print}`);
  const notes = shown.flatMap((figure) =>
    remarks(figure).map((remark) => `- ${escapedMarkdown(`${figure.label}: ${remark}`)}`),
  );
  return [
    [
      markdownRow(['Figure', 'Name', ...years.map(({ print }) => print), ...pairs]),
      `| --- | --- |${' ---: |'.repeat(years.length + pairs.length)}`,
      ...shown.map((figure) => markdownRow(cellsOf(figure))),
    ].join('\n'),
    notes.join('\n'),
    legend(comparison).map(escapedMarkdown).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function cellsOf({ id, label, unit, years, changes }: ComparedFigure): string[] {
  return [
    label,
    id,
    ...years.map((year) => numberInWords(year, unit)),
    ...changes.map((change) => changeInWords(change, unit)),
  ];
}

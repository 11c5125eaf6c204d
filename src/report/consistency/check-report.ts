import type { ReportModel } from '../model.ts';
import { numberFaults } from './check-number.ts';
import { tableFaults } from './check-table.ts';
import { readPrinted } from './printed-number.ts';

/** The report contradicts itself. It is made from data by rules that cannot: so this is a fault of the program. */
class InconsistentReport extends Error {
  override readonly name = 'InconsistentReport';

  constructor(faults: readonly string[]) {
    const shown = faults.slice(0, MOST);
    const more = faults.length - shown.length;
    super(
      [
        'The report contradicts itself, so it was not written:',
        ...shown.map((fault) => `- ${fault}`),
        ...(more > 0 ? [`- and ${more} more`] : []),
      ].join('\n'),
    );
  }
}

const MOST = 20;

/**
 * Re-adds every table of a report as it is printed, and checks every percentage against its fraction, knowing nothing but
 * the model. Reports were published whose rows did not add up and whose percentages were others than their fractions.
 * @throws InconsistentReport that names each table, row and column, or figure. Such a report must not be printed.
 */
export function checkReport({ figures, tables, charts }: Pick<ReportModel, 'figures' | 'tables' | 'charts'>) {
  const faults = [
    ...Object.entries(figures).flatMap(([name, figure]) =>
      numberFaults(figure, figure.unit).map((fault) => `figure ${name}: ${fault}`),
    ),
    ...Object.values(tables).flatMap((table) =>
      tableFaults(table).map((fault) => `table ${table.id}, ${fault}`),
    ),
    ...Object.values(charts).flatMap((chart) =>
      chart.series.flatMap(({ values, texts }) =>
        values.some((value, index) => value !== (readPrinted(texts[index] ?? '').numbers[0]?.value ?? null))
          ? [`chart ${chart.id}: draws other numbers than it prints`]
          : [],
      ),
    ),
  ];
  if (faults.length > 0) {
    throw new InconsistentReport(faults);
  }
}

import type { ListingTable } from '../../statistics/definition.ts';
import { type Fact, quantityOf } from '../../statistics/facts.ts';
import type { Cell, Column } from '../model.ts';
import { listedIn, listing } from '../tables/listing.ts';
import { explainNumber } from './explain-number.ts';
import type { ExplainableTable } from './explainable-table.ts';
import type { Explaining } from './explaining.ts';
import type { Explanation } from './explanation.ts';

/** A table that prints records: each row is one, and the total adds up what they say of money. */
export function explainableListing(definition: ListingTable, explaining: Explaining): ExplainableTable {
  const table = listing(definition, explaining.calculation);
  const { year, facts } = listedIn(definition, explaining.calculation);
  const { population, notes = [] } = definition;
  const explainRows = (
    shown: { readonly row?: Explanation['row']; readonly column: Column; readonly cell: Cell },
    rows: readonly Listed[],
    formula: string,
  ): Explanation => {
    const { row, column, cell } = shown;
    const money = column.unit === 'pounds';
    const explained = explainNumber(
      {
        name: definition.id,
        ...(row === undefined ? {} : { row }),
        column: { id: column.id, label: column.label },
        title: [table.title, [row?.label, column.label].filter(Boolean).join(', ')].join(': '),
        printed: cell.text,
        year,
        measured: { value: cell.value ?? null, unit: 'pounds' },
        measure: money ? { kind: 'sum', of: 'amount' } : { kind: 'count' },
        population,
        basis: population.basis,
        rule: 'record',
        dimensions: [],
        facts: rows.map(({ fact, label }) => ({
          fact,
          side: money && quantityOf('amount', fact) === null ? 'aside' : 'counted',
          under: label,
          hidden: [],
        })),
        notes,
      },
      explaining,
    );
    return { ...explained, unit: column.unit, formula };
  };
  const listed = facts.map((fact, index): Listed => ({ fact, label: table.rows[index]!.label }));
  return {
    table,
    usualColumn: 0,
    cell: (row, index) => {
      const column = table.columns[index]!;
      const { key, label, cells } = row === 'total' ? table.total! : table.rows[row]!;
      return row === 'total'
        ? explainRows(
            { row: { key, label }, column, cell: cells[index]! },
            listed,
            column.unit === 'pounds' ? 'The amounts of the rows added up.' : 'This column has no total.',
          )
        : explainRows(
            { row: { key, label }, column, cell: cells[index]! },
            [listed[row]!],
            'Each row is a record as it stands in the log.',
          );
    },
    wholeColumn: (index) =>
      explainRows(
        { column: table.columns[index]!, cell: { text: '', value: null } },
        listed,
        'Each row is a record as it stands in the log.',
      ),
  };
}

interface Listed {
  readonly fact: Fact;
  readonly label: string;
}

/** A chart as data: which table, which of its columns, drawn how, and what its title says. */
export interface ChartDefinition {
  readonly id: string;
  readonly table: string;
  /** The ids of the table's columns that become series. */
  readonly columns: readonly string[];
  readonly type: 'bars' | 'columns' | 'lines';
  /**
   * What the chart shows, as a statement where one row is the largest, and where several are. `{top}` is the largest
   * row, `{value}` its number, `{times}` the same as `3 times`, `{total}` the sum of all rows. Without one, the title
   * says how each series moved to the last year.
   */
  readonly title?: { readonly one: string; readonly several: string };
}

/** Every chart that the reports may name; each stands beside its table. */
export const chartCatalogue: readonly ChartDefinition[] = [
  { id: 'history', table: 'history', columns: ['compliments', 'complaints.statutory'], type: 'lines' },
  { id: 'statutoryByYear', table: 'statutoryByYear', columns: ['complaints.statutory'], type: 'columns' },
  {
    id: 'team',
    table: 'team',
    columns: ['number'],
    type: 'bars',
    title: {
      one: '{top} had the most statutory complaints: {value} of {total}',
      several: '{top} had the most statutory complaints: {value} each, of {total} in all',
    },
  },
  {
    id: 'outcome',
    table: 'outcome',
    columns: ['number'],
    type: 'bars',
    title: {
      one: '{top} was the most frequent outcome: {value} of {total}',
      several: '{top} were the most frequent outcomes: {value} each, of {total} in all',
    },
  },
  {
    id: 'complaintCategory',
    table: 'complaintCategory',
    columns: ['number'],
    type: 'bars',
    title: {
      one: '{top} was mentioned most often: {times}',
      several: '{top} were mentioned most often: {times} each',
    },
  },
  {
    id: 'method',
    table: 'method',
    columns: ['number'],
    type: 'bars',
    title: {
      one: '{top} was used most often to complain: {value} of {total}',
      several: '{top} were used most often to complain: {value} each, of {total} in all',
    },
  },
];

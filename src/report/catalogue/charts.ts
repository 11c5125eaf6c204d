/** A chart as data: which table, which of its columns, drawn how, and what its title says. */
export interface ChartDefinition {
  readonly id: string;
  readonly table: string;
  /** The ids of the table's columns that become series. */
  readonly columns: readonly string[];
  readonly type: 'bars' | 'columns' | 'lines';
  /**
   * What the chart shows, as a statement: `{top}` is the largest row, `{value}` its number, `{total}` the total.
   * Without one, the title says how each series moved to the last year.
   */
  readonly title?: string;
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
    title: '{top} had the most statutory complaints: {value} of {total}',
  },
  {
    id: 'outcome',
    table: 'outcome',
    columns: ['number'],
    type: 'bars',
    title: '{top} was the most frequent outcome: {value} of {total}',
  },
  {
    id: 'complaintCategory',
    table: 'complaintCategory',
    columns: ['number'],
    type: 'bars',
    title: '{top} was mentioned most often: {value} times',
  },
  {
    id: 'method',
    table: 'method',
    columns: ['number'],
    type: 'bars',
    title: '{top} was used most often to complain: {value} of {total}',
  },
];

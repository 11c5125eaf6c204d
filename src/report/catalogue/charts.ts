/** A chart as data: which table, which of its columns, drawn how, and what its title says. */
export interface ChartDefinition {
  readonly id: string;
  readonly table: string;
  /** The ids of the table's columns that become series. */
  readonly columns: readonly string[];
  readonly type: 'bars' | 'columns' | 'grouped-columns' | 'lines';
  /**
   * What the chart shows, as a statement where one row is the largest, and where several are. `{top}` is the largest
   * row, `{value}` its number, `{times}` the same as `3 times`, `{total}` the sum of all rows. `of: 'columns'`: the
   * columns of the last row are compared instead, and `{row}` is its name. Without a title, it says how each series
   * moved to the last row.
   */
  readonly title?: { readonly one: string; readonly several: string; readonly of?: 'columns' };
  /** What moved, where the names of the series do not say it: `Answered on time`. */
  readonly subject?: string;
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
  { id: 'complaintsByYear', table: 'complaintsByYear', columns: ['complaints.statutory'], type: 'columns' },
  {
    id: 'complaintsByQuarter',
    table: 'complaintsByQuarter',
    columns: quarters('complaints.statutory'),
    type: 'grouped-columns',
    title: {
      one: '{top} of {row} had the most statutory complaints of its year: {value} of {total}',
      several:
        '{top} of {row} had the most statutory complaints of their year: {value} each, of {total} in all',
      of: 'columns',
    },
  },
  {
    id: 'outcomeDetail',
    table: 'outcomeDetail',
    columns: ['number'],
    type: 'bars',
    title: {
      one: '{top} was the most frequent outcome: {value} of {total}',
      several: '{top} were the most frequent outcomes: {value} each, of {total} in all',
    },
  },
  {
    id: 'service',
    table: 'service',
    columns: ['number'],
    type: 'bars',
    title: {
      one: '{top} was concerned most often: {times}',
      several: '{top} were concerned most often: {times} each',
    },
  },
  {
    id: 'complimentsByQuarter',
    table: 'complimentsByQuarter',
    columns: quarters('compliments'),
    type: 'grouped-columns',
    title: {
      one: '{top} of {row} had the most compliments of its year: {value} of {total}',
      several: '{top} of {row} had the most compliments of their year: {value} each, of {total} in all',
      of: 'columns',
    },
  },
  {
    id: 'complimentService',
    table: 'complimentService',
    columns: ['number'],
    type: 'bars',
    title: {
      one: '{top} received the most compliments: {value} of {total}',
      several: '{top} received the most compliments: {value} each, of {total} in all',
    },
  },
  {
    id: 'newCasesByYear',
    table: 'newCasesByYear',
    columns: ['number'],
    type: 'columns',
    subject: 'New cases',
  },
  {
    id: 'newCasesByMonth',
    table: 'newCasesByMonth',
    columns: ['number'],
    type: 'bars',
    title: {
      one: '{top} brought the most new cases: {value} of {total}',
      several: '{top} brought the most new cases: {value} each, of {total} in all',
    },
  },
  {
    id: 'onTimeByQuarter',
    table: 'onTimeByQuarter',
    columns: ['statutory-stage-1.onTime', 'corporate-stage-1.onTime'],
    type: 'grouped-columns',
    subject: 'Answered on time',
  },
  {
    id: 'informationByMonth',
    table: 'informationByMonth',
    columns: ['number'],
    type: 'bars',
    title: {
      one: '{top} brought the most requests: {value} of {total}',
      several: '{top} brought the most requests: {value} each, of {total} in all',
    },
  },
];

function quarters(figure: string): string[] {
  return [1, 2, 3, 4].map((quarter) => `${figure}.q${quarter}`);
}

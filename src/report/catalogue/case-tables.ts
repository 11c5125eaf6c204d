import type { ColumnDefinition, TableDefinition } from '../../statistics/definition.ts';
import { number } from './columns.ts';
import { newCases, statutoryComplaints } from './populations.ts';

/** Of the cases received: a case that is withdrawn, or that nobody has answered yet, is not on time. */
const answeredOnTime: ColumnDefinition = {
  id: 'onTime',
  label: 'Number',
  measure: { kind: 'rate', where: { answer: ['on-time'] } },
  show: 'fraction',
};

const onTimeNotes = [
  'A case is on time where it was answered within the limit that applied, which is the extended one where an extension was agreed.',
  'The fraction is of the cases received: one that was withdrawn or is not answered yet is not on time.',
];

/** The tables of reports on complaints and enquiries together: new cases by type, and how many were answered on time. */
export const caseTables: readonly TableDefinition[] = [
  {
    type: 'tabulated',
    id: 'newCasesByYear',
    title: 'New cases by type and year',
    population: newCases,
    rule: 'record',
    rows: [],
    years: 3,
    across: 'caseType',
    columns: [number],
    total: false,
    order: 'given',
  },
  {
    type: 'tabulated',
    id: 'newCasesByQuarter',
    title: 'New cases by type and quarter',
    population: newCases,
    rule: 'record',
    rows: ['quarter'],
    across: 'caseType',
    columns: [number],
    total: true,
    order: 'given',
  },
  {
    type: 'tabulated',
    id: 'newCasesByMonth',
    title: 'New cases by type and month',
    population: newCases,
    rule: 'record',
    rows: ['month'],
    across: 'caseType',
    columns: [number],
    total: true,
    order: 'given',
  },
  {
    type: 'tabulated',
    id: 'onTimeByQuarter',
    title: 'Cases answered on time by type and quarter',
    population: newCases,
    rule: 'record',
    rows: ['quarter'],
    across: 'caseType',
    columns: [answeredOnTime],
    total: true,
    order: 'given',
    notes: onTimeNotes,
  },
  {
    type: 'tabulated',
    id: 'onTimeByDivision',
    title: 'Cases answered on time by type and division',
    population: newCases,
    rule: 'record',
    rows: ['division'],
    across: 'caseType',
    columns: [answeredOnTime],
    total: true,
    order: 'given',
    notes: onTimeNotes,
  },
  {
    type: 'tabulated',
    id: 'receivedAndClosed',
    title: 'Complaints received and closed',
    population: {
      records: ['complaint'],
      basis: 'received',
      counts: 'All complaints, informal ones included',
    },
    rule: 'record',
    rows: ['procedure'],
    columns: [
      { ...number, id: 'received', label: 'Received' },
      { ...number, id: 'closed', label: 'Closed', basis: 'closed' },
    ],
    total: true,
    order: 'given',
    notes: [
      'Received and closed are different cases in part: one received late in a year is closed in the next.',
      'A complaint is closed on the day that the log gives or, where it gives none, on the day on which its last stage ended.',
    ],
  },
  {
    type: 'series',
    id: 'complaintsByYear',
    title: 'Statutory complaints received, year by year',
    columns: [{ figure: 'complaints.statutory', label: 'Statutory complaints received' }],
    years: 6,
  },
  {
    type: 'series',
    id: 'complaintsByQuarter',
    title: 'Statutory complaints by quarter and year',
    columns: quarters('complaints.statutory'),
    counts: 'Statutory complaints received in each quarter',
    years: 6,
  },
  {
    type: 'series',
    id: 'complimentsByQuarter',
    title: 'Compliments by quarter and year',
    columns: quarters('compliments'),
    counts: 'Compliments recorded in each quarter',
    years: 2,
  },
  {
    type: 'series',
    id: 'escalation',
    title: 'Complaints that went on to Stage 2, in both readings',
    columns: [
      { figure: 'stage2.requested', label: 'Requests for Stage 2 in the year' },
      {
        figure: 'stage2.requested.percent',
        label: 'Flow: requests for Stage 2 in the year, of the Stage 1 complaints of the year',
        show: 'fraction',
      },
      {
        figure: 'escalation.cohort.percent',
        label: 'Cohort: complaints of the year that have reached Stage 2',
        show: 'fraction',
      },
    ],
    years: 3,
    notes: [
      'The flow sets requests made in the year beside complaints received in it; a request can belong to a complaint of the year before.',
      'The cohort follows the complaints received in the year. Those of the last months may still go on.',
    ],
  },
  {
    type: 'tabulated',
    id: 'teamContext',
    title: 'Statutory complaints by team beside its work',
    population: statutoryComplaints,
    rule: 'record',
    rows: ['team'],
    columns: [
      number,
      { id: 'openCases', label: 'Open cases', measure: { kind: 'external', figure: 'context.openCases' } },
      { id: 'referrals', label: 'Referrals', measure: { kind: 'external', figure: 'context.referrals' } },
    ],
    total: true,
    order: 'count',
    notes: [
      'Open cases and referrals are those that the figures file gives for the team; the total is the whole service, which can be more than the teams together.',
    ],
  },
];

function quarters(id: string) {
  return ([1, 2, 3, 4] as const).map((quarter) => ({
    figure: `${id}.q${quarter}`,
    label: `Q${quarter}`,
  }));
}

import type { ExportedLog } from './exported-project.ts';
import type { Cells, FixtureLog, Sheet } from './fixture-logs.ts';
import { type Link, STAGE_NAMES, stageRows } from './stage-rows.ts';
import { inUtf8, textExport } from './text-export.ts';
import { translatedSheet } from './translated-sheet.ts';
import { asInstant } from './written-days.ts';

/**
 * The logs of a council whose system exports all cases of all years at once, in the order of the day of receipt: a column
 * tells what each row is. Besides them the export has a request for somebody's own data, which is no part of the report.
 *
 * A kind of which there is no row stays a file of its own: an export of everything cannot say that there was none of it.
 */
export function everythingExport(logs: readonly FixtureLog[], link: Link): ExportedLog[] {
  const together = logs.filter(
    ({ settings, rows }) => COLUMNS[settings.kind] !== undefined && rows.length > 0,
  );
  const others = logs.filter((log) => !together.includes(log));
  const sheets = together.map((log) => caseRows(log, link));
  const everything: Sheet = {
    columns: [...new Set([UNREAD, CASE_TYPE, ...sheets.flatMap(({ columns }) => columns)])],
    rows: [REQUEST, ...sheets.flatMap(({ rows }) => rows)].toSorted(byReceipt),
  };
  const settings = {
    kind: 'everything',
    file: 'logs/all-cases.csv',
    years: [...new Set(together.flatMap((log) => log.settings.years ?? []))],
    carriedOver: together.some((log) => log.settings.carriedOver === true),
  };
  return [
    textExport(settings, everything, { delimiter: ',' }, inUtf8),
    ...others.map((log) => textExport(log.settings, log, { delimiter: ',' }, inUtf8)),
  ];
}

const CASE_TYPE = 'Case Type';

/** A column with which a system knows its own rows again; nobody reads it. */
const UNREAD = '(Do Not Modify) Row Checksum';

const REQUEST: Cells = {
  [CASE_TYPE]: 'Subject access request',
  'Case ID': 'SAR/1',
  Created: '2016-06-01T08:00:00+0000',
  'Contact Method': 'Email',
};

function byReceipt(a: Cells, b: Cells): number {
  return a.Created! < b.Created! ? -1 : a.Created! > b.Created! ? 1 : 0;
}

/** The rows of a log with what each of them is. */
function caseRows(log: FixtureLog, link: Link): Sheet {
  const { kind } = log.settings;
  const single = kind === 'complaints' ? stageRows(log, link) : log;
  const { columns, rows } = translatedSheet(single, { columns: COLUMNS[kind]!, day: asInstant });
  return {
    columns,
    rows: rows.map((row, index) => ({ ...row, [CASE_TYPE]: caseTypeOf(kind, single.rows[index]!) })),
  };
}

function caseTypeOf(kind: string, row: Cells): string {
  if (kind !== 'complaints') {
    return { compliments: 'Compliment', comments: 'Comment', ombudsman: 'Ombudsman' }[kind]!;
  }
  const stage = STAGE_NAMES.indexOf(row.Stage!);
  if (stage === 0) {
    return 'Pre-complaint';
  }
  return `${/^corporate/i.test(row.Procedure!) ? 'Corporate' : 'Children Act'} Stage ${stage}`;
}

/** Kinds of case that have the same to say share a column. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  complaints: {
    Reference: 'Case ID',
    'Previous case': 'Linked Case',
    Received: 'Created',
    Acknowledged: 'Date Acknowledged',
    Due: 'Response Due',
    Extended: 'Date Extended',
    'Extension reason': 'Extension Reason',
    Responded: 'Response Sent',
    Outcome: 'Outcome',
    'Request result': 'Request Result',
    'Request reason': 'Request Reason',
    'Statement agreed': 'Statement Agreed',
    'Panel met': 'Panel Met',
    Findings: 'Date of Findings',
    Withdrawn: 'Withdrawn On',
    'Withdrawn when': 'Withdrawn When',
    Closed: 'Closed On',
    Channel: 'Contact Method',
    Complainant: 'Customer Type',
    'Advocate used': 'Advocate Used',
    'Advocacy provider': 'Advocacy Provider',
    Services: 'Service',
    Team: 'Team',
    Division: 'Division',
    Categories: 'Category',
    'Not accepted reason': 'Not Accepted Reason',
    Officer: 'Handler',
    Ethnicity: 'Ethnic Group',
    Sex: 'Sex',
    'Age band': 'Age',
    Disability: 'Disability',
    Resolution: 'Resolutions',
    Learning: 'Learning',
  },
  compliments: {
    Reference: 'Case ID',
    Received: 'Created',
    From: 'Customer Type',
    Team: 'Team',
    Service: 'Service',
    Categories: 'Category',
    Summary: 'Summary',
    Quote: 'Quote',
  },
  comments: {
    Reference: 'Case ID',
    Received: 'Created',
    Channel: 'Contact Method',
    Team: 'Team',
    Subject: 'Subject',
  },
  ombudsman: {
    Reference: 'Case ID',
    'Complaint reference': 'Linked Case',
    Received: 'Created',
    Service: 'Service',
    Subject: 'Subject',
    Decision: 'Outcome',
    Decided: 'Response Sent',
    'Payment recommended': 'Payment Recommended',
  },
};

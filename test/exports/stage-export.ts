import { createRandom } from '../../fixtures/generate/random.ts';
import { option, reportingYearOf } from '../../src/calendar/reporting-year.ts';
import type { ExportedLog } from './exported-project.ts';
import type { Cells, FixtureLog, LogSettings, Sheet } from './fixture-logs.ts';
import { type Link, stageRows } from './stage-rows.ts';
import { inUtf8, textExport } from './text-export.ts';
import { type Translation, translatedSheet } from './translated-sheet.ts';
import { dayIn } from './written-days.ts';

/** How a system that makes a case of every stage exports its logs. */
export interface StageStyle extends Pick<Translation, 'day' | 'nothing'> {
  readonly link: Link;
  /** Whether what a complaint is about stands in a further file, a row for each thing. */
  readonly classifications: boolean;
}

/**
 * The logs of a council whose system makes a case of every stage, under its own column names and in its own words. The
 * rows are in no order, and a stage stands in the log of the year in which it was asked for, where there is one.
 */
export function stageExport(logs: readonly FixtureLog[], style: StageStyle): ExportedLog[] {
  const random = createRandom('rows in no order');
  const inNoOrder = ({ columns, rows }: Sheet): Sheet => ({ columns, rows: random.shuffle(rows) });
  const complaints = logs.filter(({ settings }) => settings.kind === 'complaints');
  const stages = byYearOfReceipt(
    complaints.map((log) => ({ settings: log.settings, ...stageRows(log, style.link) })),
  ).map((log) => {
    const sheet = inNoOrder(translatedSheet(log, { ...style, columns: COLUMNS }));
    return written(log.settings, style.classifications ? without(ABOUT, sheet) : sheet);
  });
  const classifications = complaints.map(({ settings, rows }) =>
    written(
      { kind: 'classifications', file: settings.file.replace('complaints', 'classifications') },
      inNoOrder(translatedSheet(classificationRows(rows), { ...style, columns: CLASSIFICATION_COLUMNS })),
    ),
  );
  const others = logs.filter((log) => !complaints.includes(log));
  return [
    ...stages,
    ...(style.classifications ? classifications : []),
    ...others.map((log) => {
      const columns = OTHER_COLUMNS[log.settings.kind];
      return written(log.settings, columns === undefined ? log : translatedSheet(log, { ...style, columns }));
    }),
  ];
}

function written(settings: LogSettings, sheet: Sheet): ExportedLog {
  return textExport(settings, sheet, { delimiter: ',' }, inUtf8);
}

/** Puts every row into the log of the year in which it was received; into the one that it comes from where there is none. */
function byYearOfReceipt(logs: readonly FixtureLog[]): FixtureLog[] {
  const yearOf = ({ Received }: Cells): string => option(reportingYearOf(dayIn(Received!)!));
  const logOf = (row: Cells, from: FixtureLog): FixtureLog =>
    logs.find(({ settings }) => settings.years === yearOf(row)) ?? from;
  return logs.map((log) => ({
    ...log,
    rows: logs.flatMap((from) => from.rows.filter((row) => logOf(row, from) === log)),
  }));
}

const COLUMNS: Readonly<Record<string, string>> = {
  Reference: 'Case Ref',
  'Previous case': 'Escalated From',
  Procedure: 'Complaint Type',
  Stage: 'Complaint Stage',
  Received: 'Date Received',
  Acknowledged: 'Acknowledgement Date',
  Due: 'Target Date',
  Extended: 'Extension Agreed',
  'Extension reason': 'Reason for Extension',
  Responded: 'Date Responded',
  Outcome: 'Finding',
  'Request result': 'REQUEST_RESULT',
  'Request reason': 'REQUEST_REASON',
  'Statement agreed': 'Statement of Complaint agreed',
  'Panel met': 'Panel Date',
  Findings: 'Findings Date',
  Withdrawn: 'Date Withdrawn',
  'Withdrawn when': 'Withdrawn when?',
  Closed: 'Resolution date',
  Channel: 'How received',
  Complainant: 'Customer Type',
  'Advocate used': 'Advocate',
  'Advocacy provider': ' Advocacy Provider ',
  Services: 'Service area',
  Team: 'Team name',
  Division: 'Directorate',
  Categories: 'Nature of complaint',
  'Not accepted reason': 'Reason not accepted',
  Officer: 'Assigned To',
  Ethnicity: 'Ethnic Origin',
  Sex: 'Gender',
  'Age band': 'Age group',
  Disability: 'Disabled',
  Resolution: 'Remedy',
  Learning: 'Lessons learned',
};

const OTHER_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  compliments: {
    Reference: 'Case ID',
    Received: 'Created On',
    From: 'Given by',
    Team: 'TEAM',
    Service: 'Service area',
    Categories: 'Theme',
    Summary: 'Summary',
    Quote: 'Quote',
  },
  comments: {
    Reference: 'Case #',
    Received: 'Request date',
    Channel: 'Contact method',
    Team: 'Team',
    Subject: 'Subject',
  },
  ombudsman: {
    Reference: 'LGSCO reference',
    'Complaint reference': 'Linked case',
    Received: 'Date opened',
    Service: 'Service area',
    Subject: 'Subject',
    Decision: 'Ombudsman decision',
    Decided: 'Decision date',
    'Payment recommended': 'Payment recommended',
  },
};

function without(names: readonly string[], { columns, rows }: Sheet): Sheet {
  return { columns: columns.filter((name) => !names.includes(name)), rows };
}

/** The columns of what a complaint is about. */
const ABOUT = [COLUMNS.Categories!, COLUMNS.Services!];

const CLASSIFICATION_COLUMNS = { Reference: 'Case Ref', Categories: 'Classification', Services: 'Service' };

/** A row for each category and each service of a complaint. */
function classificationRows(complaints: readonly Cells[]): Sheet {
  const rows = complaints.flatMap(({ Reference, Categories, Services }) => {
    const [categories, services] = [Categories!.split('; '), Services!.split('; ')];
    return Array.from({ length: Math.max(categories.length, services.length) }, (_, index) => ({
      Reference: Reference!,
      Categories: categories[index] ?? '',
      Services: services[index] ?? '',
    }));
  });
  return { columns: Object.keys(CLASSIFICATION_COLUMNS), rows };
}

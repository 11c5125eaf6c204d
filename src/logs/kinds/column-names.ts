/** Names that systems have for the reference of a case. */
export const CASE_REFERENCE = [
  'Case Ref',
  'Case Reference',
  'Case Number',
  'Case No',
  'Case #',
  'Case ID',
  'Case',
  'Complaint reference',
  'Complaint ID',
  'Ref',
  'Ref No',
  'Reference number',
  'Log no',
  'ID',
] as const;

/** Names that systems have for the day on which a case was received. */
export const RECEIVED = [
  'Date received',
  'Received date',
  'Received on',
  'Created',
  'Created on',
  'Date created',
  'Request date',
  'Open date',
  'Date opened',
  'Opened',
] as const;

/** Names that systems have for what a case is about. */
export const CATEGORY = [
  'Category',
  'Theme',
  'Themes',
  'Classification',
  'Nature of complaint',
  'Reason for complaint',
  'Subject category',
] as const;

/** Names that systems have for the day by which an answer is due. */
export const DUE = ['Due date', 'Target date', 'Response due', 'Deadline'] as const;

/** Names that systems have for the day on which a case was closed. */
export const CLOSED = [
  'Date closed',
  'Closed date',
  'Closed on',
  'Resolution date',
  'Date resolved',
] as const;

/** Names that systems have for the day of the answer. */
export const RESPONDED = [
  'Date responded',
  'Responded on',
  'Response date',
  'Response sent',
  'Date of response',
  'Answered',
] as const;

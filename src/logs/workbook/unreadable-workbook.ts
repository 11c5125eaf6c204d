/** Why a file cannot be read as a workbook, and what to do, in an officer's words. */
export interface UnreadableWorkbook {
  readonly unreadable: string;
  readonly expected: string;
}

/** Ends the reading of a workbook. It never leaves this folder: `readWorkbook` returns the reason. */
export class WorkbookRefused extends Error {
  override readonly name = 'WorkbookRefused';
  readonly reason: UnreadableWorkbook;

  constructor(reason: UnreadableWorkbook) {
    super(reason.unreadable);
    this.reason = reason;
  }
}

const SAVE_AS_XLSX =
  'Open it in Excel and save it as “Excel Workbook (.xlsx)”; or have the system export CSV or .xlsx.';

export const DAMAGED: UnreadableWorkbook = {
  unreadable: 'The workbook is damaged or incomplete.',
  expected:
    'Export it again; or open it in Excel, check that every row is there, and save it under another name.',
};

export const ENCRYPTED: UnreadableWorkbook = {
  unreadable: 'The workbook is locked with a password or a sensitivity label.',
  expected: 'In Excel, save a copy that opens without a password, or save the log as “CSV UTF-8”.',
};

export const OLD_EXCEL: UnreadableWorkbook = {
  unreadable: 'The workbook is in the old format of Excel 97–2003 (.xls).',
  expected: SAVE_AS_XLSX,
};

export const BINARY_WORKBOOK: UnreadableWorkbook = {
  unreadable: 'The workbook is in Excel’s binary format (.xlsb).',
  expected: SAVE_AS_XLSX,
};

export const OPEN_DOCUMENT: UnreadableWorkbook = {
  unreadable: 'The file is an OpenDocument file (.ods or another), not an Excel workbook.',
  expected: SAVE_AS_XLSX,
};

export const OTHER_DOCUMENT: UnreadableWorkbook = {
  unreadable: 'The file is another kind of document or a zip folder, not an Excel workbook.',
  expected: 'an Excel workbook (.xlsx) or a CSV file',
};

/** @param much what there is too much of: `it unpacks to more than 400 MB` */
export function tooLarge(much: string): UnreadableWorkbook {
  return {
    unreadable: `The workbook is too large to be read: ${much}.`,
    expected:
      'Delete the sheets, rows and columns that are not part of the log; or save the log as “CSV UTF-8”, which may be of any size.',
  };
}

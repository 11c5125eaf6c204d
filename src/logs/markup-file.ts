import type { Refusal } from './fields.ts';

/**
 * Why a file of text is no table, where it is a web page or another document in markup: some systems write one and call it
 * .xls, and Excel opens it all the same. `null` for any other text.
 * @param head its first bytes, in UTF-8.
 */
export function refusalOfMarkup(head: Uint8Array): Refusal | null {
  const beginning = Buffer.from(head.subarray(0, 2000))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  const what = /^<\?xml\b[^>]*\?>[\s\S]*?<(?:\w+:)?Workbook\b/i.test(beginning)
    ? 'an “XML Spreadsheet 2003”'
    : /^(?:<!doctype html|<(?:html|head|body|meta|style|table)\b)/i.test(beginning)
      ? 'a web page (HTML)'
      : /^MIME-Version:/i.test(beginning)
        ? 'a “single file web page” (MHTML)'
        : null;
  return what === null
    ? null
    : {
        code: 'FILE_NOT_READABLE_AS_WORKBOOK',
        message: `The file is ${what}, which some systems write as a workbook (.xls).`,
        expected: 'Open it in Excel and save it as “Excel Workbook (.xlsx)”; or export it as CSV.',
      };
}

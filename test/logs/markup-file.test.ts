import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

describe('a file of markup that a system calls .xls', () => {
  test.each([
    [
      'a web page',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>Reference</td></tr></table></body></html>',
      'HTML',
    ],
    ['a table alone', '\uFEFF \n<table><tr><th>Reference</th><th>Received</th></tr></table>', 'HTML'],
    [
      'a spreadsheet in XML',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
      'XML Spreadsheet 2003',
    ],
    ['a web page in one file', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'MHTML'],
  ])('is refused as what it is: %s', (_, text, what) => {
    const { problems, unreadable } = read('complaints', text);
    expect(unreadable).toBe(true);
    expect(problems).toMatchObject([
      { code: 'FILE_NOT_READABLE_AS_WORKBOOK', message: expect.stringContaining(what) },
    ]);
    expect(problems[0]!.expected).toContain('.xlsx');
  });

  test('is not a CSV with a sign of markup in it', () => {
    expect(
      read('complaints', '<Reference>,Procedure,Received\nC1,Statutory,03/04/2023').records,
    ).toHaveLength(1);
  });
});

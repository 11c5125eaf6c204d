import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/logs/workbook/read-workbook.ts';
import { isWorkbook } from '../../../src/logs/workbook/recognise-workbook.ts';
import {
  BINARY_WORKBOOK,
  DAMAGED,
  ENCRYPTED,
  OLD_EXCEL,
  OPEN_DOCUMENT,
  OTHER_DOCUMENT,
} from '../../../src/logs/workbook/unreadable-workbook.ts';
import { compoundFile, inline, makeWorkbook, zip } from './make-workbook.ts';

const row = (text: string) => `<row>${inline(text)}</row>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const leadsTo = (part: string) =>
  `<Relationships><Relationship Id="rId1" Type="${OFFICE}" Target="${part}"/></Relationships>`;

async function sheetsOf(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes);
  return 'sheets' in workbook
    ? workbook.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows() }))
    : workbook;
}

describe('a workbook', () => {
  test('has its sheets in the order of their tabs, and says which are hidden', async () => {
    const bytes = makeWorkbook({
      sheets: [
        { name: 'Complaints &amp; more', rows: row('a') },
        { name: 'Lists', state: 'hidden', rows: row('b') },
        { name: 'Cache', state: 'veryHidden' },
      ],
    });
    expect(await sheetsOf(bytes)).toEqual([
      { name: 'Complaints & more', hidden: false, rows: [['a']] },
      { name: 'Lists', hidden: true, rows: [['b']] },
      { name: 'Cache', hidden: true, rows: [] },
    ]);
  });

  test('leaves out a sheet that is a chart', async () => {
    const bytes = makeWorkbook({
      sheets: [
        { name: 'Chart', type: 'chartsheet' },
        { name: 'Log', rows: row('a') },
      ],
    });
    expect(await sheetsOf(bytes)).toEqual([{ name: 'Log', hidden: false, rows: [['a']] }]);
  });

  test('needs neither styles nor shared texts', async () => {
    const bytes = makeWorkbook({
      sheets: [{ rows: '<row><c s="3"><v>45017</v></c></row>' }],
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/styles.xml': null,
        'xl/sharedStrings.xml': null,
      },
    });
    expect(await sheetsOf(bytes)).toMatchObject([{ rows: [['45017']] }]);
  });

  // ECMA-376 part 2, 6.2.2.3: the names of parts are the same in capitals.
  test('may spell the names of its parts in other letters', async () => {
    const bytes = makeWorkbook({
      parts: {
        'xl/worksheets/sheet1.xml': null,
        'xl/worksheets/Sheet1.xml': `<worksheet><sheetData>${row('a')}</sheetData></worksheet>`,
      },
    });
    expect(await sheetsOf(bytes)).toMatchObject([{ rows: [['a']] }]);
  });

  test('is known by its first bytes, whatever the file is called', () => {
    expect(isWorkbook(makeWorkbook({}))).toBe(true);
    expect(isWorkbook(compoundFile('Workbook'))).toBe(true);
    expect(isWorkbook(new TextEncoder().encode('PK,Reference\r\n1,P1\r\n'))).toBe(false);
    expect(isWorkbook(new Uint8Array())).toBe(false);
  });
});

describe('a file that cannot be read says what it is:', () => {
  test.each([
    ['a workbook with a password', compoundFile('EncryptionInfo', 'EncryptedPackage'), ENCRYPTED],
    ['a workbook of Excel 97–2003', compoundFile('Root Entry', 'Workbook'), OLD_EXCEL],
    ['a workbook of Excel 95', compoundFile('Root Entry', 'Book'), OLD_EXCEL],
    ['a workbook without a container', Uint8Array.of(0x09, 0x08, 0x10, 0x00, 0x00, 0x06), OLD_EXCEL],
    ['an old Word document', compoundFile('WordDocument'), OTHER_DOCUMENT],
    ['a binary workbook', zip({ '_rels/.rels': leadsTo('xl/workbook.bin') }), BINARY_WORKBOOK],
    ['an OpenDocument file', zip({ mimetype: 'x', 'META-INF/manifest.xml': '<m/>' }), OPEN_DOCUMENT],
    ['a zip folder', zip({ 'complaints.csv': 'Reference\r\n' }), OTHER_DOCUMENT],
    ['a CSV', new TextEncoder().encode('Reference\r\n'), OTHER_DOCUMENT],
    [
      'a Word document',
      zip({ '_rels/.rels': leadsTo('word/document.xml'), 'word/document.xml': '<w:document xmlns:w="w"/>' }),
      OTHER_DOCUMENT,
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await readWorkbook(bytes)).toEqual(reason);
  });

  test('each with what to do, in whole sentences or as what is expected', () => {
    for (const { unreadable, expected } of [DAMAGED, ENCRYPTED, OLD_EXCEL, BINARY_WORKBOOK, OPEN_DOCUMENT]) {
      expect(unreadable).toMatch(/^The .*\.$/);
      expect(expected).toMatch(/(save|Export).*\.$/);
    }
  });
});

describe('a workbook is damaged', () => {
  const whole = makeWorkbook({ sheets: [{ rows: row('a') }] });

  test('of which the end is missing', async () => {
    expect(await readWorkbook(whole.subarray(0, whole.length - 100))).toEqual(DAMAGED);
    expect(await readWorkbook(whole.subarray(0, 4))).toEqual(DAMAGED);
  });

  test('in which a byte of the data is another one', async () => {
    const workbook = '<workbook><!-- a comment --></workbook>';
    const parts = { '_rels/.rels': leadsTo('xl/workbook.xml'), 'xl/workbook.xml': workbook };
    const bytes = Buffer.from(zip(parts, { level: 0 }));
    expect(await readWorkbook(bytes)).toEqual({ sheets: [] });
    bytes.write('C', bytes.indexOf('comment'));
    expect(await readWorkbook(bytes)).toEqual(DAMAGED);
  });

  test.each([
    ['that lists a sheet which is not there', { 'xl/worksheets/sheet1.xml': null }],
    ['that does not say where its sheets are', { 'xl/_rels/workbook.xml.rels': null }],
    ['of which a sheet is cut off', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }],
    ['of which a sheet is empty', { 'xl/worksheets/sheet1.xml': '' }],
    [
      'of which a sheet is not in UTF-8',
      { 'xl/worksheets/sheet1.xml': Buffer.from('<a>Zo\xeb</a>', 'latin1') },
    ],
  ])('%s', async (_, parts) => {
    expect(await readWorkbook(makeWorkbook({ parts }))).toEqual(DAMAGED);
  });
});

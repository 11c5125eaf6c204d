import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WORKBOOK_LIMITS } from '../../../src/logs/workbook/limits.ts';
import { readWorkbook } from '../../../src/logs/workbook/read-workbook.ts';
import { DAMAGED } from '../../../src/logs/workbook/unreadable-workbook.ts';
import { inline, makeWorkbook, zip } from './make-workbook.ts';

describe('a workbook that would fill the memory is too large', () => {
  const sheet = (rows: string) => makeWorkbook({ sheets: [{ rows }] });

  test('by what it unpacks to, of all its parts together', async () => {
    const bytes = makeWorkbook({ sheets: Array(20).fill({ rows: ' '.repeat(100_000) }) });
    expect(bytes.length).toBeLessThan(20_000);
    expect(await readWorkbook(bytes)).toHaveProperty('sheets');
    expect(await readWorkbook(bytes, { ...WORKBOOK_LIMITS, unpacked: 1_000_000 })).toEqual({
      unreadable: 'The workbook is too large to be read: it unpacks to more than 1 MB.',
      expected:
        'Delete the sheets, rows and columns that are not part of the log; or save the log as “CSV UTF-8”, which may be of any size.',
    });
  });

  test('whatever size the archive says that it has', async () => {
    const bytes = Buffer.from(sheet(' '.repeat(2_000_000)));
    const size = Buffer.alloc(4);
    const said = bytes.length;
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 1)) {
      size.writeUInt32LE(10);
      size.copy(bytes, at + 24);
    }
    expect(bytes.length).toBe(said);
    expect(await readWorkbook(bytes, { ...WORKBOOK_LIMITS, unpacked: 1_000_000 })).toMatchObject({
      unreadable: 'The workbook is too large to be read: it unpacks to more than 1 MB.',
    });
  });

  test('by its cells and the gaps before them, of all its sheets together', async () => {
    const far = {
      rows: '<row r="1000"><c r="A1000"><v>1</v></c></row><row><c r="ZZ1001"><v>1</v></c></row>',
    };
    const limits = { ...WORKBOOK_LIMITS, cells: 2500 };
    expect(await readWorkbook(makeWorkbook({ sheets: [far] }), limits)).toHaveProperty('sheets');
    expect(await readWorkbook(makeWorkbook({ sheets: [far, far] }), limits)).toMatchObject({
      unreadable: 'The workbook is too large to be read: its sheets have more than 2,500 cells.',
    });
  });

  test('by the texts that its cells share', async () => {
    const bytes = makeWorkbook({ strings: '<si/>'.repeat(101) });
    expect(await readWorkbook(bytes, { ...WORKBOOK_LIMITS, cells: 100 })).toMatchObject({
      unreadable: 'The workbook is too large to be read: it has more than 100 texts.',
    });
  });
});

describe('a workbook is damaged', () => {
  test.each([
    ['that nests elements without end', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`],
    [
      'that gives an element attributes without end',
      `<a ${Array.from({ length: 10_000 }, (_, index) => `b${index}=""`).join(' ')}/>`,
    ],
    [
      'that makes a text of many others',
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><worksheet>&c;</worksheet>',
    ],
    [
      'that asks for a file of the computer',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><worksheet>&b;</worksheet>',
    ],
  ])('%s', async (_, xml) => {
    expect(await readWorkbook(makeWorkbook({ parts: { 'xl/worksheets/sheet1.xml': xml } }))).toEqual(DAMAGED);
  });

  test('that leads out of itself', async () => {
    const relationship =
      '<Relationship Id="rId1" Type="http://x/officeDocument" Target="../../../etc/hostname"/>';
    const bytes = zip({ '_rels/.rels': `<Relationships>${relationship}</Relationships>` });
    expect(await readWorkbook(bytes)).toEqual(DAMAGED);
  });
});

// Nothing is thrown for a bad file, and nothing hangs.
describe('a workbook in which something is wrong is read or refused', () => {
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>45017</v></c>${inline('P1')}</row></sheetData></worksheet>`;
  const settled = (result: object) => 'sheets' in result || 'unreadable' in result;

  test('where bytes of the file are others', async () => {
    const whole = makeWorkbook({ parts: { 'xl/worksheets/sheet1.xml': sheet }, formats: [14] });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) {
          bytes[at] = byte;
        }
        expect(settled(await readWorkbook(bytes))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('where letters of a part are others', async () => {
    const change = fc.tuple(
      fc.nat(sheet.length - 1),
      fc.constantFrom('<', '>', '/', '"', '&', '9', 'A', ' ', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const letters = [...sheet];
        for (const [at, letter] of changes) {
          letters[at] = letter;
        }
        const bytes = makeWorkbook({ parts: { 'xl/worksheets/sheet1.xml': letters.join('') } });
        expect(settled(await readWorkbook(bytes))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

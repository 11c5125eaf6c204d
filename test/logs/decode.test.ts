import { describe, expect, test } from 'vitest';
import { utf8Of } from '../../src/logs/decode.ts';
import { read, told } from './reading.ts';

const log = 'Reference,Received,Team\r\nP1,03/04/2023,Children’s centre – “North”\r\n';
const utf8 = new TextEncoder().encode(log);

describe('a log', () => {
  test('is the same in UTF-8 with a byte order mark, as Excel writes it, and without', () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8);
    expect(utf8Of(marked)).toEqual(utf8);
    expect(utf8Of(utf8)).toEqual(utf8);
    expect(read('compliments', marked).records).toEqual(read('compliments', utf8).records);
  });

  // One line that another program put in is enough: a sample from the beginning of the file would not show it.
  test('is refused where one line of many is in the encoding of older Windows programs', () => {
    const line = Uint8Array.from('P2,04/04/2023,Children\x92s centre\r\n', (letter) => letter.charCodeAt(0));
    expect(utf8Of(Uint8Array.of(...utf8, ...line))).toBeNull();
  });

  test.each([
    ['Windows-1252', Uint8Array.from('Reference,Received\r\n\xa3,x', (letter) => letter.charCodeAt(0))],
    ['“Unicode text”, which is UTF-16', Uint8Array.of(0xff, 0xfe, ...Buffer.from(log, 'utf16le'))],
  ])('in %s is refused with what to do', (_, bytes) => {
    const result = read('compliments', bytes);
    expect(told(result)).toEqual(['FILE_NOT_UTF8']);
    expect(result.unreadable).toBe(true);
    expect(result.problems[0]).toMatchObject({
      message: 'The file is not in UTF-8.',
      expected: 'In Excel, save it as “CSV UTF-8 (comma delimited)”.',
      effect: 'The report cannot be built without this file.',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { utf8Of } from '../../src/project/utf8.ts';

const utf8 = new TextEncoder().encode('council: St Mary’s – “North”\r\n');

// The configuration and the words of the officers are written for this program: they have one encoding.
describe('a file of the project that is no log', () => {
  test('is the same in UTF-8 with a byte order mark, as Notepad writes it, and without', () => {
    expect(utf8Of(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual(utf8);
    expect(utf8Of(utf8)).toEqual(utf8);
  });

  test('is refused where one line of it is in the encoding of older Windows programs', () => {
    const line = Uint8Array.from('council: Children\x92s\r\n', (letter) => letter.charCodeAt(0));
    expect(utf8Of(Uint8Array.of(...utf8, ...line))).toBeNull();
  });
});

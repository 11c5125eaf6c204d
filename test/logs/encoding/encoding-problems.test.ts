import { describe, expect, test } from 'vitest';
import { encodingProblems } from '../../../src/logs/encoding/encoding-problems.ts';
import type { EncodingName } from '../../../src/logs/encoding/encodings.ts';
import { read, UTF8_MARK, utf16, windows1252 } from './files.ts';

const log = 'Reference,Cost\r\nP1,£5\r\nP2,£6\r\n';

function problems(bytes: Uint8Array, setting?: EncodingName) {
  return encodingProblems(read(bytes, setting));
}

describe('there is nothing to say of', () => {
  test.each([
    ['a file in UTF-8', Buffer.from(log), undefined],
    ['a file in UTF-8 with a byte order mark', Buffer.concat([UTF8_MARK, Buffer.from(log)]), undefined],
    ['a file in plain letters', Buffer.from('Reference\r\nP1\r\n'), undefined],
    ['“Unicode text”', utf16(`\ufeff${log}`, 'utf-16le'), undefined],
    ['a file that is what the setting says', windows1252(log), 'windows-1252'],
    ['a byte order mark that says the same as the setting', utf16(`\ufeff${log}`, 'utf-16le'), 'utf-16le'],
  ] as const)('%s', (_, bytes, setting) => {
    expect(problems(bytes, setting)).toEqual([]);
  });
});

describe('an officer learns', () => {
  test('that a file is in Windows-1252, and what that may have cost', () => {
    expect(problems(windows1252(log))).toEqual([
      {
        code: 'FILE_WINDOWS_1252',
        severity: 'note',
        message:
          'The file is in Windows-1252, the encoding of Excel’s “CSV (comma delimited)”, and was read as that.',
        expected: 'UTF-8, which has every letter: in Excel, save it as “CSV UTF-8 (comma delimited)”',
        effect:
          'Letters that Windows-1252 does not have, as in some names, were lost when the file was saved: “_” or “?” stands for them.',
        line: 2,
      },
    ]);
  });

  test('which lines of a file are in another encoding', () => {
    const mixed = Buffer.concat([Buffer.from(log), windows1252('P3,£7\r\n'), Buffer.from('P4,£8\r\n')]);
    expect(problems(mixed)).toMatchObject([
      {
        code: 'FILE_MIXED_ENCODINGS',
        severity: 'warning',
        message: 'The file is in UTF-8, except for line 4, read as Windows-1252.',
        line: 4,
      },
    ]);
    const many = Buffer.concat([Buffer.from(log), windows1252('P3,£7\r\n'.repeat(1200))]);
    expect(problems(many)[0]?.message).toBe(
      'The file is in UTF-8, except for 1,200 lines, the first of them 4, 5, 6, 7 and 8, read as Windows-1252.',
    );
  });

  test('where a character was lost, though the rest is sound', () => {
    expect(problems(Buffer.from('Team\r\n\x93North\x9d\r\n', 'latin1'))).toMatchObject([
      {
        code: 'FILE_UNDECODABLE',
        severity: 'warning',
        message: '1 character in line 2 cannot be read as Windows-1252.',
        effect: 'The report shows “�” in their place, and a name or an answer with one is not recognised.',
        line: 2,
      },
      { code: 'FILE_WINDOWS_1252' },
    ]);
  });

  test('that a file cannot be trusted where the setting makes much of it unreadable', () => {
    expect(problems(windows1252(log.repeat(3)), 'utf-8')).toMatchObject([
      {
        code: 'FILE_UNDECODABLE',
        severity: 'error',
        message: '6 characters in 6 lines, the first of them 2, 3, 5, 6 and 8 cannot be read as UTF-8.',
      },
    ]);
  });

  test('but not where that is a slip or two: five lines, or one in ten', () => {
    const slips = [
      windows1252('£\r\n'.repeat(5)),
      Buffer.concat([windows1252('£\r\n'.repeat(9)), Buffer.from('plain\r\n'.repeat(81))]),
    ];
    for (const bytes of slips) {
      expect(problems(bytes, 'utf-8')).toMatchObject([{ code: 'FILE_UNDECODABLE', severity: 'warning' }]);
    }
  });

  test('that a file was broken off', () => {
    expect(problems(Buffer.concat([utf16(`\ufeff${log}P3`, 'utf-16le'), Buffer.of(0x2c)]))).toMatchObject([
      {
        code: 'FILE_UNDECODABLE',
        severity: 'warning',
        message: 'The file ends in the middle of a character of UTF-16 (“Unicode text”).',
        effect: 'Rows may be missing at its end, and then the report does not count them.',
        line: 4,
      },
    ]);
  });

  test('that UTF-32 is not read', () => {
    expect(problems(Buffer.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0))).toMatchObject([
      {
        code: 'FILE_UNDECODABLE',
        severity: 'error',
        effect: 'The report cannot be built without this file.',
      },
    ]);
  });

  test('that a byte order mark was followed and not the setting', () => {
    expect(problems(Buffer.concat([UTF8_MARK, Buffer.from(log)]), 'windows-1252')).toMatchObject([
      {
        code: 'FILE_ENCODING_CONTRADICTED',
        severity: 'warning',
        message: 'The setting “encoding” says Windows-1252, and the file is marked as UTF-8.',
        effect: 'The file was read as UTF-8; the setting was not followed.',
      },
    ]);
  });

  test.each([
    ['windows-1252', Buffer.from(log), 'Windows-1252, and the text can only be UTF-8.'],
    ['utf-8', utf16(log, 'utf-16le'), 'UTF-8, and the text can only be UTF-16 (“Unicode text”).'],
    [
      'utf-16be',
      windows1252(log),
      'UTF-16, big-endian, and the text can only be an encoding with one byte a letter, such as UTF-8.',
    ],
  ] as const)('that the setting cannot be right: %s', (setting, bytes, says) => {
    const found = problems(bytes, setting).filter(({ code }) => code === 'FILE_ENCODING_CONTRADICTED');
    expect(found).toMatchObject([{ severity: 'error', message: `The setting “encoding” says ${says}` }]);
  });
});

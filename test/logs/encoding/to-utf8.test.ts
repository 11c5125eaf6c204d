import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toUtf8 } from '../../../src/logs/encoding/to-utf8.ts';
import {
  anyText,
  ends,
  HEADER,
  line1252,
  read,
  sizes,
  text1252,
  UTF8_MARK,
  utf16,
  windows1252,
} from './files.ts';

const log = 'Reference,Received,Team\r\nP1,03/04/2023,Children’s centre – “North”\r\nP2,04/04/2023,£20\r\n';
const NONE = { count: 0, first: [] };

describe('a file in UTF-8', () => {
  test('comes out as it went in, whatever it holds and however it is cut', () => {
    fc.assert(
      fc.property(anyText, sizes, (text, sizes) => {
        const found = read(Buffer.from(HEADER + text), undefined, sizes);
        expect(found.text).toBe(HEADER + text);
        expect(found).toMatchObject({ encoding: 'utf-8', byteOrderMark: false, otherLines: NONE });
        expect(found.lines).toBe(linesOf(found.text));
      }),
    );
  });

  test('loses its byte order mark, and only the first of two', () => {
    const found = read(Buffer.concat([UTF8_MARK, UTF8_MARK, Buffer.from(log)]), undefined, [1]);
    expect(found).toMatchObject({ encoding: 'utf-8', byteOrderMark: true, text: `\ufeff${log}` });
  });

  test('is handed on without a copy, but for the line that runs on from one chunk into the next', () => {
    const bytes = new Uint8Array(Buffer.from(log.repeat(100)));
    const [first, second] = [bytes.subarray(0, 5000), bytes.subarray(5000)];
    const copied = [...toUtf8([first, second]).chunks()].filter(({ buffer }) => buffer !== bytes.buffer);
    expect(copied).toHaveLength(1);
    expect(copied[0]!.length).toBeLessThan(70);
  });

  test('with a stray zero is no UTF-16', () => {
    const text = 'Reference,\0Received\r\nP1,03/04/2023\0\r\n';
    expect(read(Buffer.from(text))).toMatchObject({ encoding: 'utf-8', text });
  });
});

describe('a file of nothing', () => {
  test.each([
    ['no chunk', []],
    ['empty chunks', [Buffer.alloc(0), Buffer.alloc(0)]],
    ['a byte order mark alone', [UTF8_MARK]],
    ['a byte order mark of UTF-16 alone', [Buffer.of(0xff), Buffer.of(0xfe)]],
  ])('gives no chunks: %s', (_, chunks) => {
    const reading = toUtf8(chunks);
    expect([...reading.chunks()]).toEqual([]);
    expect(reading.findings()).toMatchObject({ lines: 0, refused: null });
  });
});

describe('a file in UTF-16', () => {
  test.each(['utf-16le', 'utf-16be'] as const)('comes out the same with a byte order mark: %s', (order) => {
    fc.assert(
      fc.property(anyText, sizes, (text, sizes) => {
        const found = read(utf16(`\ufeff${HEADER}${text}`, order), undefined, sizes);
        expect(found).toMatchObject({
          text: HEADER + text,
          encoding: order,
          byteOrderMark: true,
          lines: linesOf(HEADER + text),
        });
      }),
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('is known by its zeros without a mark: %s', (order) => {
    fc.assert(
      fc.property(anyText, sizes, (text, sizes) => {
        const all = `Reference\tReceived – “date”\r\n${text.replaceAll('\0', '')}`;
        const found = read(utf16(all, order), undefined, sizes);
        expect(found).toMatchObject({ text: all, encoding: order, byteOrderMark: false });
      }),
    );
  });

  test('with half a pair of surrogates says in which lines, however it is cut', () => {
    const bytes = utf16(`\ufeff${HEADER}ab\r\nc\ud83dd\r\n\udc00\udc00😀\r\n\ud83d`, 'utf-16le');
    fc.assert(
      fc.property(sizes, (sizes) => {
        expect(read(bytes, undefined, sizes)).toMatchObject({
          text: `${HEADER}ab\r\nc\ufffdd\r\n\ufffd\ufffd😀\r\n\ufffd`,
          undecodable: { characters: 4, count: 3, first: [3, 4, 5] },
          cutShort: false,
        });
      }),
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('with half a character at its end says so: %s', (order) => {
    fc.assert(
      fc.property(sizes, (sizes) => {
        const bytes = Buffer.concat([utf16(`\ufeff${HEADER}b\ud83d`, order), Buffer.of(0x41)]);
        expect(read(bytes, undefined, sizes)).toMatchObject({
          text: `${HEADER}b\ufffd\ufffd`,
          undecodable: { characters: 2, count: 1, first: [2] },
          cutShort: true,
        });
      }),
    );
  });
});

describe('a file in UTF-32', () => {
  const wide = (text: string, mark: readonly number[]) =>
    Buffer.of(...mark, ...[...text].flatMap((char) => [char.charCodeAt(0), 0, 0, 0]));

  test.each([
    ['by its mark', wide(log, [0xff, 0xfe, 0, 0])],
    ['by its mark, the other way round', Buffer.of(0, 0, 0xfe, 0xff, 0, 0, 0, 65)],
    ['by its zeros', wide('Reference,Received', [])],
    ['by its zeros, the other way round', Buffer.of(0, 0, 0, 65, 0, 0, 0, 66)],
  ])('is refused, %s', (_, bytes) => {
    expect(read(bytes, undefined, [3])).toMatchObject({ refused: 'utf-32', text: '' });
  });

  test('has its source closed, though it is not read to its end', () => {
    let closed = false;
    function* source() {
      try {
        yield wide(log, [0xff, 0xfe, 0, 0]);
        yield Buffer.from('more');
      } finally {
        closed = true;
      }
    }
    expect([...toUtf8(source()).chunks()]).toEqual([]);
    expect(closed).toBe(true);
  });
});

describe('a file in Windows-1252', () => {
  test('comes out the same, whatever it holds and however it is cut', () => {
    fc.assert(
      fc.property(text1252, sizes, (text, sizes) => {
        const all = `${HEADER}P1,£20\r\n${text}`;
        const found = read(windows1252(all), undefined, sizes);
        expect(found).toMatchObject({
          text: all,
          encoding: 'windows-1252',
          byteOrderMark: false,
          undecodable: { characters: 0 },
          lines: linesOf(all),
        });
        expect(found.otherLines.count).toBe(
          all.split(/\r\n|\r|\n/).filter((line) => /[^\0-\x7f]/.test(line)).length,
        );
      }),
    );
  });

  test('with bytes that stand for nothing says in which lines, also by the setting and however it is cut', () => {
    const bytes = Buffer.from(`${HEADER}North\r\n\x9d\r\n\x81\r\r\n\x8d`, 'latin1');
    fc.assert(
      fc.property(sizes, (sizes) => {
        for (const setting of [undefined, 'windows-1252'] as const) {
          expect(read(bytes, setting, sizes).undecodable).toEqual({
            characters: 3,
            count: 3,
            first: [3, 4, 6],
          });
        }
      }),
    );
  });

  test('with bytes that stand for nothing shows them as what could not be read', () => {
    const bytes = Buffer.from('Team\r\n\x93North\x9d\r\nSouth\r\n\x81\x8d\x8f\x90', 'latin1');
    expect(read(bytes)).toMatchObject({
      text: 'Team\r\n“North\ufffd\r\nSouth\r\n\ufffd\ufffd\ufffd\ufffd',
      encoding: 'windows-1252',
      undecodable: { characters: 5, count: 2, first: [2, 4] },
    });
  });
});

describe('a file of two encodings', () => {
  const line = fc.tuple(line1252, fc.boolean(), ends);

  test('is read line by line, and says which lines were not UTF-8', () => {
    fc.assert(
      fc.property(fc.array(line), sizes, (lines, sizes) => {
        const all = [['Réf', false, '\n'] as const, [HEADER, false, '\n'] as const, ...lines];
        const bytes = all.map(([text, old, end]) =>
          old ? windows1252(text + end) : Buffer.from(text + end),
        );
        const found = read(Buffer.concat(bytes), undefined, sizes);
        expect(found.text).toBe(all.map(([text, , end]) => text + end).join(''));
        expect(found.encoding).toBe('utf-8');
        // Counted in the text before each: a CR and the LF after it are one line break, though they came as two.
        const starts = all.map((_, index) =>
          linesOf(
            `${all
              .slice(0, index)
              .map(([text, , end]) => text + end)
              .join('')}.`,
          ),
        );
        const other = [
          ...new Set(all.flatMap(([text, old], i) => (old && /[^\0-\x7f]/.test(text) ? [starts[i]!] : []))),
        ];
        expect(found.otherLines).toEqual({ count: other.length, first: other.slice(0, 5) });
      }),
    );
  });

  test('is one also where one line of many is another, far from the beginning', () => {
    const many = Buffer.from(log.repeat(20_000));
    const found = read(Buffer.concat([many, windows1252('P9,05/04/2023,£5\r\n'), many]), undefined, [65_536]);
    expect(found).toMatchObject({ encoding: 'utf-8', otherLines: { count: 1, first: [60_001] } });
    expect(found.text).toBe(`${log.repeat(20_000)}P9,05/04/2023,£5\r\n${log.repeat(20_000)}`);
  });

  test('is UTF-8 by its byte order mark, even where every letter that shows it is another', () => {
    const bytes = Buffer.concat([UTF8_MARK, windows1252('Team\r\nChildren’s centre\r\n')]);
    expect(read(bytes)).toMatchObject({
      encoding: 'utf-8',
      text: 'Team\r\nChildren’s centre\r\n',
      otherLines: { count: 1, first: [2] },
    });
  });
});

describe('the setting', () => {
  test.each([
    ['utf-8', Buffer.from(log)],
    ['windows-1252', windows1252(log)],
    ['utf-16le', utf16(log, 'utf-16le')],
    ['utf-16be', utf16(log, 'utf-16be')],
    // 0xD5 is the curly apostrophe, 0xD0 the dash, 0xD2 and 0xD3 the quotes, in the Unicode Consortium's ROMAN.TXT.
    [
      'macintosh',
      Buffer.from(
        log.replace(/[’–“”]/g, (char) => MAC[char]!),
        'latin1',
      ),
    ],
  ] as const)('is followed: %s', (setting, bytes) => {
    fc.assert(
      fc.property(sizes, (sizes) => {
        expect(read(bytes, setting, sizes)).toMatchObject({
          text: log,
          encoding: setting,
          setting,
          pointsTo: null,
          otherLines: NONE,
          undecodable: { characters: 0 },
          lines: 3,
        });
      }),
    );
  });

  test('UTF-8 lets no line be read as Windows-1252', () => {
    const bytes = Buffer.concat([Buffer.from('Team\r\nÉcole\r\n'), windows1252('£5, £6\r\n')]);
    expect(read(bytes, 'utf-8', [5])).toMatchObject({
      text: 'Team\r\nÉcole\r\n\ufffd5, \ufffd6\r\n',
      otherLines: NONE,
      undecodable: { characters: 2, count: 1, first: [3] },
    });
  });

  test('gives way to a byte order mark that says another thing', () => {
    const marked = Buffer.concat([UTF8_MARK, Buffer.from(log)]);
    expect(read(marked, 'windows-1252')).toMatchObject({
      text: log,
      encoding: 'utf-8',
      setting: 'windows-1252',
    });
    expect(read(utf16(`\ufeff${log}`, 'utf-16be'), 'utf-16le')).toMatchObject({
      text: log,
      encoding: 'utf-16be',
    });
  });

  test.each([
    ['windows-1252', Buffer.from(log), 'utf-8'],
    ['macintosh', Buffer.from(log), 'utf-8'],
    ['utf-8', utf16(log, 'utf-16le'), 'utf-16le'],
    ['windows-1252', utf16(log, 'utf-16le'), 'utf-16le'],
    ['utf-16le', utf16(log, 'utf-16be'), 'utf-16be'],
    ['utf-16le', Buffer.from(log), 'utf-8'],
    ['utf-8', Buffer.from(log), null],
    ['windows-1252', windows1252(log), null],
    ['windows-1252', Buffer.from('plain letters, which are the same in both'), null],
  ] as const)(
    '%s is followed even where the text itself points to another encoding',
    (setting, bytes, pointsTo) => {
      expect(read(bytes, setting, [7])).toMatchObject({ encoding: setting, pointsTo });
    },
  );
});

const MAC: Readonly<Record<string, string>> = { '’': '\xd5', '–': '\xd0', '“': '\xd2', '”': '\xd3' };

function linesOf(text: string): number {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}

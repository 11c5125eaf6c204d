import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineCount } from '../../../src/logs/encoding/line-count.ts';
import { chunked, sizes } from './files.ts';

// Control characters beside the line breaks, and bytes that share bits with them, must not be taken for one.
const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom(10, 13),
      fc.constantFrom(9, 11, 12, 14, 0, 0x8a, 0x8d),
      fc.integer({ min: 0, max: 255 }),
    ),
    {
      maxLength: 400,
    },
  )
  .map((all) => Buffer.from(all));

test('LF, CR and CRLF end a line, however the text is cut and wherever it stands in memory', () => {
  fc.assert(
    fc.property(bytes, sizes, fc.integer({ min: 0, max: 7 }), (bytes, sizes, offset) => {
      const placed = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(offset);
      const lines = bytes.toString('latin1').split(/\r\n|\r|\n/);
      for (const chunks of [[placed], chunked(placed, sizes)]) {
        const count = new LineCount();
        for (const chunk of chunks) {
          count.pass(chunk);
        }
        expect(count.line).toBe(lines.length);
        expect(count.lines).toBe(lines.at(-1) === '' ? lines.length - 1 : lines.length);
      }
    }),
    { numRuns: 500 },
  );
});

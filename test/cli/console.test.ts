import { describe, expect, test } from 'vitest';
import { printable } from '../../src/cli/console.ts';

describe('text on a terminal', () => {
  test.each([
    ['\u001b[31mred\u001b[0m', '□[31mred□[0m'],
    ['\u009b2J', '□2J'],
    ['a\rb', 'a□b'],
    ['a\bb\tc\0d\u007f', 'a□b□c□d□'],
    ['\u202ecba\u202c', '□cba□'],
    ['\u2066x\u2069\u200f\u061c', '□x□□□'],
    ['a\u2028b', 'a□b'],
  ])('does nothing but stand there: %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test.each(['£1,000.50 – “partly upheld”', 'Siân Ó Briain', '漢字 עברית 😀', 'two\nlines'])(
    'is left as it is: %j',
    (text) => {
      expect(printable(text)).toBe(text);
    },
  );
});

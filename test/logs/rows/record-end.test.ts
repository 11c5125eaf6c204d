import { describe, expect, test } from 'vitest';
import { countLines, lastRecordEnd, lineEnd } from '../../../src/logs/rows/record-end.ts';

const bytes = (text: string) => Buffer.from(text);

describe('the last whole record of some bytes', () => {
  test.each([
    ['a,b\n', 4, 1],
    ['a,b\nc', 4, 1],
    ['a,b\r\nc', 5, 1],
    ['a,b\rc', 4, 1],
    ['a,b', 0, 0],
    ['', 0, 0],
    ['\n\n', 2, 2],
  ])('ends after a line break: %j', (text, end, lines) => {
    expect(lastRecordEnd(bytes(text))).toEqual({ end, lines });
  });

  test.each([
    ['a,"b\nc', 0, 0],
    ['a\n"b\nc', 2, 1],
    ['"a\nb"\nc', 6, 2],
    ['"a ""b""\n"\n', 11, 2],
  ])('does not end inside quotation marks: %j', (text, end, lines) => {
    expect(lastRecordEnd(bytes(text))).toEqual({ end, lines });
  });

  // The line feed of Windows may come with the next piece; taken for an end, it would be a blank row of its own.
  test('does not end at a carriage return that nothing follows yet', () => {
    expect(lastRecordEnd(bytes('a\nb\r'))).toEqual({ end: 2, lines: 1 });
  });
});

describe('the end of a line', () => {
  test.each([
    ['ab\ncd', 0, 3],
    ['ab\r\ncd', 0, 4],
    ['ab\rcd\n', 0, 3],
    ['ab\ncd', 3, -1],
    ['ab\r', 0, 3],
    ['\r\r\n', 0, 1],
    ['\r\r\n', 1, 3],
  ])('lies after its line break: %j from %i', (text, from, end) => {
    expect(lineEnd(bytes(text), from)).toBe(end);
  });
});

test.each([
  ['', 0],
  ['a', 0],
  ['a\n', 1],
  ['a\r\nb\r\n', 2],
  ['a\rb\nc\r\nd', 3],
  ['\r\r\n\n', 3],
])('the line breaks of %j are %i', (text, lines) => {
  expect(countLines(bytes(text))).toBe(lines);
});

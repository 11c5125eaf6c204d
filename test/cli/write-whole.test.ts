import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';
import { folderOf } from '../project/folder.ts';

describe('a file', () => {
  test('is written into a folder that is made for it', () => {
    const folder = join(folderOf({}), 'report', '2023-24');
    expect(writeWhole(folder, 'a.html', 'new')).toBe(join(folder, 'a.html'));
    expect(readdirSync(folder)).toEqual(['a.html']);
  });

  test('takes the place of the old one', () => {
    const folder = folderOf({ 'a.html': 'old and longer' });
    writeWhole(folder, 'a.html', Uint8Array.of(0x6e));
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('n');
  });

  test('is written from pieces, one after the other', () => {
    const folder = folderOf({});
    const pieces = Array.from({ length: 20_000 }, (_, index) => `ü${index}\n`);
    writeWhole(folder, 'a.csv', pieces.values());
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(pieces.join(''));
  });

  test('is not there where its content cannot be made, and the reason is told as it is', () => {
    const folder = folderOf({});
    const broken = function* () {
      yield 'a'.repeat(100_000);
      throw new RangeError('no more');
    };
    expect(() => writeWhole(folder, 'a.csv', broken())).toThrow(new RangeError('no more'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a file that cannot be written is told in words', () => {
  test.each([
    ['a file in the place of its folder', 'a.csv', 'there is a file of that name'],
    ['a file in the place of a folder above', 'a.csv/b', 'there is a file of that name'],
  ])('%s', (_, out, message) => {
    const folder = join(folderOf({ 'a.csv': 'log' }), out);
    expect(() => writeWhole(folder, 'a.html', 'new')).toThrow(
      expect.objectContaining({
        kind: 'output',
        code: 'OUTPUT_NOT_WRITTEN',
        message: expect.stringContaining(message),
        remedy: 'Name another folder with --out.',
      }),
    );
  });

  test('a folder in its own place, with nothing left behind', () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'a.html'));
    expect(() => writeWhole(folder, 'a.html', 'new')).toThrow(
      expect.objectContaining({ message: expect.stringContaining('there is a folder of that name') }),
    );
    expect(readdirSync(folder)).toEqual(['a.html']);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfFixture, emptyFolder, run } from './run-program.ts';

describe('table, in the project’s folder', () => {
  it('writes a table to the main output, to be sent on into a file', () => {
    const { code, out, err } = run(
      copyOfFixture('coventry-2016-17'),
      'table',
      'outcome',
      '--year',
      '2016-17',
    );
    expect(err).toContain('Statutory complaints by outcome');
    expect(code).toBe(0);
    expect(out).toContain('Upheld,28,19,28,147\r\n');
    expect(out).toMatch(/Total,147,100,147,147\r\n$/);
  });

  it('writes every table for Word, the same bytes every time', () => {
    const folder = copyOfFixture('coventry-2016-17');
    for (const out of ['first', 'second']) {
      const { code, err } = run(
        folder,
        'table',
        '--all',
        '--year',
        '2016-17',
        '--format',
        'docx',
        '--out',
        out,
      );
      expect(code, err).toBe(0);
    }
    const files = readdirSync(join(folder, 'first'));
    expect(files.filter((file) => /^table-\d\d-outcome\.docx$/.test(file))).toHaveLength(1);
    expect(files).toContain('index.docx');
    for (const file of files) {
      expect(
        readFileSync(join(folder, 'first', file)).equals(readFileSync(join(folder, 'second', file))),
        file,
      ).toBe(true);
    }
  });
});

describe('tables, anywhere', () => {
  it('lists what can be asked for', () => {
    const { code, out, err } = run(emptyFolder(), 'tables');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('outcome: Statutory complaints by outcome\n');
  });
});

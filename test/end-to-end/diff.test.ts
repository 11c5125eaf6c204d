import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfFixture, run } from './run-program.ts';

const LOG = 'logs/complaints-2023-24.csv';

/** A project built twice, its log corrected in between. */
function builtTwice(correct: (log: string) => string): string {
  const folder = copyOfFixture('coventry-2023-24');
  const build = (out: string) => {
    const { code, err } = run(
      folder,
      'build',
      '--year',
      '2023-24',
      '--format',
      'json',
      '--cases',
      '--out',
      out,
    );
    expect(code, err).toBe(0);
  };
  build('old');
  writeFileSync(join(folder, LOG), correct(readFileSync(join(folder, LOG), 'utf8')));
  build('new');
  return folder;
}

describe('diff', () => {
  it('says which numbers moved, names the cases that moved them, and ends with 4', () => {
    // The first complaint of the log was entered by mistake.
    const folder = builtTwice((log) => log.replace(/\r\nCS\/23-24\/0001,.*(?=\r\n)/, ''));
    const { code, out, err } = run(folder, 'diff', 'old/report.json', 'new');
    expect([code, err]).toEqual([4, '']);
    expect(out).toContain('For internal use');
    expect(out).toContain(`  ${LOG}\n    was 230 rows, 0 refused`);
    expect(out).toContain('  1 case removed:\n    CS/23-24/0001 (complaint;');
    expect(out).toContain(
      '  complaints.all: 229 → 228 (Complaints received)\n    no longer counted: CS/23-24/0001 (removed)\n',
    );
    const { figures } = JSON.parse(run(folder, 'diff', 'old', 'new', '--format', 'json').out) as {
      figures: { name: string; cases: { left: { reference: string }[] } }[];
    };
    expect(figures.find(({ name }) => name === 'complaints.all')!.cases.left).toMatchObject([
      { reference: 'CS/23-24/0001' },
    ]);
  });

  it('says that nothing differs, and ends with 0', () => {
    const folder = builtTwice((log) => log);
    const { code, out } = run(folder, 'diff', 'old', 'new');
    expect(code).toBe(0);
    expect(out).toContain('No number and no rule differs.');
    rmSync(join(folder, 'old/internal-cases.json'));
    const without = run(folder, 'diff', 'old', 'new');
    expect(without.code).toBe(0);
    expect(without.err).toContain('Which cases moved the numbers cannot be told.');
    expect(without.out).not.toContain('For internal use');
  });
});

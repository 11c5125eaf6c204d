import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
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

describe('a table of the council’s own, without a line of code', () => {
  function projectWithOwnTable(rows: string): string {
    const folder = copyOfFixture('coventry-2016-17');
    appendFileSync(
      join(folder, 'complaints-report.yaml'),
      `
tables:
  - id: byAdvocate
    title: Complaints and advocates
    population: { records: complaint, basis: received, counts: Complaints }
    rows: ${rows}
`,
    );
    return folder;
  }

  it('is in the report, in the list, and can be made by itself', () => {
    const folder = projectWithOwnTable('advocate');
    const { code, err } = run(folder, 'build', '--year', '2016-17', '--format', 'html');
    expect(code, err).toBe(0);
    const report = join(folder, 'report/2016-17');
    const page = readFileSync(join(report, 'cabinet-report-2016-17.html'), 'utf8');
    const number = /Table (\d+):<\/span> Complaints and advocates/.exec(page)?.[1];
    expect(page).toContain('Further tables</h3>');
    const model = JSON.parse(readFileSync(join(report, 'report.json'), 'utf8'));
    const json = run(folder, 'table', 'byAdvocate', '--year', '2016-17', '--format', 'json').out;
    expect(JSON.parse(json)).toEqual({ ...model.tables.byAdvocate, number: Number(number) });
    expect(run(folder, 'tables').out).toMatch(/^Your own tables\n\nbyAdvocate: Complaints and advocates\n/);
  });

  it('that cannot be made stops every command, with its line and the nearest name', () => {
    const folder = projectWithOwnTable('advocat');
    for (const command of [['build', '--year', '2016-17'], ['validate'], ['tables']]) {
      const { code, err } = run(folder, ...command);
      expect(err).toMatch(/line \d+, tables > entry 1 > rows > entry 1: .* Did you mean “advocate”\?/);
      expect(code).toBe(2);
    }
  });
});

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../src/report/model.ts';
import { copyOfFixture, emptyFolder, run } from './run-program.ts';

const COMPLAINTS = 'logs/complaints-2023-24.csv';

function modelIn(folder: string): ReportModel {
  return JSON.parse(readFileSync(join(folder, 'report/2023-24/report.json'), 'utf8')) as ReportModel;
}

describe('build, in the project’s folder', () => {
  it('writes the report and prints the paths of what it wrote', () => {
    const folder = copyOfFixture('coventry-2023-24');
    const { code, out, err } = run(folder, 'build', '--year', '2023-24', '--format', 'html,json');
    expect(err).not.toContain('Warning');
    expect(err).toContain('rows read from 13 files');
    expect(code).toBe(0);
    const report = join(folder, 'report', '2023-24');
    expect(out.trim().split('\n')).toEqual([
      join(report, 'report.json'),
      join(report, 'cabinet-report-2023-24.html'),
    ]);
    expect(readdirSync(report).sort()).toEqual(['cabinet-report-2023-24.html', 'report.json']);
  });

  it('says which sections are still to be written', () => {
    const folder = copyOfFixture('coventry-2023-24');
    rmSync(join(folder, 'narrative/2023-24/consultation.md'));
    const { code, err } = run(folder, 'build', '--year', '2023-24', '--format', 'html');
    expect(err).toContain('1 section is still to be written: consultation.md.');
    expect(code).toBe(0);
  });

  it('writes a PDF with the browser that comes along', () => {
    const folder = copyOfFixture('coventry-2016-17');
    const { code, err } = run(folder, 'build', '--year', '2016/17', '--out', 'somewhere/else');
    expect(code, err).toBe(0);
    const pdf = readFileSync(join(folder, 'somewhere/else/cabinet-report-2016-17.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('gives the same bytes for the same input', () => {
    const folder = copyOfFixture('coventry-2023-24');
    for (const out of ['first', 'second']) {
      expect(
        run(folder, 'build', '--year', '2023-24', '--format', 'html', '--cases', '--out', out).code,
      ).toBe(0);
    }
    for (const file of ['report.json', 'internal-cases.json', 'cabinet-report-2023-24.html']) {
      expect(
        readFileSync(join(folder, 'first', file)).equals(readFileSync(join(folder, 'second', file))),
      ).toBe(true);
    }
  });
});

describe('without a browser', () => {
  it('writes the rest, says what to do about the PDF, and ends with 5', () => {
    const folder = copyOfFixture('coventry-2016-17');
    const { code, out, err } = run(
      folder,
      'build',
      '--year',
      '2016-17',
      '--format',
      'html,pdf',
      '--browser',
      '/no/such/browser',
    );
    expect(code).toBe(5);
    expect(err).toContain('There is no browser at');
    expect(err).not.toContain('fault of the program');
    expect(
      out
        .trim()
        .split('\n')
        .map((path) => path.replace(/.*[\\/]/, '')),
    ).toEqual(['report.json', 'cabinet-report-2016-17.html']);
  });
});

describe('a log with broken rows', () => {
  function breakRows(): string {
    const folder = copyOfFixture('coventry-2023-24');
    const file = join(folder, COMPLAINTS);
    const lines = readFileSync(file, 'utf8').split('\r\n');
    lines[1] = lines[1]!.replace('01/04/2023', '31/02/2023');
    lines[2] = lines[2]!.replace('Statutory', 'Statuary');
    lines[3] = `${lines[3]!},one cell too many`;
    writeFileSync(file, lines.join('\r\n'));
    return folder;
  }

  it('builds a report that says how many rows it stands on', () => {
    const folder = breakRows();
    const { code, err } = run(folder, 'build', '--year', '2023-24', '--format', 'html');
    expect(code).toBe(0);
    expect(err).toContain('“31/02/2023” is not a date');
    expect(err).toContain('Did you mean Statutory?');
    expect(err).toContain('3 refused');
    const { accounting, figures, problems } = modelIn(folder);
    expect(accounting.total.refused).toBe(3);
    expect(figures['complaints.all']!.value).toBe(229 - 3);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ rows }) => rows)).toEqual([
      [2],
      [3],
      [4],
    ]);
    const page = readFileSync(join(folder, 'report/2023-24/cabinet-report-2023-24.html'), 'utf8');
    expect(page).toMatch(/refused/i);
    expect(page).not.toContain('31/02/2023');
  });

  it('fails with --strict, and writes the report all the same', () => {
    const folder = breakRows();
    expect(run(folder, 'build', '--year', '2023-24', '--format', 'html', '--strict').code).toBe(3);
    expect(modelIn(folder).accounting.total.refused).toBe(3);
  });
});

describe('an empty folder', () => {
  it('says what is missing and what to do', () => {
    const { code, out, err } = run(emptyFolder(), 'build', '--year', '2023-24');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('There is no complaints-report.yaml');
    expect(err).toContain('--project');
  });
});

describe('a case received in one year and answered in the next', () => {
  it('is a complaint of the first year and a response of the second', () => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'complaints-report.yaml'),
      'council: Example\nlogs:\n  - { kind: complaints, file: log.csv, years: [2022-23, 2023-24] }\n',
    );
    writeFileSync(
      join(folder, 'log.csv'),
      'Reference,Procedure,Received,Stage 1 responded,Stage 1 outcome\nA1,Statutory,27/03/2023,11/04/2023,Upheld\n',
    );
    const built = (year: string) => {
      expect(run(folder, 'build', '--year', year, '--format', 'json').code).toBe(0);
      const file = join(folder, 'report', year, 'report.json');
      return (JSON.parse(readFileSync(file, 'utf8')) as ReportModel).figures;
    };
    const [first, second] = [built('2022-23'), built('2023-24')];
    expect(first['complaints.statutory']!.value).toBe(1);
    expect(first['stage1.onTimeStandard.percent']).toMatchObject({ value: null, denominator: 0 });
    expect(second['complaints.statutory']!.value).toBe(0);
    // Good Friday, 7 April, and Easter Monday, 10 April 2023, are no working days: 9 of them.
    expect(second['stage1.onTimeStandard.percent']).toMatchObject({
      value: 100,
      numerator: 1,
      denominator: 1,
    });
  });
});

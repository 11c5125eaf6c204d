import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printPdf } from '../../src/render/pdf/print-pdf.ts';
import { fixtureReports, reportOfFixture } from '../reference/fixture-reports.ts';
import { reportPage } from './pdf-page.ts';

/** veraPDF, the reference validator of PDF/UA-1 (ISO 14289-1:2014), which comes inside a development dependency. */
const jar = validator();
const missing = whatTheValidatorLacks();

const pages: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['a page of everything', () => reportPage()],
  ...fixtureReports.map(
    (report) =>
      [
        `the ${report.template} report of ${report.fixture}`,
        async () => (await reportOfFixture(report)).html,
      ] as const,
  ),
];

describe('the reference validator', () => {
  // On a colleague's computer Java may be missing; where the project is checked it must not be.
  const found = missing === undefined ? 'is there' : `is left out: ${missing} is missing`;
  test.skipIf(missing !== undefined && !process.env.CI)(found, () => {
    expect(missing).toBeUndefined();
  });

  test.skipIf(missing !== undefined).each(pages)(
    'finds every rule of PDF/UA-1 kept in %s',
    async (_, html) => {
      const { pdf } = await printPdf({ html: await html(), title: 'Report', date: '2024-06-30T12:00:00Z' });
      const folder = await mkdtemp(join(tmpdir(), 'pdf-ua-'));
      try {
        await writeFile(join(folder, 'report.pdf'), pdf);
        const check = join(import.meta.dirname, 'PdfUaCheck.java');
        const java = spawnSync('java', ['-cp', jar!, check, join(folder, 'report.pdf')], {
          encoding: 'utf8',
        });
        expect(java.stdout).toMatch(/^rules 106 checks \d{4,} failed 0 /);
        expect(java.status).toBe(0);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});

function validator(): string | undefined {
  if (process.env.VERAPDF_JAR) return process.env.VERAPDF_JAR;
  try {
    const entry = createRequire(import.meta.url).resolve('@opendataloader/pdf');
    return join(dirname(entry), '..', 'lib', 'opendataloader-pdf-cli.jar');
  } catch {
    return undefined;
  }
}

function whatTheValidatorLacks(): string | undefined {
  if (!jar || !existsSync(jar)) return 'the package @opendataloader/pdf';
  const java = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  return java.stdout?.includes('jdk.compiler') ? undefined : 'a Java development kit, 17 or later';
}

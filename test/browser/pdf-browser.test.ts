import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BrowserSearch, findBrowser } from '../../src/render/pdf/find-browser.ts';
import { NoBrowserError, PdfFailedError } from '../../src/render/pdf/pdf-errors.ts';
import { printPdf, startPrinter } from '../../src/render/pdf/print-pdf.ts';
import { reportPage } from './pdf-page.ts';

const PAGE = { html: reportPage(), title: 'Report', date: '2024-06-30T12:00:00Z' };

describe('the browser is', () => {
  test('the one named with --browser, before all others', async () => {
    const found = await findBrowser(
      machine({ named: '/opt/mine', environment: { PUPPETEER_EXECUTABLE_PATH: '/opt/env' } }),
    );
    expect(found).toEqual({ kind: 'named', path: '/opt/mine' });
  });

  test('the one in PUPPETEER_EXECUTABLE_PATH, before those that are merely there', async () => {
    const found = await findBrowser(machine({ environment: { PUPPETEER_EXECUTABLE_PATH: '/opt/env' } }));
    expect(found).toEqual({ kind: 'named', path: '/opt/env' });
  });

  test('the one that puppeteer downloaded, before an installed one', async () => {
    expect(await findBrowser(machine({}))).toEqual({ kind: 'puppeteer-cache', path: '/cache/shell' });
  });

  test('an installed Chrome, before Edge and Chromium', async () => {
    const found = await findBrowser(machine({ isFile: (path) => !path.startsWith('/cache') }));
    expect(found).toEqual({ kind: 'installed', path: '/opt/google/chrome/chrome' });
  });

  test('Edge on a Windows computer without Chrome', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const found = await findBrowser(machine({ platform: 'win32', isFile: (path) => path === edge }));
    expect(found).toEqual({ kind: 'installed', path: edge });
  });

  test('the embedded one on Linux, when there is no other', async () => {
    expect(await findBrowser(machine({ isFile: () => false }))).toEqual({ kind: 'embedded' });
  });

  test('missing on Windows and Macs when none is installed', async () => {
    for (const platform of ['win32', 'darwin'] as const) {
      const search = findBrowser(machine({ platform, isFile: () => false }));
      await expect(search).rejects.toMatchObject({ code: 'NO_BROWSER' });
    }
  });
});

describe('a browser that is named and not there', () => {
  const missing = join(tmpdir(), 'no such browser');

  test('is an error that says where it was looked for and what to do, not a reason to take another', async () => {
    const failure = await printPdf({ ...PAGE, browser: missing }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoBrowserError);
    expect(failure).toBeInstanceOf(PdfFailedError);
    expect(failure).toMatchObject({ code: 'BROWSER_NOT_FOUND', message: expect.stringContaining(missing) });
    expect((failure as NoBrowserError).remedy).toMatch(/path/);
  });

  test('is an error too when it is named in the environment', async () => {
    const search = machine({ environment: { PUPPETEER_EXECUTABLE_PATH: missing }, isFile: () => false });
    await expect(findBrowser(search)).rejects.toMatchObject({ code: 'BROWSER_NOT_FOUND' });
  });
});

test('a program that is no browser is a browser that did not start', async () => {
  const failure = printPdf({ ...PAGE, browser: process.execPath });
  await expect(failure).rejects.toMatchObject({ code: 'BROWSER_NOT_STARTED' });
});

describe('the browser is closed', () => {
  test('when the signal stops the printing, and the reason of the signal is what is thrown', async () => {
    const stop = new AbortController();
    const reason = new Error('interrupted');
    const steps: string[] = [];
    const printing = printPdf({
      ...PAGE,
      signal: stop.signal,
      onProgress: (step) => {
        steps.push(step);
        if (step.startsWith('Loading')) expect(browsersRunning()).toBe(1);
        if (step.startsWith('Printing')) stop.abort(reason);
      },
    });
    await expect(printing).rejects.toBe(reason);
    expect(steps.at(-1)).toMatch(/^Printing/);
    expect(browsersRunning()).toBe(0);
  });

  test('when the signal comes while it is starting', async () => {
    const stop = new AbortController();
    const printer = startPrinter({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(printer.print(PAGE)).rejects.toMatchObject({ name: 'AbortError' });
    expect(browsersRunning()).toBe(0);
  });

  test('when the page cannot be printed', async () => {
    const html = '<a class="page-number" data-target="nowhere"></a>';
    await expect(printPdf({ ...PAGE, html })).rejects.toThrow(PdfFailedError);
    expect(browsersRunning()).toBe(0);
  });

  test('when it was started and not needed', async () => {
    const printer = startPrinter();
    await printer.close();
    expect(browsersRunning()).toBe(0);
  });
});

/** Children of this process that still run: a browser is one, and nothing else here is. */
function browsersRunning(): number {
  const children = process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap');
  return children.length;
}

function machine(differences: Partial<BrowserSearch>): BrowserSearch {
  return {
    environment: {},
    platform: 'linux',
    architecture: 'x64',
    isFile: () => true,
    puppeteerCache: async () => ['/cache/shell', '/cache/chrome'],
    ...differences,
  };
}

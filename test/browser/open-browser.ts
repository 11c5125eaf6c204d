import type { Browser } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { closeBrowser } from '../../src/render/pdf/close-browser.ts';
import { embeddedBrowserFits } from '../../src/render/pdf/embedded-browser.ts';
import { findBrowser, searchOnThisMachine } from '../../src/render/pdf/find-browser.ts';
import { launchBrowser } from '../../src/render/pdf/launch-browser.ts';

/**
 * A browser for the tests of one file, closed after them: under Linux the one that comes along with the program,
 * elsewhere the one that the program finds.
 */
export function browserForTests(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const found = embeddedBrowserFits(process.platform, process.arch)
      ? ({ kind: 'embedded' } as const)
      : await findBrowser(searchOnThisMachine(undefined));
    ({ browser } = await launchBrowser(found, () => undefined));
  });
  afterAll(async () => {
    if (browser !== undefined) await closeBrowser(browser);
  });
  return () => browser!;
}

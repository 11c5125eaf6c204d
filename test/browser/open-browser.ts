import type { Browser } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../src/render/pdf/launch-browser.ts';

/** The browser that comes along with the program, for the tests of one file; it is closed after them. */
export function embeddedBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    ({ browser } = await launchBrowser({ kind: 'embedded' }, () => undefined));
  });
  afterAll(() => browser?.close());
  return () => browser!;
}

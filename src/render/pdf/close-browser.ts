import type { Browser } from 'puppeteer';

const PATIENCE = 10_000;

/**
 * Ends the browser: asks it to go and, where it has not gone after ten seconds, ends its process. Never throws: whoever
 * closes has something else to tell, and a browser that stays would keep the program from ending.
 */
export async function closeBrowser(browser: Browser): Promise<void> {
  const patience = Promise.withResolvers<void>();
  const timer = setTimeout(patience.resolve, PATIENCE);
  await Promise.race([browser.close().catch(() => undefined), patience.promise]);
  clearTimeout(timer);
  const program = browser.process();
  if (program !== null && program.exitCode === null && program.signalCode === null) {
    program.kill('SIGKILL');
  }
}

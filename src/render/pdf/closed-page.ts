import type { Browser, HTTPRequest, Page } from 'puppeteer';

/**
 * Returns the browser's page, closed to the outside: scripts do not run, and every request is refused but for
 * data that the document itself carries (`data:`). With the flags of the browser this leaves no way to the network
 * and to files; each of the measures alone left some.
 *
 * `onRefused` hears the address of every request that was refused.
 */
export async function openClosedPage(browser: Browser, onRefused: (url: string) => void): Promise<Page> {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  page.setDefaultTimeout(TIMEOUT);
  page.on('request', (request) => answer(request, onRefused));
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
  await Promise.all([page.setJavaScriptEnabled(false), page.setRequestInterception(true)]);
  return page;
}

/** In milliseconds. A report of 300 pages takes a few seconds; a browser that hangs must not hang a nightly job. */
const TIMEOUT = 300_000;

function answer(request: HTTPRequest, onRefused: (url: string) => void): void {
  // The browser may have gone meanwhile; then there is nothing left to answer.
  const ignore = () => undefined;
  if (request.isNavigationRequest()) {
    onRefused(request.url());
    // Refused outright, an error page would take the place of the report; with "no content" the report stays.
    request.respond({ status: 204 }).catch(ignore);
  } else if (request.url().startsWith('data:')) {
    request.continue().catch(ignore);
  } else {
    onRefused(request.url());
    request.abort('blockedbyclient').catch(ignore);
  }
}

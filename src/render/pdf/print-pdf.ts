import { closeBrowser } from './close-browser.ts';
import { openClosedPage } from './closed-page.ts';
import { findBrowser, searchOnThisMachine } from './find-browser.ts';
import { launchBrowser, type RunningBrowser } from './launch-browser.ts';
import { PdfFailedError } from './pdf-errors.ts';

/** What to print. The HTML carries everything it needs: it is given no network, no file and no script. */
export interface PdfPage {
  html: string;
  title: string;
  /** Date and time (ISO 8601) that the PDF gives as its own, so that the same page gives the same bytes. */
  date: string;
}

export interface PrinterOptions {
  /** Path of the browser, from --browser. */
  browser?: string;
  onProgress?: (step: string) => void;
  /** When it is aborted the browser is closed, and `print` throws the reason. */
  signal?: AbortSignal;
}

export interface PdfRequest extends PdfPage, PrinterOptions {}

export interface PdfResult {
  pdf: Uint8Array<ArrayBuffer>;
  pages: number;
  /** As the browser names itself, for example "HeadlessChrome/153.0.8010.0". */
  browserVersion: string;
  browserPath: string;
  /** Addresses that the page asked for and was refused. A page as it should be asks for none. */
  refused: string[];
}

/** A browser that is starting. It prints one document; printing closes it, and so does `close`. */
export interface Printer {
  print(page: PdfPage): Promise<PdfResult>;
  /** Closes the browser, started or starting. Needed only where `print` was never called; harmless otherwise. */
  close(): Promise<void>;
}

/**
 * Returns the page as an accessible PDF. It starts a browser, prints and closes it, in every case.
 *
 * Refuses (NoBrowserError, PdfFailedError) as said there. What the HTML must carry for the contents to have page
 * numbers is said in `print-pages.ts`.
 */
export async function printPdf(request: PdfRequest): Promise<PdfResult> {
  return startPrinter(request).print(request);
}

/**
 * Starts the browser at once and returns without waiting for it, so that the page can be made meanwhile. That the
 * browser does not start is told by `print`.
 */
export function startPrinter(options: PrinterOptions = {}): Printer {
  const refused: string[] = [];
  const opening = open(options, refused).catch((error: unknown) => {
    options.signal?.throwIfAborted();
    throw error;
  });
  opening.catch(() => undefined);
  const close = async () => {
    const running = await opening.catch(() => undefined);
    if (running !== undefined) await closeBrowser(running.browser);
  };
  const print = async (page: PdfPage): Promise<PdfResult> => {
    const { browser, path, tab } = await opening;
    let closing: Promise<void> | undefined;
    try {
      const { printPages, finishPdf } = await partsForPrinting();
      const [browserVersion, printed] = await Promise.all([
        browser.version(),
        printPages(tab, page.html, options.onProgress),
      ]);
      // The browser goes away while we work on what it printed.
      closing = close();
      const { bytes, pages } = finishPdf(printed, page);
      return { pdf: bytes, pages, browserVersion, browserPath: path, refused };
    } catch (error) {
      options.signal?.throwIfAborted();
      throw await asPdfFailure(error);
    } finally {
      await (closing ?? close());
    }
  };
  return { print, close };
}

async function open(options: PrinterOptions, refused: string[]) {
  const { onProgress = () => undefined, signal } = options;
  signal?.throwIfAborted();
  const found = await findBrowser(searchOnThisMachine(options.browser));
  onProgress('Starting the browser');
  const parts = partsForPrinting();
  // Told below, once there is a browser to close.
  parts.catch(() => undefined);
  const running: RunningBrowser = await launchBrowser(found, onProgress, signal);
  try {
    await parts;
    return { ...running, tab: await openClosedPage(running.browser, (url) => refused.push(url)) };
  } catch (error) {
    await closeBrowser(running.browser);
    throw await asPdfFailure(error);
  }
}

/** The library that reads and writes PDF takes a quarter of a second to load: it does so while the browser starts. */
async function partsForPrinting() {
  const [{ printPages }, { finishPdf }] = await Promise.all([
    import('./print-pages.ts'),
    import('./finish-pdf.ts'),
  ]);
  return { printPages, finishPdf };
}

/** What the browser could not do is an expected failure; anything else is a fault of this program and stays one. */
async function asPdfFailure(error: unknown): Promise<unknown> {
  const { PuppeteerError } = await import('puppeteer');
  if (!(error instanceof PuppeteerError)) return error;
  const hasStopped = ['TargetCloseError', 'ConnectionClosedError'].includes(error.name);
  return hasStopped
    ? new PdfFailedError(
        'BROWSER_STOPPED',
        'The browser stopped while it was printing, so the PDF could not be made.',
        'Run the command again. If it stops again, close other programs to free memory, or name another browser with --browser.',
        error,
      )
    : new PdfFailedError(
        'PRINTING_FAILED',
        'The browser could not print the report, so the PDF could not be made.',
        'Run the command again, or name another browser with --browser.',
        error,
      );
}

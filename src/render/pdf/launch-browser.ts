import type { Browser } from 'puppeteer';
import { unpackEmbeddedBrowser } from './embedded-browser.ts';
import type { FoundBrowser } from './find-browser.ts';
import { PdfFailedError } from './pdf-errors.ts';

/** A browser that runs, and where it came from. */
export interface RunningBrowser {
  browser: Browser;
  path: string;
}

/**
 * Returns the browser, started without a window and without a way to the network. It runs in its sandbox wherever
 * the machine lets it: not for the administrator account of Linux, and not where Linux allows no sandbox at all.
 *
 * Refuses (PdfFailedError) a browser that does not start; an abort ends it and throws the signal's reason.
 */
export async function launchBrowser(
  found: FoundBrowser,
  onProgress: (step: string) => void,
  signal?: AbortSignal,
): Promise<RunningBrowser> {
  const { path, environment } = await programOf(found, onProgress);
  const start = (sandbox: 'with sandbox' | 'without sandbox') =>
    launch(path, environment, found.kind === 'embedded' || /headless.shell/i.test(path), sandbox, signal);
  try {
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const browser = await start(asRoot ? 'without sandbox' : 'with sandbox').catch((error: unknown) => {
      if (process.platform !== 'linux' || asRoot || !/sandbox/i.test(String(error))) throw error;
      onProgress('Starting the browser without its sandbox, which this computer does not allow');
      return start('without sandbox');
    });
    return { browser, path };
  } catch (error) {
    signal?.throwIfAborted();
    throw new PdfFailedError(
      'BROWSER_NOT_STARTED',
      `The browser at "${path}" did not start, so the PDF could not be made.`,
      'Check that it opens by itself, or name another one with --browser.',
      error,
    );
  }
}

async function programOf(
  found: FoundBrowser,
  onProgress: (step: string) => void,
): Promise<{ path: string; environment: Record<string, string | undefined> }> {
  if (found.kind !== 'embedded') return { path: found.path, environment: {} };
  return unpackEmbeddedBrowser(onProgress);
}

async function launch(
  path: string,
  environment: Record<string, string | undefined>,
  isHeadlessShell: boolean,
  sandbox: 'with sandbox' | 'without sandbox',
  signal?: AbortSignal,
): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer');
  signal?.throwIfAborted();
  return puppeteer.launch({
    executablePath: path,
    headless: isHeadlessShell ? 'shell' : true,
    pipe: true,
    env: { ...process.env, ...environment },
    // The command line handles the signals of the operating system, and tells us through `signal`.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(signal && { signal }),
    args: [...FLAGS, ...(sandbox === 'without sandbox' ? ['--no-sandbox'] : [])],
  });
}

/** On top of puppeteer's own, which already switch off updates, synchronisation and background traffic. */
const FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--no-pings',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--no-default-browser-check',
  // Otherwise the widths of letters are rounded to the pixels of a screen, differently on each machine.
  '--font-render-hinting=none',
];

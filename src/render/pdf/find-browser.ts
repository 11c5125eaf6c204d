import { statSync } from 'node:fs';
import { embeddedBrowserFits } from './embedded-browser.ts';
import { installedBrowserPlaces } from './installed-browsers.ts';
import { NoBrowserError } from './pdf-errors.ts';

/** A browser that can print, and who brought it: the user, puppeteer, the machine, or this program. */
export type FoundBrowser =
  | { kind: 'named' | 'puppeteer-cache' | 'installed'; path: string }
  | { kind: 'embedded' };

export interface BrowserSearch {
  /** The path given with --browser. */
  named?: string | undefined;
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  architecture: string;
  isFile: (path: string) => boolean;
  /** Where puppeteer keeps the browsers it downloaded, best one first. Asked only when nothing was named. */
  puppeteerCache: () => Promise<string[]>;
}

/**
 * Returns the browser to print with: the one named with --browser, the one named in PUPPETEER_EXECUTABLE_PATH,
 * one from puppeteer's cache, an installed Chrome, Edge or Chromium, and last the embedded one.
 *
 * Refuses (NoBrowserError) a named browser that is not there, since printing with another one than the user asked
 * for gives another document without a word, and a machine that has none at all.
 */
export async function findBrowser(search: BrowserSearch): Promise<FoundBrowser> {
  const fromEnvironment = search.environment.PUPPETEER_EXECUTABLE_PATH;
  if (search.named !== undefined) return namedBrowser(search, search.named, 'the option --browser');
  if (fromEnvironment) {
    return namedBrowser(search, fromEnvironment, 'the environment variable PUPPETEER_EXECUTABLE_PATH');
  }
  const cached = (await search.puppeteerCache()).find(search.isFile);
  if (cached !== undefined) return { kind: 'puppeteer-cache', path: cached };
  const installed = installedBrowserPlaces(search.platform, search.environment).find(search.isFile);
  if (installed !== undefined) return { kind: 'installed', path: installed };
  if (embeddedBrowserFits(search.platform, search.architecture)) return { kind: 'embedded' };
  throw new NoBrowserError(
    'NO_BROWSER',
    'No browser was found on this computer, so the PDF could not be made.',
    'Install Google Chrome, Microsoft Edge or Chromium, or say where a browser is with --browser.',
  );
}

/** Returns the search on this machine, with the paths as they are now. */
export function searchOnThisMachine(named: string | undefined): BrowserSearch {
  return {
    named,
    environment: process.env,
    platform: process.platform,
    architecture: process.arch,
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    puppeteerCache: pathsInPuppeteerCache,
  };
}

function namedBrowser(search: BrowserSearch, path: string, namedBy: string): FoundBrowser {
  if (search.isFile(path)) return { kind: 'named', path };
  throw new NoBrowserError(
    'BROWSER_NOT_FOUND',
    `There is no browser at "${path}", which ${namedBy} names, so the PDF could not be made.`,
    'Correct the path so that it names the program itself, or leave it out to use an installed browser.',
  );
}

/** The headless shell comes first: it prints in less than half the time of a full Chrome. */
async function pathsInPuppeteerCache(): Promise<string[]> {
  const { default: puppeteer } = await import('puppeteer');
  return Promise.all([
    puppeteer.executablePath({ headless: 'shell' }),
    puppeteer.executablePath({ headless: true }),
  ]);
}

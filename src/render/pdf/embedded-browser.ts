import { execFile } from 'node:child_process';
import { access, constants, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PdfFailedError } from './pdf-errors.ts';

/** The program of the embedded browser and the environment it needs on top of ours. */
export interface EmbeddedBrowser {
  path: string;
  environment: Record<string, string | undefined>;
}

/** Returns whether the Chromium that comes with this program (Linux on Intel and AMD processors) runs here. */
export function embeddedBrowserFits(platform: NodeJS.Platform, architecture: string): boolean {
  return platform === 'linux' && architecture === 'x64';
}

/**
 * Returns the embedded Chromium, unpacked. Unpacking takes about two seconds, once a user and version, into the
 * user's cache folder: `executablePath()` of the package would unpack to a fixed name in the shared temporary
 * folder, where another user could have put a program of his own, and where a second run finds half a file.
 *
 * The browser gets the package's own libraries and its one font, so that it starts, and prints the same, on a
 * machine that has neither: with no font at all Chromium also refuses the fonts embedded in the page.
 */
export async function unpackEmbeddedBrowser(onProgress: (step: string) => void): Promise<EmbeddedBrowser> {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const packageFolder = join(dirname(entry), '..');
    const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
    const cache = await writableCacheFolder();
    const folder = join(cache, `chromium-${version}`);
    if (!(await exists(folder))) {
      onProgress('Unpacking the browser that comes with this program (once)');
      await unpack(entry, join(packageFolder, 'bin'), cache, folder);
    }
    return {
      path: join(folder, 'chromium'),
      environment: {
        FONTCONFIG_FILE: undefined,
        FONTCONFIG_PATH: folder,
        LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      },
    };
  } catch (error) {
    throw new PdfFailedError(
      'BROWSER_NOT_STARTED',
      `The browser that comes with this program could not be unpacked, so the PDF could not be made: ${error instanceof Error ? error.message : error}.`,
      'Make room on the disk (220 MB), or install Google Chrome, Microsoft Edge or Chromium.',
      error,
    );
  }
}

/** The package unpacks to the temporary folder of its process, hence a process whose temporary folder is ours. */
const UNPACK = `
  const [, entry, libraries] = process.argv;
  const { default: chromium, inflate } = await import(entry);
  await Promise.all([chromium.executablePath(), inflate(libraries)]);
`;

async function unpack(entry: string, bin: string, cache: string, folder: string): Promise<void> {
  const beside = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const parameters = ['--input-type=module', '--eval', UNPACK, entry, join(bin, 'al2023.tar.br')];
    await promisify(execFile)(process.execPath, parameters, { env: { ...process.env, TMPDIR: beside } });
    await writeFile(join(beside, 'fonts.conf'), fontConfiguration(folder));
    await rename(beside, folder);
  } catch (error) {
    // Another run was quicker: what it unpacked is the same.
    if (!(await exists(folder))) throw error;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

function fontConfiguration(folder: string): string {
  const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${xml(join(folder, 'fonts'))}</dir>
  <cachedir>${xml(join(folder, 'font-cache'))}</cachedir>
</fontconfig>
`;
}

/** The user's own cache folder; where that cannot be written (some scheduled jobs), a private temporary one. */
async function writableCacheFolder(): Promise<string> {
  const own = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'complaints-report');
  try {
    await mkdir(own, { recursive: true });
    await access(own, constants.W_OK);
    return own;
  } catch {
    const user = process.getuid?.();
    const temporary = join(tmpdir(), `complaints-report-${user}`);
    await mkdir(temporary, { recursive: true, mode: 0o700 });
    const found = await lstat(temporary);
    if (!found.isDirectory() || found.uid !== user) throw new Error(`${temporary} belongs to another user`);
    return temporary;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

import { posix, win32 } from 'node:path';

/**
 * Returns the places where Chrome, Edge and Chromium are usually installed, in the order in which to look: Chrome,
 * then Edge (which every Windows computer has), then Chromium.
 */
export function installedBrowserPlaces(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === 'win32') return windowsPlaces(environment);
  if (platform === 'darwin') return macPlaces(environment);
  return linuxPlaces();
}

function windowsPlaces(environment: Readonly<Record<string, string | undefined>>): string[] {
  const folders = [
    environment.PROGRAMFILES ?? 'C:\\Program Files',
    environment.ProgramW6432,
    environment['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)',
    environment.LOCALAPPDATA,
  ].filter((folder) => folder !== undefined);
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ];
  return programs.flatMap((program) => [...new Set(folders)].map((folder) => win32.join(folder, program)));
}

function macPlaces(environment: Readonly<Record<string, string | undefined>>): string[] {
  const folders = ['/Applications'];
  if (environment.HOME) folders.push(posix.join(environment.HOME, 'Applications'));
  return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function linuxPlaces(): string[] {
  return [
    '/opt/google/chrome/chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ];
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openClosedPage } from '../../src/render/pdf/closed-page.ts';
import { findBrowser, searchOnThisMachine } from '../../src/render/pdf/find-browser.ts';
import { launchBrowser } from '../../src/render/pdf/launch-browser.ts';
import { type PdfResult, printPdf } from '../../src/render/pdf/print-pdf.ts';
import { reportPage } from './pdf-page.ts';
import { textOfPages } from './pdf-text.ts';

// A report is made from what people wrote in a log. Whatever gets into the page, printing it reaches nothing.

let folder: string;
let server: Server;
let origin: string;
const sockets: Socket[] = [];
const requests: string[] = [];
let connections = 0;
let html: string;
let printed: PdfResult;
let text: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closed-'));
  const secret = join(folder, 'secret.html');
  await writeFile(secret, '<p>from a file of this computer</p>');
  server = createServer((socket) => {
    connections += 1;
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', (data) => requests.push(data.toString('latin1').split('\r\n')[0] ?? ''));
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/css\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : undefined}`;
  html = reportPage({
    css: `@import '${origin}/import.css'; h1 { background: url(${origin.replace('127.0.0.1', 'localhost')}/background.png) }`,
    body: attempts(origin, pathToFileURL(secret).href),
  });
  printed = await printPdf({ html, title: 'Closed', date: '2024-06-30T12:00:00Z' });
  text = (await textOfPages(printed.pdf)).join('\n');
});

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe('a page that tries to get out', () => {
  test('reaches no address on the network', () => {
    expect(connections).toBe(0);
  });

  test('reads no file', () => {
    expect(text).not.toContain('from a file');
  });

  test('runs no script', () => {
    expect(text).toContain('scripts are off');
    expect(text).not.toContain('script ran');
  });

  test('stays the page that is printed, where it asks for another in its place', () => {
    expect(text).toContain('Local resolution');
    expect(text).not.toContain('another page');
  });

  test('is told of: the addresses it asked for', () => {
    expect(printed.refused).toContainEqual(expect.stringContaining('/picture.png'));
    expect(printed.refused).toContainEqual(expect.stringContaining('/frame'));
  });

  test('is refused when its font is on the network', async () => {
    const css = `@font-face { font-family: Remote; src: url(${origin}/font.woff2) }`;
    const printing = printPdf({ html: reportPage({ css }), title: 'Closed', date: '2024-06-30T12:00:00Z' });
    await expect(printing).rejects.toMatchObject({ code: 'FONT_NOT_LOADED' });
    expect(connections).toBe(0);
  });

  test('loads nothing into the page even in a browser without our flags', async () => {
    const before = requests.length;
    await withBrowserWithoutFlags(async (browser) => {
      const page = await openClosedPage(browser, () => undefined);
      await page.setContent(html, { waitUntil: 'load' });
    });
    // A prefetch passes by the page's own refusals; that is why the flags are needed as well.
    const loaded = requests.slice(before).filter((request) => !request.includes('/prefetch'));
    expect(loaded).toEqual([]);
  });

  // What shows that the tests above can fail.
  test('does reach the network from a page that is not closed, in a browser without our flags', async () => {
    await withBrowserWithoutFlags(async (browser) => {
      const page = await browser.newPage();
      await page.setContent(html, { waitUntil: 'load' }).catch(() => undefined);
    });
    expect(connections).toBeGreaterThan(0);
    expect(requests.length).toBeGreaterThan(0);
  });
});

async function withBrowserWithoutFlags(work: (browser: Browser) => Promise<void>): Promise<void> {
  const { default: puppeteer } = await import('puppeteer');
  const ours = await launchBrowser(await findBrowser(searchOnThisMachine(undefined)), () => undefined);
  const started = ours.browser.process();
  await ours.browser.close();
  const browser = await puppeteer.launch({
    executablePath: ours.path,
    headless: 'shell',
    pipe: true,
    args: (started?.spawnargs ?? []).filter((flag) => flag === '--no-sandbox'),
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

function attempts(server: string, file: string): string {
  return `
<script>document.body.append('script ran'); fetch('${server}/fetch')</script>
<noscript><p>scripts are off</p></noscript>
<svg onload="document.body.append('script ran')"><image href="${server}/image.svg" /><use href="${server}/use.svg#a" /></svg>
<img src="${server}/picture.png" onerror="document.body.append('script ran')" alt="">
<link rel="preconnect" href="${server}"><link rel="dns-prefetch" href="${server}"><link rel="stylesheet" href="${server}/style.css">
<link rel="prefetch" href="${server}/prefetch"><link rel="icon" href="${server}/icon.png">
<iframe src="${server}/frame"></iframe><iframe src="${file}"></iframe><iframe srcdoc="<p>a page within</p>"></iframe>
<iframe src="data:text/html,<script>fetch('${server}/inner')</script><img src='${server}/inner.png'>"></iframe>
<object data="${file}"></object><embed src="${file}"><video src="${server}/film.mp4" poster="${file}"></video>
<style>.remote { content: url('${file}') }</style>
<p class="remote"></p>
<meta http-equiv="refresh" content="0; url=data:text/html,another page">
<meta http-equiv="refresh" content="0; url=${server}/refresh">`;
}

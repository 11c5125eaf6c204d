/** What a browser's own launch and print cost: starts the browser that the program uses, prints the page once, ends. */
import { readFileSync } from 'node:fs';
import { findBrowser, searchOnThisMachine } from '../../src/render/pdf/find-browser.ts';
import { launchBrowser } from '../../src/render/pdf/launch-browser.ts';

const { browser } = await launchBrowser(await findBrowser(searchOnThisMachine(undefined)), () => undefined);
const page = await browser.newPage();
await page.setContent(readFileSync(process.argv[2]!, 'utf8'), { waitUntil: 'load' });
await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
await browser.close();

/**
 * Measures what the PDF of a page costs: printPdf against "start the same browser, load the same page, print it
 * once, close", in turns, in one run. Prints the medians in milliseconds and their ratio, which stays under 2.
 *
 * Usage: node scripts/bench/pdf.ts [page.html] [runs]
 */
import { readFile } from 'node:fs/promises';
import { findBrowser, searchOnThisMachine } from '../../src/render/pdf/find-browser.ts';
import { launchBrowser } from '../../src/render/pdf/launch-browser.ts';
import { printPdf } from '../../src/render/pdf/print-pdf.ts';

const [file, runs = '9'] = process.argv.slice(2);
const html = file ? await readFile(file, 'utf8') : pageOfThirtySections();
const found = await findBrowser(searchOnThisMachine(undefined));
const whole: number[] = [];
const once: number[] = [];
let pages = 0;
for (let run = 0; run <= Number(runs); run++) {
  const [wholeTime, onceTime] = [await timed(printWhole), await timed(printOnce)];
  // The first run unpacks the browser and loads the libraries.
  if (run === 0) continue;
  whole.push(wholeTime);
  once.push(onceTime);
}
const ratio = median(whole) / median(once);
console.log(
  `${pages} pages, ${runs} runs: printPdf ${median(whole).toFixed(0)} ms, printing once ${median(once).toFixed(0)} ms`,
);
console.log(`ratio ${ratio.toFixed(2)}`);

async function printWhole(): Promise<void> {
  ({ pages } = await printPdf({ html, title: 'Annual complaints report', date: '2024-06-30T00:00:00Z' }));
}

async function printOnce(): Promise<void> {
  const { browser } = await launchBrowser(found, () => undefined);
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await browser.close();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** About the size of an annual report: thirty sections, each with prose and a table of twelve rows. */
function pageOfThirtySections(): string {
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
  const contents = numbers.map(
    (n) => `<li><a href="#s${n}">Section ${n}</a> <span class="page-number" data-target="s${n}"></span></li>`,
  );
  const rows = Array.from(
    { length: 12 },
    (_, row) => `<tr><th scope="row">Team ${row}</th><td>${row}</td><td>${row * 3}</td></tr>`,
  );
  const sections = numbers.map(
    (
      n,
    ) => `<section><h2 id="s${n}">Section ${n}</h2><p>${'Complaints were received about the service. '.repeat(20)}</p>
<table><caption>Table ${n}: complaints by team</caption><tr><th scope="col">Team</th><th scope="col">Stage 1</th><th scope="col">Stage 2</th></tr>${rows.join('')}</table></section>`,
  );
  return `<!doctype html><html lang="en-GB"><title>Annual complaints report</title><style>
@page { size: A4; margin: 20mm; @bottom-center { content: 'Page ' counter(page) } }
@page :first { counter-increment: page 0; @bottom-center { content: none } }
h2 { break-before: page } .page-number { display: inline-block; width: 4ch }
</style><body data-unnumbered-pages="1"><h1>Annual complaints report</h1><h2>Contents</h2><ol>${contents.join('')}</ol>${sections.join('')}`;
}

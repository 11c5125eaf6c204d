import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const TITLE = 'Children’s complaints & representations 2023/24';

/** Sections of unequal length, so that a contents that merely counts sections is wrong. */
export const SECTIONS = [
  { id: 'introduction', heading: 'Introduction', paragraphs: 3, rows: 0 },
  { id: 'stage-1', heading: 'Local resolution', paragraphs: 30, rows: 0 },
  { id: 'by-team', heading: 'Complaints by team', paragraphs: 1, rows: 90 },
  { id: 'learning', heading: 'Learning from complaints', paragraphs: 20, rows: 0 },
  { id: 'glossary', heading: 'Words used', paragraphs: 1, rows: 0 },
] as const;

/** A small report as the templates write it: cover, contents, running footer, prose, table over pages, chart. */
export function reportPage(changes: { css?: string; contents?: string; body?: string } = {}): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Another title</title><style>
@font-face { font-family: Report; src: url(data:font/woff2;base64,${fontData('400')}); font-weight: 400 }
@font-face { font-family: Report; src: url(data:font/woff2;base64,${fontData('700')}); font-weight: 700 }
@page { size: A4; margin: 20mm; @top-left { content: 'Running header' } @bottom-right { content: 'Page ' counter(page) } }
@page :first { counter-increment: page 0; @top-left { content: none } @bottom-right { content: none } }
body { font: 12pt Report } h2 { break-before: page } .page-number { display: inline-block; width: 4ch }
table { border-collapse: collapse } th, td { border: 1px solid #3d3d3d } tr { break-inside: avoid }
${changes.css ?? ''}
</style></head><body data-unnumbered-pages="1">
<h1>Annual report</h1>
<nav aria-label="Contents"><h2>Contents</h2>${changes.contents ?? contents()}</nav>
<main>${SECTIONS.map(section).join('')}${changes.body ?? ''}</main>
</body></html>`;
}

function contents(): string {
  const entries = SECTIONS.map(
    ({ id, heading }) =>
      `<li><a href="#${id}">${heading}</a> <span class="page-number" data-target="${id}"></span></li>`,
  );
  return `<ol>${entries.join('')}</ol>`;
}

function section({ id, heading, paragraphs, rows }: (typeof SECTIONS)[number]): string {
  const prose = `<p>${'Complaints tell a council what children live through. '.repeat(6)}</p>`.repeat(
    paragraphs,
  );
  return `<section><h2 id="${id}">${heading}</h2>${prose}${rows > 0 ? table(rows) : ''}${id === 'learning' ? EXTRAS : ''}</section>`;
}

function table(rows: number): string {
  const body = Array.from(
    { length: rows },
    (_, n) => `<tr><th scope="row">Team ${n + 1}</th><td>${n % 7}</td></tr>`,
  );
  return `<table><caption>Complaints by team</caption><thead><tr><th scope="col">Service</th><th scope="col">Received</th></tr></thead>
<tbody>${body.join('')}</tbody></table>`;
}

const EXTRAS = `<ul><li>Write <strong>sooner</strong></li><li>Say <em>sorry</em></li></ul>
<aside><p>See <a href="#by-team">the table of teams</a> and <a href="https://www.example.org/guidance">the guidance</a>.</p></aside>
<figure role="group"><svg role="img" aria-label="91 complaints, up from 68" width="300" height="100" viewBox="0 0 300 100">
<rect x="0" y="0" width="300" height="40" fill="#12436D"/></svg><figcaption>Complaints received</figcaption></figure>`;

function fontData(weight: '400' | '700'): string {
  const file = import.meta.resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff2`);
  return readFileSync(fileURLToPath(file)).toString('base64');
}

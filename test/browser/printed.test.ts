import { describe, expect, it } from 'vitest';
import { builtInTemplate } from '../../src/render/html/built-in-templates.ts';
import { renderReport } from '../../src/render/html/render-report.ts';
import { printPdf } from '../../src/render/pdf/print-pdf.ts';
import type { Row, Table } from '../../src/report/model.ts';
import { assembleFixture } from '../reference/build-fixture.ts';
import { published } from '../reference/published.ts';
import { browserForTests } from './open-browser.ts';
import { textOfPages } from './pdf-text.ts';

/** What a reader finds in the HTML and in the PDF, against the report model that both are made of. */
const browser = browserForTests();

describe.each([
  ['coventry-2016-17', '2016-17'],
  ['coventry-2023-24', '2023-24'],
])('the report of %s', async (name, year) => {
  const { model } = await assembleFixture(name, year);
  const { html } = renderReport(model, await builtInTemplate('cabinet')!.load());
  const inReference = Object.keys(published(name).tables);

  it('prints every table of the published report', async () => {
    const tables = await tablesIn(html);
    expect([...tables.keys()]).toEqual(expect.arrayContaining(inReference));
  });

  it('prints every cell of every table as the model has it', async () => {
    const tables = await tablesIn(html);
    expect(tables.size).toBeGreaterThan(25);
    for (const [id, rows] of tables) {
      expect(rows, id).toEqual(allRows(model.tables[id]!).map(textsOf));
    }
  });

  it('prints in the PDF every row of every table of the page, and every key fact', async () => {
    const { pdf, refused } = await printPdf({ html, title: 'Report', date: '2024-06-30T00:00:00Z' });
    expect(refused).toEqual([]);
    const text = withoutBlanks((await textOfPages(pdf)).join(''));
    const printed = await tablesIn(html);
    for (const id of printed.keys()) {
      for (const row of allRows(model.tables[id]!)) {
        expect(text, `${id}: ${row.label}`).toContain(withoutBlanks(textsOf(row).join('')));
      }
    }
    const figures = ['complaints.all', 'complaints.statutory', 'compliments', 'remedies.total'];
    for (const figure of figures) {
      expect(text).toContain(withoutBlanks(model.figures[figure]!.text));
    }
  });

  /** The texts of the cells of each table of the model that the page prints, by the table's id. */
  async function tablesIn(page: string): Promise<Map<string, string[][]>> {
    const tab = await browser().newPage();
    await tab.setContent(page, { waitUntil: 'load' });
    const found = (await tab.evaluate(`
      [...document.querySelectorAll('[id^="table-"]')]
        .filter((element) => element.querySelector('table') !== null)
        .map((element) => [
          element.id.slice('table-'.length),
          [...element.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
            [...row.cells].map((cell) => cell.textContent.trim()),
          ),
        ])`)) as [string, string[][]][];
    await tab.close();
    return new Map(found.filter(([id]) => id in model.tables));
  }
});

function allRows({ rows, total }: Table): readonly Row[] {
  return total === undefined ? rows : [...rows, total];
}

function textsOf({ labels, cells }: Row): string[] {
  return [...labels, ...cells.map(({ text }) => text)];
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

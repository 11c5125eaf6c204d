import { describe, expect, it } from 'vitest';
import { printPdf } from '../../src/render/pdf/print-pdf.ts';
import type { Row, Table } from '../../src/report/model.ts';
import { fixtureReports, reportOfFixture } from '../reference/fixture-reports.ts';
import { published } from '../reference/published.ts';
import { browserForTests } from './open-browser.ts';
import { textOfPages } from './pdf-text.ts';

/** What a reader finds in the HTML and in the PDF, against the report model that both are made of. */
const browser = browserForTests();

/** The tables of the published reports, where we do not call them by their published names. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  directorate: [
    'complaintsByYear',
    'complaintsByQuarter',
    'outcomeDetail',
    'notAccepted',
    'service',
    'stage1ResponseTime',
    'stage2ResponseTime',
    'stage2Outcome',
    'stage3ResponseTime',
    'stage3Outcome',
    'complimentsByQuarter',
    'complimentService',
  ],
  enquiries: [
    'newCasesByYear',
    'newCasesByQuarter',
    'newCasesByMonth',
    'onTimeByQuarter',
    'onTimeByDivision',
    'stage1OutcomeByProcedure',
    'stage2RequestsByYear',
    'stage2OutcomeByProcedure',
    'stage3RequestsByYear',
    'stage3Completed',
    'ombudsmanReceived',
    'ombudsmanCompleted',
    'informationByMonth',
    'informationByYear',
    'informationOnTime',
    'informationOnTimeByYear',
  ],
  minutes: ['complimentsByYear'],
};

const KEY_FIGURES = {
  cabinet: ['complaints.all', 'complaints.statutory', 'compliments', 'remedies.total'],
  directorate: ['complaints.statutory', 'compliments', 'stage1.answeredWithinStandard.percent'],
  enquiries: ['cases.all', 'complaints.allStages', 'stage2.requested.percent', 'remedies.total'],
  minutes: ['complaints.all', 'complaints.statutory', 'complaints.fromChildrenOrAdvocates', 'compliments'],
};

describe.each(fixtureReports)('the $template report of $fixture', async (report) => {
  const { model, html } = await reportOfFixture(report);
  const inReference = TABLES[report.template] ?? Object.keys(published(report.fixture).tables);

  it('prints every table of the published report', async () => {
    const tables = await tablesIn(html);
    expect([...tables.keys()]).toEqual(expect.arrayContaining([...inReference]));
  });

  it('prints every cell of every table as the model has it', async () => {
    const tables = await tablesIn(html);
    expect(tables.size).toBeGreaterThanOrEqual(inReference.length);
    for (const [id, rows] of tables) {
      expect(rows, id).toEqual(allRows(model.tables[id]!).map(textsOf));
    }
  });

  it('prints in the PDF every row of every table of the page, and every key fact', async () => {
    const { pdf, refused } = await printPdf({ html, title: 'Report', date: '2024-06-30T00:00:00Z' });
    expect(refused).toEqual([]);
    const pages = await textOfPages(pdf);
    if (report.template === 'minutes') expect(pages).toHaveLength(2);
    const text = withoutBlanks(pages.join(''));
    const printed = await tablesIn(html);
    for (const id of printed.keys()) {
      for (const row of allRows(model.tables[id]!)) {
        expect(text, `${id}: ${row.label}`).toContain(withoutBlanks(textsOf(row).join('')));
      }
    }
    for (const figure of KEY_FIGURES[report.template]) {
      expect(text).toContain(withoutBlanks(model.figures[figure]!.text));
    }
  });

  // A browser makes the letters of the whole report smaller where one thing is wider than its page.
  it('has nothing that is wider than the page it is printed on', async () => {
    const tab = await browser().newPage();
    await tab.emulateMediaType('print');
    const widest = async (width: number, selector: string) => {
      await tab.setViewport({ width, height: 900 });
      await tab.setContent(html, { waitUntil: 'load' });
      return (await tab.evaluate(
        `Math.max(0, ...[...document.querySelectorAll('${selector}')].map((each) => each.getBoundingClientRect().right))`,
      )) as number;
    };
    // A4 without its margins of 22 mm, upright and on its side, at 96 pixels an inch.
    const upright = 'main :not(.table-landscape, .table-landscape *)';
    expect(await widest(627, upright)).toBeLessThanOrEqual(627.5);
    expect(await widest(956, '.table-landscape *')).toBeLessThanOrEqual(956.5);
    await tab.close();
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

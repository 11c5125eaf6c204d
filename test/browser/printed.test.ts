import { describe, expect, it } from 'vitest';
import { printPdf } from '../../src/render/pdf/print-pdf.ts';
import type { Cell, ReportModel, Row, Table } from '../../src/report/model.ts';
import { assertionsFor, COUNCILS, expectAsPublished } from '../reference/councils.ts';
import { expectAsCoventryPublished } from '../reference/coventry.ts';
import { fixtureReports, reportOfFixture } from '../reference/fixture-reports.ts';
import { expectPrinted, withoutBlanks } from '../reference/printed-words.ts';
import { assertionsOf, published } from '../reference/published.ts';
import { browserForTests } from './open-browser.ts';
import { textOfPages } from './pdf-text.ts';

/** What a reader finds in the HTML and in the PDF, against the report model that both are made of. */
const browser = browserForTests();

describe.each(fixtureReports)('the $template report of $fixture', async (report) => {
  const { model, html } = await reportOfFixture(report);
  const reference = published(report.fixture);
  const council = COUNCILS.find(({ name }) => name === report.fixture);
  const assertions =
    council === undefined ? assertionsOf(reference, report.year) : assertionsFor(council, reference);

  it('prints every table that was published, with the numbers that were', async () => {
    const asPrinted = readBack(model, await tablesIn(html));
    for (const [id, table] of Object.entries(reference.tables ?? {})) {
      if (council === undefined) {
        expectAsCoventryPublished(report.fixture, id, table, asPrinted.tables[id]);
      } else {
        expectAsPublished(council, id, table, asPrinted);
      }
    }
  });

  it('prints every figure that was published, in words that say what it is', async () => {
    const tab = await browser().newPage();
    await tab.setContent(html, { waitUntil: 'load' });
    const text = (await tab.evaluate('document.body.textContent')) as string;
    await tab.close();
    for (const { figure, value } of assertions) {
      expectPrinted(report.fixture, figure, value, text);
    }
  });

  it('prints every cell of every table as the model has it', async () => {
    const tables = await tablesIn(html);
    expect(tables.size).toBeGreaterThan(0);
    for (const [id, rows] of tables) {
      expect(rows, id).toEqual(allRows(model.tables[id]!).map(textsOf));
    }
  });

  it('prints in the PDF every row of every table of the page, and every published figure', async () => {
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
    for (const { figure, value } of assertions) {
      expectPrinted(report.fixture, figure, value, text);
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

/** The model with nothing but the tables that are printed, and in them what the page prints. */
function readBack(model: ReportModel, printed: ReadonlyMap<string, string[][]>): ReportModel {
  const tables = [...printed].map(([id, texts]) => {
    const table = model.tables[id]!;
    const read = allRows(table).map((row, index): Row => {
      const labels = texts[index]!.slice(0, row.labels.length);
      return {
        key: row.key,
        label: labels.join(', '),
        labels,
        cells: texts[index]!.slice(row.labels.length).map(readCell),
      };
    });
    const { total, ...rest } = table;
    return [
      id,
      {
        ...rest,
        rows: read.slice(0, table.rows.length),
        ...(total === undefined ? {} : { total: read.at(-1)! }),
      },
    ] as const;
  });
  return { ...model, tables: Object.fromEntries(tables) };
}

/** The number that a reader takes from a cell: `53% (8/15)`, `£1,875.00`, `15`; nothing of nothing is 0 of 0. */
function readCell(text: string): Cell {
  if (text === 'not applicable') {
    return { text, value: null, numerator: 0, denominator: 0 };
  }
  const number = /^£?(-?[\d,.]+)%?(?: \((\d+)\/(\d+)\))?(?: or .*)?$/.exec(text);
  return number === null
    ? { text }
    : {
        text,
        value: Number(number[1]!.replaceAll(',', '')),
        ...(number[2] === undefined ? {} : { numerator: Number(number[2]), denominator: Number(number[3]) }),
      };
}

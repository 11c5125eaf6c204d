import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PrintedTable } from '../../../src/render/table-words.ts';
import { wordTable } from '../../../src/render/word/word-table.ts';
import { sampleTable } from '../sample-model.ts';

const PARTICULARS = { author: 'Sample Council', date: '2024-03-31T00:00:00.000Z' };

const table = sampleTable({
  title: 'Complaints & more by “team”',
  notes: ['It costs $1.'],
  rows: Array.from({ length: 30 }, (_, index) => ({
    key: `${index}`,
    label: `Team ${index}`,
    labels: [`Team ${index}`],
    cells: [{ text: String(index), value: index }],
  })),
});

async function partsOf(printed: PrintedTable): Promise<Record<string, string>> {
  const parts = unzipSync(await wordTable(printed, PARTICULARS));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a table as a Word document', () => {
  test('has its caption in the style Caption, kept with the table', async () => {
    const { 'word/document.xml': xml } = await partsOf({ table, number: 7 });
    const [caption] = /<w:p>.*?<\/w:p>/.exec(xml!)!;
    expect(caption).toContain('<w:pStyle w:val="Caption"/>');
    expect(caption).toContain('<w:keepNext/>');
    expect(caption).toContain('Table 7: Complaints &amp; more by “team” [note 1]');
  });

  test('repeats its header row on every page, and breaks no row', async () => {
    const { 'word/document.xml': xml } = await partsOf({ table, number: 7 });
    const rows = xml!.match(/<w:tr>.*?<\/w:tr>/g)!;
    expect(rows).toHaveLength(32);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, ...Array(31).fill(false)]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows[0]).toContain('<w:pStyle w:val="TableHeading"/>');
    expect(rows.at(-1)).toContain('<w:pStyle w:val="TableTotal"/>');
  });

  test('has its numbers to the right', async () => {
    const { 'word/document.xml': xml } = await partsOf({ table, number: 7 });
    const [, first] = xml!.match(/<w:tr>.*?<\/w:tr>/g)!;
    expect(first!.match(/<w:jc w:val="\w+"\/>/g)).toEqual(['<w:jc w:val="left"/>', '<w:jc w:val="right"/>']);
  });

  test('has a title and a description for those who hear it', async () => {
    const { 'word/document.xml': xml } = await partsOf({ table, number: 7 });
    expect(xml).toContain(
      '<w:tblCaption w:val="Table 7: Complaints &amp; more by “team” [note 1]"/><w:tblDescription w:val="Counted: statutory complaints, by date received, 1 April 2023 to 31 March 2024; each record once."/></w:tblPr>',
    );
  });

  test('has its notes, and how it was counted, below', async () => {
    const { 'word/document.xml': xml } = await partsOf({ table, number: 7 });
    const below = xml!.slice(xml!.indexOf('</w:tbl>'));
    expect(below.match(/TableNote/g)).toHaveLength(2);
    expect(below).toContain('[note 1] It costs $1.');
    expect(below).toContain('Counted: statutory complaints');
  });

  test('is in British English, and dated by its data', async () => {
    const parts = await partsOf({ table, number: 7 });
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(parts['docProps/core.xml']!.match(/2024-03-31T00:00:00Z/g)).toHaveLength(2);
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Sample Council</dc:creator>');
  });

  test('lies on its side where it is wide', async () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({
      id: `c${index}`,
      label: `Informally resolved ${index}`,
      unit: 'count' as const,
    }));
    const cells = columns.map(() => ({ text: '1', value: 1 }));
    const wide = sampleTable({
      columns,
      rows: [{ key: 'a', label: 'A', labels: ['A'], cells }],
      total: { key: 'total', label: 'Total', labels: ['Total'], cells },
    });
    const orientation = async (of: typeof wide) =>
      /w:orient="(\w+)"/.exec((await partsOf({ table: of, number: 1 }))['word/document.xml']!)?.[1];
    expect(await orientation(wide)).toBe('landscape');
    expect(await orientation(table)).toBe('portrait');
  });

  test('takes any text of a log as text', async () => {
    const label = 'a\u0000<w:p>\nb';
    const odd = sampleTable({
      rows: [{ key: 'a', label, labels: [label], cells: [{ text: '1', value: 1 }] }],
    });
    const { 'word/document.xml': xml } = await partsOf({ table: odd, number: null });
    expect(xml).toContain('a\ufffd&lt;w:p&gt;');
    expect(xml).toMatch(/<w:br\/><w:t xml:space="preserve">b</);
  });

  test('without rows says why', async () => {
    const { 'word/document.xml': xml } = await partsOf({ table: sampleTable({ rows: [] }), number: 7 });
    expect(xml).not.toContain('<w:tbl>');
    expect(xml).toContain('None in this period.');
  });

  test('is the same bytes every time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01') });
    const first = await wordTable({ table, number: 7 }, PARTICULARS);
    vi.setSystemTime('2031-01-01');
    onTestFinished(() => {
      vi.useRealTimers();
    });
    expect(await wordTable({ table, number: 7 }, PARTICULARS)).toEqual(first);
  });
});

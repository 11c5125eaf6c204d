import { describe, expect, test } from 'vitest';
import { readPageContent, writePageContent } from '../../src/render/pdf/page-content.ts';

// As the browser writes it: a footer outside all marks, a table border and two header cells in marks.
const PAGE = [
  'q',
  '.24 0 0 -.24 0 841 cm',
  'BT',
  '/F4 16 Tf',
  '<0033> Tj',
  'ET',
  'Q',
  '10 10 200 300 re',
  'W n',
  '/Table <</MCID 0 >>BDC',
  '8 29 22 1 re',
  'f',
  'EMC',
  '/NonStruct <</MCID 1 >>BDC',
  'BT',
  '<0037> Tj',
  'ET',
  'EMC',
  '0 0 1 rg',
  '0 0 5 5 re',
  'f',
  'Q',
];

describe('the content of a page', () => {
  test('knows which marks say something and which only draw', () => {
    const { marks } = readPageContent(bytes(PAGE));
    expect(marks.get(0)?.saysSomething).toBe(false);
    expect(marks.get(1)?.saysSomething).toBe(true);
  });

  // PDF/UA-1 (ISO 14289-1), 7.1: content is tagged or an artifact.
  test('has every unmarked painting enclosed as an artifact, running text as part of the pagination', () => {
    const written = lines(writePageContent(readPageContent(bytes(PAGE)), new Set()));
    expect(written.slice(2, 7)).toEqual([
      '/Artifact <</Type /Pagination>> BDC',
      'BT',
      '/F4 16 Tf',
      '<0033> Tj',
      'ET',
    ]);
    expect(written.slice(-5)).toEqual(['/Artifact BMC', '0 0 5 5 re', 'f', 'EMC', 'Q']);
  });

  test('has the marks named as artifacts opened as such, and no other', () => {
    const written = lines(writePageContent(readPageContent(bytes(PAGE)), new Set([0])));
    expect(written).not.toContain('/Table <</MCID 0 >>BDC');
    expect(written).toContain('/NonStruct <</MCID 1 >>BDC');
  });

  test('paints the same as before, in the same order', () => {
    const paints = (line: string) => !/B[DM]C$|^EMC$/.test(line);
    const written = lines(writePageContent(readPageContent(bytes(PAGE)), new Set([0])));
    expect(written.filter(paints)).toEqual(PAGE.filter(paints));
  });

  test('opens and closes as many marks, never within a text', () => {
    let depth = 0;
    let isText = false;
    for (const line of lines(writePageContent(readPageContent(bytes(PAGE)), new Set([1])))) {
      if (line === 'BT') isText = true;
      if (line === 'ET') isText = false;
      if (/B[DM]C$/.test(line)) depth += 1;
      if (line === 'EMC') depth -= 1;
      if (/B[DM]C$|^EMC$/.test(line)) expect(isText).toBe(false);
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });
});

function bytes(page: string[]): Buffer {
  return Buffer.from(page.join('\n'), 'latin1');
}

function lines(page: Buffer): string[] {
  return page.toString('latin1').split('\n');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsPage } from '../../scripts/problems-page.ts';
import { catalogueEntries, catalogueEntry } from '../../src/problems/catalogue.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the catalogue of problems', () => {
  test('is what PROBLEMS.md says; `node scripts/describe-problems.ts` writes it again', () => {
    expect(readFileSync(join(ROOT, 'PROBLEMS.md'), 'utf8')).toBe(problemsPage());
  });

  test.each(catalogueEntries())(
    'says of %s what it means, what it does and what to do, in sentences',
    (_, entry) => {
      expect(entry.severities.length).toBeGreaterThan(0);
      expect(['error', 'warning', 'note']).toEqual(expect.arrayContaining([...entry.severities]));
      for (const text of [entry.meaning, entry.effect, entry.remedy]) {
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
      }
      expect(entry.title).toMatch(/^\p{Lu}.*[^.]$/u);
    },
  );

  test('has a title for each code that no other has', () => {
    const titles = catalogueEntries().map(([, { title }]) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  // The compiler holds it for every problem; this also finds a code that is first put into a type of its own.
  test('has every code that a log can give', () => {
    const used = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .flatMap((text) => [...text.matchAll(/'((?:HEADER|COLUMN|ROW|CELL|CASE|SHEET)_[A-Z0-9_]+)'/g)])
      .map(([, code]) => code!);
    expect(used.length).toBeGreaterThan(10);
    const known = new Set<string>(catalogueEntries().map(([code]) => code));
    expect([...new Set(used)].filter((code) => !known.has(code))).toEqual([]);
  });

  test('says nothing of a code that it has not, and lets nothing be quoted from its message', () => {
    expect(catalogueEntry('toString')).toMatchObject({ quotesLog: true });
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReportingYear } from '../../../src/calendar/reporting-year.ts';
import { loadProject } from '../../../src/project/load.ts';
import { reportNames } from '../../../src/report/catalogue/names.ts';
import { explainableTable } from '../../../src/report/explain/explain.ts';
import { explainFigure, namedFigure } from '../../../src/report/explain/explain-figure.ts';
import { explaining } from '../../../src/report/explain/explaining.ts';
import type { Explanation } from '../../../src/report/explain/explanation.ts';
import type { TableDefinition } from '../../../src/statistics/definition.ts';
import { expectCasesToGive } from './agrees-with.ts';

/**
 * The promise of `explain`: the cases listed for a number are as many as the report prints, for every figure and every
 * cell of every table of every project here, those tables included that no report prints.
 */
const FIXTURES = join(import.meta.dirname, '../../../fixtures');
const projects = readdirSync(FIXTURES).filter((name) =>
  existsSync(join(FIXTURES, name, 'complaints-report.yaml')),
);

describe.each(projects)('%s', async (name) => {
  const year = parseReportingYear(name.slice(-7));
  const project = await loadProject(join(FIXTURES, name), reportNames);
  const open = explaining(project, year, { showSuppressed: true });
  const asPrinted = explaining(project, year);

  it('has figures and tables', () => {
    expect(Object.keys(open.figures).length).toBeGreaterThan(100);
    expect(open.tables.length).toBeGreaterThan(50);
  });

  it('lists as many cases as each figure says', () => {
    for (const [id, figure] of Object.entries(open.figures)) {
      const explained = explainFigure(id, open)!;
      expect(explained, id).not.toBeNull();
      expect([id, explained.value, explained.printed]).toEqual([id, figure.value, figure.text]);
      expect([id, explained.numerator, explained.denominator]).toEqual([
        id,
        figure.numerator,
        figure.denominator,
      ]);
      expectFigure(id, explained);
    }
  });

  it.each(open.tables.map((table) => [table.id, table] as const))(
    'lists as many cases as each cell of %s says',
    (_, definition) => {
      const explainable = explainableTable(definition, open);
      const { table } = explainable;
      for (const row of [...table.rows.keys(), ...(table.total === undefined ? [] : ['total' as const])]) {
        for (const column of table.columns.keys()) {
          const cell = (row === 'total' ? table.total! : table.rows[row]!).cells[column]!;
          const explained = explainable.cell(row, column);
          expect(explained.printed).toBe(cell.text);
          expectCell(definition, explained);
          if (cell.text !== 'suppressed') {
            expect([explained.title, explained.value]).toEqual([explained.title, cell.value ?? null]);
            expect([explained.title, explained.numerator, explained.denominator]).toEqual([
              explained.title,
              cell.numerator,
              cell.denominator,
            ]);
          }
        }
      }
    },
  );

  it('tells nothing of a suppressed cell but that it is one', () => {
    for (const definition of open.tables) {
      const { table, cell } = explainableTable(definition, asPrinted);
      for (const row of table.rows.keys()) {
        for (const column of table.columns.keys()) {
          const explained = cell(row, column);
          const hidden = table.rows[row]!.cells[column]!.text === 'suppressed';
          expect([explained.title, explained.suppressed]).toEqual([explained.title, hidden]);
          if (hidden) {
            expect(explained).toMatchObject({ value: null, cases: [], parts: [] });
            expect(explained.numerator).toBeUndefined();
          }
        }
      }
    }
  });

  function expectFigure(id: string, explained: Explanation): void {
    const { definition, change } = namedFigure(id, open)!;
    const { from } = definition;
    const isRatio = change || (from !== 'external' && 'ratio' in from);
    const uncounted = from === 'external' || 'ratio' in from || change || explained.basis === '';
    const measure = uncounted ? 'external' : from.measure.kind;
    expectCasesToGive(explained, measure);
    if (isRatio && explained.denominator !== undefined) {
      const [above, below] = explained.parts.map(({ value }) => value!);
      expect([id, explained.numerator, explained.denominator]).toEqual(
        change ? [id, Math.round(100 * (above! - below!)) / 100, below] : [id, above, below],
      );
    }
    for (const part of explained.parts) {
      expectFigure(part.name, part);
    }
    if (measure === 'external' && !isRatio && explained.value !== null) {
      expect(explained.given.map(({ value }) => value)).toContain(explained.value);
    }
  }

  function expectCell(definition: TableDefinition, explained: Explanation): void {
    switch (definition.type) {
      case 'series':
        if (explained.basis !== '' || explained.parts.length > 0) {
          expectFigure(explained.column!.id, explained);
        }
        return;
      case 'listing':
        if (explained.unit === 'pounds') {
          expectCasesToGive({ ...explained, value: explained.value ?? 0 }, 'sum');
        }
        expect(explained.row!.key === 'total' || explained.cases.length === 1).toBe(true);
        return;
      case 'tabulated': {
        const id = explained.column!.id;
        const { measure } = definition.columns.find((one) => id === one.id || id.endsWith(`.${one.id}`))!;
        expectCasesToGive(explained, explained.basis === '' ? 'external' : measure.kind);
      }
    }
  }
});

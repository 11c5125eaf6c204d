import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReportingYear } from '../../../src/calendar/reporting-year.ts';
import { readCases } from '../../../src/cli/diff/read-cases.ts';
import { loadProject } from '../../../src/project/load.ts';
import { assemble, MOST_CASES } from '../../../src/report/assemble.ts';
import { casesText } from '../../../src/report/cases/cases-text.ts';
import { cellName } from '../../../src/report/cases/cell-name.ts';
import { setOf, setText } from '../../../src/report/cases/set-text.ts';
import { reportNames } from '../../../src/report/catalogue/names.ts';
import { complaint, compliment, many } from '../../statistics/invented-records.ts';
import { projectOf } from '../invented-project.ts';

const YEAR = parseReportingYear('2023-24');

const project = await loadProject(`${import.meta.dirname}/../../../fixtures/coventry-2023-24`, reportNames);
const { model, cases } = assemble(project, YEAR, [], 'complaints-report', { listCases: true });

test('the cases of every count, and both sides of every percentage, are as many as the report prints', () => {
  const sizes = (name: string) => {
    const { above, below } = cases!.numbers.get(name)!;
    return [cases!.sets[above]!.length, cases!.sets[below]!.length];
  };
  for (const [name, { unit, value, numerator, denominator, origin, rule }] of Object.entries(model.figures)) {
    const isRatio = name.endsWith('.changePercent') || rule === 'a ratio of two figures';
    if (origin === 'logs' && value !== null && !isRatio && (unit === 'count' || unit === 'percent')) {
      expect([name, ...sizes(name)]).toEqual(
        unit === 'count' ? [name, value, value] : [name, numerator, denominator],
      );
    }
  }
  let checked = 0;
  for (const { id, columns, rows } of Object.values(model.tables)) {
    for (const { key, cells } of rows) {
      for (const [index, { value, numerator, denominator }] of cells.entries()) {
        const name = cellName(id, key, columns[index]!.id);
        if (
          cases!.numbers.has(name) &&
          columns[index]!.unit !== 'pounds' &&
          columns[index]!.unit !== 'working days'
        ) {
          checked += 1;
          expect([name, ...sizes(name)]).toEqual(
            denominator === undefined ? [name, value, value] : [name, numerator, denominator],
          );
        }
      }
    }
  }
  expect(checked).toBeGreaterThan(300);
});

test('what the file holds is what was put in', () => {
  expect(readCases(casesText(cases!, 'abc'), 'abc')).toEqual(cases);
});

test('the list of another run is not taken for that of the report', () => {
  expect(readCases(casesText(cases!, 'abc'), 'def')).toBe('other-run');
  expect(readCases('{"model": "complaints-report"}', 'abc')).toBe('unreadable');
});

// The report suppresses their small numbers: its folder is to give nobody away either.
test('no table of what children are is in it', () => {
  const children = many(30, () => complaint({ ethnicity: 'A' }));
  const assembly = assemble(projectOf({ complaints: children }), YEAR, [], 'complaints-report', {
    listCases: true,
  });
  const names = [...assembly.cases!.numbers.keys()].join('\n');
  expect(names).toContain('team | ');
  expect(names).not.toMatch(/^(?:ethnicity|sex|ageBand|disability|staffComplaints|repeatComplainants) \|/m);
});

test('of more cases than a council has in many years there is no list', () => {
  const assembly = assemble(
    projectOf({ compliments: many(MOST_CASES + 1, () => compliment()) }),
    YEAR,
    [],
    'complaints-report',
    { listCases: true },
  );
  expect(assembly.cases).toBeNull();
  expect(assembly.model.figures.compliments!.value).toBe(MOST_CASES + 1);
});

test('report.json names no case', () => {
  expect(JSON.stringify(model)).not.toMatch(/CS\/2\d-2\d\/\d{4}/);
});

test('a set of numbers is as short as its runs, and comes back as it was', () => {
  expect(setText([0, 1, 2, 5, 7, 7, 8])).toBe('0-2 5 7 7-8');
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      expect(setOf(setText(sorted))).toEqual(sorted);
    }),
  );
});

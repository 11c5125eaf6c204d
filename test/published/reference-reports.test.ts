import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPublished } from '../../src/published/check-published.ts';
import { readPublished } from '../../src/published/read-published.ts';
import { inShort, publishedText } from './read-file.ts';

/**
 * The five reports as they were printed, and everything that is known not to reconcile in them. What arithmetic can find
 * is found; nothing else is. The files hold what was printed: the totals of July, January and March as they are, and
 * every percentage that stands beside its fraction. The percentages of the on-time tables are cut off, as the report
 * prints them.
 */

const check = (...names: string[]) =>
  checkPublished(names.map((name) => readPublished(name, publishedText(name)))).findings;
const found = (...names: string[]) => check(...names).map(inShort);

describe('Coventry 2016/17', () => {
  test('gives the average at Stage 1 of the year before twice, as 30 and as 19', () => {
    expect(found('coventry-2016-17')).toEqual([
      'TWO_VALUES stage1.averageWorkingDays.previousYear: 19, not 30',
    ]);
  });

  // Not found: that the Stage 3 case is described once as considered by a panel and once as possibly going to one. That
  // is a contradiction of words; both descriptions go with one case.
});

describe('Coventry 2020/21 and 2023/24', () => {
  test('do not contradict themselves', () => {
    expect(found('coventry-2020-21')).toEqual([]);
    expect(found('coventry-2023-24')).toEqual([]);
  });

  test('contradict each other on the statutory complaints of 2019/20: 212 and 163', () => {
    expect(found('coventry-2020-21', 'coventry-2023-24')).toEqual([
      'TWO_VALUES statutoryByYear > 2019/20: 163, not 212',
    ]);
    expect(check('coventry-2020-21', 'coventry-2023-24')[0]?.message).toBe(
      'complaints.statutory of 2019-20 is 163 here and 212 in the figure complaints.statutory.previousYear of coventry-2020-21.',
    );
  });
});

describe('Redcar and Cleveland 2023/24', () => {
  test('counts 30 at Stage 1 and 29 that ended there, 27 responses and 26 findings', () => {
    // That these four are the same complaints no table says, but every reader of the report: the file states it.
    expect(found('redcar-cleveland-2023-24')).toEqual([
      'RELATION stage1.investigated: 30, not 29',
      'RELATION stage1Timescale > Within 10 working days: 27, not 26',
    ]);
  });

  // Not found: that a Stage 3 panel is measured against the 65-day limit of Stage 2. Four within and one over are five
  // whatever the limit is; which one belongs to a stage the Regulations say.
});

describe('the London borough 2023/24', () => {
  const months = ['July: 18, not 19', 'January: 38, not 39', 'March: 45, not 46'].map(
    (text) => `TOTAL_ACROSS newCasesByMonth > ${text.replace(':', ' > Total:')}`,
  );

  test('contradicts itself in each way that is known, and in no other', () => {
    expect(found('cyp-directorate-2023-24')).toEqual([
      // Monthly row totals are printed one too low.
      ...months,
      // 2022-23: 233 requests for information and 8 reviews are printed as 242.
      'TOTAL_ACROSS foiByYear > 2022-2023 > Total: 242, not 241',
      // Q4 general enquiries: 67% is printed beside 2/5.
      'PERCENTAGE onTimeByQuarter > Q4 > General: 67% (2/5), not 40%',
      // Percentages are cut off in the on-time tables and rounded in the outcome table.
      'ROUNDING onTimeByQuarter: 81% (18/22), not 82%',
      // 9 Children Act requests for Stage 2, 4 accepted, none withdrawn, rejected or resolved.
      'NOT_ACCOUNTED_FOR stage2Requests > 2023-24, Children Act > Requests received: 9, not 4',
      // Performance is measured on 234 for 233 requests, and on 198 for 202 in the year before.
      'DENOMINATOR foiOnTimePastYears > 2022-2023: 190/234, not 233',
      'DENOMINATOR foiOnTimePastYears > 2021-2022: 89/198, not 202',
      // 212 counts Stages 1 to 3, the previous year's 198 leaves Stage 3 out; 6.6% follows from neither. What 212 is made
      // of no table says: the file states it for both years.
      'RELATION complaints.allStages.previousYear: 198, not 200',
      'RELATION stage2.acceptedPercent: 6.6%, not 6.7%',
    ]);
  });

  test('names the tables that are cut off and those that are rounded', () => {
    const [rounding] = check('cyp-directorate-2023-24').filter(({ code }) => code === 'ROUNDING');
    expect(rounding?.message).toBe(
      'Percentages are cut off in onTimeByQuarter, onTimeByDivision (81% for 18/22) and rounded in stage1Outcome, foiByMonth (33% for 58/176).',
    );
  });

  const tables = [
    ['newCasesByYear', ['2023-24']],
    ['newCasesByQuarter', ['Q1', 'Q3', 'Total']],
    ['newCasesByMonth', ['April', 'March', 'Total']],
    ['stage1Outcome', ['Upheld', 'Total']],
    ['stage2Outcome', ['Not upheld', 'Total']],
    ['stage2Requests', ['2022-23']],
    ['stage3Requests', ['2021-22']],
    ['foiByMonth', ['June 2023', 'Total']],
    ['onTimeByQuarter', ['Q1', 'Q4']],
    ['onTimeByDivision', ["Children's Social Care"]],
    ['foiOnTime', ['Q2', 'Year']],
  ] as const;

  test.each(tables)('would not get away with another number in %s', (id, rows) => {
    const before = new Set(found('cyp-directorate-2023-24'));
    const unseen = rows.flatMap((name) => {
      const { tables: all } = JSON.parse(publishedText('cyp-directorate-2023-24'));
      const at = all[id].rows.findIndex(([label]: [string]) => label === name);
      return all[id].rows[at].slice(1).flatMap((cell: unknown, index: number) => {
        const changed = another(cell);
        const report = JSON.parse(publishedText('cyp-directorate-2023-24'));
        report.tables[id].rows[at][index + 1] = changed;
        const after = checkPublished([readPublished('a', JSON.stringify(report))]).findings.map(inShort);
        return changed === cell || after.some((finding) => !before.has(finding)) ? [] : [[name, index, cell]];
      });
    });
    expect(unseen).toEqual([]);
  });
});

/** A number more, in a fraction one more on time and the percentage of that. */
function another(cell: unknown): unknown {
  const [, numerator, denominator] = /(\d+)\/(\d+)/.exec(String(cell)) ?? [];
  if (typeof cell === 'number') {
    return cell + 2;
  }
  if (numerator === undefined || denominator === undefined) {
    return cell;
  }
  const more = Number(denominator) + 1;
  return String(cell).includes('%')
    ? `${Math.floor((100 * Number(numerator)) / more)}% (${numerator}/${more})`
    : `${numerator}/${more}`;
}

test('reports of different councils are not compared with each other', () => {
  const alone = ['coventry-2023-24', 'redcar-cleveland-2023-24', 'cyp-directorate-2023-24'];
  expect(found(...alone)).toEqual(alone.flatMap((name) => found(name)));
});

test('the example in the README can be read, and gives one average twice', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const example = /^```json\n(\{[\s\S]*?\n\})\n```/m.exec(readme)![1]!;
  const { findings, compared } = checkPublished([readPublished('README.md', example)]);
  expect(findings.map(inShort)).toEqual(['TWO_VALUES stage1.averageWorkingDays: 19, not 30']);
  expect(compared).toBeGreaterThan(5);
});
